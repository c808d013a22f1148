import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { storyOf } from "../time/story-of.fixture.js";
import { FIGURE_PROBES, type FigureProbe, marked } from "./probe.js";
import { figureResolver } from "./resolve.js";

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
