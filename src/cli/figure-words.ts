import { PEOPLE_KINDS } from "../codebook/figure-kinds.js";
import type { FigureRange } from "../merge/event.js";
import type { FigureValue } from "../resolve/values.js";

const bounds = (low: number | null, high: number | null): string | null => {
  if (low !== null && high !== null) return low === high ? number(low) : `${number(low)}–${number(high)}`;
  if (low !== null) return `at least ${number(low)}`;
  return high === null ? null : `at most ${number(high)}`;
};

const number = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 2 });

const QUALIFIERS: Readonly<Record<FigureValue["qualifier"], string>> = {
  exact: "",
  min: "at least ",
  gt: "more than ",
  max: "at most ",
  lt: "fewer than ",
  approx: "about ",
  range: "",
  vague: "",
};

/** One figure as its words qualify it: `more than 4,000 injured`; the words themselves where its kind says nothing. */
export function figureValueWords(value: FigureValue, text: string): string {
  const { kind, low, high, best, qualifier, cumulative } = value;
  const asRange = qualifier === "range" || best === null;
  const amount = asRange ? bounds(low, high) : QUALIFIERS[qualifier] + number(best);
  if (amount === null) return `an unknown number ${kind} (${text})`;
  const what = PEOPLE_KINDS.has(kind) ? kind : `(${text})`;
  return `${amount} ${what}${cumulative ? " in all" : ""}`;
}

const isOfPeople = (kind: string): boolean => (PEOPLE_KINDS as ReadonlySet<string>).has(kind);

/** What the claims of a kind span: `100–158 killed`, `at least 19 killed`. */
export function figureRangeWords({ kind, low, high, unit, texts }: FigureRange): string {
  const amount = bounds(low, high);
  if (amount === null) return `${kind === "other" ? "" : `${kind}: `}${texts[0] ?? ""}`;
  const what = isOfPeople(kind) ? kind : [unit, `(${texts.join("; ")})`].filter(Boolean).join(" ");
  return `${amount} ${what}`;
}
