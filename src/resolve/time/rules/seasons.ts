import { readCardinal } from "../../number-words.js";
import { civilDay, dayNumber } from "../calendar.js";
import {
  daySpan,
  type Frame,
  type Meaning,
  MINUTES_A_DAY,
  meaning,
  NO_REFERENCE,
  type Outcome,
  unknown,
} from "../meaning.js";
import { group, type TimeRule } from "../rule.js";
import { granularityOf, quarter as quarterOf, shift, unitOf } from "../units.js";
import { nearestYear } from "./nearest-year.js";

/** First month of each season on the northern half of the earth; news agencies count in whole months. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

const seasonOf = (year: number, month: number): Meaning =>
  daySpan(dayNumber(year, month, 1), dayNumber(year, month + 3, 1), "season", { fuzz: "approx" });

const runs = (ref: number, { from, to }: Meaning): boolean =>
  ref * MINUTES_A_DAY >= (from ?? 0) && ref * MINUTES_A_DAY < (to ?? 0);

/** "last winter" is the latest that is over; winters are named by the year they begin in. */
const relativeSeason = (month: number, step: number, frame: Frame): Outcome => {
  const { ref } = frame;
  const now = ref === null ? null : seasonOf(civilDay(ref).year, month);
  if (step < 0 && ref !== null && now !== null && runs(ref, now))
    return { ...seasonOf(civilDay(ref).year - 1, month), anchor: frame.anchor };
  const nearest = nearestYear(
    (year) => seasonOf(year, month),
    366,
  )({
    ...frame,
    direction: step < 0 ? "past" : step > 0 ? "future" : frame.direction,
  });
  return nearest;
};

/** "Summer can be hot": said of every year. */
const GENERAL = /^ (?:is|are|can|tends?|brings?|means)\b/;
const ANY_YEAR = "said of every year, not of one";

export const season: TimeRule = {
  name: "season",
  needs: "word",
  pattern:
    /\b(?:(?:the )?(?<which>last|this|next|past|coming) |the )?(?<season>spring|summer|autumn|fall|winter)(?:(?: of|,)? (?<year>1\d{3}|20\d\d)\b)?/gi,
  read: (match) => {
    const word = group(match, "season").toLowerCase();
    const year = group(match, "year");
    const which = group(match, "which").toLowerCase();
    if (
      /fall|spring/.test(word) &&
      year === "" &&
      which === "" &&
      !/\bin (?:the )?$/i.test(match.input.slice(0, match.index + (/^the /i.test(match[0]) ? 4 : 0)))
    )
      return null;
    const month = SEASONS[word] ?? 3;
    if (match[0].toLowerCase() === word && GENERAL.test(match.input.slice(match.index + word.length)))
      return { shape: "set", at: () => meaning({ kind: "set", granularity: "season", reason: ANY_YEAR }) };
    return {
      shape: "season",
      at: (frame) =>
        year === ""
          ? relativeSeason(month, STEPS[which] ?? 0, frame)
          : { ...seasonOf(Number(year), month), anchor: "absolute" },
    };
  },
  reads: [
    ["The front froze in summer 2012.", "summer 2012", "2012-06-01", "2012-09-01"],
    ["In the spring of 2022 it fell.", "the spring of 2022", "2022-03-01", "2022-06-01"],
    ["Winter is the low season.", "Winter", null, null],
    ["They fled last winter.", "last winter", "2024-12-01", "2025-03-01"],
    ["Last summer floods came.", "Last summer", "2024-06-01", "2024-09-01"],
  ],
  ignores: ["The fall of Aleppo.", "A spring was poisoned.", "Prices fall 2 percent."],
};

const NUMBERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  "1st": 1,
  "2nd": 2,
  "3rd": 3,
  "4th": 4,
};

const YEAR_OF = "(?:(?:,? of|,| in)? (?<year>1\\d{3}|20\\d\\d))?";

const inYear =
  (year: string, read: (year: number) => Meaning) =>
  (frame: Frame): Outcome =>
    year === "" ? nearestYear(read)(frame) : { ...read(Number(year)), anchor: "absolute" };

export const quarter: TimeRule = {
  name: "quarter",
  needs: "word",
  pattern: new RegExp(
    `\\b(?:(?:the )?(?<number>first|second|third|fourth|[1-4](?:st|nd|rd|th)) quarter|Q(?<digit>[1-4]))${YEAR_OF}(?! (?:of an?|final|finals)\\b)`,
    "gi",
  ),
  read: (match) => {
    const number = NUMBERS[group(match, "number").toLowerCase()] ?? Number(group(match, "digit") || 1);
    return { shape: "season", at: inYear(group(match, "year"), (year) => quarterOf(year, number)) };
  },
  reads: [
    ["In the third quarter of 2009 exports fell.", "the third quarter of 2009", "2009-07-01", "2009-10-01"],
  ],
  ignores: ["A quarter of the town burned."],
};

const halfOf = (year: number, second: boolean): Meaning =>
  daySpan(dayNumber(year, second ? 7 : 1, 1), dayNumber(year, second ? 13 : 7, 1), "half");

export const half: TimeRule = {
  name: "half",
  needs: "word",
  pattern: new RegExp(
    `\\b(?:the )?(?<which>first|second|latter) half(?=(?:,? of|,)? (?:1\\d{3}|20\\d\\d|the year|this year|last year|next year))(?: of the year)?${YEAR_OF}`,
    "gi",
  ),
  read: (match) => ({
    shape: "season",
    at: inYear(group(match, "year"), (year) => halfOf(year, !/first/i.test(group(match, "which")))),
  }),
  reads: [["The first half of 2022 was the worst.", "The first half of 2022", "2022-01-01", "2022-07-01"]],
  ignores: ["The first half ended 2-0.", "The second half of the game."],
};

/** "the first six weeks of the year": from its first day on. */
export const firstUnits: TimeRule = {
  name: "first-units",
  needs: "unit",
  pattern:
    /\b(?:in )?(?:the )?first (?<count>two|three|four|five|six|seven|eight|nine|ten|\d\d?) (?<unit>days|weeks) of (?:(?:the|this) year|(?<year>20\d\d))/gi,
  read: (match) => {
    const count = readCardinal(group(match, "count")) ?? 0;
    const unit = unitOf(group(match, "unit"));
    return {
      shape: "season",
      at: (frame) => {
        const year = Number(group(match, "year")) || (frame.ref === null ? null : civilDay(frame.ref).year);
        if (year === null) return unknown(NO_REFERENCE);
        const first = dayNumber(year, 1, 1);
        const anchor = group(match, "year") === "" ? frame.anchor : "absolute";
        return daySpan(first, shift(first, count, unit), granularityOf(unit), { anchor });
      },
    };
  },
  reads: [
    [
      "In the first six weeks of the year 40 fell.",
      "the first six weeks of the year",
      "2025-01-01",
      "2025-02-12",
    ],
  ],
  ignores: ["In the first six weeks of fighting 40 fell."],
};

const SMALL_COUNT = "two|three|four|five|six|seven|eight|nine|ten|eleven";

/** "the first five months of this year": the year comes from the words that follow. */
export const firstMonths: TimeRule = {
  name: "first-months",
  needs: "unit",
  pattern: new RegExp(
    `\\b(?:the )?(?<which>first|last) (?<count>${SMALL_COUNT}|\\d\\d?) months(?=(?:,? of|,)? (?:1\\d{3}|20\\d\\d|the year|this year|last year|next year))(?: of the year)?${YEAR_OF}`,
    "gi",
  ),
  read: (match) => {
    const months = readCardinal(group(match, "count")) ?? 0;
    const first = /first/i.test(group(match, "which"));
    if (months > 12) return null;
    return {
      shape: "season",
      at: inYear(group(match, "year"), (year) =>
        daySpan(
          dayNumber(year, first ? 1 : 13 - months, 1),
          dayNumber(year, first ? months + 1 : 13, 1),
          "month",
        ),
      ),
    };
  },
  reads: [
    ["In the first six months of 2022, 40 fell.", "the first six months of 2022", "2022-01-01", "2022-07-01"],
  ],
  ignores: ["In the first six months he rose."],
};
