import assert from "node:assert/strict";
import { test } from "node:test";
import type { TimeValue } from "../resolve/values.js";
import { dayNumber, daysOf, isAdrift, isoDay } from "./days.js";

const time = (from: string | null, to: string | null, kind: TimeValue["kind"] = "date"): TimeValue => ({
  ...{ kind, from, to, granularity: "day", fuzz: null, anchor: "absolute", zone: null },
});

const ROWS: readonly (readonly [name: string, time: TimeValue, from: string | null, to: string | null])[] = [
  ["a day", time("2026-03-02", "2026-03-03"), "2026-03-02", "2026-03-03"],
  ["a year", time("2026-01-01", "2027-01-01"), "2026-01-01", "2027-01-01"],
  [
    "a day from midnight to midnight",
    time("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z"),
    "2026-03-02",
    "2026-03-03",
  ],
  ["an evening", time("2026-03-02T18:00:00+03:00", "2026-03-02T23:00:00+03:00"), "2026-03-02", "2026-03-03"],
  ["a night", time("2026-03-02T22:00:00+03:00", "2026-03-03T05:00:00+03:00"), "2026-03-02", "2026-03-04"],
  ["a moment", time("2026-03-02T22:00:00+03:00", "2026-03-02T22:00:00+03:00"), "2026-03-02", "2026-03-03"],
];

for (const [name, value, from, to] of ROWS) {
  test(`days of ${name}`, () => {
    const days = daysOf(value);
    assert.deepEqual([days && isoDay(days.from), days && isoDay(days.to)], [from, to]);
  });
}

test("open ends are infinite", () => {
  assert.deepEqual(daysOf(time("1970-01-02", null)), { from: 1, to: Number.POSITIVE_INFINITY });
  assert.equal(daysOf(time(null, "1970-01-03"))?.from, Number.NEGATIVE_INFINITY);
});

test("only a vague time can lie anywhere", () => {
  const seven = time("2019-12-30", "2026-12-29");
  assert.equal(isAdrift({ ...seven, granularity: "vague" }), true);
  assert.equal(isAdrift(seven), false);
  assert.equal(isAdrift({ ...time(null, "2026-12-29"), granularity: "vague" }), true);
  assert.equal(isAdrift(time(null, "2027-01-01")), false);
  assert.equal(isAdrift({ ...time("2019-12-30", null), granularity: "vague" }), false);
  assert.equal(isAdrift({ ...time("2026-03-02", "2026-03-20"), granularity: "vague" }), false);
});

test("how often and how long are no days", () => {
  for (const kind of ["set", "reference"] as const)
    assert.equal(daysOf(time("2026-03-02", null, kind)), null);
  assert.equal(daysOf(time(null, null, "duration")), null);
});

test("what is no date has no day number", () => {
  assert.equal(dayNumber("soon"), null);
  assert.equal(dayNumber("1970-01-02T23:59:59-11:00"), 1);
});
