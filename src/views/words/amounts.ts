import { saysJustBelow } from "../../resolve/figure/qualifiers.js";
import type { FigureValue } from "../../resolve/values.js";

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const large = new Intl.NumberFormat("en-GB", { notation: "compact", maximumSignificantDigits: 3 });

/** `41,000`, `1.3`, `397m`. */
export const numberWords = (value: number): string => (value < 1e6 ? whole : large).format(value);

/** `100–158`, `at least 19`, `at most 40`; null where neither end is known. */
export function boundsWords(low: number | null, high: number | null): string | null {
  if (low !== null && high !== null)
    return low === high ? numberWords(low) : `${numberWords(low)}–${numberWords(high)}`;
  if (low !== null) return `at least ${numberWords(low)}`;
  return high === null ? null : `at most ${numberWords(high)}`;
}

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

/** A figure as its `words` on the page qualify it: `more than 4,000`, `nearly 300`; null where they tell no number. */
export function amountWords({ low, high, best, qualifier }: FigureValue, words: string): string | null {
  if (qualifier === "range" || best === null) return boundsWords(low, high);
  const said = qualifier === "lt" && saysJustBelow(words) ? "nearly " : QUALIFIERS[qualifier];
  return said + numberWords(best);
}

const GROUPS: Readonly<Record<string, string>> = { family: "families", household: "households" };

/** What became of whom: `killed`, or `families displaced` where no persons were counted. */
export const peopleWords = (kind: string, unit: string | null): string =>
  [GROUPS[unit ?? ""], kind].filter(Boolean).join(" ");
