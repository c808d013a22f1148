import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { inColumns, wrapped } from "./columns.js";

const ROWS = [
  ["what", "type", "nothing", "who"],
  ["killed", "ASSAULT:suicide-attack", "", "a suicide bomber of the group"],
  ["met", "CONSULT", "", "ministers"],
];

test("a table that fits stands in one line a row, without its empty columns", () => {
  assert.deepEqual(inColumns(ROWS, 80), [
    "   what    type                    who",
    "   killed  ASSAULT:suicide-attack  a suicide bomber of the group",
    "   met     CONSULT                 ministers",
  ]);
});

test("a table that does not fit loses no word: cells go on in the next line", () => {
  const lines = inColumns(ROWS, 40) ?? [];
  assert.ok(lines.every((line) => line.length <= 40));
  for (const word of ["ASSAULT:", "suicide-", "attack", "bomber", "group"])
    assert.ok(
      lines.some((line) => line.includes(word)),
      word,
    );
});

test("where not even the words fit there are no columns", () => {
  assert.equal(inColumns(ROWS, 20), null);
});

test("wrapping keeps every character but the spaces at line ends, and keeps to the width", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z:-]{1,9}( [a-z0-9:-]{1,30}){0,8}$/),
      fc.integer({ min: 3, max: 40 }),
      (text, width) => {
        const lines = wrapped(text, width);
        assert.equal(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
        assert.ok(lines.every((line) => line.length <= width));
      },
    ),
  );
});

test("a day is not broken at its hyphens", () => {
  assert.deepEqual(wrapped("on 2020-08-04", 10), ["on", "2020-08-04"]);
});
