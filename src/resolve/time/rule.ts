import { type DayNumber, parseIsoDay } from "./calendar.js";
import type { Count } from "./count.js";
import { type Frame, NO_REFERENCE, type Outcome, unknown } from "./meaning.js";
import type { Unit } from "./units.js";

/** What an expression can be joined with. */
export type Shape =
  | "day"
  | "feast"
  | "month"
  | "year"
  | "year-reference"
  | "season"
  | "weekday"
  | "today"
  | "part"
  | "clock"
  | "period"
  | "offset"
  | "duration"
  | "set"
  | "vague"
  | "age";

export interface Sense {
  readonly shape: Shape;
  readonly at: (frame: Frame) => Outcome;
  /** The clock or part of the day that was said with the day. */
  readonly within?: Sense;
  /** The length said by a duration, for "two days after …". */
  readonly length?: { readonly count: Count; readonly unit: Unit };
  /** What the words hang on: "a day after X". */
  readonly hangsOn?: EventOffset;
}

/** How far, and on which side, a told event lies from what the words say. */
export interface EventOffset {
  readonly count: Count;
  readonly unit: Unit;
  /** 1 where the words say "after", −1 for "before". */
  readonly sign: 1 | -1;
  /** Length of the clause behind the expression that tells the event; 0 where it holds a date of its own. */
  readonly clause: number;
}

/** `[sentence, the words read, from, to]`, read on Thursday 12 June 2025 with no earlier date in the story. */
export type Reads = readonly [sentence: string, words: string, from: string | null, to: string | null];

/** What a sentence must hold before a rule's own pattern is tried: most sentences hold little of it. */
export type Need = "digit" | "day-name" | "month-name" | "unit" | "word";

/** One form of time expression. `name` is what a value's `how` shows; `reads` and `ignores` are its tests. */
export interface TimeRule {
  readonly name: string;
  readonly needs: Need;
  /** With the flags `gi`. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Sense | null;
  readonly reads: readonly Reads[];
  readonly ignores: readonly string[];
}

/** The reference day of all `reads`. */
export const EXAMPLE_DAY: DayNumber = parseIsoDay("2025-06-12") ?? 0;

export const group = (match: RegExpExecArray, name: string): string => match.groups?.[name] ?? "";

/** A sense that needs to know which day "today" is. */
export const relative =
  (read: (ref: DayNumber, frame: Frame) => Outcome) =>
  (frame: Frame): Outcome =>
    frame.ref === null ? unknown(NO_REFERENCE) : read(frame.ref, frame);
