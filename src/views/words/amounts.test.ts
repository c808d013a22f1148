import assert from "node:assert/strict";
import { test } from "node:test";
import type { FigureValue } from "../../resolve/values.js";
import { amountWords, boundsWords, numberWords, peopleWords } from "./amounts.js";
import { figureOf } from "./figure.fixture.js";

const AMOUNTS: readonly (readonly [words: string, value: Partial<FigureValue>, amount: string | null])[] = [
  ["19", { best: 19, low: 19, high: 19 }, "19"],
  ["at least 19", { best: 19, low: 19, qualifier: "min" }, "at least 19"],
  ["more than 8,000", { best: 8000, low: 8001, qualifier: "gt" }, "more than 8,000"],
  ["Nearly 300 people", { best: 300, high: 299, qualifier: "lt" }, "nearly 300"],
  ["fewer than 300", { best: 300, high: 299, qualifier: "lt" }, "fewer than 300"],
  ["20 to 30", { low: 20, high: 30, best: 25, qualifier: "range" }, "20–30"],
  ["dozens", { low: 24, high: 99, qualifier: "vague" }, "24–99"],
  ["some", { qualifier: "vague" }, null],
];
for (const [words, value, amount] of AMOUNTS)
  test(`an amount: ${words}`, () => assert.equal(amountWords(figureOf(value), words), amount));

test("ends and numbers", () => {
  assert.deepEqual([boundsWords(19, null), boundsWords(null, 19)], ["at least 19", "at most 19"]);
  assert.deepEqual([boundsWords(3, 19), boundsWords(7, 7), boundsWords(null, null)], ["3–19", "7", null]);
  assert.deepEqual([numberWords(41000), numberWords(1.3), numberWords(4.6e6)], ["41,000", "1.3", "4.6m"]);
});

test("families are no persons", () => {
  assert.equal(peopleWords("displaced", "family"), "families displaced");
  assert.equal(peopleWords("displaced", null), "displaced");
  assert.equal(peopleWords("killed", "person"), "killed");
});
