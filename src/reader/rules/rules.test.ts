import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawStory, sketchOf } from "./drawing.js";
import { RULES } from "./rules.js";

for (const rule of RULES) {
  describe(rule.name, () => {
    for (const [before, after] of rule.reads) {
      test(`reads: ${before.sentences.join(" ")}`, () => {
        assert.notDeepEqual(sketchOf(drawStory(before)), after, "the example changes nothing");
        assert.deepEqual(sketchOf(rule.apply(drawStory(before))), after);
      });
    }
    for (const sketch of rule.ignores) {
      test(`ignores: ${sketch.sentences.join(" ")}`, () => {
        const story = drawStory(sketch);
        assert.deepEqual(rule.apply(story), story);
      });
    }
  });
}
