import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { quote } from "../../../text/span.js";
import { isoDay } from "../calendar.js";
import { findTimes } from "../find.js";
import { timeResolver } from "../resolve.js";
import { EXAMPLE_DAY } from "../rule.js";
import { storyOf } from "../story-of.fixture.js";
import { timeRules } from "./rules.js";

describe("time rules", () => {
  for (const { name, reads, ignores } of timeRules) {
    for (const [text, words, from, to] of reads)
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
