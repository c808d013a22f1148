import assert from "node:assert/strict";
import { test } from "node:test";
import { quote } from "../../text/span.js";
import { findFigures } from "./find.js";

const FOUND: readonly (readonly [text: string, figures: readonly string[]])[] = [
  ["At least 19 civilians were killed and nine others wounded.", ["At least 19 civilians", "nine others"]],
  ["On May 12 more than 8,000 people fled.", ["more than 8,000 people"]],
  ["Dozens died; a 12-year-old boy lived.", ["Dozens"]],
  ["They gave $1.3 million in aid over three days.", ["$1.3 million"]],
  ["Between 10 and 15 gunmen came at 7:30 a.m. in 2004.", ["Between 10 and 15 gunmen"]],
  ["None of the 14 passengers was injured.", ["None of the 14 passengers"]],
  ["No one was killed in the blast.", ["No one"]],
  ["Not a single soldier died.", ["Not a single soldier"]],
  ["Not one died.", ["Not one"]],
  ["This brings to 41 the number of dead.", ["41"]],
  ["A score of men were taken; ٢٣ people fled.", ["A score of men", "٢٣ people"]],
  ["Number of dead: 8", ["8"]],
  ["One in five of the 500 fighters died.", ["One in five of the 500 fighters"]],
  ["There were two raids, one in ten days.", ["two raids", "one"]],
  ["A ten-fold rise was seen; he was shot four times.", []],
  ["41 drones were shot down, and 4 hit homes.", ["41 drones", "4"]],
  ["The two sides met.", ["The two sides"]],
  ["Resolution 1701 was passed.", []],
  ["Tens of thousands of people marched in 2019.", ["Tens of thousands of people"]],
];

for (const [text, figures] of FOUND)
  test(text, () => {
    assert.deepEqual(
      findFigures(text, { start: 0, end: text.length }).map((span) => quote(text, span)),
      figures,
    );
  });
