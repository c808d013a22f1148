import assert from "node:assert/strict";
import { test } from "node:test";
import type { FigureValue, TimeValue } from "../resolve/values.js";
import { figureOf } from "../views/words/figure.fixture.js";
import { figureRangeWords, figureValueWords } from "./figure-words.js";
import { timeValueWords } from "./time-words.js";
import { happenedWords } from "./words.js";

const FIGURES: readonly (readonly [Partial<FigureValue>, string])[] = [
  [{ best: 19, low: 19, high: 19 }, "19 killed"],
  [{ best: 19, low: 19, qualifier: "min" }, "at least 19 killed"],
  [{ best: 8000, low: 8001, qualifier: "gt", kind: "displaced" }, "more than 8,000 displaced"],
  [{ low: 20, high: 99, qualifier: "range" }, "20–99 killed"],
  [{ qualifier: "vague" }, "an unknown number killed (words)"],
  [{ best: 2, low: 2, high: 2, kind: "other" }, "2 (words)"],
  [{ best: 7, low: 7, high: 7, cumulative: true }, "7 killed in all"],
];
for (const [value, words] of FIGURES)
  test(`a figure reads: ${words}`, () => assert.equal(figureValueWords(figureOf(value), "words"), words));

test("an open range of an event says which end is known", () => {
  const range = { kind: "killed", unit: null, texts: ["19 people"] };
  assert.equal(figureRangeWords({ ...range, low: 19, high: null }), "at least 19 killed");
  assert.equal(figureRangeWords({ ...range, low: null, high: 19 }), "at most 19 killed");
  assert.equal(figureRangeWords({ ...range, low: 3, high: 19 }), "3–19 killed");
});

test("words that tell no number are shown as they are", () => {
  const range = { kind: "injured", unit: null, low: 24, high: null };
  assert.equal(figureRangeWords({ ...range, texts: ["dozens"] }), "“dozens” injured");
  assert.equal(figureRangeWords({ ...range, texts: ["dozens", "at least 24"] }), "at least 24 injured");
});

const TIMES: readonly (readonly [Partial<TimeValue>, string | null])[] = [
  [{ from: "2020-08-05", to: "2020-08-06" }, "2020-08-05"],
  [{ from: "2020-08-05", to: "2020-08-08" }, "2020-08-05 to 2020-08-07"],
  [{ from: "2024-02-01", to: "2024-03-01", granularity: "month" }, "2024-02"],
  [{ from: "2024-01-01", to: "2025-01-01", granularity: "year", fuzz: "early" }, "early 2024"],
  [{ from: "2023-04-01", to: null, granularity: "month" }, "since 2023-04-01"],
  [{ from: "2024-12-08", to: null, granularity: "vague" }, "2024-12-08 or later"],
  [{ from: null, to: "2027-01-01", granularity: "year" }, "before 2027-01-01"],
  [{ from: "2020-08-05T18:07", to: "2020-08-05T18:08", granularity: "minute" }, "2020-08-05T18:07"],
  [{ from: "2019-12-30", to: "2026-12-29", granularity: "vague", fuzz: "late" }, "a Monday, week not known"],
  [{ from: "2020-01-01", to: "2027-01-01", granularity: "vague" }, "some time in 2020-01-01 to 2026-12-31"],
  [{ from: null, to: null }, null],
];
for (const [value, words] of TIMES)
  test(`a time reads: ${words}`, () => {
    const usual = { kind: "date", granularity: "day", fuzz: null, anchor: "absolute", zone: null } as const;
    assert.equal(timeValueWords({ from: null, to: null, ...usual, ...value }, "late Monday"), words);
  });

test("whether it happened is always said", () => {
  assert.equal(happenedWords({ realis: "occurred", stance: "stated" }), "occurred");
  assert.equal(happenedWords({ realis: "planned", stance: "alleged" }), "planned, alleged");
  assert.equal(happenedWords({ realis: "not", stance: "stated" }), "did not happen or was stopped");
});
