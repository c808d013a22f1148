import { PEOPLE_KINDS } from "../codebook/figure-kinds.js";
import type { FigureValue, Item } from "../resolve/values.js";
import type { FigureRange } from "./event.js";

/**
 * Lowest low to highest high of each kind, with every differing wording in the order of telling. Running totals over
 * several happenings and parts of another figure stay out; an end that any claim leaves open stays open. Words without
 * a number ("dozens", "people") bound a range only where no claim gives one.
 */
export function figureRanges(items: readonly Item<FigureValue>[]): readonly FigureRange[] {
  const groups = new Map<string, { value: FigureValue; text: string }[]>();
  for (const { value, text } of items) {
    if (value === null || value.cumulative || value.partOf !== null) continue;
    const key = JSON.stringify([value.kind, unitOf(value)]);
    groups.set(key, [...(groups.get(key) ?? []), { value, text }]);
  }
  return [...groups.values()].flatMap((claims) => rangeOf(claims) ?? []);
}

const unitOf = (value: FigureValue): string | null => (PEOPLE_KINDS.has(value.kind) ? null : value.unit);

function rangeOf(
  claims: readonly { readonly value: FigureValue; readonly text: string }[],
): FigureRange | null {
  const [first] = claims;
  if (first === undefined) return null;
  const values = bounding(claims.map(({ value }) => value));
  return {
    kind: first.value.kind,
    unit: unitOf(first.value),
    low: bound(
      values.map((value) => ends(value).low),
      Math.min,
    ),
    high: bound(
      values.map((value) => ends(value).high),
      Math.max,
    ),
    texts: [...new Set(claims.map(({ text }) => text))],
  };
}

/** Without this, "killing people" beside "at least 95 killed" would make the toll "at least 2". */
function bounding(values: readonly FigureValue[]): readonly FigureValue[] {
  const numbers = values.filter(({ qualifier }) => qualifier !== "vague");
  return numbers.length > 0 ? numbers : values;
}

/** "About 4,000" has no bounds, but a best number: that is both its ends. */
const ends = ({ low, high, best }: FigureValue): Pick<FigureValue, "low" | "high"> =>
  low === null && high === null ? { low: best, high: best } : { low, high };

const bound = (ends: readonly (number | null)[], pick: (...numbers: number[]) => number): number | null => {
  const known = ends.flatMap((end) => end ?? []);
  return known.length < ends.length ? null : pick(...known);
};
