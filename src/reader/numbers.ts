/** Index, counted from `from`, of the largest of `count` numbers; the first one when several are. */
export function argmax(values: Float32Array, from = 0, count = values.length): number {
  let best = 0;
  for (let index = 1; index < count; index++) {
    if ((values[from + index] as number) > (values[from + best] as number)) best = index;
  }
  return best;
}

/** Probabilities of `count` logits. */
export function softmax(logits: Float32Array, from = 0, count = logits.length): Float32Array {
  const slice = logits.subarray(from, from + count);
  const largest = slice[argmax(slice)] as number;
  const powers = slice.map((logit) => Math.exp(logit - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Row `row` of a matrix whose rows are `width` long. */
export const rowOf = (matrix: Float32Array, row: number, width: number): Float32Array =>
  matrix.subarray(row * width, (row + 1) * width);
