import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { storyOf } from "../time/story-of.fixture.js";
import { figureRules } from "./figure-rules.js";
import { figureResolver } from "./resolve.js";

const read = (words: string, name: string) =>
  figureResolver(storyOf(words, null))(
    { start: 0, end: words.length },
    name === "money" ? "money" : "killed",
    false,
  );

describe("figure rules", () => {
  for (const { name, reads, refuses } of figureRules) {
    for (const [words, low, high, best, qualifier, unit] of reads)
      test(`${name} reads: ${words}`, () => {
        const { value, how, reason } = read(words, name);
        assert.ok(value !== null, reason ?? "");
        assert.deepEqual(
          [value.low, value.high, value.best, value.qualifier, value.unit],
          [low, high, best, qualifier, unit],
        );
        assert.equal(how, name);
      });
    for (const words of refuses)
      test(`${name} refuses: ${words}`, () => {
        const { value, reason, how } = read(words, name);
        assert.equal(value, null);
        assert.equal(how, name);
        assert.ok(reason !== null && reason !== "");
      });
  }
});
