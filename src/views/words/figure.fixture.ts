import type { FigureValue } from "../../resolve/values.js";

/** A count of dead with nothing known of it but what `more` says. */
export const figureOf = (more: Partial<FigureValue>): FigureValue => ({
  kind: "killed",
  low: null,
  high: null,
  best: null,
  qualifier: "exact",
  unit: null,
  cumulative: false,
  partOf: null,
  revises: null,
  asOf: null,
  ...more,
});
