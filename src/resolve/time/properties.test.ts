import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findFigures } from "../figure/find.js";
import { figureResolver } from "../figure/resolve.js";
import { sourceResolver } from "../source/resolve.js";
import { findTimes } from "./find.js";
import { timeResolver } from "./resolve.js";
import { storyOf } from "./story-of.fixture.js";

const PIECES = [
  "Monday",
  "last",
  "next",
  "Friday night",
  "since",
  "by",
  "until",
  "between",
  "and",
  "from",
  "to",
  "May",
  "June 3",
  "2019",
  "the 1990s",
  "two",
  "weeks",
  "days ago",
  "later",
  "the day before",
  "late",
  "early",
  "mid-",
  "in recent days",
  "every day",
  "for three months",
  "7:45 p.m.",
  "GMT",
  "overnight",
  "the end of",
  "this year",
  "more than",
  "19",
  "civilians",
  "at least",
  "dozens of",
  "a woman",
  "her two children",
  "$1.3 million",
  "10-15",
  "half a million",
  "said",
  "officials",
  "Reuters",
  "told",
  "on condition of anonymity",
  "Ali Hassan",
  ",",
  ".",
  "“",
  "”",
  "(",
  ")",
  "'s",
  "\u{1F600}",
  "\u0301",
  "\ud800",
  "İ",
  "١٢",
  "\r\n",
  "\u0000",
  "يوم",
] as const;

const texts = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 24 })
  .map((pieces) => pieces.join(" "));
const days = fc.constantFrom("2025-06-12", "2024-02-29", "2023-12-31", "2026-01-01", null);

test("what is found lies in the text and is never empty", () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const span of [
        ...findTimes(text, { start: 0, end: text.length }),
        ...findFigures(text, { start: 0, end: text.length }),
      ]) {
        assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length, text);
      }
    }),
  );
});

test("an interval begins before it ends, and whatever has no value has a reason", () => {
  fc.assert(
    fc.property(texts, days, fc.nat(), fc.nat(), (text, day, a, b) => {
      const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y);
      const mention = { start: start ?? 0, end: (end ?? 0) + 1 };
      const story = storyOf(text, day);
      const time = timeResolver(story)(mention);
      for (const value of [time.value, ...time.alternatives.map((other) => other.value)])
        if (value?.from != null && value.to !== null)
          assert.ok(value.from < value.to, `${text}: ${value.from} to ${value.to}`);
      if (time.value === null || time.value.kind === "reference") assert.ok(time.reason, text);
      const figure = figureResolver(story)(mention, "killed", false);
      if (figure.value === null) assert.ok(figure.reason, text);
      else assert.ok((figure.value.low ?? 0) <= (figure.value.high ?? Number.POSITIVE_INFINITY), text);
      assert.ok(sourceResolver(story)(mention, mention).value !== null);
    }),
    { numRuns: 600 },
  );
});

test("reading a mention twice, or after another, gives the same value", () => {
  fc.assert(
    fc.property(texts, days, (text, day) => {
      const found = findTimes(text, { start: 0, end: text.length });
      const forwards = timeResolver(storyOf(text, day));
      const backwards = timeResolver(storyOf(text, day));
      const one = found.map((span) => forwards(span));
      const other = [...found]
        .reverse()
        .map((span) => backwards(span))
        .reverse();
      assert.deepEqual(one, other);
    }),
  );
});
