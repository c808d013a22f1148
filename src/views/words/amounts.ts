import type { FigureRange } from "../../merge/event.js";
import { numbersIn } from "../../resolve/figure/amounts.js";
import { qualifierOf, saysJustBelow } from "../../resolve/figure/qualifiers.js";
import type { FigureValue, Qualifier } from "../../resolve/values.js";

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

/**
 * The page's own words where they stand for many and say no number ("dozens", "villagers"); null where some of them
 * say one. The least that such words can mean is for counting: shown alone it looks like a count that somebody made.
 */
const vagueWords = (low: number | null, high: number | null, texts: readonly string[]): string | null =>
  low !== null && high === null && !texts.some((text) => numbersIn(text).some(({ said }) => said))
    ? texts.map((text) => `“${text}”`).join(", ")
    : null;

/** A figure as its `words` on the page qualify it: `more than 4,000`, `nearly 300`; null where they tell no number. */
export function amountWords({ low, high, best, qualifier }: FigureValue, words: string): string | null {
  const vague = qualifier === "vague" ? vagueWords(low, high, [words]) : null;
  if (vague !== null) return vague;
  if (qualifier === "range" || best === null) return boundsWords(low, high);
  const said = qualifier === "lt" && saysJustBelow(words) ? "nearly " : QUALIFIERS[qualifier];
  return said + numberWords(best);
}

interface Told {
  readonly number: number;
  readonly qualifier: Qualifier | null;
}

const toldIn = (text: string): readonly Told[] =>
  numbersIn(text).map(({ start, end, low }) => ({
    number: low,
    qualifier: qualifierOf(text.slice(0, start), text.slice(end)),
  }));

/** What several claims span, in the page's words where they are no plain bounds: `“dozens”`, `more than 700`, `nearly 300`. */
export function rangeWords({ low, high, texts }: Pick<FigureRange, "low" | "high" | "texts">): string | null {
  const vague = vagueWords(low, high, texts);
  if (vague !== null || low === null) return vague ?? boundsWords(low, high);
  const told = texts.flatMap(toldIn);
  // "At least 701" was said by nobody.
  const over = told.find(({ number, qualifier }) => qualifier === "gt" && number === low - 1);
  if (over !== undefined && high === null) return QUALIFIERS.gt + numberWords(over.number);
  const [only, another] = told;
  if (low !== high || only?.number !== low || another !== undefined) return boundsWords(low, high);
  return (
    (saysJustBelow(texts[0] ?? "") ? "nearly " : QUALIFIERS[only.qualifier ?? "exact"]) + numberWords(low)
  );
}

const GROUPS: Readonly<Record<string, string>> = { family: "families", household: "households" };

/** What became of whom: `killed`, or `families displaced` where no persons were counted. */
export const peopleWords = (kind: string, unit: string | null): string =>
  [GROUPS[unit ?? ""], kind].filter(Boolean).join(" ");
