import { daySpan, type Meaning, type Outcome, unknown } from "../meaning.js";
import { dayInYear, dayOf } from "../other-calendars.js";
import { group, type Sense, type TimeRule } from "../rule.js";
import { nearestYear } from "./nearest-year.js";

const CALENDAR = "persian";

/** Months in order, by their Iranian and Afghan names. */
const MONTHS: readonly string[] = [
  "Farvardin|Hamal",
  "Ordibehesht|Sawr",
  "Khordad|Jawza",
  "Tir|Saratan",
  "Mordad|Asad",
  "Shahrivar|S[ou]nbola",
  "Mehr|Mizan",
  "Aban|Aqrab",
  "Azar|Qaws",
  "Dey|Jadi",
  "Bahman|Dalw",
  "Esfand|Hut",
];

/** Names that are a month's alone; the others need a year behind them: "Mehr" and "Mizan" are news agencies. */
const PLAIN = /^(?:Farvardin|Ordibehesht|Khordad|Jawza|Saratan|Mordad|Shahrivar|Sonbola|Bahman|Esfand)$/;

const MONTH = `(?:${MONTHS.map((names, index) => `(?<m${index + 1}>${names})`).join("|")})`;

const monthIn = (match: RegExpExecArray): readonly [number, string] => {
  const at = MONTHS.findIndex((_, index) => match.groups?.[`m${index + 1}`] !== undefined) + 1;
  return [at, group(match, `m${at}`)];
};

/** Months of the first half year have 31 days, the others 30; the last has 29 in most years. */
const monthLength = (month: number): number => (month <= 6 ? 31 : month === 12 ? 29 : 30);

const span = (first: number | null, days: number): Meaning | null =>
  first === null ? null : daySpan(first, first + days, days === 1 ? "day" : "month");

const solar = (month: number, date: number | null, year: string): Sense => {
  const days = date === null ? monthLength(month) : 1;
  const first = date ?? 1;
  return {
    shape: date === null ? "month" : "day",
    at: (frame): Outcome =>
      year === ""
        ? nearestYear((ours) => span(dayInYear(CALENDAR, ours, month, first), days))(frame)
        : (span(dayOf(CALENDAR, Number(year), month, first), days) ??
          unknown("the Persian calendar has no such day")),
  };
};

/** "22 Khordad 1404", "Tir 1403", "22 Bahman": the solar calendar of Iran and Afghanistan. */
export const persianDate: TimeRule = {
  name: "persian-date",
  needs: "digit",
  pattern: new RegExp(
    `\\b(?:(?:the )?(?<date>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)? (?:of )?)?${MONTH}\\b(?:,? (?<year>1[34]\\d\\d)\\b)?(?! (?:Foundation|Agency|News))`,
    "g",
  ),
  read: (match) => {
    const [month, name] = monthIn(match);
    const date = group(match, "date");
    const year = group(match, "year");
    if (year === "" && (date === "" || !PLAIN.test(name))) return null;
    return solar(month, date === "" ? null : Number(date), year);
  },
  reads: [
    ["The bill was passed on 22 Khordad 1404.", "22 Khordad 1404", "2025-06-12", "2025-06-13"],
    ["The decree is of 15 Jawza 1404.", "15 Jawza 1404", "2025-06-05", "2025-06-06"],
    ["They rallied on 22 Bahman.", "22 Bahman", "2025-02-10", "2025-02-11"],
    ["Prices doubled in Tir 1403.", "Tir 1403", "2024-06-21", "2024-07-22"],
  ],
  ignores: ["The Mehr agency said so.", "Some 12 Azar fled.", "Bahman spoke."],
};
