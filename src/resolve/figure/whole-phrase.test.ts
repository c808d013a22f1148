import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { FigureKind } from "../../codebook/figure-kinds.js";
import { storyOf } from "../time/story-of.fixture.js";
import { marked } from "./probe.js";
import { figureResolver } from "./resolve.js";

type Value = readonly [low: number | null, high: number | null, best: number | null, unit: string | null];

const READS: readonly (readonly [sentence: string, kind: FigureKind, value: Value | null])[] = [
  // a number that the mention cuts in two or leaves out
  ["Between 15 and 20 [gunmen] came.", "other", [15, 20, null, "person"]],
  ["It killed between 10 and [12 soldiers].", "killed", [10, 12, null, "person"]],
  ["From 200 to [300 rebels] took part.", "other", [200, 300, null, "person"]],
  ["[Between 5] and 7 people died.", "killed", [5, 7, null, "person"]],
  ["Some 3.1 [million people] had crossed.", "displaced", [null, null, 3.1e6, "person"]],
  ["The city has 2.1[m residents].", "other", [2.1e6, 2.1e6, 2.1e6, "person"]],
  ["None of the 14 [passengers] was hurt.", "injured", [0, 0, 0, "person"]],
  ["Fewer than ten [men] made it.", "other", [null, 9, 10, "person"]],
  ["The jet had 242 [people] on board.", "other", [242, 242, 242, "person"]],
  ["Some 29 [per cent returnees] came.", "other", [null, null, 29, "percent"]],
  ["[Some two-thirds of the town's 90],000 inhabitants left.", "other", [null, null, 60000, "person"]],
  ["On 12 March [people] fled.", "displaced", [2, null, null, "person"]],
  ["From 2014 [rebels] held it.", "other", [2, null, null, "person"]],
  ["The toll was raised from 5 to [7 people].", "killed", [7, 7, 7, "person"]],
  // two sums are the ends of one
  ["It put [$5m] to $7m aside.", "money", [5e6, 7e6, null, "USD"]],
  ["It costs between $250 billion and [$400 billion].", "money", [2.5e11, 4e11, null, "USD"]],
  ["They paid [$5m] and $7m.", "money", [5e6, 5e6, 5e6, "USD"]],
  // shares
  ["Half of the town's [2,400 residents] fled.", "displaced", [1200, 1200, 1200, "person"]],
  ["A third of the [270 hostages] are children.", "abducted", [270, 270, 270, "person"]],
  ["They freed all but [two] of the 35 hostages.", "other", [33, 33, 33, "person"]],
  ["[One] in ten is hungry.", "other", [10, 10, 10, "percent"]],
  ["More than [1] in 4 of the 2,000 residents fled.", "displaced", [501, null, 500, "person"]],
  ["It got 12 per cent of the [$4.2 billion] it needs.", "money", [4.2e9, 4.2e9, 4.2e9, "USD"]],
  ["They freed all but two [of] the 35 hostages.", "other", null],
  // parents, and what nobody counts
  ["[The mother of four and her husband] were shot dead.", "killed", [2, 2, 2, "person"]],
  ["[A father of five] was shot dead.", "killed", [1, 1, 1, "person"]],
  ["[A mother-of-two] was arrested.", "detained", [1, 1, 1, "person"]],
  ["They took an unknown number of [women].", "abducted", null],
  ["The group denied that any of its [men] had died.", "killed", null],
  ["The toll was revised [upwards].", "killed", null],
  // units are nouns
  ["It joins [the 400 already there].", "other", [400, 400, 400, null]],
  ["They took [200 head of cattle].", "other", [200, 200, 200, "cattle"]],
  ["Police held [two brothers along] with a friend.", "detained", [2, 2, 2, "person"]],
  ["He met [250 prisoners serving] life.", "other", [250, 250, 250, "person"]],
];

describe("figures whose words a mention cuts", () => {
  for (const [sentence, kind, expected] of READS)
    test(sentence, () => {
      const { text, start, end } = marked(sentence);
      const { value } = figureResolver(storyOf(text, null))({ start, end }, kind, false);
      assert.deepEqual(value && [value.low, value.high, value.best, value.unit], expected);
    });
});
