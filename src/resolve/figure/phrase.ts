import type { FigureKind } from "../../codebook/figure-kinds.js";
import type { Bounds } from "./bounds.js";

/** The words of a figure and what stands just before and after them in the sentence. */
export interface Phrase {
  readonly words: string;
  readonly lead: string;
  readonly tail: string;
  readonly kind: FigureKind;
}

export interface Reading extends Bounds {
  readonly unit: string | null;
  readonly partOf: string | null;
  readonly reason: string | null;
}

export interface Refusal {
  readonly refused: string;
}

/** `[words, low, high, best, qualifier, unit]` */
export type FigureReads = readonly [
  string,
  number | null,
  number | null,
  number | null,
  Bounds["qualifier"],
  string | null,
];

/** One form of count phrase; rules are tried in order, the first that answers wins. */
export interface FigureRule {
  readonly name: string;
  readonly read: (phrase: Phrase) => Reading | Refusal | null;
  readonly reads: readonly FigureReads[];
  readonly refuses: readonly string[];
}
