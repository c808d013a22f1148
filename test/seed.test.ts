import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { goldStory, type RawStory, type Told, toldOf } from "../bench/reader-gold.js";
import { count, figures, noCounts } from "../bench/reader-score.js";
import { decodePage } from "../src/page/decode.js";
import { readPage } from "../src/read.js";
import { loadReader } from "../src/reader/reader.js";
import type { PageReading, StoryLine } from "../src/record/lines.js";
import { outputLine } from "../src/record/schema.js";
import { itemsOf } from "../src/resolve/report.js";
import type { Item } from "../src/resolve/values.js";
import { packageRoot } from "../src/root.js";
import { cutStories } from "../src/story/cut.js";
import type { Story } from "../src/story/story.js";
import { covers, quote } from "../src/text/span.js";
import { loadTools } from "../src/tools.js";

/* Four stories run together, with doubled headlines and captions and a cut-off end: read as its gold says. */

const seed = join(packageRoot, "..", "shared", "seed");
const skip = !existsSync(seed) && "the seed page is not here";
const json = (name: string): unknown => JSON.parse(readFileSync(join(seed, name), "utf8"));
const bytes = skip ? new Uint8Array() : readFileSync(join(seed, "page.txt"));

let reading: PageReading;
before(async () => {
  if (!skip) reading = await readPage({ id: "page.txt", bytes }, await loadTools(), { mentions: true });
});

const allItems = ({ reports, mentions }: StoryLine): readonly Item<unknown>[] => [
  ...reports.flatMap(itemsOf),
  ...(mentions ?? []),
];

test("four stories with the boundaries, headlines and cut-offs of the gold", { skip }, () => {
  const gold = json("stories.json") as { headline: string; start: number; end: number; cutOff: unknown }[];
  assert.deepEqual(
    reading.stories.map(({ headline, pageSpan, cutOff }) => ({ headline, ...pageSpan, cutOff })),
    gold.map(({ headline, start, end, cutOff }) => ({ headline, start, end, cutOff })),
  );
});

test("every span slices to its words, in the story and on the page", { skip }, () => {
  for (const story of reading.stories) {
    outputLine.parse(story);
    assert.match(story.id, /^s[0-9a-f]{16}$/);
    for (const { id } of story.reports) assert.match(id, /^r[0-9a-f]{16}$/);
    const items = allItems(story);
    assert.ok(items.length > 20);
    for (const item of items) {
      assert.equal(quote(story.text, item), item.text);
      assert.equal(reading.page.source?.slice(item.pageStart, item.pageEnd), item.text);
      assert.ok(item.value !== null || item.reason !== null, `${item.text}: no value and no reason`);
    }
  }
});

test("no report stands in a headline, caption or sub-head", { skip }, () => {
  const silent = new Set(["headline", "sub-head", "caption", "credit", "byline"]);
  for (const { reports, blocks, sentences } of reading.stories) {
    for (const { trigger } of reports) {
      assert.ok(sentences.some((sentence) => covers(sentence, trigger)));
      assert.ok(!blocks.some((block) => silent.has(block.role) && covers(block, trigger)));
    }
  }
});

/** `number<tab>line` → number → line. */
const goldLines = (): ReadonlyMap<number, string> =>
  new Map(
    readFileSync(join(seed, "sentences.txt"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => [Number(line.split("\t")[0]), line.slice(line.indexOf("\t") + 1)]),
  );

/** Moves what was told of a story's sentences to the numbers that the gold gives them. */
function renumbered(told: readonly Told[], story: Story, lines: readonly string[]): Told[] {
  const numberOf = (sentence: number): number =>
    lines.indexOf(quote(story.text, story.sentences[sentence] ?? { start: 0, end: 0 }));
  return told.map((report) => ({
    ...report,
    sentence: numberOf(report.sentence),
    fillers: report.fillers.map((filler) => ({ ...filler, sentence: numberOf(filler.sentence) })),
  }));
}

test("its reports, beside the gold, field by field", { skip }, async (t) => {
  const { stories: raws } = json("page.json") as { stories: RawStory[] };
  const page = decodePage({ id: "page.txt", bytes }, { maxBytes: 2_000_000 });
  assert.ok(!("outcome" in page));
  const stories = cutStories(page);
  assert.ok(!("outcome" in stories));
  const reader = await loadReader(join(packageRoot, "models", "en"));
  const counts = noCounts();
  for (const [index, story] of stories.entries()) {
    const { sentences, gold } = goldStory({
      corpus: "seed",
      file: "page",
      raw: raws[index] as RawStory,
      sentences: goldLines(),
    });
    count(counts, gold, renumbered(toldOf(await reader.read(story)), story, sentences));
  }
  const reached = figures(counts);
  for (const [field, value] of reached) t.diagnostic(`${field.padEnd(15)} ${value}`);
  const found = Number(new Map(reached).get("found"));
  assert.ok(found >= 0.7, `reports found: ${found}`);
});

/** Rows of values that a human coder would be sure of: words in a report → what its value must hold. */
const VALUES: readonly {
  readonly name: string;
  readonly story: number;
  readonly field: "places" | "times" | "figures" | "sources" | "actors" | "recipients";
  readonly words: RegExp;
  readonly value: Readonly<Record<string, unknown>>;
}[] = [
  {
    name: "19 civilians, at least",
    story: 2,
    field: "figures",
    words: /at least 19 civilians/,
    value: { kind: "killed", low: 19, high: null, qualifier: "min" },
  },
  {
    name: "more than 8,000 displaced",
    story: 2,
    field: "figures",
    words: /more than 8,000 people/,
    value: { kind: "displaced", low: 8001, best: 8000, qualifier: "gt" },
  },
  {
    name: "hundreds of civilians",
    story: 1,
    field: "figures",
    words: /hundreds of civilians/,
    value: { kind: "killed", low: 200, best: null, qualifier: "vague" },
  },
  {
    name: "Soleimani was killed in 2020",
    story: 0,
    field: "times",
    words: /2020/,
    value: { from: "2020-01-01", to: "2021-01-01", granularity: "year" },
  },
  {
    name: "by the end of 2026 has no start",
    story: 0,
    field: "times",
    words: /by the end of 2026/,
    value: { from: null, to: "2027-01-01" },
  },
  {
    name: "after Assad's fall",
    story: 1,
    field: "times",
    words: /December 2024/,
    value: { from: "2024-12-01", to: null, granularity: "month" },
  },
  { name: "Cairo", story: 2, field: "places", words: /Cairo/, value: { country: "EGY", precision: "town" } },
  { name: "Jbeil", story: 1, field: "places", words: /Jbeil/, value: { country: "LBN" } },
  { name: "Sinja", story: 2, field: "places", words: /Sinja/, value: { country: "SDN", admin1: "Sennar" } },
  {
    name: "Lebanese authorities",
    story: 1,
    field: "actors",
    words: /Lebanese authorities/,
    value: { geo: "LBN", sector: "GOV" },
  },
  { name: "the RSF", story: 2, field: "recipients", words: /^RSF$/, value: { geo: "SDN", sector: "REB" } },
  {
    name: "IOM",
    story: 2,
    field: "sources",
    words: /International Organization for Migration/,
    value: { kind: "organisation", anonymous: false },
  },
];

for (const { name, story, field, words, value } of VALUES) {
  test(`value of ${name}`, { skip }, () => {
    const items: readonly Item<unknown>[] = (reading.stories[story] as StoryLine).reports.flatMap(
      (report): readonly Item<unknown>[] => report[field],
    );
    const item = items.find(({ text }) => words.test(text));
    assert.ok(item, `no ${field} with ${words}`);
    const read = item.value as Readonly<Record<string, unknown>> | null;
    assert.deepEqual(Object.fromEntries(Object.keys(value).map((key) => [key, read?.[key]])), value);
  });
}
