import { dayNumber, isRealDay } from "../calendar.js";
import { daySpan, monthSpan, type Outcome, oneDay, unknown } from "../meaning.js";
import { group, type Sense, type TimeRule } from "../rule.js";
import { DATE, isCapital, isNamed, MONTH, monthOf, ORDINAL_WORD, readOrdinal, YEAR } from "../words.js";
import { nearestYear } from "./nearest-year.js";

/** Months lie so far apart that the sentence's direction says more than nearness. */
const MONTH_TIE_DAYS = 366;

const inMonth = (month: number): Sense => ({
  shape: "month",
  at: nearestYear((year) => monthSpan(year, month), MONTH_TIE_DAYS),
});

const onDay = (month: number, date: number, days = 1): Sense => ({
  shape: "day",
  at: nearestYear((year) => {
    const first = dayNumber(year, month, date);
    if (!isRealDay(year, month, date)) return null;
    return days === 1 ? oneDay(first) : daySpan(first, first + days, "day");
  }),
});

const ofYear = ({ shape, at }: Sense, year: string): Sense =>
  year === "" ? { shape, at } : { shape, at: (frame) => absolute(at({ ...frame, year: fullYear(year) })) };

const absolute = (outcome: Outcome): Outcome =>
  outcome.kind === "unknown" ? outcome : { ...outcome, yearless: false, anchor: "absolute" };

const fullYear = (year: string): number => {
  const number = Number(year);
  return year.length > 2 ? number : number + (number < 70 ? 2000 : 1900);
};

const readDay = (match: RegExpExecArray): Sense | null => {
  const month = group(match, "month");
  const date = Number(group(match, "date"));
  const last = Number(group(match, "last") || date);
  if (!isNamed(month, match) || last < date || last > 31) return null;
  return ofYear(onDay(monthOf(month), date, last - date + 1), group(match, "year"));
};

/** Days between the first and the last of a list: "9, 10 and 11 June". */
const LISTED =
  "(?:(?:, ?(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?){1,6},?(?= (?:and|or|&) )(?!.{4,9} [a-z]{3,20}s\\b))?";

const LAST = `(?:${LISTED} ?(?:-|–|—|to|and|&|or) ?(?<last>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d:]|,\\d| (?:people|others|were|soldiers|civilians)))?`;

export const monthDay: TimeRule = {
  name: "month-day",
  needs: "month-name",
  pattern: new RegExp(
    `\\b${MONTH} (?:the )?${DATE}(?![\\d:]|,\\d\\d\\d)\\b${LAST}(?:,? ?(?:of )?${YEAR})?`,
    "gi",
  ),
  read: readDay,
  reads: [
    ["It was taken in Latakia on Dec. 15, 2024.", "Dec. 15, 2024", "2024-12-15", "2024-12-16"],
    ["They marched on May 2, 9 and 16.", "May 2, 9 and 16", "2025-05-02", "2025-05-17"],
    ["They met on January 12.", "January 12", "2025-01-12", "2025-01-13"],
    ["The hall burned down on March 12 2009.", "March 12 2009", "2009-03-12", "2009-03-13"],
    ["The summit of June 12-14 failed.", "June 12-14", "2025-06-12", "2025-06-15"],
    ["Polls will open on November 30.", "November 30", "2025-11-30", "2025-12-01"],
    ["The raid of December 20 killed two.", "December 20", "2024-12-20", "2024-12-21"],
  ],
  ignores: ["They may 12 times refuse.", "In March 300 people left."],
};

export const dayMonth: TimeRule = {
  name: "day-month",
  needs: "month-name",
  pattern: new RegExp(
    `\\b(?:the )?${DATE}(?:${LISTED} ?(?:-|–|/|to|and|or|&) ?(?<last>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)? ?(?:day )?(?:of )?${MONTH}(?:,? ?${YEAR})?`,
    "gi",
  ),
  read: readDay,
  reads: [
    ["It fell on 15 December 2024.", "15 December 2024", "2024-12-15", "2024-12-16"],
    ["The 13th of June 2020 was a Saturday.", "13th of June 2020", "2020-06-13", "2020-06-14"],
    ["Shelling began on 24 March.", "24 March", "2025-03-24", "2025-03-25"],
    ["Clashes on 9, 10 and 11 June killed 17.", "9, 10 and 11 June", "2025-06-09", "2025-06-12"],
    ["It fell in the night of 8/9 June.", "the night of 8/9 June", "2025-06-08", "2025-06-10"],
    ["Between 4 and 11 May the town was cut off.", "4 and 11 May", "2025-05-04", "2025-05-12"],
    ["the bridge was hit on 3 march.", "3 march", "2025-03-03", "2025-03-04"],
  ],
  ignores: ["Some 24 may have died.", "All 12 march on.", "some 24 may have died.", "all 12 march on."],
};

export const monthOrdinal: TimeRule = {
  name: "month-ordinal",
  needs: "month-name",
  pattern: new RegExp(`\\b${MONTH} (?<ordinal>${ORDINAL_WORD})\\b`, "gi"),
  read: (match) =>
    isCapital(group(match, "month"))
      ? onDay(monthOf(group(match, "month")), readOrdinal(group(match, "ordinal")))
      : null,
  reads: [["He was shot on April third.", "April third", "2025-04-03", "2025-04-04"]],
  ignores: ["They may first withdraw."],
};

export const monthYear: TimeRule = {
  name: "month-year",
  needs: "month-name",
  pattern: new RegExp(`\\b${MONTH},? (?:of )?${YEAR}`, "gi"),
  read: (match) =>
    isCapital(group(match, "month"))
      ? ofYear(inMonth(monthOf(group(match, "month"))), group(match, "year"))
      : null,
  reads: [
    ["They have been at war since April 2023.", "since April 2023", "2023-04-01", "2025-06-13"],
    ["He fled in April 2023.", "April 2023", "2023-04-01", "2023-05-01"],
    ["It fell in August of 1945.", "August of 1945", "1945-08-01", "1945-09-01"],
  ],
  ignores: ["They may 2023 times refuse."],
};

/** "May" and "March" are also words: alone they need a word before them that makes them a month. */
const MONTH_CUE =
  /(?:^|\b(?:in|since|by|until|till|from|last|next|this|early|earlier|late|mid|of|to|through|between|and|or|before|after|during|back|each|every|until|end|ending|ended|starting|beginning|previous|coming|past)[ -])$/i;

export const month: TimeRule = {
  name: "month",
  needs: "month-name",
  pattern: new RegExp(`\\b${MONTH}`, "gi"),
  read: (match) => {
    const word = group(match, "month");
    if (!isNamed(word, match) || /^(?:may|march)$/.test(word)) return null;
    if (word.length < 4 && word !== "May" && !match[0].endsWith(".")) return null;
    const before = match.input.slice(Math.max(0, match.index - 12), match.index);
    return /^(?:may|march)$/i.test(word) && !MONTH_CUE.test(before) ? null : inMonth(monthOf(word));
  },
  reads: [
    ["The base will close in September.", "September", "2025-09-01", "2025-10-01"],
    ["He was freed in December.", "December", "2024-12-01", "2025-01-01"],
    ["Fighting began in May.", "May", "2025-05-01", "2025-06-01"],
    ["Fighting in Goma began in april.", "april", "2025-04-01", "2025-05-01"],
  ],
  ignores: ["They may leave.", "Mar del Plata is a city.", "Two men march on."],
};

export const isoDate: TimeRule = {
  name: "iso-date",
  needs: "digit",
  pattern: /\b(?<year>(?:19|20)\d\d)-(?<month>0\d|1[0-2])-(?<date>[0-2]\d|3[01])\b/gi,
  read: (match) => {
    const [year, month, date] = ["year", "month", "date"].map((name) => Number(group(match, name)));
    if (!isRealDay(year ?? 0, month ?? 0, date ?? 0)) return null;
    return { shape: "day", at: () => oneDay(dayNumber(year ?? 0, month ?? 0, date ?? 0)) };
  },
  reads: [["Log of 2024-02-29: one blast.", "2024-02-29", "2024-02-29", "2024-03-01"]],
  ignores: ["Call 2024-13-01.", "No such day as 2023-02-29."],
};

/** "4/6/2022" is April in one country and June in another: both are kept. */
export const slashDate: TimeRule = {
  name: "slash-date",
  needs: "digit",
  pattern: /\b(?<first>\d\d?)[/.](?<second>\d\d?)[/.](?<year>(?:19|20)\d\d)\b/gi,
  read: (match) => {
    const [first, second, year] = ["first", "second", "year"].map((name) => Number(group(match, name)));
    const days = [
      [second, first],
      [first, second],
    ].flatMap(([month, date]) =>
      isRealDay(year ?? 0, month ?? 0, date ?? 0) ? [dayNumber(year ?? 0, month ?? 0, date ?? 0)] : [],
    );
    const [only] = days;
    if (only === undefined) return null;
    if (new Set(days).size === 1) return { shape: "day", at: () => oneDay(only) };
    const alternatives = days.map((day) => ({ meaning: oneDay(day), why: "day and month may be swapped" }));
    return {
      shape: "day",
      at: ({ ref, direction, anchor }) => {
        const past = ref === null || direction === "future" ? days : days.filter((day) => day <= ref);
        const [only] = past;
        if (past.length !== 1 || only === undefined)
          return unknown("day and month cannot be told apart", alternatives);
        return {
          ...oneDay(only),
          anchor,
          alternatives: alternatives.filter(({ meaning }) => meaning.from !== oneDay(only).from),
        };
      },
    };
  },
  reads: [
    ["The order is dated 10/06/2025.", "10/06/2025", "2025-06-10", "2025-06-11"],
    ["Dated 23/6/2022 by hand.", "23/6/2022", "2022-06-23", "2022-06-24"],
  ],
  ignores: ["Version 33/44/2022 is out.", "A 9/11 attack."],
};
