import assert from "node:assert/strict";
import { test } from "node:test";
import { conll, countClusters, noClusters } from "./clusters.js";

const score = (gold: string, found: string): number => {
  const groups = (text: string) => text.split(" ").map((members) => new Set(members));
  const counts = noClusters();
  countClusters(counts, groups(gold), groups(found));
  return Number(conll(counts).toFixed(3));
};

test("groups like the gold's score one, groups of one nothing by their links", () => {
  assert.equal(score("ab c def", "def c ab"), 1);
  // MUC 0; B³ recall 1/2, precision 1: 2/3; CEAF of ab with a: 2/3, by two groups and by one.
  assert.equal(score("ab", "a b"), Number(((0 + 2 / 3 + (2 * (2 / 3) * (1 / 3)) / 1) / 3).toFixed(3)));
});

test("a worked example of the literature: two groups run together", () => {
  // Gold abcde fg hijkl, found abcde fghijkl (Bagga and Baldwin 1998): MUC P .9 R 1, B³ P .762 R 1.
  const muc = (2 * 0.9) / 1.9;
  const precision = (5 + 4 / 7 + 25 / 7) / 12;
  const bCubed = (2 * precision) / (precision + 1);
  const alike = 1 + 10 / 12;
  const [recall, right] = [alike / 3, alike / 2];
  const ceaf = (2 * recall * right) / (recall + right);
  assert.equal(score("abcde fg hijkl", "abcde fghijkl"), Number(((muc + bCubed + ceaf) / 3).toFixed(3)));
});
