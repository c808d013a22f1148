import { civilDay, dayNumber } from "../calendar.js";
import { daySpan, type Frame, firstDay, type Meaning, monthSpan, type Outcome, unknown } from "../meaning.js";
import { group, type TimeRule } from "../rule.js";
import { MONTH, monthOf } from "../words.js";

const NO_PREVIOUS = "counted from an earlier date of the story, and none stands before it";

const EITHER = "the earlier date is a whole year: this may be of that year or of the next";

/** First month of each season of the north, as in the rule for seasons. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** What a month or season is in the year of the date before it, or the first one after that date. */
const beside =
  (month: number, isSeason: boolean, later: boolean) =>
  ({ previous }: Frame): Outcome => {
    const first = previous === null ? null : firstDay(previous);
    if (first === null) return unknown(NO_PREVIOUS);
    const said = civilDay(first);
    if (later && previous?.granularity === "year" && previous.fuzz !== "late") return unknown(EITHER);
    const isPast = month <= said.month || previous?.granularity === "year";
    const year = later && isPast ? said.year + 1 : said.year;
    const whole: Meaning = isSeason
      ? daySpan(dayNumber(year, month, 1), dayNumber(year, month + 3, 1), "season", { fuzz: "approx" })
      : monthSpan(year, month);
    return { ...whole, anchor: "mention" };
  };

/** "that December": of the year told of. */
export const thatMonth: TimeRule = {
  name: "that-month",
  needs: "month-name",
  pattern: new RegExp(`\\b(?:in )?that ${MONTH}\\b(?! \\d)`, "gi"),
  read: (match) => ({ shape: "offset", at: beside(monthOf(group(match, "month")), false, false) }),
  reads: [
    [
      "The city fell on April 9, 2003. He was caught that December.",
      "that December",
      "2003-12-01",
      "2004-01-01",
    ],
    ["He was caught that December.", "that December", null, null],
  ],
  ignores: ["He said that May 3 was calm."],
};

/** "the following March", "the following autumn": the first one after the date told before. */
export const followingMonth: TimeRule = {
  name: "following-month",
  needs: "word",
  pattern: new RegExp(
    `\\b(?:in )?the (?:following|next) (?:${MONTH}|(?<season>spring|summer|autumn|fall|winter))\\b(?! \\d)`,
    "gi",
  ),
  read: (match) => {
    const season = SEASONS[group(match, "season").toLowerCase()];
    return {
      shape: "offset",
      at: beside(season ?? monthOf(group(match, "month")), season !== undefined, true),
    };
  },
  reads: [
    [
      "It began in late 2014 and grew the following March.",
      "the following March",
      "2015-03-01",
      "2015-04-01",
    ],
    ["It began in May 2014 and grew the following March.", "the following March", "2015-03-01", "2015-04-01"],
    ["It began in 1689. The following autumn he left.", "The following autumn", null, null],
    ["The following March he left.", "The following March", null, null],
  ],
  ignores: ["The following marched past."],
};
