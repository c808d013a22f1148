import { AGO } from "../../page/date-words.js";
import type { Interval } from "./interval.js";

const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3 };
const MINUTES: Readonly<Record<string, number>> = {
  minute: 1,
  min: 1,
  m: 1,
  hour: 60,
  hr: 60,
  h: 60,
  day: 1440,
  d: 1440,
  week: 10_080,
  w: 10_080,
};

export const COUNTED_BACK = "counted back from the instant at which the page was taken";

export const isAgo = (text: string): boolean => AGO.test(text);

/**
 * What `22 minutes ago` stands for on a page that was taken at `now`, an instant: the unit's length, ending so many
 * units before. Null where the text counts nothing back or nobody knows when the page was taken.
 */
export function agoInterval(text: string, now: string | null): Interval | null {
  const groups = AGO.exec(text)?.groups;
  const instant = now !== null && now.length > 10 ? Date.parse(now) : Number.NaN;
  if (groups === undefined || Number.isNaN(instant)) return null;
  const unit = groups.unit?.toLowerCase() ?? "minute";
  const count = Number(groups.count) || (COUNTS[groups.count?.toLowerCase() ?? ""] ?? 1);
  const step = (MINUTES[unit] ?? 1) * 60_000;
  const iso = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16)}Z`;
  const granularity = step < 3_600_000 ? "minute" : step < 86_400_000 ? "hour" : "day";
  return {
    from: iso(instant - (count + 1) * step + 60_000),
    to: iso(instant - count * step + 60_000),
    granularity,
  };
}
