import { PEOPLE_KINDS } from "../codebook/figure-kinds.js";
import type { FigureRange } from "../merge/event.js";
import type { FigureValue } from "../resolve/values.js";
import { amountWords, peopleWords, rangeWords } from "../views/words/amounts.js";

/** One figure as its words qualify it: `more than 4,000 injured`; the words themselves where its kind says nothing. */
export function figureValueWords(value: FigureValue, text: string): string {
  const { kind, cumulative } = value;
  const amount = amountWords(value, text);
  if (amount === null) return `an unknown number ${kind} (${text})`;
  const what = PEOPLE_KINDS.has(kind) ? peopleWords(kind, value.unit) : `(${text})`;
  return `${amount} ${what}${cumulative ? " in all" : ""}`;
}

const isOfPeople = (kind: string): boolean => (PEOPLE_KINDS as ReadonlySet<string>).has(kind);

/** What the claims of a kind span: `100–158 killed`, `at least 19 killed`. */
export function figureRangeWords(range: FigureRange): string {
  const { kind, unit, texts } = range;
  const amount = rangeWords(range);
  if (amount === null) return `${kind === "other" ? "" : `${kind}: `}${texts[0] ?? ""}`;
  const what = isOfPeople(kind)
    ? peopleWords(kind, unit)
    : [unit, `(${texts.join("; ")})`].filter(Boolean).join(" ");
  return `${amount} ${what}`;
}
