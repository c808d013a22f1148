/** Whole days since 1970-01-01, without a clock or a zone. */
export type DayNumber = number;

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_A_DAY = 86_400_000;

/** Months outside 1–12 and days outside the month roll over; years before 100 are taken as they are. */
export const dayNumber = (year: number, month: number, day: number): DayNumber =>
  Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / MS_A_DAY);

export const civilDay = (day: DayNumber): CivilDay => {
  const date = new Date(day * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** 0 = Monday. */
export const weekdayOf = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7;

/** The first day of that name from a day on, and the last before it. */
export const weekdayFrom = (day: DayNumber, weekday: number): DayNumber =>
  day + ((weekday - weekdayOf(day) + 7) % 7);
export const weekdayBefore = (day: DayNumber, weekday: number): DayNumber => weekdayFrom(day - 7, weekday);

export const mondayOf = (day: DayNumber): DayNumber => day - weekdayOf(day);

export const isoDay = (day: DayNumber): string => new Date(day * MS_A_DAY).toISOString().split("T")[0] ?? "";

export const isRealDay = (year: number, month: number, day: number): boolean => {
  const back = civilDay(dayNumber(year, month, day));
  return back.month === month && back.day === day;
};

/** The same day so many months on; the month's last day where it has no such day. */
export const addMonths = (day: DayNumber, months: number): DayNumber => {
  const { year, month, day: date } = civilDay(day);
  const lastOfMonth = civilDay(dayNumber(year, month + months + 1, 0)).day;
  return dayNumber(year, month + months, Math.min(date, lastOfMonth));
};

const ISO = /^([+-]?\d{4,6})(?:-(\d\d)(?:-(\d\d))?)?/;

/** The local day that an ISO day, month, year or instant starts on; null if it is none. */
export const parseIsoDay = (text: string): DayNumber | null => {
  const [, year, month, day] = ISO.exec(text) ?? [];
  return year === undefined ? null : dayNumber(Number(year), Number(month ?? 1), Number(day ?? 1));
};
