import { isAdrift } from "../../../src/merge/days.js";
import type { TimeValue } from "../../../src/views/api/answers.js";
import { loneWeekday } from "../../../src/views/words/weekday.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAY = 86_400_000;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly clock: string | null;
}

const partsOf = (iso: string): Day => {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  return {
    year: year ?? 0,
    month: month ?? 1,
    day: day ?? 1,
    clock: iso.length > 10 ? iso.slice(11, 16) : null,
  };
};

const monthOf = (iso: string): string => {
  const { year, month } = partsOf(iso);
  return `${MONTHS[month - 1]} ${year}`;
};

/** `5 Aug 2020`. */
export const dayOf = (iso: string): string => `${partsOf(iso).day} ${monthOf(iso)}`;

/** Ends are exclusive; the last day that belongs to it is what people say. */
const lastDayOf = (end: string): string => {
  if (end.length > 10) return end.slice(0, 10);
  return new Date(Date.parse(`${end}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
};

const daysText = (from: string, to: string): string => {
  const last = lastDayOf(to);
  if (last <= from.slice(0, 10)) return dayOf(from);
  if (last.slice(0, 7) === from.slice(0, 7)) return `${partsOf(from).day}–${dayOf(last)}`;
  if (last.slice(0, 4) === from.slice(0, 4)) return `${dayOf(from).slice(0, -5)} – ${dayOf(last)}`;
  return `${dayOf(from)} – ${dayOf(last)}`;
};

const isWhole = (from: string, to: string, unit: "month" | "year"): boolean => {
  const last = lastDayOf(to);
  const next = new Date(Date.parse(`${last}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  if (unit === "month")
    return from.endsWith("-01") && next.endsWith("-01") && last.slice(0, 7) === from.slice(0, 7);
  return from.endsWith("-01-01") && next.endsWith("-01-01") && last.slice(0, 4) === from.slice(0, 4);
};

/** "Since" is said of what began then; where the text only says "later than", the day is a bound. */
const openText = (from: string, granularity: TimeValue["granularity"]): string => {
  if (granularity === "vague") return `${dayOf(from)} or later`;
  if (granularity === "year") return `since ${from.slice(0, 4)}`;
  return `since ${granularity === "month" ? monthOf(from) : dayOf(from)}`;
};

const endText = (last: string): string =>
  last.endsWith("-12-31") ? `the end of ${last.slice(0, 4)}` : dayOf(last);

const spanText = ({ from, to, granularity }: TimeValue): string => {
  if (from === null && to === null) return "no date";
  if (to === null) return openText(from ?? "", granularity);
  if (from === null)
    return granularity === "vague" ? `${dayOf(lastDayOf(to))} or earlier` : `by ${endText(lastDayOf(to))}`;
  if (isWhole(from, to, "year")) return from.slice(0, 4);
  if (isWhole(from, to, "month")) return monthOf(from);
  const { clock } = partsOf(from);
  const text = daysText(from, to);
  return clock !== null && (granularity === "minute" || granularity === "hour") ? `${text}, ${clock}` : text;
};

const FUZZ: Readonly<Record<NonNullable<TimeValue["fuzz"]>, string>> = {
  early: "early ",
  mid: "mid ",
  late: "late ",
  approx: "about ",
  vague: "about ",
};

/** A time as people write it, no more exact than it is; `words` are those that tell it, or the sentence around them. */
export const timeText = (time: TimeValue | null, words: string): string => {
  if (time === null) return "no date";
  const weekday = loneWeekday(time, words);
  if (weekday !== null) return `a ${weekday}, week not known`;
  if (time.from !== null && isAdrift(time)) return `some time in ${spanText(time)}`;
  const text = spanText(time);
  const bounded = time.from !== null && time.to !== null;
  return time.fuzz === null || !bounded ? text : FUZZ[time.fuzz] + text;
};
