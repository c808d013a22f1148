import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { quote } from "../../../text/span.js";
import { isoDay } from "../calendar.js";
import { findTimes } from "../find.js";
import { INTERVALS } from "../intervals.js";
import { MODIFIERS } from "../modifiers.js";
import { PERIOD_FORMS } from "../period-ends.js";
import { timeResolver } from "../resolve.js";
import { EXAMPLE_DAY, type Reads } from "../rule.js";
import { storyOf } from "../story-of.fixture.js";
import { timeRules } from "./rules.js";

const reading = (name: string, [text, words, from, to]: Reads) =>
  test(`${name} reads: ${text}`, () => {
    const start = text.indexOf(words);
    assert.ok(start >= 0, "the words stand in the sentence");
    const { value, reason, how } = timeResolver(storyOf(text, isoDay(EXAMPLE_DAY)))({
      start,
      end: start + words.length,
    });
    assert.deepEqual([value?.from ?? null, value?.to ?? null], [from, to], reason ?? how ?? "");
    assert.match(how ?? "", new RegExp(name));
  });

describe("words around a time", () => {
  for (const { name, reads = [] } of [...MODIFIERS, ...PERIOD_FORMS, ...INTERVALS])
    for (const example of reads) reading(name, example);
});

describe("time rules", () => {
  for (const { name, reads, ignores } of timeRules) {
    for (const example of reads) reading(name, example);
    for (const text of ignores)
      test(`${name} ignores: ${text}`, () => {
        const found = findTimes(text, { start: 0, end: text.length }).filter((one) => one.name === name);
        assert.deepEqual(
          found.map((one) => quote(text, one)),
          [],
        );
      });
  }

  test("every rule has a name of its own", () => {
    assert.equal(new Set(timeRules.map(({ name }) => name)).size, timeRules.length);
  });
});
