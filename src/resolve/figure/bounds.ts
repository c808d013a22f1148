import type { FigureValue, Qualifier } from "../values.js";
import type { Amount } from "./amounts.js";

export type Bounds = Pick<FigureValue, "low" | "high" | "best" | "qualifier">;

/** "More than 8,000 people" is 8,001 at least; of what is measured ("more than 1.3 tons") the number itself is the bound. */
const step = (value: number, counted: boolean): number => (counted && Number.isInteger(value) ? 1 : 0);

const bounded = (value: number, qualifier: Qualifier, counted: boolean): Bounds => {
  if (qualifier === "min") return { low: value, high: null, best: value, qualifier };
  if (qualifier === "gt") return { low: value + step(value, counted), high: null, best: value, qualifier };
  if (qualifier === "max") return { low: null, high: value, best: value, qualifier };
  if (qualifier === "lt") return { low: null, high: value - step(value, counted), best: value, qualifier };
  if (qualifier === "approx") return { low: null, high: null, best: value, qualifier };
  return { low: value, high: value, best: value, qualifier: "exact" };
};

/** Low, high and best of a number and the words that bound it. Bounds are inclusive; a vague word gives only its least. */
export const boundsOf = (
  { low, high, said }: Amount,
  qualifier: Qualifier | null,
  counted: boolean,
): Bounds => {
  if (!said) return { low, high: null, best: null, qualifier: "vague" };
  if (high !== null && low !== high) return rangeBounds(low, high, qualifier);
  return bounded(low, qualifier ?? "exact", counted);
};

const rangeBounds = (low: number, high: number, qualifier: Qualifier | null): Bounds => {
  if (qualifier === "max" || qualifier === "lt") return { low, high, best: null, qualifier: "range" };
  if (qualifier === "min" || qualifier === "gt") return { low, high: null, best: null, qualifier };
  return { low, high, best: null, qualifier: "range" };
};

export const exactly = (value: number): Bounds => bounded(value, "exact", true);

const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

/** Of parts counted together; the looser qualifier holds for the whole. */
export const addBounds = (a: Bounds, b: Bounds): Bounds => ({
  low: sum(a.low, b.low),
  high: sum(a.high, b.high),
  best: sum(a.best, b.best),
  qualifier: a.qualifier === "exact" ? b.qualifier : a.qualifier,
});
