import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { storyOf } from "../time/story-of.fixture.js";
import { FIGURE_PROBES, type FigureProbe } from "./probe.js";
import { figureResolver } from "./resolve.js";

/** The last phrase in brackets, in the sentence without any. */
function marked(sentence: string) {
  const at = sentence.lastIndexOf("[");
  const plain = (part: string) => part.replace(/[[\]]/g, "");
  const start = plain(sentence.slice(0, at)).length;
  const words = plain(sentence.slice(at, sentence.indexOf("]", at)));
  return { text: plain(sentence), start, end: start + words.length };
}

const read = ([sentence, kind]: FigureProbe) => {
  const { text, start, end } = marked(sentence);
  return figureResolver(storyOf(text, null))({ start, end }, kind, false).value;
};

describe("phrases as news writes them", () => {
  for (const probe of FIGURE_PROBES) {
    const [sentence, , ...expected] = probe;
    test(sentence, () => {
      const value = read(probe);
      if (expected.length === 1) assert.equal(value, null);
      else
        assert.deepEqual(
          value === null ? null : [value.low, value.high, value.best, value.qualifier, value.unit],
          expected,
        );
    });
  }

  test("there are enough of them", () => assert.ok(FIGURE_PROBES.length >= 200));
});
