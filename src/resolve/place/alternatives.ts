import type { Alternative, PlaceValue } from "../values.js";
import type { Gazetteer } from "./gazetteer.js";
import { decidedBy, type Ranked } from "./rank.js";
import { valueOf } from "./value.js";

const SHOWN = 3;

/** The next best places of the name, each with the feature that decided against it. */
export function alternativesTo(
  gazetteer: Gazetteer,
  best: Ranked,
  ranked: readonly Ranked[],
): readonly Alternative<PlaceValue>[] {
  return ranked
    .filter((each) => each !== best)
    .slice(0, SHOWN)
    .map((loser) => ({
      value: valueOf(gazetteer, loser.candidate.place),
      why: whyLost(best, loser),
    }));
}

function whyLost(best: Ranked, loser: Ranked): string {
  const { feature, favours } = decidedBy(best, loser);
  return favours ? `less for: ${feature}` : `against: ${feature}`;
}
