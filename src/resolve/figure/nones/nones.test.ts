import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { overlaps } from "../../../text/span.js";
import { storyOf } from "../../time/story-of.fixture.js";
import { findFigures } from "../find.js";
import { marked } from "../probe.js";
import { figureResolver } from "../resolve.js";
import { noneRules } from "./nones.js";

const read = (sentence: string) => {
  const { text, start, end } = marked(sentence);
  const found = findFigures(text, { start: 0, end: text.length });
  const answer = figureResolver(storyOf(text, null))({ start, end }, "other", false);
  return { found: found.some((one) => overlaps(one, { start, end })), ...answer };
};

describe("numbers that count nothing", () => {
  for (const rule of noneRules) {
    for (const sentence of rule.refuses)
      test(`${rule.name} refuses: ${sentence}`, () => {
        const { found, value, reason } = read(sentence);
        assert.equal(found, false, "no list of counts has it");
        if (rule.keepsGiven === true) return;
        assert.equal(value, null);
        assert.ok(reason !== null && reason !== "");
      });
    for (const sentence of rule.reads)
      test(`${rule.name} leaves: ${sentence}`, () => {
        const { found, value, reason } = read(sentence);
        assert.ok(found, "it is listed");
        assert.ok(value !== null, reason ?? "");
      });
  }
});
