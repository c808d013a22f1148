import assert from "node:assert/strict";
import { test } from "node:test";
import { belowFloors, measureQuality, readFloors } from "../bench/quality.js";
import { goldIsThere } from "../bench/reader-gold.js";

const skip = !goldIsThere && "the gold corpora are not here";

test("every field of the development gold is read as well as its floor says", { skip }, async () => {
  assert.deepEqual(belowFloors(await measureQuality(), readFloors()), []);
});

test("a figure below its floor is told, one within the slack is not", () => {
  const floors = { all: { type: 0.7, place: 0.6 } };
  assert.deepEqual(belowFloors({ all: { type: 0.68, place: 0.591 } }, floors), ["all type: 0.68 < 0.7"]);
  assert.deepEqual(belowFloors({}, floors).length, 2);
});
