import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { FigureKind } from "../../codebook/figure-kinds.js";
import { storyOf } from "../time/story-of.fixture.js";
import { figureResolver } from "./resolve.js";

const read = (text: string, words: string, kind: FigureKind = "killed") => {
  const start = text.lastIndexOf(words);
  assert.ok(start >= 0, `${words} stands in the text`);
  return figureResolver(storyOf(text, "2025-06-12"))({ start, end: start + words.length }, kind, false);
};

describe("figures in their sentence", () => {
  test("a qualifier left out of the span is still read", () => {
    const { value } = read("At least 19 civilians were killed.", "19 civilians");
    assert.deepEqual([value?.low, value?.high, value?.qualifier], [19, null, "min"]);
  });

  test("a part names its whole", () => {
    assert.equal(
      read("The blast killed 12 people, including three children.", "three children").value?.partOf,
      "12 people",
    );
    assert.equal(
      read("Nine of the ten attackers died.", "Nine of the ten attackers").value?.partOf,
      "the ten attackers",
    );
    assert.equal(read("The blast killed 12 people in Gao.", "12 people").value?.partOf, null);
    for (const [text, words, whole] of [
      [
        "He killed 2,680 people between 1 January and 30 May, including 54 children.",
        "54 children",
        "2,680 people",
      ],
      ["It killed 12 people, among them four children and two medics.", "two medics", "12 people"],
      ["It fired 20 missiles, 16 of which were shot down.", "16", "20 missiles"],
      ["It brings to 23 the number of dead, including nine children.", "nine children", "23"],
    ] as const)
      assert.equal(read(text, words).value?.partOf, whole, text);
  });

  test("none of a number names it", () => {
    const { value } = read("None of the 14 passengers was injured.", "14 passengers", "injured");
    assert.deepEqual([value?.low, value?.high, value?.partOf], [0, 0, "the 14 passengers"]);
  });

  test("a new toll names the one it replaces", () => {
    assert.equal(read("The toll rose from 45 to 52.", "52").value?.revises, "45");
    assert.equal(read("The toll stood at 52, up from 45 on Monday.", "52").value?.revises, "45");
    assert.equal(read("The toll, first put at 8, was raised to 11.", "11").value?.revises, "8");
    assert.equal(read("They corrected the figure from six dead to five.", "five").value?.revises, "six dead");
    assert.equal(read("The dead are 19, not 12 as first reported.", "19").value?.revises, "12");
    for (const [text, words, old] of [
      ["They count 1.3 million refugees, up from 400,000 before.", "1.3 million refugees", "400,000"],
      ["Cases rose to 1.1 million from 900,000 a month ago.", "1.1 million", "900,000"],
      ["The toll rose from 1,100 to 1,250.", "1,250", "1,100"],
      ["The initial toll of 9 was revised upwards to 15 dead.", "15 dead", "9"],
      ["The number of the killed now stands at 65, from 58 a day earlier.", "65", "58"],
    ] as const)
      assert.equal(read(text, words).value?.revises, old, text);
    assert.equal(read("He drove from 45 Main Street to 52.", "52").value?.revises, null);
  });

  test("an old and a new figure are no range", () => {
    for (const [text, words, best, revises] of [
      ["The toll was revised from 12 to 19.", "12 to 19", 19, "12"],
      ["The toll was revised from 12 to 19.", "from 12 to 19", 19, "12"],
      ["They corrected the figure from six dead to five.", "from six dead to five", 5, "six dead"],
      ["The number of the dead rose by night from 30 to more than 40.", "30 to more than 40", 40, "30"],
      ["They lost from 12 to 19 men.", "from 12 to 19 men", null, null],
    ] as const) {
      const { value } = read(text, words);
      assert.deepEqual([value?.best, value?.revises], [best, revises], text);
    }
  });

  test("a total that a count is added to is cumulative", () => {
    for (const [text, words, cumulative] of [
      ["Two died on Sunday, bringing the total to 312 since January.", "312", true],
      ["That took the number of arrests this week to more than 90.", "90", true],
      ["This brings to 41 the number of dead.", "41", true],
      ["The deaths take to 127 the number of journalists killed this year.", "127", true],
      ["They brought the wounded to 12 clinics.", "12 clinics", false],
    ] as const)
      assert.equal(read(text, words).value?.cumulative, cumulative, text);
  });

  test("a running total says the day it stands at", () => {
    assert.equal(
      read("As of Monday, 300 people were held.", "300 people", "detained").value?.asOf,
      "2025-06-09",
    );
  });

  test("what is no count is null, with its reason", () => {
    for (const [words, reason] of [
      ["12-year-old", /age/],
      ["the fifth journalist", /ordinal/],
      ["340 to 192", /vote/],
    ] as const) {
      const answer = read(`They told of ${words} there.`, words, "other");
      assert.equal(answer.value, null, words);
      assert.match(answer.reason ?? "", reason);
    }
  });

  test("a share of a sum of money is no sum of money", () => {
    assert.equal(
      read("He took one quarter of the money.", "one quarter of the money", "money").value?.unit,
      "percent",
    );
  });

  test("bounds never cross", () => {
    for (const words of [
      "nearly 100",
      "up to 40",
      "10 to 15",
      "at least two or three",
      "fewer than 20",
      "dozens",
      "both",
    ]) {
      const { value } = read(`There were ${words} people hurt.`, words, "injured");
      assert.ok(value !== null, words);
      assert.ok((value.low ?? 0) <= (value.high ?? Number.POSITIVE_INFINITY), words);
    }
  });
});
