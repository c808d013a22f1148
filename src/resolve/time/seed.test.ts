import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../root.js";
import type { PublishedAt } from "../../story/story.js";
import type { Span } from "../../text/span.js";
import { figureResolver } from "../figure/resolve.js";
import { sourceHops, sourceResolver } from "../source/resolve.js";
import { timeResolver } from "./resolve.js";
import { storyOf } from "./story-of.fixture.js";

const path = join(packageRoot, "..", "shared", "seed", "sentences.txt");
const skip = existsSync(path) ? false : "the seed page is not here";

const between: PublishedAt = {
  from: "2026-01-01",
  to: "2026-09-01",
  granularity: "vague",
  how: "inferred",
  reason: "what the page tells of",
  text: null,
};

/** The body of one of the page's stories: its sentences, one a line. */
const storyFrom = (first: number, last: number) => {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .map((line) => line.replace(/^\d+\t/, ""));
  return storyOf(lines.slice(first, last + 1).join("\n"), between);
};

const spanOf = (text: string, words: string, from = 0): Span => {
  const start = text.indexOf(words, from);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
};

test("times of the seed page", { skip }, () => {
  const first = storyFrom(7, 28);
  const time = timeResolver(first);
  const read = (words: string) => time(spanOf(first.text, words)).value;
  const late = time(spanOf(first.text, "late Monday"));
  assert.equal(late.value?.fuzz, "late");
  assert.equal(late.value?.granularity, "vague", "no day is invented");
  assert.match(late.reason ?? "", /known only/);
  assert.deepEqual([read("by the end of 2026")?.from, read("by the end of 2026")?.to], [null, "2027-01-01"]);
  assert.deepEqual([read("2020")?.from, read("2020")?.to], ["2020-01-01", "2021-01-01"]);
  const third = storyFrom(53, 76);
  const since = timeResolver(third)(spanOf(third.text, "since April 2023")).value;
  assert.deepEqual([since?.from, since?.to], ["2023-04-01", null]);
  const mark = timeResolver(third)(spanOf(third.text, "three-year")).value;
  assert.deepEqual([mark?.kind, mark?.from, mark?.to], ["duration", null, null]);
  const second = storyFrom(36, 45);
  const recent = timeResolver(second)(spanOf(second.text, "in recent days")).value;
  assert.equal(recent?.fuzz, "vague");
  const fall = timeResolver(second)(spanOf(second.text, "Since Assad’s fall")).value;
  assert.deepEqual([fall?.kind, fall?.from, fall?.to], ["reference", null, null]);
});

test("figures of the seed page", { skip }, () => {
  const { text, ...story } = storyFrom(53, 76);
  const figure = figureResolver({ ...story, text });
  const read = (words: string, kind: "killed" | "injured" | "displaced" | "aid") => {
    const value = figure(spanOf(text, words), kind, false).value;
    return [value?.low, value?.high, value?.best, value?.qualifier, value?.unit];
  };
  assert.deepEqual(read("at least 19 civilians", "killed"), [19, null, 19, "min", "person"]);
  assert.deepEqual(read("At least 10 others", "killed"), [10, null, 10, "min", "person"]);
  assert.deepEqual(read("nine others", "injured"), [9, 9, 9, "exact", "person"]);
  assert.deepEqual(read("more than 8,000 people", "displaced"), [8001, null, 8000, "gt", "person"]);
  assert.deepEqual(read("more than 1.3 metric tons", "aid"), [1.3, null, 1.3, "gt", "ton"]);
});

test("sources of the seed page", { skip }, () => {
  const second = storyFrom(36, 45);
  const trigger = spanOf(second.text, "detained in recent days");
  const officials = spanOf(second.text, "officials", trigger.end);
  const value = sourceResolver(second)(officials, trigger).value;
  assert.deepEqual([value?.kind, value?.reason], ["anonymous", "not authorized to speak to the media"]);
  const jazeera = sourceResolver(second)(spanOf(second.text, "Al Jazeera TV"), trigger).value;
  assert.deepEqual([jazeera?.kind, jazeera?.name, jazeera?.verb], ["outlet", "Al Jazeera", "reported"]);
  const first = storyFrom(7, 28);
  const said = spanOf(first.text, "Numan said");
  const speaker = sourceResolver(first)(
    { start: said.start, end: said.end - 5 },
    spanOf(first.text, "withdrawal"),
  );
  assert.deepEqual([speaker.value?.name, speaker.value?.quote], ["Sabah al-Numan", false]);
  assert.deepEqual(sourceHops(first, [said], trigger), [0]);
});
