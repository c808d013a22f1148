/**
 * The largest total weight of pairs, each row and each column in one pair at most: the Hungarian method with
 * potentials (Kuhn 1955, Munkres 1957), O(n³). `weights`: rows of equal length, each weight ≥ 0.
 */
export function bestTotal(weights: readonly (readonly number[])[]): number {
  const size = Math.max(weights.length, weights[0]?.length ?? 0);
  const weight = (row: number, column: number): number => weights[row - 1]?.[column - 1] ?? 0;
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const reducedCost = (row: number, column: number): number =>
    -weight(row, column) - (rowPotential[row] as number) - (columnPotential[column] as number);
  for (let row = 1; row <= size; row++) {
    const before = shortestPath(row, { size, reducedCost, rowOf, rowPotential, columnPotential });
    for (let column = before.end; column !== 0; ) {
      const previous = before.columns[column] as number;
      rowOf[column] = rowOf[previous] as number;
      column = previous;
    }
  }
  let total = 0;
  for (let column = 1; column <= size; column++) total += weight(rowOf[column] as number, column);
  return total;
}

interface Matching {
  readonly size: number;
  readonly reducedCost: (row: number, column: number) => number;
  /** The row that each column is paired with, 0 for none; column 0 holds the row to place. */
  readonly rowOf: Int32Array;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
}

/** From `row` to the nearest free column, as the column before each column on the way. */
function shortestPath(row: number, matching: Matching): { end: number; columns: Int32Array } {
  const { size, reducedCost, rowOf, rowPotential, columnPotential } = matching;
  const columns = new Int32Array(size + 1);
  const distance = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const settled = new Uint8Array(size + 1);
  rowOf[0] = row;
  let column = 0;
  while (rowOf[column] !== 0) {
    settled[column] = 1;
    const from = rowOf[column] as number;
    let nearest = 0;
    let step = Number.POSITIVE_INFINITY;
    for (let next = 1; next <= size; next++) {
      if (settled[next]) continue;
      const cost = reducedCost(from, next);
      if (cost < (distance[next] as number)) {
        distance[next] = cost;
        columns[next] = column;
      }
      if ((distance[next] as number) < step) {
        step = distance[next] as number;
        nearest = next;
      }
    }
    for (let each = 0; each <= size; each++) {
      if (settled[each]) {
        (rowPotential[rowOf[each] as number] as number) += step;
        (columnPotential[each] as number) -= step;
      } else (distance[each] as number) -= step;
    }
    column = nearest;
  }
  return { end: column, columns };
}
