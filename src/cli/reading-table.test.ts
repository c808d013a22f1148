import assert from "node:assert/strict";
import { test } from "node:test";
import type { PageReading, StoryLine } from "../record/lines.js";
import type { PublishedAt } from "../story/story.js";
import { readingTable } from "./reading-table.js";

const story = (published: PublishedAt | null): StoryLine => ({
  type: "story",
  id: "s0000000000000000",
  page: "p",
  index: 0,
  kind: "story",
  pageSpan: { start: 0, end: 1 },
  headline: "A headline",
  published,
  updated: null,
  dateline: null,
  language: "en",
  outlet: null,
  url: null,
  cutOff: "sentence",
  duplicateOf: null,
  text: "A headline",
  blocks: [],
  sentences: [],
  reports: [],
});

const reading = (published: PublishedAt | null): PageReading => ({
  page: {
    id: "p",
    hash: "",
    media: "text",
    encoding: "utf-8",
    source: "A headline",
    url: null,
    outlet: null,
    versions: { program: "0", reader: "0", codebook: "0", gazetteer: "0" },
  },
  stories: [story(published)],
  outcome: { type: "outcome", page: "p", outcome: "ok", reason: null, stories: 1, reports: 0 },
});

const at = (
  from: string | null,
  to: string | null,
  granularity: PublishedAt["granularity"],
): PublishedAt => ({
  from,
  to,
  granularity,
  how: "inferred",
  reason: null,
  text: null,
});

const SHOWN: readonly (readonly [PublishedAt | null, string])[] = [
  [null, "publication date unknown"],
  [at("2024-05-03", "2024-05-04", "day"), "published 2024-05-03 (inferred)"],
  [at("2024-12-15", null, "vague"), "published not before 2024-12-15 (inferred)"],
  [at(null, "2027-01-01", "vague"), "published before 2027-01-01 (inferred)"],
  [at("2020-01-01", "2027-01-01", "vague"), "published between 2020-01-01 and 2027-01-01 (inferred)"],
];

for (const [published, words] of SHOWN) {
  test(`a story's date reads: ${words}`, () => {
    assert.ok(readingTable(reading(published), 100).includes(words));
  });
}

test("a story says that it is cut off and that it has no reports", () => {
  const table = readingTable(reading(null), 100);
  assert.match(table, /cut off after a sentence/);
  assert.match(table, /no reports/);
});

test("a page that was not read says why", () => {
  const refused: PageReading = {
    ...reading(null),
    stories: [],
    outcome: { type: "outcome", page: "p", outcome: "too-large", reason: "3 MB", stories: 0, reports: 0 },
  };
  assert.equal(readingTable(refused, 100), "p  too-large: 3 MB\n\n");
});
