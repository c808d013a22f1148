import { MONTHS } from "./months.js";

/** A day that a page writes out, and the words that do. */
export interface WrittenDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly words: string;
}

/** How a language orders day and month in figures; null where its readers order them both ways. */
export type FigureOrder = "day-first" | "month-first" | null;

const NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap(([number, names]) => names.split(" ").map((name) => [name, number] as const)),
);
const NAME = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join("|");
const YEAR = "((?:19[89]|20[0-4])\\d)";
const NOT_IN_NUMBER = "(?<![\\d.,/-])";

const YEAR_FIRST = new RegExp(
  `${NOT_IN_NUMBER}${YEAR}\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?!\\d)`,
);
const DOTTED = new RegExp(`${NOT_IN_NUMBER}(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${YEAR}(?!\\d)`);
/** `26 | 01 | 2022`: bars, like dots, part the day from the month behind it. */
const BARRED = new RegExp(`${NOT_IN_NUMBER}(\\d{1,2}) ?\\| ?(\\d{1,2}) ?\\| ?${YEAR}(?!\\d)`);
/** A year of two figures stands behind dots alone, where the day is always first. */
const SHORT_YEAR = new RegExp(`${NOT_IN_NUMBER}(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?([0-3]\\d)(?![\\d.])`);
const SLASHED = new RegExp(`${NOT_IN_NUMBER}(\\d{1,2})[/-](\\d{1,2})[/-]${YEAR}(?!\\d)`);
const DAY_NAME = new RegExp(
  `${NOT_IN_NUMBER}(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?[\\s-]{0,3}(?:de |of )?(${NAME})\\b\\.?,?[\\s-]{0,3}(?:de |del )?${YEAR}(?!\\d)`,
  "iu",
);
const NAME_DAY = new RegExp(
  `(?<!\\p{L})(${NAME})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?\\.?,?\\s{1,3}${YEAR}(?!\\d)`,
  "iu",
);

/** `Tue Jul 30 09:35:00 CEST 2019`, as programs write it. */
const C_TIME = new RegExp(
  `(?<!\\p{L})(${NAME})\\s(\\d{1,2})\\s\\d{2}:\\d{2}(?::\\d{2})?\\s(?:[A-Z]{1,5}\\s)?${YEAR}(?!\\d)`,
  "iu",
);

/** The first whole date in a text; null when there is none, or when its figures could be two days. */
export function writtenDay(text: string, order: FigureOrder): WrittenDay | null {
  const found = [
    read(text, YEAR_FIRST, ([year, month, day]) => [year, month, day]),
    read(text, DOTTED, ([day, month, year]) => [year, month, day]),
    read(text, BARRED, ([day, month, year]) => [year, month, day]),
    read(text, SHORT_YEAR, ([day, month, year]) => [`20${year}`, month, day]),
    read(text, DAY_NAME, ([day, month, year]) => [year, NUMBERS.get(lower(month)), day]),
    read(text, NAME_DAY, ([month, day, year]) => [year, NUMBERS.get(lower(month)), day]),
    read(text, C_TIME, ([month, day, year]) => [year, NUMBERS.get(lower(month)), day]),
    read(text, SLASHED, ([a, b, year]) => slashed(Number(a), Number(b), year, order)),
  ].filter((day) => day !== null);
  return found.reduce<WrittenDay | null>(
    (first, next) => (first === null || text.indexOf(next.words) < text.indexOf(first.words) ? next : first),
    null,
  );
}

const lower = (name: string | undefined): string => (name ?? "").toLowerCase();

type Parts = readonly (string | number | undefined)[];

function read(
  text: string,
  form: RegExp,
  order: (groups: readonly (string | undefined)[]) => Parts | null,
): WrittenDay | null {
  const found = form.exec(text);
  const parts = found === null ? null : order(found.slice(1));
  if (found === null || parts === null) return null;
  const [year, month, day] = parts.map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (!(month >= 1 && month <= 12) || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return { day: date.toISOString().slice(0, 10), words: found[0] };
}

function slashed(a: number, b: number, year: string | undefined, order: FigureOrder): Parts | null {
  if (a > 12) return [year, b, a];
  if (b > 12) return [year, a, b];
  if (a === b) return [year, a, b];
  if (order === null) return null;
  return order === "day-first" ? [year, b, a] : [year, a, b];
}

/** Americans put the month first, the rest of the world the day; `en` alone may be either. */
export function figureOrder(language: string | null): FigureOrder {
  const low = (language ?? "").toLowerCase().replace("_", "-");
  if (low === "" || low === "en") return null;
  return low === "en-us" || low === "en-ph" ? "month-first" : "day-first";
}
