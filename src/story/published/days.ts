import { ZONES } from "./zones.js";

/** A date as written: a year may be missing, a clock may be there. */
export interface WrittenDate {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31; null where only the month is named. */
  readonly day: number | null;
  readonly clock: Clock | null;
}

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** Minutes east of UTC; null where none is written. */
  readonly zone: number | null;
}

const NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = String.raw`(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?`;
const DAY = String.raw`(?<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?`;
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const FORMS: readonly RegExp[] = [
  // As programs write it: `Fri, 03 May 24 10:00:00 GMT`, `Friday, 03-May-24 10:00 EST`, `Fri May  3 10:00:00 2024`.
  new RegExp(`(?<![\\d:])${DAY}[\\s-]${MONTH}[\\s-](?<short>\\d\\d)(?=\\s\\d\\d:\\d\\d)`, "i"),
  new RegExp(`\\b${MONTH}\\s{1,2}${DAY}(?=\\s\\d\\d:\\d\\d(?::\\d\\d)?\\s(?:[A-Z]{1,5}\\s)?${YEAR})`, "i"),
  /(?<!\d)(?<year>(?:19|20)\d\d)[-/.](?<number>0?[1-9]|1[0-2])[-/.](?<day>0?[1-9]|[12]\d|3[01])(?!\d)/,
  /(?<!\d)(?<year>(?:19|20)\d\d)(?<number>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)/,
  new RegExp(`\\b${MONTH}\\s+${DAY}\\b(?!:)(?:,?\\s+${YEAR})?`, "i"),
  new RegExp(`(?<![\\d:])${DAY}[\\s-]+(?:of\\s+)?${MONTH}(?:[,\\s-]+${YEAR})?`, "i"),
  new RegExp(`\\b${MONTH},?\\s+${YEAR}`, "i"),
];
/** Day and month in figures: which is which shows only when one is above 12, or where points part them. */
const FIGURES =
  /(?<!\d)(?<a>\d{1,2})(?<mark>[/.-])(?<b>\d{1,2})[/.-](?<year>(?:(?:19|20)\d\d|\d\d(?=,? \d{1,2}:)))(?!\d)/;
const CLOCK =
  /(?<![\d:/-])(?<hour>2[0-3]|[01]?\d)(?!\d)(?:[:.h](?<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?)?\s*(?<half>[ap]\.?m\b\.?)?\s*\(?(?<zone>Z\b|(?:GMT|UTC)[+-]\d{1,2}(?::?\d{2})?(?!\d)|[A-Z]{2,4}\b|[+-]\d{2}:?\d{2})?/gi;

/** The first date in a text; null when it names none, or one in figures that could be two days. */
export function dateIn(text: string, order: FigureOrder = null): WrittenDate | null {
  const found =
    FORMS.map((form) => form.exec(text)).find((match) => match !== null) ?? figuresIn(text, order);
  const groups = found?.groups;
  if (found === undefined || found === null || groups === undefined) return null;
  const month =
    groups.number === undefined
      ? NAMES.indexOf((groups.month ?? "").slice(0, 3).toLowerCase()) + 1
      : Number(groups.number);
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length).replace(/^T/, " ")}`;
  return {
    year:
      groups.short !== undefined
        ? shortYear(groups.short)
        : groups.year === undefined
          ? null
          : Number(groups.year),
    month,
    day: groups.day === undefined ? null : Number(groups.day),
    clock: clockIn(rest),
  };
}

/** What dates in figures put first, where other dates of the page show it. */
export type FigureOrder = "day-first" | "month-first" | null;

/** The order that all of some stamps allow and one of them shows. */
export function figureOrderOf(texts: readonly string[]): FigureOrder {
  const found = texts.map((text) => FIGURES.exec(text)?.groups);
  const dayFirst = found.some((figures) => Number(figures?.a) > 12);
  const monthFirst = found.some((figures) => Number(figures?.b) > 12);
  return dayFirst === monthFirst ? null : dayFirst ? "day-first" : "month-first";
}

/** RFC 2822: up to 49 this century, from 50 the last one. */
const shortYear = (text: string): number => Number(text) + (Number(text) < 50 ? 2000 : 1900);

function figuresIn(
  text: string,
  order: FigureOrder,
): { index: number; groups: Record<string, string>; 0: string } | null {
  const found = FIGURES.exec(text);
  if (found?.groups === undefined) return null;
  const [a, b] = [Number(found.groups.a), Number(found.groups.b)];
  const dayFirst = found.groups.mark === "." || order === "day-first";
  if (a < 1 || b < 1 || (a > 12 && b > 12) || (order === null && !dayFirst && a <= 12 && b <= 12 && a !== b))
    return null;
  const [day, number] = a > 12 || (dayFirst && b <= 12) ? [a, b] : [b, a];
  return {
    index: found.index,
    0: found[0],
    groups: {
      year: (found.groups.year as string).padStart(4, "20"),
      day: String(day),
      number: String(number),
    },
  };
}

/** The first clock time in a text; a bare number is none. */
export function clockIn(text: string): Clock | null {
  for (const { groups } of text.matchAll(CLOCK)) {
    if (groups === undefined || (groups.minute === undefined && groups.half === undefined)) continue;
    const half = groups.half?.[0]?.toLowerCase();
    const hour = Number(groups.hour);
    if (half !== undefined && (hour > 12 || hour === 0)) continue;
    const full = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
    return { hour: full, minute: Number(groups.minute ?? 0), zone: zoneOf(groups.zone) };
  }
  return null;
}

function zoneOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const offset = /([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(text);
  if (offset !== null)
    return (offset[1] === "-" ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
  return ZONES.get(text.toUpperCase()) ?? null;
}

const two = (number: number): string => String(number).padStart(2, "0");

/** `YYYY-MM-DD`, or null when there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** Days after a day, before it when negative. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** First day of a month, or of the one so many months later. */
export const monthStart = (year: number, month: number, later = 0): string =>
  new Date(Date.UTC(year, month - 1 + later, 1)).toISOString().slice(0, 10);

/** An instant on a day, with the zone as far as it is known. */
export function instant(day: string, { hour, minute, zone }: Clock): string {
  const offset =
    zone === null
      ? ""
      : zone === 0
        ? "Z"
        : `${zone < 0 ? "-" : "+"}${two(Math.floor(Math.abs(zone) / 60))}:${two(Math.abs(zone) % 60)}`;
  return `${day}T${two(hour)}:${two(minute)}${offset}`;
}

/** The year that puts a day and month nearest to a known day. */
export function nearestYear(month: number, day: number, known: string): string | null {
  const year = Number(known.slice(0, 4));
  const distance = (iso: string): number => Math.abs(Date.parse(iso) - Date.parse(known.slice(0, 10)));
  const days = [year - 1, year, year + 1].flatMap((candidate) => isoDay(candidate, month, day) ?? []);
  return days.reduce<string | null>(
    (best, iso) => (best === null || distance(iso) < distance(best) ? iso : best),
    null,
  );
}
