import type { Candidate } from "./candidates.js";
import { FEATURES, type Feature, type FeatureVector, featuresOf, type Surroundings } from "./features.js";
import { WEIGHTS } from "./weights.js";

export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
  readonly features: FeatureVector;
}

/** The weights in the order of `FEATURES`. */
export const SHIPPED: readonly number[] = FEATURES.map((feature) => WEIGHTS[feature]);

/** Candidates by score, best first; ties by row number, so that the order never depends on anything else. */
export function rank(
  candidates: readonly Candidate[],
  surroundings: Surroundings,
  weights = SHIPPED,
): readonly Ranked[] {
  const vectors = featuresOf(candidates, surroundings);
  return candidates
    .map((candidate, index) => {
      const features = vectors[index] as FeatureVector;
      return { candidate, features, score: dot(features, weights) };
    })
    .sort((a, b) => b.score - a.score || a.candidate.place.index - b.candidate.place.index);
}

const dot = (features: FeatureVector, weights: readonly number[]): number =>
  features.reduce((sum, value, index) => sum + value * (weights[index] as number), 0);

/** The feature that did most to put the winner before the loser, and whether it spoke for the one or against the other. */
export function decidedBy(
  winner: Ranked,
  loser: Ranked,
): { readonly feature: Feature; readonly favours: boolean } {
  let best = { feature: FEATURES[0] as Feature, favours: true, gain: Number.NEGATIVE_INFINITY };
  FEATURES.forEach((feature, index) => {
    const weight = SHIPPED[index] as number;
    const gain = ((winner.features[index] as number) - (loser.features[index] as number)) * weight;
    if (gain > best.gain) best = { feature, favours: weight > 0, gain };
  });
  return best;
}
