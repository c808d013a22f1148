import assert from "node:assert/strict";
import { test } from "node:test";
import { withCommas } from "./thousands.js";

const MARKED: readonly (readonly [text: string, plain: string])[] = [
  ["14 200 men", "14,200 men"],
  ["Some 1 250 000 people", "Some 1,250,000 people"],
  ["9\u202f000 litres", "9,000 litres"],
  ["2\u00a0300 tents", "2,300 tents"],
  ["4'700 marchers", "4,700 marchers"],
  ["6’150 marchers", "6,150 marchers"],
  ["2.750 persons", "2,750 persons"],
  ["1.000 to 1.500 refugees", "1,000 to 1,500 refugees"],
  ["1.250.000 euros", "1,250,000 euros"],
];
const LEFT: readonly string[] = [
  "On May 12 500 people fled.",
  "Flight 17 298 died",
  "In 2004 300 men came",
  "2.750 tonnes of rice",
  "1.250 million people",
  "magnitude 6.125 it was",
  "$1.375 a litre",
  "from 12 to 300 men",
  "the years 12 and 500 more",
  "call 020 555 1234",
  "at 3.500 metres",
];

for (const [text, plain] of MARKED) test(`reads: ${text}`, () => assert.equal(withCommas(text), plain));
for (const text of LEFT) test(`leaves: ${text}`, () => assert.equal(withCommas(text), text));
