import { isReal, type Realis, realisLabels } from "../codebook/certainty.js";
import { softmax } from "./numbers.js";

/**
 * A plan filed as a fact costs a ledger more than a fact filed as a plan. So a happening is taken for real only
 * where all that is unreal has less than this probability together: seven in a hundred unreal reports of the
 * development gold leak through, and nothing is lost of the accuracy of all labels.
 */
const DOUBT = 0.1;

/** The likeliest label of a trigger's `logits`, among those that the doubt leaves. */
export function realisOf(logits: Float32Array): Realis {
  const likelihood = softmax(logits);
  const labelled = realisLabels.map((realis, index) => ({ realis, p: likelihood[index] as number }));
  const unreal = labelled.filter(({ realis }) => !isReal(realis));
  const doubt = unreal.reduce((sum, { p }) => sum + p, 0);
  const left = doubt > DOUBT ? unreal : labelled.filter(({ realis }) => isReal(realis));
  return left.reduce((best, each) => (each.p > best.p ? each : best)).realis;
}
