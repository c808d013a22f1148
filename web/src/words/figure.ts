import type { FigureRange, FigureValue } from "../../../src/views/api/answers.js";
import { amountWords, boundsWords } from "../../../src/views/words/amounts.js";

/** "18 killed" says already that they are people. */
const unitText = (unit: string | null): string | null =>
  unit === "person" || unit === "people" ? null : unit;

const NAMELESS = new Set(["other", "money", "aid", "deployed"]);

/** What the claims of a kind span: `100–158 killed`, `at least 19 killed`; the words themselves where no number fits. */
export const rangeText = ({ kind, low, high, unit, texts }: FigureRange): string => {
  const bounds = boundsWords(low, high);
  if (bounds === null || (kind === "other" && texts.length === 1))
    return `${texts[0] ?? ""}${kind === "other" ? "" : ` ${kind}`}`;
  const what = NAMELESS.has(kind) ? (unitText(unit) ?? (kind === "other" ? "" : kind)) : kind;
  return `${bounds} ${what}`.trim();
};

/** One figure as its `words` qualify it: `more than 4,000 injured`. */
export const figureText = (value: FigureValue, words: string): string => {
  const amount = amountWords(value, words) ?? "an unknown number";
  const what = [unitText(value.unit), value.kind === "other" ? null : value.kind].filter(Boolean).join(" ");
  return `${amount} ${what}${value.cumulative ? " (running total)" : ""}`.trim();
};
