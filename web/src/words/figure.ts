import type { FigureRange, FigureValue } from "../../../src/views/api/answers.js";
import { amountWords, peopleWords, rangeWords } from "../../../src/views/words/amounts.js";

/** "18 killed" says already that they are people. */
const unitText = (unit: string | null): string | null =>
  unit === "person" || unit === "people" ? null : unit;

const NAMELESS = new Set(["other", "money", "aid", "deployed"]);

/** What the claims of a kind span: `100–158 killed`, `at least 19 killed`; the words themselves where no number fits. */
export const rangeText = (range: FigureRange): string => {
  const { kind, unit, texts } = range;
  const bounds = rangeWords(range);
  if (bounds === null || (kind === "other" && texts.length === 1))
    return `${texts[0] ?? ""}${kind === "other" ? "" : ` ${kind}`}`;
  const what = NAMELESS.has(kind)
    ? (unitText(unit) ?? (kind === "other" ? "" : kind))
    : peopleWords(kind, unit);
  return `${bounds} ${what}`.trim();
};

/** One figure as its `words` qualify it: `more than 4,000 injured`. */
export const figureText = (value: FigureValue, words: string): string => {
  const amount = amountWords(value, words) ?? "an unknown number";
  const { kind, unit } = value;
  const what = NAMELESS.has(kind)
    ? [unitText(unit), kind === "other" ? null : kind].filter(Boolean).join(" ")
    : peopleWords(kind, unit);
  return `${amount} ${what}${value.cumulative ? " (running total)" : ""}`.trim();
};
