import { type CountryCandidate } from "./country-features.js";
import { WEIGHTS } from "./country-weights.js";

export interface RankedCountry extends CountryCandidate {
  /** 0..1: how likely it is the actor's among the candidates. */
  readonly share: number;
}

const scoreOf = ({ features }: CountryCandidate, weights: Readonly<Record<string, number>>): number =>
  [...features].reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0);

/** Candidates, likeliest first; ties keep their order. A softmax over linear scores. */
export function rankCountries(
  candidates: readonly CountryCandidate[],
  weights: Readonly<Record<string, number>> = WEIGHTS,
): readonly RankedCountry[] {
  const scores = candidates.map((candidate) => scoreOf(candidate, weights));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return candidates
    .map((candidate, index) => ({ ...candidate, share: (powers[index] ?? 0) / all }))
    .sort((a, b) => b.share - a.share);
}
