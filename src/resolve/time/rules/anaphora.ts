import type { DayNumber } from "../calendar.js";
import { COUNT, HEDGE, readCount } from "../count.js";
import { boundDay, type Frame, firstDay, type Meaning, meaning, type Outcome, unknown } from "../meaning.js";
import { group, type Shape, type TimeRule } from "../rule.js";
import { granularityOf, shift, UNIT, type Unit, unitAround, unitOf } from "../units.js";
import { offset } from "./ago.js";

const NO_PREVIOUS = "counted from an earlier date of the story, and none stands before it";

const DAYS_WIDE: Readonly<Partial<Record<Unit, number>>> = {
  minute: 1,
  hour: 1,
  day: 1,
  week: 7,
  month: 31,
  year: 366,
};

/** Counted from a date that is wider than the unit, both ends move: a week after "May" is as wide as May. */
const fromPrevious =
  (unit: Unit, read: (start: DayNumber) => Meaning) =>
  ({ previous }: Frame): Outcome => {
    const first = previous === null ? null : firstDay(previous);
    const bound = previous === null ? null : boundDay(previous);
    if (previous === null || first === null || bound === null) return unknown(NO_PREVIOUS);
    const near = read(first);
    if (bound - first <= (DAYS_WIDE[unit] ?? 3660)) return { ...near, anchor: "mention" };
    const far = read(bound - 1);
    return { ...near, to: far.to, granularity: previous.granularity, fuzz: "approx", anchor: "mention" };
  };

const AHEAD = "counted from the date before it, this would lie after publication";

/** "Was arrested in 2011, 16 years later": counted from something else than the date right before it. */
const notAhead = (outcome: Outcome, { ref, previous, direction }: Frame): Outcome => {
  const told = previous === null ? null : boundDay(previous);
  if (outcome.kind === "unknown" || ref === null || told === null || direction === "future") return outcome;
  const first = firstDay(outcome);
  return first !== null && first > ref && told <= ref ? unknown(AHEAD) : outcome;
};

const SIGNS: Readonly<Record<string, 1 | -1>> = {
  after: 1,
  afterward: 1,
  afterwards: 1,
  before: -1,
  beforehand: -1,
  earlier: -1,
  later: 1,
  on: 1,
  previously: -1,
};

export const unitsLater: TimeRule = {
  name: "units-later",
  needs: "unit",
  pattern: new RegExp(
    `\\b${HEDGE}(?:${COUNT} )?${UNIT} (?<word>earlier|later|before|after|afterwards?|beforehand|previously)\\b(?: that\\b)?(?! (?:\\w|['’“"]|than)|['’])|\\b${HEDGE.replace("hedge", "hedge2")}(?:${COUNT.replace("count", "count2")} )?${UNIT.replace("unit", "unit2")} (?<word2>earlier|later|afterwards?|beforehand|previously)\\b(?! than)`,
    "gi",
  ),
  read: (match) => {
    const word = group(match, "unit") || group(match, "unit2");
    const said = group(match, "count") || group(match, "count2");
    const count = said === "" && !/s$/i.test(word) ? { low: 1, high: 1 } : readCount(said);
    const unit = unitOf(word);
    const sign = SIGNS[(group(match, "word") || group(match, "word2")).toLowerCase()] ?? 1;
    const from = fromPrevious(unit, (start) => offset(start, count, unit, sign));
    return { shape: "offset", at: (frame) => notAhead(from(frame), frame) };
  },
  reads: [
    ["It fell on May 3. Two days later, aid came.", "Two days later", "2025-05-05", "2025-05-06"],
    ["On May 3 he ran. A day earlier he had sworn to stay.", "A day earlier", "2025-05-02", "2025-05-03"],
    ["It began in 1996. Ten years later it ended.", "Ten years later", "2006-01-01", "2007-01-01"],
    ["A week later they met.", "A week later", null, null],
    ["It fell on May 3. A week after that, aid came.", "A week after that", "2025-05-07", "2025-05-14"],
    ["He was caught in 2011, 16 years later.", "16 years later", null, null],
  ],
  ignores: ["Two days later than planned.", "Two days after the vote he fled."],
};

const NEXT: Readonly<Record<string, number>> = {
  "day after": 1,
  "day before": -1,
  "following day": 1,
  "following month": 1,
  "following week": 1,
  "following year": 1,
  "month before": -1,
  "next day": 1,
  "previous day": -1,
  "previous month": -1,
  "previous week": -1,
  "previous year": -1,
  "same day": 0,
  "same month": 0,
  "same week": 0,
  "same year": 0,
  "that day": 0,
  "that month": 0,
  "that week": 0,
  "that year": 0,
  "year before": -1,
};

/** "the second day of the blockade": counted from something told, not from a date. */
export const numberedDay: TimeRule = {
  name: "numbered-day",
  needs: "unit",
  pattern:
    /\b(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|\d+(?:st|nd|rd|th))[- ](?:straight |consecutive |successive )?(?<unit>day|night|week|month|year)\b(?! (?:of|in) (?:january|february|march|april|may|june|july|august|september|october|november|december|\d))/gi,
  read: (match) => ({
    shape: "vague",
    at: () =>
      meaning({
        kind: "reference",
        granularity: granularityOf(unitOf(group(match, "unit"))),
        anchor: "document",
        reason: "counted from something told in the story, not from a date",
      }),
  }),
  reads: [["On the second day of talks he left.", "the second day", null, null]],
  ignores: ["The first week of May was calm.", "The second daylight raid."],
};

export const dayBefore: TimeRule = {
  name: "day-before",
  needs: "unit",
  pattern: new RegExp(
    `\\b(?:the |that )?(?<which>(?:day|month|year) (?:before|after)(?! (?:\\w|['’“"]))|(?:next|following|previous|same|that) (?:day|week|month|year)(?! of))\\b`,
    "gi",
  ),
  read: (match) => {
    const which = group(match, "which").toLowerCase();
    if (/^next (?:week|month|year)/.test(which)) return null;
    const unit = unitOf(/day|week|month|year/.exec(which)?.[0] ?? "day");
    const steps = NEXT[which] ?? 0;
    const shape: Shape = unit === "year" ? "year-reference" : "offset";
    return {
      shape,
      at: fromPrevious(unit, (start) => unitAround(shift(start, steps, unit), unit)),
    };
  },
  reads: [
    ["He was shot on May 3 and died the next day.", "the next day", "2025-05-04", "2025-05-05"],
    ["On May 3 two fell; the day before, three.", "the day before", "2025-05-02", "2025-05-03"],
    [
      "It began in March 2019 and ended the following month.",
      "the following month",
      "2019-04-01",
      "2019-05-01",
    ],
    ["He died the next day.", "the next day", null, null],
  ],
  ignores: ["The day before the vote he fled."],
};

/** "that night", "the same evening": the day of the earlier date. */
export const thatNight: TimeRule = {
  name: "that-night",
  needs: "word",
  pattern:
    /\b(?:that|the same|later that|early that|late that) (?:same )?(?:morning|afternoon|evening|night)\b/gi,
  read: () => ({
    shape: "offset",
    at: fromPrevious("day", (start) => ({ ...unitAround(start, "day"), granularity: "part-of-day" })),
  }),
  reads: [["He was held on May 3. That night he died.", "That night", "2025-05-03", "2025-05-04"]],
  ignores: ["He said that nightclubs closed."],
};

/** "the night before", "the next morning", where no deed follows: the day before or after the earlier date. */
export const nightBeside: TimeRule = {
  name: "night-beside",
  needs: "word",
  pattern:
    /\bthe (?:(?<which>next|following|previous|preceding) (?:morning|afternoon|evening|night)|(?:morning|afternoon|evening|night) (?<side>before|after)\b(?! (?:\w|['’“"])))\b/gi,
  read: (match) => {
    const steps = /^(?:next|following|after)$/i.test(group(match, "which") || group(match, "side")) ? 1 : -1;
    return {
      shape: "offset",
      at: fromPrevious("day", (start) => ({
        ...unitAround(start + steps, "day"),
        granularity: "part-of-day",
      })),
    };
  },
  reads: [
    ["He was shot on May 30. The next morning crowds met.", "The next morning", "2025-05-31", "2025-06-01"],
    ["It fell on May 3; the evening after, aid came.", "the evening after", "2025-05-04", "2025-05-05"],
    ["On May 3 it was calm. Shells fell the night before.", "the night before", "2025-05-02", "2025-05-03"],
  ],
  ignores: ["The night before the vote he fled.", "Two nights before, he fled."],
};

const BEFORE_AFTER: Readonly<Record<string, string>> = {
  afterwards: "a word that hangs on what was told before",
  earlier: "before something told in the story",
  later: "after something told in the story",
  then: "at a time told in the story",
};

/** Words that only say before or after what was told: they are kept as references without dates. */
export const bareAnaphor: TimeRule = {
  name: "bare-anaphor",
  needs: "word",
  pattern:
    /\b(?:earlier|later(?: on)?|afterwards?|beforehand|subsequently|thereafter|since then|before then|until then|by then|(?:at|by|until|from|since|around) (?:the|that) time(?! (?:when|that|of|he|she|they|it|the|an?|is|was)\b)|(?:in |over |during )?(?:the )?(?:days|weeks|months|years|decades|centuries) that followed|(?:in |during |over )?(?:this|that|the same) (?:time )?period|meanwhile|initially|shortly after(?:wards)?|immediately|some time (?:earlier|later)|in the meantime|a short time later)\b(?! than| (?:this|that|on|in|last|next|mon|tues|wednes|thurs|fri|satur|sun|today)| \w+day)/gi,
  read: (match) => ({
    shape: "vague",
    at: ({ previous }) => sinceThen(match[0].toLowerCase(), previous),
  }),
  reads: [
    ["Earlier, two had died.", "Earlier", null, null],
    ["No deal was reached by that time.", "by that time", null, null],
    ["In the months that followed, villages emptied.", "In the months that followed", null, null],
    ["Trade grew during this period.", "during this period", null, null],
  ],
  ignores: ["Later than planned.", "Earlier this week it fell.", "By the time he came it was over."],
};

const sinceThen = (words: string, previous: Meaning | null): Outcome => ({
  kind: "reference",
  from: words === "since then" && previous !== null ? previous.from : null,
  to: words === "before then" && previous !== null ? previous.from : null,
  granularity: "vague",
  fuzz: null,
  anchor: "mention",
  zone: null,
  reason: BEFORE_AFTER[words] ?? "hangs on what was told before",
  yearless: false,
  countedYear: false,
  alternatives: [],
});
