import { isAdrift } from "../merge/days.js";
import type { TimeValue } from "../resolve/values.js";
import { loneWeekday } from "../views/words/weekday.js";

const DAY_MS = 86_400_000;

/** Ends are exclusive; people name the last day that belongs to it. */
const lastDay = (end: string): string =>
  end.length > 10 ? end : new Date(Date.parse(`${end}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);

const START = { year: /-01-01$/, month: /-01$/ } as const;

const isWhole = (from: string, to: string, unit: "year" | "month"): boolean => {
  const length = unit === "year" ? 4 : 7;
  const isOne = lastDay(to).slice(0, length) === from.slice(0, length);
  return isOne && START[unit].test(from) && START[unit].test(to);
};

function bounded(from: string, to: string): string {
  if (isWhole(from, to, "year")) return from.slice(0, 4);
  if (isWhole(from, to, "month")) return from.slice(0, 7);
  const last = lastDay(to);
  return last <= from || from.length > 10 ? from : `${from} to ${last}`;
}

/**
 * A time as people write it, no more exact than it is: `2020-08-04`, `2024-02`, `since 2023-04-01`. `text` are the
 * words that tell it, or the sentence around them.
 */
export function timeValueWords(time: TimeValue, text: string): string | null {
  const { from, to, granularity, fuzz } = time;
  const weekday = loneWeekday(time, text);
  if (weekday !== null) return `a ${weekday}, week not known`;
  if (from === null && to === null) return null;
  if (from === null) return `before ${to}`;
  if (to === null) return granularity === "vague" ? `${from} or later` : `since ${from}`;
  if (isAdrift(time)) return `some time in ${bounded(from, to)}`;
  const about = fuzz === "approx" || fuzz === "vague" ? "about" : fuzz;
  return about === null ? bounded(from, to) : `${about} ${bounded(from, to)}`;
}
