import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bestTotal } from "./assignment.js";

/** Tries every pairing. */
function everyTotal(weights: readonly (readonly number[])[], row = 0, used = new Set<number>()): number {
  const own = weights[row];
  if (own === undefined) return 0;
  let best = everyTotal(weights, row + 1, used);
  own.forEach((weight, column) => {
    if (used.has(column)) return;
    best = Math.max(best, weight + everyTotal(weights, row + 1, new Set([...used, column])));
  });
  return best;
}

test("the best total is the one that trying every pairing finds", () => {
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(fc.property(matrix, (weights) => assert.equal(bestTotal(weights), everyTotal(weights))));
  assert.equal(bestTotal([]), 0);
});
