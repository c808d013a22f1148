import type { FigureRange, FigureValue } from "../../../src/views/api/answers.js";

const counted = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const large = new Intl.NumberFormat("en-GB", { notation: "compact", maximumSignificantDigits: 3 });

const number = (value: number): string => (value < 1e6 ? counted.format(value) : large.format(value));

const boundsText = (low: number | null, high: number | null): string | null => {
  if (low !== null && high !== null) return low === high ? number(low) : `${number(low)}–${number(high)}`;
  if (low !== null) return `at least ${number(low)}`;
  return high === null ? null : `at most ${number(high)}`;
};

/** "18 killed" says already that they are people. */
const unitText = (unit: string | null): string | null =>
  unit === "person" || unit === "people" ? null : unit;

const NAMELESS = new Set(["other", "money", "aid", "deployed"]);

/** What the claims of a kind span: `100–158 killed`, `at least 19 killed`; the words themselves where no number fits. */
export const rangeText = ({ kind, low, high, unit, texts }: FigureRange): string => {
  const bounds = boundsText(low, high);
  if (bounds === null || (kind === "other" && texts.length === 1))
    return `${texts[0] ?? ""}${kind === "other" ? "" : ` ${kind}`}`;
  const what = NAMELESS.has(kind) ? (unitText(unit) ?? (kind === "other" ? "" : kind)) : kind;
  return `${bounds} ${what}`.trim();
};

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

/** One figure as its words qualify it: `more than 4,000 injured`. */
export const figureText = ({ kind, low, high, best, qualifier, unit, cumulative }: FigureValue): string => {
  const range = qualifier === "range" || (qualifier === "approx" && best === null);
  const amount = range ? boundsText(low, high) : best !== null ? number(best) : boundsText(low, high);
  const said = amount === null ? "an unknown number" : QUALIFIERS[qualifier] + amount;
  const what = [unitText(unit), kind === "other" ? null : kind].filter(Boolean).join(" ");
  return `${said} ${what}${cumulative ? " (running total)" : ""}`.trim();
};
