import type { TimeValue } from "../../resolve/values.js";

const DAY_MS = 86_400_000;
const YEAR_DAYS = 366;
const NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

interface Ends {
  readonly first: number;
  readonly last: number;
}

/** First and last day of a vague time, in days since 1970; an end at a bare day excludes that day. */
const endsOf = ({ from, to, granularity }: TimeValue): Ends | null => {
  if (granularity !== "vague" || from === null || to === null) return null;
  const day = (iso: string): number => Date.parse(iso.slice(0, 10)) / DAY_MS;
  return { first: day(from), last: to.length > 10 ? day(to) : day(to) - 1 };
};

/** True of a time that lies somewhere in more than a year: the day its words count from is hardly known. */
export const isYearsWide = (time: TimeValue): boolean => {
  const ends = endsOf(time);
  return ends !== null && ends.last - ends.first > YEAR_DAYS;
};

/** `Monday` where `words` name one and which week it was in is not known; null of every other time. */
export function loneWeekday(time: TimeValue, words: string): string | null {
  const ends = endsOf(time);
  if (ends === null || ends.last - ends.first < 7 || (ends.last - ends.first) % 7 !== 0) return null;
  const name = NAMES[new Date(ends.first * DAY_MS).getUTCDay()] ?? "";
  return words.toLowerCase().includes(name.slice(0, 3).toLowerCase()) ? name : null;
}
