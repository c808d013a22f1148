import assert from "node:assert/strict";
import { test } from "node:test";
import { quote } from "../../text/span.js";
import { findUnnumbered } from "./find-unnumbered.js";

const FOUND: readonly (readonly [text: string, phrases: readonly string[]])[] = [
  ["A shepherd was shot dead near the well.", ["A shepherd"]],
  ["The raid killed a young Yemeni nurse in her tent.", ["a young Yemeni nurse"]],
  ["Another guard was wounded.", ["Another guard"]],
  ["A third miner died on the way.", ["A third miner"]],
  ["Both men were arrested at noon.", ["Both men"]],
  ["Two were freed; another was hurt.", ["another"]],
  ["No casualties were reported.", ["No casualties"]],
  ["Nobody was hurt in the fire.", ["Nobody"]],
  ["None of the 14 passengers was injured.", ["None of the 14 passengers"]],
  ["A couple of men were arrested.", ["A couple of men"]],
  ["Not a single house stands.", ["Not a single house"]],
  ["Neither of the two drivers was held.", ["Neither of the two drivers"]],
  ["A 14-member crew went down with it.", ["A 14-member crew"]],
  ["He was sentenced to six years in prison.", ["six years"]],
  ["She got 18 months behind bars.", ["18 months"]],
  ["A shepherd told the paper so.", []],
  ["A spokesman for the army denied it.", []],
  ["A bomber killed nine in the square.", []],
  ["Nobody has taken the blame.", []],
  ["Both sides blame the weather.", []],
  ["The war lasted six years.", []],
];

for (const [text, phrases] of FOUND)
  test(text, () => {
    assert.deepEqual(
      findUnnumbered(text, { start: 0, end: text.length }).map((span) => quote(text, span)),
      phrases,
    );
  });
