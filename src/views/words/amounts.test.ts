import assert from "node:assert/strict";
import { test } from "node:test";
import type { FigureValue } from "../../resolve/values.js";
import { amountWords, boundsWords, numberWords, peopleWords, rangeWords } from "./amounts.js";
import { figureOf } from "./figure.fixture.js";

const AMOUNTS: readonly (readonly [words: string, value: Partial<FigureValue>, amount: string | null])[] = [
  ["19", { best: 19, low: 19, high: 19 }, "19"],
  ["at least 19", { best: 19, low: 19, qualifier: "min" }, "at least 19"],
  ["more than 8,000", { best: 8000, low: 8001, qualifier: "gt" }, "more than 8,000"],
  ["Nearly 300 people", { best: 300, high: 299, qualifier: "lt" }, "nearly 300"],
  ["fewer than 300", { best: 300, high: 299, qualifier: "lt" }, "fewer than 300"],
  ["20 to 30", { low: 20, high: 30, best: 25, qualifier: "range" }, "20–30"],
  ["dozens", { low: 24, high: 99, qualifier: "vague" }, "24–99"],
  ["dozens of people", { low: 24, qualifier: "vague" }, "“dozens of people”"],
  ["some", { qualifier: "vague" }, null],
];
for (const [words, value, amount] of AMOUNTS)
  test(`an amount: ${words}`, () => assert.equal(amountWords(figureOf(value), words), amount));

const RANGES: readonly (readonly [
  string,
  low: number | null,
  high: number | null,
  texts: readonly string[],
])[] = [
  ["“dozens”", 24, null, ["dozens"]],
  ["“dozens”, “villagers”", 2, null, ["dozens", "villagers"]],
  ["at least 17", 17, null, ["dozens", "at least 17 people"]],
  ["more than 700", 701, null, ["More than 700 people"]],
  ["more than 100", 101, null, ["More than 100 people", "at least 171 people"]],
  ["nearly 300", 300, 300, ["nearly 300"]],
  ["about 20", 20, 20, ["about 20 people"]],
  ["13", 13, 13, ["13 soldiers"]],
  ["100–158", 100, 158, ["about 100", "158 people"]],
  ["at most 9,000", null, 9000, ["up to 9,000 people"]],
];
for (const [amount, low, high, texts] of RANGES)
  test(`what claims span: ${texts.join("; ")}`, () => assert.equal(rangeWords({ low, high, texts }), amount));

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
