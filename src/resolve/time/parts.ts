import { type DayNumber, weekdayBefore, weekdayFrom } from "./calendar.js";
import { COUNT, readCount } from "./count.js";
import { boundDay, daySpan, firstDay, type Meaning, unknown } from "./meaning.js";
import type { Shape } from "./rule.js";
import { granularityOf, shift, unitOf } from "./units.js";
import { ORDINAL_WORD, readOrdinal, WEEKDAY, weekdayNumber } from "./words.js";
import type { Wrapper } from "./wrapper.js";

/** Which of several: "the first", "the last", "the 27th". */
const WHICH = `(?:the )?(?<which>${ORDINAL_WORD}|\\d\\d?(?:st|nd|rd|th)|last|final)`;
const OF = "(?:of|in) (?:the )?$";

/** Halves and first weeks of a year have rules of their own. */
const BELOW_YEAR: readonly Shape[] = ["month", "season", "period"];
const WIDE: readonly Shape[] = [...BELOW_YEAR, "year", "year-reference"];

type Part = (first: DayNumber, bound: DayNumber, match: RegExpExecArray) => Meaning | null;

const NO_SUCH = "the period has no such part";

const partOf =
  (read: Part): Wrapper["apply"] =>
  (whole, _frame, match) => {
    const first = firstDay(whole);
    const bound = boundDay(whole);
    if (first === null || bound === null) return whole;
    const part = read(first, bound, match);
    return part === null
      ? unknown(NO_SUCH)
      : { ...whole, ...part, anchor: whole.anchor, alternatives: [], fuzz: part.fuzz ?? moonFuzz(whole) };
  };

/** The sighting of the moon moves each day of its month. */
const moonFuzz = ({ fuzz }: Meaning): Meaning["fuzz"] => (fuzz === "approx" ? fuzz : null);

const which = (match: RegExpExecArray): number => readOrdinal(match.groups?.which ?? "");

const nthWeek: Part = (first, bound, match) => {
  const start = which(match) < 0 ? bound - 7 : first + (which(match) - 1) * 7;
  return start >= bound ? null : daySpan(start, Math.min(bound, start + 7), "week", { fuzz: "approx" });
};

const nthWeekday: Part = (first, bound, match) => {
  const weekday = weekdayNumber(match.groups?.weekday ?? "");
  const nth = which(match);
  const day = nth < 0 ? weekdayBefore(bound, weekday) : weekdayFrom(first, weekday) + (nth - 1) * 7;
  return day < first || day >= bound ? null : daySpan(day, day + 1, "day");
};

const nthDay: Part = (first, bound, match) => {
  const day = which(match) < 0 ? bound - 1 : first + which(match) - 1;
  return day >= bound ? null : daySpan(day, day + 1, "day");
};

const severalUnits: Part = (first, bound, match) => {
  const { low, high } = readCount(match.groups?.count ?? "");
  const unit = unitOf(match.groups?.unit ?? "");
  if (low !== high) return daySpan(first, bound, "vague");
  const [from, to] = which(match) < 0 ? [shift(bound, -low, unit), bound] : [first, shift(first, low, unit)];
  return from < first || to > bound ? null : daySpan(from, to, granularityOf(unit));
};

const halfOf: Part = (first, bound, match) => {
  const middle = first + Math.round((bound - first) / 2);
  const isFirst = /^first$/i.test(match.groups?.half ?? "");
  const [from, to] = isFirst ? [first, middle] : [middle, bound];
  return daySpan(from, to, "week", { fuzz: "approx" });
};

/** Parts of a period that words before it name. */
export const PARTS: readonly Wrapper[] = [
  {
    name: "nth-week",
    before: new RegExp(`\\b${WHICH} week ${OF}`, "i"),
    shapes: WIDE,
    apply: partOf(nthWeek),
    reads: [
      ["Rain fell in the second week of May.", "the second week of May", "2025-05-08", "2025-05-15"],
      ["Rain fell in the last week of May.", "the last week of May", "2025-05-25", "2025-06-01"],
    ],
  },
  {
    name: "last-days",
    before: /\b(?:the )?(?:(?<which>first|opening)|last|final|closing) days (?:of|in) (?:the )?$/i,
    shapes: WIDE,
    apply: partOf((first, bound, match) =>
      match.groups?.which === undefined
        ? daySpan(bound - 7, bound, "day", { fuzz: "approx" })
        : daySpan(first, first + 7, "day", { fuzz: "approx" }),
    ),
    reads: [
      ["He fled in the last days of May.", "the last days of May", "2025-05-25", "2025-06-01"],
      [
        "He fled in the first days of October 2023.",
        "the first days of October 2023",
        "2023-10-01",
        "2023-10-08",
      ],
    ],
  },
  {
    name: "nth-weekday",
    before: new RegExp(`\\b${WHICH} ${WEEKDAY} ${OF}`, "i"),
    shapes: [...WIDE, "feast"],
    apply: partOf(nthWeekday),
    reads: [
      ["They marched on the first Friday of May.", "the first Friday of May", "2025-05-02", "2025-05-03"],
      [
        "On the third Thursday in November 2023 they voted.",
        "the third Thursday in November 2023",
        "2023-11-16",
        "2023-11-17",
      ],
      [
        "It rained on the last Saturday of last month.",
        "the last Saturday of last month",
        "2025-05-31",
        "2025-06-01",
      ],
      ["Crowds met on the last Friday of Ramadan.", "the last Friday of Ramadan", "2025-03-28", "2025-03-29"],
    ],
  },
  {
    name: "nth-day",
    before: new RegExp(`\\b${WHICH} (?:day|night) ${OF}`, "i"),
    shapes: [...WIDE, "feast"],
    apply: partOf(nthDay),
    reads: [
      ["The bridge fell on the last day of May.", "the last day of May", "2025-05-31", "2025-06-01"],
      [
        "A shell fell on the second day of Eid al-Adha.",
        "the second day of Eid al-Adha",
        "2025-06-07",
        "2025-06-08",
      ],
      ["They fasted on the first day of Ramadan.", "the first day of Ramadan", "2025-03-01", "2025-03-02"],
    ],
  },
  {
    name: "several-units",
    before: new RegExp(
      `\\b(?:the )?(?<which>first|last|final) ${COUNT} (?<unit>days|nights|weeks) ${OF}`,
      "i",
    ),
    shapes: [...BELOW_YEAR, "feast"],
    apply: partOf(severalUnits),
    reads: [
      [
        "Roads closed in the first ten days of June.",
        "the first ten days of June",
        "2025-06-01",
        "2025-06-11",
      ],
      [
        "They fled in the last ten days of Ramadan.",
        "the last ten days of Ramadan",
        "2025-03-21",
        "2025-03-31",
      ],
    ],
  },
  {
    name: "half-of",
    before: /\b(?:the )?(?<half>first|second|latter) half of (?:the )?$/i,
    shapes: BELOW_YEAR,
    apply: partOf(halfOf),
    reads: [["Prices rose in the second half of May.", "the second half of May", "2025-05-17", "2025-06-01"]],
  },
];
