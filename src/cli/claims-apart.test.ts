import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim, ClaimField } from "../merge/event.js";
import { disagree } from "./claims-apart.js";

const claim = (field: ClaimField, label: string | null, value: object | null): Claim =>
  ({ field, label, item: { value, text: "" } }) as Claim;

const killed = (low: number | null, high: number | null) => ({
  kind: "killed",
  unit: null,
  cumulative: false,
  partOf: null,
  low,
  high,
});
const days = (from: string | null, to: string | null) => ({ from, to });

const ROWS: readonly (readonly [ClaimField, readonly (string | object)[], boolean])[] = [
  ["realis", ["occurred", "ongoing"], false],
  ["realis", ["occurred", "possible"], true],
  ["stance", ["stated", "denied"], true],
  ["figure", [killed(100, null), killed(158, 158)], false],
  ["figure", [killed(100, 100), killed(158, 158)], true],
  ["figure", [killed(158, null), killed(100, 100)], true],
  ["time", [days("2020-08-04", "2020-08-05"), days("2020-08-01", "2020-09-01")], false],
  ["time", [days("2020-08-05", "2020-08-06"), days("2020-08-04", "2020-08-05")], true],
  ["time", [days("2020-08-04", null), days("2020-08-05", "2020-08-06")], false],
  ["place", [{ country: "LBN" }, { country: null }], false],
  ["place", [{ country: "LBN" }, { country: "SYR" }], true],
  ["actor", [{ geo: "LBN" }, { geo: "SYR" }], false],
];

for (const [field, told, apart] of ROWS)
  test(`${field} ${JSON.stringify(told)}: ${apart ? "reports disagree" : "no contradiction"}`, () => {
    const claims = told.map((each) =>
      typeof each === "string" ? claim(field, each, null) : claim(field, null, each),
    );
    assert.equal(disagree(field, claims), apart);
  });
