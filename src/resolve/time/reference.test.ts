import assert from "node:assert/strict";
import { test } from "node:test";
import type { PublishedAt } from "../../story/story.js";
import { timeResolver } from "./resolve.js";
import { storyOf } from "./story-of.fixture.js";

const inferred = (from: string | null, to: string | null): PublishedAt => ({
  from,
  to,
  granularity: "vague",
  how: "inferred",
  reason: "told by its words",
  text: null,
});

const read = (text: string, words: string, published: PublishedAt) => {
  const start = text.indexOf(words);
  return timeResolver(storyOf(text, published))({ start, end: start + words.length });
};

const TEXT =
  "Fighting began in March last year. Talks resumed on Wednesday. Envoys met on May 3. War broke out in 2023.";

test("a story that is only known to be no older than a day gets no day for its weekdays", () => {
  const published = inferred("2026-01-12", null);
  const weekday = read(TEXT, "Wednesday", published);
  assert.equal(weekday.value?.to ?? null, null);
  assert.equal(weekday.value?.granularity, "vague");
  assert.match(weekday.reason ?? "", /not before 2026-01-12/);
  const march = read(TEXT, "March last year", published);
  assert.equal(march.value, null, "it is one month, not everything since");
  assert.equal(march.alternatives[0]?.value.from, "2025-03-01");
});

test("a month and day without a year stays unknown there, and an absolute time is read all the same", () => {
  const published = inferred("2026-01-12", null);
  assert.equal(read(TEXT, "May 3", published).value, null);
  assert.deepEqual(
    [read(TEXT, "in 2023", published).value?.from, read(TEXT, "in 2023", published).value?.to],
    ["2023-01-01", "2024-01-01"],
  );
});

test("with only an upper bound the start stays open", () => {
  const weekday = read(TEXT, "Wednesday", inferred(null, "2027-01-01"));
  assert.equal(weekday.value?.from ?? null, null);
  assert.match(weekday.reason ?? "", /before 2027-01-01/);
});
