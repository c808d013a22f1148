import assert from "node:assert/strict";
import { test } from "node:test";
import { belowFloors, measureValues, readFloors } from "./resolve.js";
import { row } from "./value-row.js";

test("values are read as well as the floors say", () => {
  const rows = Object.values(measureValues({ slice: true })).flatMap((measured) => measured.rows);
  assert.ok(rows.length > 10, "the own probes need no corpus");
  assert.deepEqual(belowFloors(rows, readFloors()), []);
});

test("a row below its floor and a floor without its row are told", () => {
  const floors = { one: 0.9, two: 0.5 };
  assert.deepEqual(belowFloors([row("one", 88, 100), row("two", 1, 2)], floors), ["one: 0.880 < 0.9"]);
  assert.deepEqual(belowFloors([row("one", 9, 10)], floors, true), ["two: not measured"]);
});
