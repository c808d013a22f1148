import type { Fuzz } from "../values.js";
import type { DayNumber } from "./calendar.js";
import type { Expression } from "./expression.js";
import {
  boundDay,
  daySpan,
  type Frame,
  firstDay,
  type Meaning,
  MINUTES_A_DAY,
  type Outcome,
} from "./meaning.js";
import type { Sense, Shape } from "./rule.js";
import { cutAt } from "./rules/edges.js";

/** Words before an expression that change what it says. */
interface Wrapper {
  readonly name: string;
  /** Matches at the end of the text before the expression. */
  readonly before: RegExp;
  readonly shapes: readonly Shape[];
  readonly apply: (meaning: Meaning, frame: Frame) => Outcome;
}

const DATED: readonly Shape[] = [
  "day",
  "month",
  "year",
  "year-reference",
  "season",
  "weekday",
  "today",
  "part",
  "clock",
  "period",
  "offset",
  "vague",
];
const FUZZY: readonly Shape[] = [
  "day",
  "month",
  "year",
  "year-reference",
  "season",
  "weekday",
  "today",
  "period",
];

const fuzzy =
  (fuzz: Fuzz) =>
  (meaning: Meaning): Meaning => ({ ...meaning, fuzz });

const refMinutes = ({ ref }: Frame): number | null => (ref === null ? null : ref * MINUTES_A_DAY);
const refEnd = ({ ref }: Frame): number | null => (ref === null ? null : (ref + 1) * MINUTES_A_DAY);

const isEmpty = ({ from, to }: Meaning): boolean => from !== null && to !== null && from >= to;

/** An interval that the reference day would turn inside out stays open at that end. */
const since = (meaning: Meaning, frame: Frame): Meaning => {
  const value = { ...meaning, to: refEnd(frame), fuzz: null, alternatives: [] };
  return isEmpty(value) ? { ...value, to: null } : value;
};

const until = (meaning: Meaning, frame: Frame): Meaning => {
  const value = { ...meaning, from: refMinutes(frame), fuzz: null, alternatives: [] };
  return isEmpty(value) || frame.direction === "past" ? { ...value, from: null } : value;
};

/** "before the end of the year" reaches to its end. */
const beforeIt = (meaning: Meaning): Meaning => ({
  ...meaning,
  from: null,
  to: meaning.fuzz === "late" || meaning.fuzz === "mid" ? meaning.to : meaning.from,
  fuzz: null,
  alternatives: [],
});
const afterIt = (meaning: Meaning): Meaning => ({
  ...meaning,
  from: meaning.to,
  to: null,
  fuzz: null,
  alternatives: [],
});
/** "the eve of February 22": the day before; of what is wider than a day, the time before it. */
const eveOf = (meaning: Meaning): Meaning => {
  const first = firstDay(meaning);
  const bound = boundDay(meaning);
  if (first === null || bound === null || bound - first > 4) return beforeIt(meaning);
  return { ...daySpan(first - 1, first, "day"), anchor: meaning.anchor, yearless: meaning.yearless };
};
const fromIt = (meaning: Meaning): Meaning => ({ ...meaning, to: null, alternatives: [] });

/** "earlier this month" ends at the reference day; "earlier Friday" is still that Friday. */
const cut =
  (later: boolean) =>
  (meaning: Meaning, { ref }: Frame): Meaning => {
    const first = firstDay(meaning);
    const bound = boundDay(meaning);
    if (ref === null || first === null || bound === null || bound - first <= 1 || ref < first || ref >= bound)
      return later || (bound ?? 0) - (first ?? 0) <= 1 ? meaning : { ...meaning, fuzz: "early" };
    return cutAt(meaning, ref, later);
  };

const weekIn =
  (number: number) =>
  (meaning: Meaning): Meaning => {
    const first = firstDay(meaning);
    const bound = boundDay(meaning);
    if (first === null || bound === null) return meaning;
    const start: DayNumber = number < 0 ? bound - 7 : first + (number - 1) * 7;
    return {
      ...daySpan(start, Math.min(bound, start + 7), "week", { fuzz: "approx" }),
      anchor: meaning.anchor,
    };
  };

const ORDINALS = ["first", "second", "third", "fourth"] as const;

const WEEKS: readonly Wrapper[] = [
  ...ORDINALS.map((word, index) => ({
    name: `${word}-week`,
    before: new RegExp(`\\b(?:the )?${word} week (?:of|in) (?:the )?$`, "i"),
    shapes: ["month", "year"] as const,
    apply: weekIn(index + 1),
  })),
  {
    name: "last-week",
    before: /\b(?:the )?(?:last|final) (?:week|days) (?:of|in) (?:the )?$/i,
    shapes: ["month", "year"],
    apply: weekIn(-1),
  },
];

/** Said of the words themselves: innermost, tried first. */
const MODIFIERS: readonly Wrapper[] = [
  ...WEEKS,
  {
    name: "early",
    before:
      /\b(?:(?:very )?early(?:[- ]| on | in )|(?:at )?(?:the )?(?:beginning|start|early days|opening days|outset|turn) of )(?:the )?$/i,
    shapes: FUZZY,
    apply: fuzzy("early"),
  },
  {
    name: "mid",
    before: /\b(?:mid[- ]?|(?:the )?(?:middle|midst) of )(?:the )?$/i,
    shapes: FUZZY,
    apply: fuzzy("mid"),
  },
  {
    name: "late",
    before:
      /\b(?:(?:very )?late(?:[- ]| on | in )|(?:near |towards? |at )?(?:the )?(?:end|close|final days|last days|tail end) of )(?:the )?$/i,
    shapes: FUZZY,
    apply: fuzzy("late"),
  },
  { name: "earlier", before: /\b(?:once |even )?earlier(?: on| in)? $/i, shapes: DATED, apply: cut(false) },
  { name: "later", before: /\blater(?: on| in)? $/i, shapes: DATED, apply: cut(true) },
];

const APPROX: Wrapper = {
  name: "about",
  before: /\b(?:around|about|circa|roughly|approximately) $/i,
  shapes: DATED,
  apply: (meaning) => ({ ...meaning, fuzz: meaning.fuzz ?? "approx" }),
};

/** Open intervals: outermost, tried last. */
const INTERVALS: readonly Wrapper[] = [
  {
    name: "since",
    before: /\b(?:ever )?since(?: on| in| about| around| at least)? $/i,
    shapes: DATED,
    apply: since,
  },
  { name: "by", before: /\bby(?: about| around| at the latest)? $/i, shapes: FUZZY, apply: until },
  {
    name: "until",
    before: /\b(?:until|till|through|up to|up until)(?: at least| about| after)? $/i,
    shapes: FUZZY,
    apply: until,
  },
  {
    name: "from",
    before: /\b(?:starting|beginning|effective|commencing|as from)(?: on| in| from)? (?:the )?$/i,
    shapes: FUZZY,
    apply: fromIt,
  },
];

/** Said of an event as often as of a date ("after Monday's attack"): only where the mention itself includes the word. */
const EVENT_INTERVALS: readonly Wrapper[] = [
  { name: "since", before: /\bsince (?:the |an? )$/i, shapes: DATED, apply: since },
  { name: "until", before: /\b(?:until|till|through|up to) (?:the |an? )$/i, shapes: DATED, apply: until },
  {
    name: "before",
    before:
      /\b(?:(?:long |shortly |just |well )?before|prior to|ahead of|in the run-?up to|in the lead-?up to) (?:the |a |an )?$/i,
    shapes: DATED,
    apply: beforeIt,
  },
  { name: "eve", before: /\b(?:on )?(?:the )?eve of (?:the |a |an )?$/i, shapes: DATED, apply: eveOf },
  {
    name: "after",
    before:
      /\b(?:(?:shortly |soon |just )?after|following|in the wake of|in the aftermath of) (?:the |a |an )?$/i,
    shapes: DATED,
    apply: afterIt,
  },
  { name: "from", before: /\bfrom (?:the )?$/i, shapes: DATED, apply: fromIt },
];

const wrapped = (expression: Expression, { name, apply }: Wrapper, taken: number): Expression => ({
  start: expression.start - taken,
  end: expression.end,
  name: `${name}/${expression.name}`,
  sense: wrapSense(expression.sense, apply),
});

const wrapSense = (sense: Sense, apply: Wrapper["apply"]): Sense => ({
  shape: sense.shape,
  at: (frame) => {
    const inner = sense.at(frame);
    if (inner.kind === "unknown") return inner;
    return inner.from === null && inner.to === null ? inner : apply(inner, frame);
  },
});

/** How far back a wrapper can reach. */
const REACH = 40;

const wrapWith = (
  text: string,
  expression: Expression,
  wrappers: readonly Wrapper[],
  from: number,
): Expression => {
  const before = text.slice(Math.max(from, expression.start - REACH), expression.start);
  for (const wrapper of wrappers) {
    if (!wrapper.shapes.includes(expression.sense.shape)) continue;
    const match = wrapper.before.exec(before);
    if (match !== null) return wrapped(expression, wrapper, match[0].length);
  }
  return expression;
};

/** Takes "early", "the end of", "earlier" into the expression. */
export const wrapModifiers = (text: string, expression: Expression, from: number): Expression =>
  wrapWith(text, expression, MODIFIERS, from);

/** "by Monday's deadline" is no deadline of its own: what belongs to the day's event is left alone. */
const possessive = (text: string, { end }: Expression): boolean => /^['’]s?\b/.test(text.slice(end, end + 2));

/** Takes "since", "by", "until", "about" into the expression. */
export const wrapIntervals = (text: string, expression: Expression, from: number): Expression => {
  const hedged = wrapWith(text, expression, [APPROX], from);
  return possessive(text, expression) ? hedged : wrapWith(text, hedged, INTERVALS, from);
};

/** "from May 6 to 10" has both its ends already. */
const isSpan = (text: string, { start, end }: Expression): boolean =>
  /\d ?(?:-|–|—|to|through|until) ?\d|\b(?:to|through|until)\b/.test(text.slice(start, end));

/** Takes "before", "after" and "from" into the expression, where the mention includes them. */
export const wrapEvents = (text: string, expression: Expression, from: number): Expression =>
  isSpan(text, expression) ? expression : wrapWith(text, expression, EVENT_INTERVALS, from);

/** The words that open a mention which hangs on an event: "since the invasion in March 2003". */
export const wrapperNamed = (word: string): Wrapper["apply"] | null => {
  const plain = `${word.toLowerCase()} `;
  return [...INTERVALS, ...EVENT_INTERVALS].find(({ before }) => before.test(plain))?.apply ?? null;
};

export const wrapBy = (expression: Expression, name: string, apply: Wrapper["apply"]): Expression => ({
  ...expression,
  name: `${name}/${expression.name}`,
  sense: wrapSense(expression.sense, apply),
});
