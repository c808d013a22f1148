import { civilDay, type DayNumber } from "./calendar.js";

/** Calendars of other years, by the names that the JavaScript engine gives them. */
export type OtherCalendar = "islamic-umalqura" | "persian";

interface CalendarShape {
  /** Day of its first year's first day, near enough to look around. */
  readonly start: DayNumber;
  readonly daysInYear: number;
  readonly daysInMonth: number;
}

const SHAPES: Readonly<Record<OtherCalendar, CalendarShape>> = {
  "islamic-umalqura": { start: -492_148, daysInYear: 354.367, daysInMonth: 29.53 },
  persian: { start: -492_267, daysInYear: 365.242, daysInMonth: 30.6 },
};

const formats = new Map<OtherCalendar, Intl.DateTimeFormat>();

const formatOf = (calendar: OtherCalendar): Intl.DateTimeFormat => {
  const made =
    formats.get(calendar) ??
    new Intl.DateTimeFormat("en-u-nu-latn", {
      calendar,
      timeZone: "UTC",
      day: "numeric",
      month: "numeric",
      year: "numeric",
    });
  formats.set(calendar, made);
  return made;
};

const MS_A_DAY = 86_400_000;

/** "3/22/1404 AP": month, day, year. */
const written = (calendar: OtherCalendar, day: DayNumber): string =>
  formatOf(calendar)
    .format(day * MS_A_DAY)
    .replace(/[^\d/].*$/, "");

const known = new Map<string, DayNumber | null>();

/** How far the estimate may lie from the day. */
const AROUND = 9;

/** The day of another calendar's date; null where its month has no such day. */
export const dayOf = (
  calendar: OtherCalendar,
  year: number,
  month: number,
  date: number,
): DayNumber | null => {
  const wanted = `${month}/${date}/${year}`;
  const key = `${calendar} ${wanted}`;
  const stored = known.get(key);
  if (stored !== undefined) return stored;
  const { start, daysInYear, daysInMonth } = SHAPES[calendar];
  const near = Math.round(start + (year - 1) * daysInYear + (month - 1) * daysInMonth) + date;
  const days = Array.from({ length: 2 * AROUND + 1 }, (_, index) => near - AROUND + index);
  const found = days.find((day) => written(calendar, day) === wanted) ?? null;
  known.set(key, found);
  return found;
};

/** The first day of that date in a year of ours; those before 1900 and after 2076 are not in the engine's tables. */
export const dayInYear = (
  calendar: OtherCalendar,
  ourYear: number,
  month: number,
  date: number,
): DayNumber | null => {
  if (ourYear < 1900 || ourYear > 2076) return null;
  const { start, daysInYear } = SHAPES[calendar];
  const first = Math.floor(((ourYear - 1970) * 365.2425 - start) / daysInYear);
  const days = [first, first + 1, first + 2].flatMap((year) => dayOf(calendar, year, month, date) ?? []);
  return days.find((day) => civilDay(day).year === ourYear) ?? null;
};
