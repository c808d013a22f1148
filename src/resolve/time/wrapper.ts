import type { Frame, Meaning, Outcome } from "./meaning.js";
import type { Reads, Shape } from "./rule.js";

/** Words before an expression that change what it says. */
export interface Wrapper {
  readonly name: string;
  /** Matches at the end of the text before the expression. */
  readonly before: RegExp;
  readonly shapes: readonly Shape[];
  readonly apply: (meaning: Meaning, frame: Frame, match: RegExpExecArray) => Outcome;
  /** Sentences that its test reads; those of rules hold many of the others. */
  readonly reads?: readonly Reads[];
}

export const DATED: readonly Shape[] = [
  "day",
  "feast",
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
export const FUZZY: readonly Shape[] = [
  "day",
  "feast",
  "month",
  "year",
  "year-reference",
  "season",
  "weekday",
  "today",
  "period",
];
