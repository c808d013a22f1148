import type { Granularity } from "../values.js";
import { addMonths, civilDay, type DayNumber, dayNumber, mondayOf } from "./calendar.js";
import { daySpan, type Meaning, yearSpan } from "./meaning.js";

export type Unit =
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "fortnight"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";

const UNITS: Readonly<Record<string, Unit>> = {
  centuries: "century",
  century: "century",
  day: "day",
  decade: "decade",
  fortnight: "fortnight",
  hour: "hour",
  minute: "minute",
  month: "month",
  night: "day",
  quarter: "quarter",
  second: "minute",
  week: "week",
  weekend: "week",
  year: "year",
};

export const UNIT =
  "(?<unit>seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)\\b";

export const unitOf = (word: string): Unit => {
  const lower = word.toLowerCase();
  return UNITS[lower] ?? UNITS[lower.replace(/s$/, "")] ?? "day";
};

const MONTHS_IN: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
const DAYS_IN: Readonly<Partial<Record<Unit, number>>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  fortnight: 14,
};

/** The days that an ISO date can name; "four billion years ago" lies beyond. */
const FARTHEST = 95_000_000;
const bounded = (day: DayNumber): DayNumber =>
  Math.max(-FARTHEST, Math.min(FARTHEST, Number.isNaN(day) ? -FARTHEST : day));

/** The day so many units on (negative: before); parts of a day round to the day they reach. */
export const shift = (day: DayNumber, units: number, unit: Unit): DayNumber => {
  const months = MONTHS_IN[unit];
  if (months === undefined) return bounded(day + Math.round(units * (DAYS_IN[unit] ?? 1)));
  return Math.abs(units * months) > FARTHEST / 31
    ? bounded(Math.sign(units) * FARTHEST)
    : bounded(addMonths(day, Math.round(units * months)));
};

/** A fortnight is known by its week: the format has no word of its own. */
export const granularityOf = (unit: Unit): Granularity => (unit === "fortnight" ? "week" : unit);

/** The whole calendar unit that a day lies in; weeks are ISO weeks. */
export const unitAround = (day: DayNumber, unit: Unit): Meaning => {
  const { year, month } = civilDay(day);
  if (unit === "week") return daySpan(mondayOf(day), mondayOf(day) + 7, "week");
  if (unit === "month") return daySpan(dayNumber(year, month, 1), dayNumber(year, month + 1, 1), "month");
  if (unit === "quarter") return quarter(year, Math.ceil(month / 3));
  if (unit === "year") return yearSpan(year, year + 1);
  if (unit === "decade") return yearSpan(year - (year % 10), year - (year % 10) + 10, "decade");
  if (unit === "century") return yearSpan(year - (year % 100), year - (year % 100) + 100, "century");
  return daySpan(day, day + 1, "day");
};

export const quarter = (year: number, number: number): Meaning =>
  daySpan(dayNumber(year, number * 3 - 2, 1), dayNumber(year, number * 3 + 1, 1), "quarter");
