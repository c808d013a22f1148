import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { decodePage, isRefusal } from "../page/decode.js";
import { packageRoot } from "../root.js";
import { quote } from "../text/span.js";
import { cutStories } from "./cut.js";
import type { Story } from "./story.js";

const seed = join(packageRoot, "..", "shared", "seed");
const skip = existsSync(seed) ? false : "../shared/seed is absent";

interface GoldStory {
  readonly headline: string;
  readonly start: number;
  readonly end: number;
  readonly cutOff: Story["cutOff"];
}

function seedStories(): { source: string; stories: readonly Story[] } {
  const page = decodePage({ id: "seed", bytes: readFileSync(join(seed, "page.txt")) });
  assert.ok(!isRefusal(page));
  const stories = cutStories(page);
  assert.ok(!isRefusal(stories));
  return { source: page.source, stories };
}

test("the seed page holds its four stories, exact to the character", { skip }, () => {
  const gold = JSON.parse(readFileSync(join(seed, "stories.json"), "utf8")) as readonly GoldStory[];
  const found = seedStories().stories.map(({ headline, pageSpan, cutOff }) => ({
    headline,
    ...pageSpan,
    cutOff,
  }));
  assert.deepEqual(
    found,
    gold.map(({ headline, start, end, cutOff }) => ({ headline, start, end, cutOff })),
  );
});

test("the seed's body sentences are the gold's, in order and nothing else", { skip }, () => {
  const lines = readFileSync(join(seed, "sentences.txt"), "utf8").trimEnd().split("\n");
  const { stories } = seedStories();
  const outside = new Set(
    stories.flatMap(({ text, blocks }) =>
      blocks.filter(({ role }) => role !== "body").map((block) => quote(text, block)),
    ),
  );
  const gold = lines
    .map((line) => line.slice(line.indexOf("\t") + 1))
    .filter((line) => line !== "TT" && !outside.has(line));
  assert.deepEqual(
    stories.flatMap(({ text, sentences }) => sentences.map((span) => quote(text, span))),
    gold,
  );
  assert.deepEqual(
    stories.map(({ blocks }) => blocks.filter(({ role }) => role !== "body").map(({ role }) => role)),
    [
      ["headline", "caption"],
      ["headline", "caption"],
      ["headline", "caption", "sub-head"],
      ["headline", "caption"],
    ],
  );
});

test("every block and sentence of the seed slices to its words on the page", { skip }, () => {
  const { source, stories } = seedStories();
  for (const { text, blocks, sentences, toPage } of stories) {
    for (const block of blocks)
      assert.equal(source.slice(block.pageStart, block.pageEnd), quote(text, block));
    for (const span of sentences) assert.equal(quote(source, toPage(span)), quote(text, span));
  }
});
