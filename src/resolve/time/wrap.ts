import type { Expression } from "./expression.js";
import { APPROX, EVENT_INTERVALS, INTERVALS, SINCE } from "./intervals.js";
import type { Frame, Meaning, Outcome } from "./meaning.js";
import { MODIFIERS } from "./modifiers.js";
import type { Sense } from "./rule.js";
import type { Wrapper } from "./wrapper.js";

type Apply = (meaning: Meaning, frame: Frame) => Outcome;

const wrapped = (expression: Expression, wrapper: Wrapper, match: RegExpExecArray): Expression => ({
  ...wrapBy(expression, wrapper.name, (meaning, frame) => wrapper.apply(meaning, frame, match)),
  start: expression.start - match[0].length,
});

const wrapSense = (sense: Sense, apply: Apply): Sense => ({
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
    if (match !== null) return wrapped(expression, wrapper, match);
  }
  return expression;
};

/** Takes "early", "the end of", "earlier" into the expression. */
export const wrapModifiers = (text: string, expression: Expression, from: number): Expression =>
  wrapWith(text, expression, MODIFIERS, from);

/** "by Monday's deadline" is no deadline of its own: what belongs to the day's event is left alone, but for its start. */
const possessive = (text: string, { end }: Expression): boolean => /^['’]s?\b/.test(text.slice(end, end + 2));

/** Takes "since", "by", "until", "about" into the expression. */
export const wrapIntervals = (text: string, expression: Expression, from: number): Expression => {
  const hedged = wrapWith(text, expression, [APPROX], from);
  return wrapWith(text, hedged, possessive(text, expression) ? [SINCE] : INTERVALS, from);
};

/** "from May 6 to 10" has both its ends already. */
const isSpan = (text: string, { start, end }: Expression): boolean =>
  /\d ?(?:-|–|—|to|through|until) ?\d|\b(?:to|through|until)\b/.test(text.slice(start, end));

/** Takes "before", "after" and "from" into the expression, where the mention includes them. */
export const wrapEvents = (text: string, expression: Expression, from: number): Expression =>
  isSpan(text, expression) ? expression : wrapWith(text, expression, EVENT_INTERVALS, from);

/** What is told to lie after an event in March may lie in March, behind it. */
const afterEvent: Apply = (meaning) => ({ ...meaning, to: null, fuzz: null, alternatives: [] });
const beforeEvent: Apply = (meaning) => ({ ...meaning, from: null, fuzz: null, alternatives: [] });
const AROUND_EVENT = new Map([
  ["after", afterEvent],
  ["following", afterEvent],
  ["before", beforeEvent],
  ["prior to", beforeEvent],
]);

/** The words that open a mention which hangs on an event: "since the invasion in March 2003". */
export const wrapperNamed = (word: string): Apply | null => {
  const around = AROUND_EVENT.get(word.toLowerCase());
  if (around !== undefined) return around;
  const plain = `${word.toLowerCase()} `;
  for (const { before, apply } of [...INTERVALS, ...EVENT_INTERVALS]) {
    const match = before.exec(plain);
    if (match !== null) return (meaning, frame) => apply(meaning, frame, match);
  }
  return null;
};

export const wrapBy = (expression: Expression, name: string, apply: Apply): Expression => ({
  ...expression,
  name: `${name}/${expression.name}`,
  sense: wrapSense(expression.sense, apply),
});
