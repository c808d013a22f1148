import type { Precision } from "../resolve/values.js";

/** From the finest place to the coarsest. */
const RANK: Readonly<Record<Precision, number>> = {
  point: 0,
  town: 1,
  near: 2,
  admin2: 3,
  offshore: 4,
  admin1: 5,
  region: 6,
  country: 7,
};

export const precisionRank = (precision: Precision): number => RANK[precision];

/** Fine enough that two different ones are two different places: nothing of a province or more. */
export const isPlacePoint = (precision: Precision): boolean => RANK[precision] <= RANK.near;

/** Those of the finest precision told, a point and a town taken as one. */
export function finest<P extends { readonly precision: Precision }>(places: readonly P[]): readonly P[] {
  const best = Math.min(...places.map(({ precision }) => RANK[precision]));
  return places.filter(({ precision }) => RANK[precision] === best || RANK[precision] <= RANK.near);
}
