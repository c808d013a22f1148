import type { TimeValue } from "../resolve/values.js";

/** Whole days since 1970, half-open; infinite where the words leave an end open. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

const DAY_MS = 86_400_000;

/** The calendar day of an ISO day or instant, as its own zone tells it; null when it is neither. */
export const dayNumber = (iso: string): number | null => {
  const ms = Date.parse(iso.slice(0, 10));
  return Number.isNaN(ms) ? null : Math.round(ms / DAY_MS);
};

export const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The days that a time may mean; null for sets, references, and durations without a beginning or end. */
export function daysOf(time: TimeValue): Days | null {
  if (time.kind !== "date" && time.kind !== "duration") return null;
  const from = time.from === null ? null : dayNumber(time.from);
  const to = time.to === null ? null : lastDay(time.to);
  if (from === null && to === null) return null;
  const start = from ?? Number.NEGATIVE_INFINITY;
  return { from: start, to: Math.max(to ?? Number.POSITIVE_INFINITY, start + 1) };
}

/** An end at midnight or a bare day excludes that day; one later in the day still touches it. */
function lastDay(to: string): number | null {
  const day = dayNumber(to);
  if (day === null) return null;
  const clock = to.slice(11, 19);
  return clock === "" || /^00:00(:00)?$/.test(clock.replace(/[Z+-].*$/, "")) ? day : day + 1;
}

const YEAR_DAYS = 366;

/**
 * True of a vague time that may lie anywhere in more than a year, or anywhere before its end: "Monday" of a story whose
 * own day is hardly known. A plan "by the end of 2026" is not vague.
 */
export function isAdrift(time: TimeValue): boolean {
  const days = time.granularity === "vague" ? daysOf(time) : null;
  return days !== null && Number.isFinite(days.to) && width(days) > YEAR_DAYS;
}

export const width = (days: Days): number => days.to - days.from;

export const daysOverlap = (a: Days, b: Days): boolean => a.from < b.to && b.from < a.to;
