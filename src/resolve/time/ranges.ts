import type { Expression } from "./expression.js";
import { type Frame, isDated, type Meaning, MINUTES_A_DAY, type Outcome, yearOf } from "./meaning.js";
import type { Sense, Shape } from "./rule.js";

const BEFORE_RANGE = /\b(?<word>between|from)(?: about| around)? (?:the )?$/i;
const RANGE_GAPS: Readonly<Record<string, RegExp>> = {
  between: /^,? (?:and|to) (?:the )?$/,
  from: /^,? ?(?:to|until|till|through|thru|into|up to|-|–|—) ?(?:the )?$/,
  "": /^ ?(?:to|through|until|-|–|—) ?$/,
};

const DAY_WEEK = 7 * MINUTES_A_DAY;

/** "from December to March", "between Friday and Monday": the ends are put in order. */
const spanOf = (from: Outcome, to: Outcome, left: Sense, right: Sense, frame: Frame): Outcome => {
  if (from.kind === "unknown") return from;
  if (to.kind === "unknown") return to;
  const [a, b] = inOrder(from, to, left, right, frame);
  if (a.from !== null && b.to !== null && a.from >= b.to)
    return { kind: "unknown", reason: "the range ends before it begins", alternatives: [] };
  return { ...a, to: b.to, fuzz: a.fuzz ?? b.fuzz, alternatives: [], reason: a.reason ?? b.reason };
};

/** "between 10 a.m. and noon on Tuesday": the first is of the day said with the second, or of the one before. */
const startBefore = (left: Sense, right: Sense, frame: Frame): Outcome => {
  const end = left.shape === "clock" && right.within !== undefined ? right.at(frame) : null;
  if (end === null || !isDated(end)) return left.at(frame);
  const from = left.at({ ...frame, previous: end });
  if (!isDated(from) || (from.from ?? 0) < (end.to ?? 0)) return from;
  return { ...from, from: (from.from ?? 0) - MINUTES_A_DAY, to: (from.to ?? 0) - MINUTES_A_DAY };
};

/** A range of clock times ends at the second. A time of day that ends a range is of the day it began on, or of the next: "from 6pm to 6am" runs overnight. */
const endAfter = (from: Outcome, left: Sense, right: Sense, frame: Frame): Outcome => {
  if (right.within?.shape === "clock" && left.within?.shape !== "part") {
    const to = right.at(frame);
    return isDated(to) ? { ...to, to: to.from } : to;
  }
  if (right.shape !== "clock" || !isDated(from)) return right.at(frame);
  const to = right.at({ ...frame, previous: from });
  if (!isDated(to)) return to;
  const end = (to.from ?? 0) + ((to.from ?? 0) > (from.from ?? 0) ? 0 : MINUTES_A_DAY);
  return { ...to, from: end, to: end };
};

const inOrder = (
  a: Meaning,
  b: Meaning,
  left: Sense,
  right: Sense,
  frame: Frame,
): readonly [Meaning, Meaning] => {
  const yearA = yearOf(a);
  const yearB = yearOf(b);
  if (a.yearless && yearB !== null && !b.yearless) {
    const same = left.at({ ...frame, year: yearB });
    const before = left.at({ ...frame, year: yearB - 1 });
    return [pick(same, b, before, a), b];
  }
  if (yearA !== null && b.yearless && (b.from ?? 0) < (a.from ?? 0)) {
    const next = right.at({ ...frame, year: yearA + 1 });
    return [a, next.kind === "unknown" ? b : next];
  }
  const swapped = (b.from ?? 0) < (a.from ?? 0) && left.shape === "weekday";
  return swapped ? [{ ...a, from: (a.from ?? 0) - DAY_WEEK, to: (a.to ?? 0) - DAY_WEEK }, b] : [a, b];
};

const pick = (same: Outcome, end: Meaning, before: Outcome, fallback: Meaning): Meaning => {
  if (isDated(same) && (same.from ?? 0) <= (end.from ?? 0)) return same;
  return isDated(before) ? before : fallback;
};

const SPAN_SHAPES: readonly Shape[] = [
  "day",
  "feast",
  "month",
  "year",
  "season",
  "weekday",
  "today",
  "clock",
  "part",
  "period",
  "year-reference",
];

const range = (text: string, left: Expression, right: Expression): Expression | null => {
  if (
    right.start - left.end > 16 ||
    !SPAN_SHAPES.includes(left.sense.shape) ||
    !SPAN_SHAPES.includes(right.sense.shape)
  )
    return null;
  const head = BEFORE_RANGE.exec(text.slice(Math.max(0, left.start - 24), left.start));
  const word = head?.groups?.word?.toLowerCase() ?? "";
  const gap = text.slice(left.end, right.start);
  const open = RANGE_GAPS[word]?.test(gap) ?? false;
  if (!open && !(word !== "" && left.sense.shape === right.sense.shape && RANGE_GAPS[""]?.test(gap))) {
    if (word !== "" || left.sense.shape !== right.sense.shape || !RANGE_GAPS[""]?.test(gap)) return null;
  }
  return {
    start: left.start - (head?.[0].length ?? 0),
    end: right.end,
    name: `range/${left.name}`,
    sense: {
      shape: left.sense.shape,
      at: (frame) => {
        const from = startBefore(left.sense, right.sense, frame);
        return spanOf(from, endAfter(from, left.sense, right.sense, frame), left.sense, right.sense, frame);
      },
    },
  };
};

/** Joins "between X and Y", "from X to Y" and "X to Y". */
export const joinRanges = (text: string, expressions: readonly Expression[]): readonly Expression[] => {
  const done: Expression[] = [];
  for (const expression of expressions) {
    const left = done.at(-1);
    const both = left === undefined ? null : range(text, left, expression);
    if (both !== null) done.pop();
    done.push(both ?? expression);
  }
  return done;
};
