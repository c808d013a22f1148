import { mondayOf } from "./calendar.js";
import { COUNT, readCount } from "./count.js";
import type { Expression } from "./expression.js";
import { boundDay, daySpan, firstDay, isDated, type Meaning, type Outcome } from "./meaning.js";
import type { Reads, Sense, Shape } from "./rule.js";
import { offset } from "./rules/ago.js";
import { granularityOf, shift, UNIT, type Unit, unitOf } from "./units.js";

/** "the three months to", "the week ending", "the year starting": a period with one of its ends behind it. */
const PERIOD = new RegExp(
  `\\b(?:(?:in|during|over|for|within) )?the (?:(?:past|last|previous) )?(?:${COUNT} )?${UNIT} (?:(?<end>to|through|up to|until|end(?:ing|ed)(?: on| in| at)?)|(?<start>start(?:ing|ed)(?: on| in)?|beginning(?: on| in)?))(?: the)? $`,
  "i",
);
/** "the week of June 2", "the weekend of May 31". */
const WEEK_OF = /\b(?:(?:in|during|over|for|on) )?the (?<week>week|weekend) of (?:the )?$/i;
/** "for a week from Friday": so long from then on. */
const LASTING_FROM = new RegExp(
  `\\bfor ${COUNT} ${UNIT},? (?:from|start(?:ing|ed)(?: on| in)?|beginning(?: on| in)?) $`,
  "i",
);
/** "ten days from today", "two weeks from Monday": so far off. */
const OFF_FROM = new RegExp(`\\b${COUNT} ${UNIT} from $`, "i");

/** How every form ends: the rest is not tried without it. */
const ENDS = /(?:\b(?:to|until|through|from|of|on|in|at|the)|ing|ed) $/i;

const REACH = 70;

type Read = (inner: Meaning, match: RegExpExecArray) => Meaning;

const amount = ({ groups }: RegExpExecArray): readonly [number, Unit] | null => {
  const said = groups?.count ?? "";
  const { low, high } = said === "" ? { low: 1, high: 1 } : readCount(said);
  return low === high ? [low, unitOf(groups?.unit ?? "")] : null;
};

/** Hours that end at a clock time end on its minute; all else is counted in days. */
const toClock = (inner: Meaning, hours: number): Meaning => ({
  ...inner,
  from: (inner.from ?? 0) - hours * 60,
  to: inner.from,
  granularity: "hour",
});

const shown = (unit: Unit): Meaning["granularity"] =>
  unit === "hour" || unit === "minute" ? "day" : granularityOf(unit);

const upTo: Read = (inner, match) => {
  const [count, unit] = amount(match) ?? [1, "day"];
  const first = firstDay(inner) ?? 0;
  const bound = boundDay(inner) ?? 0;
  if (match.groups?.start !== undefined) return daySpan(first, shift(first, count, unit), shown(unit));
  if (unit === "hour" && (inner.granularity === "hour" || inner.granularity === "minute"))
    return toClock(inner, count);
  return daySpan(shift(bound, -count, unit), bound, shown(unit));
};

const weekOf: Read = (inner, { groups }) => {
  const first = firstDay(inner) ?? 0;
  if ((boundDay(inner) ?? 0) - first > 1) return inner;
  if (groups?.week?.toLowerCase() === "week") return daySpan(first, first + 7, "week");
  return daySpan(mondayOf(first) + 5, mondayOf(first) + 7, "weekend");
};

const lastingFrom: Read = (inner, match) => {
  const [count, unit] = amount(match) ?? [1, "day"];
  const first = firstDay(inner) ?? 0;
  return daySpan(first, shift(first, count, unit), shown(unit));
};

const offFrom: Read = (inner, match) => {
  const [count, unit] = amount(match) ?? [1, "day"];
  const point = offset(firstDay(inner) ?? 0, { low: count, high: count }, unit, 1);
  return unit === "week" || unit === "fortnight" ? daySpan(...middle(point), "day") : point;
};

/** Weeks from a named day lead to a day. */
const middle = (point: Meaning): readonly [number, number] => {
  const day = (firstDay(point) ?? 0) + 3;
  return [day, day + 1];
};

interface Form {
  readonly name: string;
  readonly before: RegExp;
  readonly shapes: readonly Shape[];
  readonly read: Read;
  readonly reads: readonly Reads[];
}

const DAYS: readonly Shape[] = ["day", "feast", "weekday", "today"];
export const PERIOD_FORMS: readonly Form[] = [
  {
    name: "period-to",
    before: PERIOD,
    shapes: [...DAYS, "month", "year", "clock"],
    read: upTo,
    reads: [
      ["In the three months to March 310 died.", "the three months to March", "2025-01-01", "2025-04-01"],
      ["In the year to March 31 it doubled.", "the year to March 31", "2024-04-01", "2025-04-01"],
      ["Nine died in the week ending June 8.", "the week ending June 8", "2025-06-02", "2025-06-09"],
      ["In the quarter ending March it fell.", "the quarter ending March", "2025-01-01", "2025-04-01"],
      [
        "The case is set for the week beginning 7 July.",
        "the week beginning 7 July",
        "2025-07-07",
        "2025-07-14",
      ],
      ["In the decade to 2017 few voted.", "the decade to 2017", "2008-01-01", "2018-01-01"],
      [
        "In the 24 hours to 6 p.m. on Monday 12 died.",
        "the 24 hours to 6 p.m. on Monday",
        "2025-06-08T18:00",
        "2025-06-09T18:00",
      ],
    ],
  },
  {
    name: "week-of",
    before: WEEK_OF,
    shapes: ["day", "weekday"],
    read: weekOf,
    reads: [
      ["Two fell in the week of June 2.", "the week of June 2", "2025-06-02", "2025-06-09"],
      ["Two fell on the weekend of June 7.", "the weekend of June 7", "2025-06-07", "2025-06-09"],
    ],
  },
  {
    name: "lasting-from",
    before: LASTING_FROM,
    shapes: DAYS,
    read: lastingFrom,
    reads: [
      ["Shops will shut for a week from Friday.", "for a week from Friday", "2025-06-13", "2025-06-20"],
    ],
  },
  {
    name: "off-from",
    before: OFF_FROM,
    shapes: [...DAYS, "vague"],
    read: offFrom,
    reads: [
      ["It will end ten days from today.", "ten days from today", "2025-06-22", "2025-06-23"],
      ["They will vote two weeks from Monday.", "two weeks from Monday", "2025-06-30", "2025-07-01"],
    ],
  },
];

/** "for two days from Monday to Wednesday" has its own range. */
const RANGE = /^ (?:to|until|till|through|-|–|and) /;

const senseOf = (sense: Sense, match: RegExpExecArray, read: Read): Sense => ({
  shape: "period",
  at: (frame): Outcome => {
    const inner = sense.at(frame);
    if (!isDated(inner)) return inner;
    const { anchor, yearless, countedYear } = inner;
    const alternatives = inner.alternatives.map(({ meaning, why }) => ({
      meaning: { ...read(meaning, match), anchor, alternatives: [] },
      why,
    }));
    return { ...read(inner, match), anchor, yearless, countedYear, alternatives };
  },
});

const withPeriod = (text: string, expression: Expression): Expression => {
  const before = text.slice(Math.max(0, expression.start - REACH), expression.start);
  if (!ENDS.test(before)) return expression;
  for (const { name, before: form, shapes, read } of PERIOD_FORMS) {
    const match = shapes.includes(expression.sense.shape) ? form.exec(before) : null;
    if (match === null || amount(match) === null || isOther(text, expression, match)) continue;
    return {
      start: expression.start - match[0].length,
      end: expression.end,
      name: `${name}/${expression.name}`,
      sense: senseOf(expression.sense, match, read),
    };
  }
  return expression;
};

/** Nights and single days "to" a date are ranges, not lengths that end on it. */
const isOther = (text: string, { end, name }: Expression, match: RegExpExecArray): boolean => {
  const unit = match.groups?.unit ?? "week";
  return (
    RANGE.test(text.slice(end, end + 9)) ||
    /^night/i.test(unit) ||
    (/^day$/i.test(unit) && match.groups?.count === undefined) ||
    (name === "now" && !/^now/i.test(text.slice(end - 3, end)))
  );
};

/** Reads a period by the end or the start behind it: "the three months to March", "the week ending June 8". */
export const periodEnds = (text: string, expressions: readonly Expression[]): readonly Expression[] =>
  expressions.map((expression) => withPeriod(text, expression));
