import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import { UserError } from "../errors.js";
import { packageRoot } from "../root.js";
import type { Story } from "../story/story.js";
import { bySpan, covers } from "../text/span.js";
import { differingHeads } from "./labels.js";
import { loadReader } from "./reader.js";
import { drawStory } from "./rules/drawing.js";

const tiny = join(packageRoot, "fixtures", "tiny-reader");
const scratch = mkdtempSync(join(tmpdir(), "daybook-reader-"));
after(() => rmSync(scratch, { recursive: true }));
const reader = await loadReader(tiny);

const storyOf = (...sentences: string[]): Story => drawStory({ sentences, reports: [] });

const SENTENCES = [
  "The army attacked the city on Monday, officials said.",
  "At least 12 civilians were killed and others fled.",
  "Talks between both sides began in the capital.",
];

for (const folder of [tiny, join(packageRoot, "models", "en")]) {
  test(`labels of ${folder.slice(packageRoot.length + 1)} are the codebook's`, () => {
    const tables = JSON.parse(readFileSync(join(folder, "labels.json"), "utf8"));
    assert.deepEqual(differingHeads(tables), []);
    assert.deepEqual(differingHeads({ ...tables, realis: ["occurred"] }), ["realis"]);
  });
}

test("spans lie in their sentences, mentions and reports in text order, links go back", () => {
  const unit = fc.constantFrom(
    "army ",
    "attacked ",
    "killed ",
    "12 ",
    "😀 ",
    "é",
    ". ",
    "’s ",
    "\ud800",
    "U.S. ",
  );
  const sentence = fc.string({ unit, minLength: 1, maxLength: 40 });
  return fc.assert(
    fc.asyncProperty(fc.array(sentence, { maxLength: 8 }), async (sentences) => {
      const story = storyOf(...sentences);
      const { mentions, drafts, text } = await reader.read(story);
      assert.equal(text, story.text);
      assert.deepEqual(
        mentions.toSorted(bySpan).map(({ start }) => start),
        mentions.map(({ start }) => start),
      );
      assert.deepEqual(
        drafts.toSorted((a, b) => bySpan(a.trigger, b.trigger)),
        drafts,
      );
      for (const mention of mentions) {
        assert.ok(covers(story.sentences[mention.sentence] as never, mention) && mention.end > mention.start);
      }
      for (const [index, draft] of drafts.entries()) {
        assert.ok(covers(story.sentences[draft.sentence] as never, draft.trigger));
        assert.ok(draft.confidence > 0 && draft.confidence <= 1);
        assert.ok(draft.same === null || draft.same < index);
        assert.deepEqual(
          draft.fillers.map(({ mention }) => mention).sort((a, b) => a - b),
          draft.fillers.map(({ mention }) => mention),
        );
        for (const { mention } of draft.fillers) assert.ok(mentions[mention] !== undefined);
      }
    }),
    { numRuns: 40 },
  );
});

test("the same story reads the same, alone, after others and beside others", async () => {
  const story = storyOf(...SENTENCES);
  const alone = JSON.stringify(await reader.read(story));
  const others = Array.from({ length: 5 }, (_, index) => storyOf(...SENTENCES.slice(index % 3)));
  const together = await Promise.all([...others, story].map((other) => reader.read(other)));
  assert.equal(JSON.stringify(together.at(-1)), alone);
  assert.equal(JSON.stringify(await (await loadReader(tiny)).read(story)), alone);
});

test("only sentences are read: nothing is found in a headline", async () => {
  const story = storyOf(...SENTENCES);
  const headed = { ...story, sentences: story.sentences.slice(1) };
  const { mentions, drafts } = await reader.read(headed);
  const first = story.sentences[0] as { end: number };
  for (const { start } of [...mentions, ...drafts.map(({ trigger }) => trigger)])
    assert.ok(start > first.end);
});

test("a sentence of 3,000 words is read to its end", async () => {
  const { mentions, drafts } = await reader.read(
    storyOf("army attacked city killed 12 civilians ".repeat(500).trim()),
  );
  const last = Math.max(...mentions.map(({ end }) => end), ...drafts.map(({ trigger }) => trigger.end));
  assert.ok(last > 18_000, `nothing found after ${last}`);
});

test("a story without words has nothing in it", async () => {
  for (const sentences of [[], ["…"], ["   "]]) {
    const { drafts } = await reader.read(storyOf(...sentences));
    assert.ok(Array.isArray(drafts));
  }
});

const broken = (name: string, damage: (folder: string) => void): string => {
  const folder = join(scratch, name);
  cpSync(tiny, folder, { recursive: true });
  damage(folder);
  return folder;
};

const BROKEN: readonly (readonly [code: string, damage: (folder: string) => void])[] = [
  ["model-missing", (folder) => rmSync(join(folder, "same.onnx"))],
  ["model-damaged", (folder) => writeFileSync(join(folder, "encoder.onnx"), "not a model")],
  ["model-damaged", (folder) => writeFileSync(join(folder, "labels.json"), "{")],
  ["model-damaged", (folder) => writeFileSync(join(folder, "vocab.txt"), "attack\n")],
  ["model-labels", (folder) => writeFileSync(join(folder, "labels.json"), "{}")],
];

for (const [index, [code, damage]] of BROKEN.entries()) {
  test(`a model that is not whole: ${code}, ${index}`, async () => {
    const folder = broken(`${index}`, damage);
    await assert.rejects(loadReader(folder), (error) => {
      assert.ok(error instanceof UserError, String(error));
      assert.equal(error.code, code);
      assert.ok(error.message.includes(folder));
      return true;
    });
  });
}

test("the version follows the files", async () => {
  assert.match(reader.version, /^tiny-reader-[0-9a-f]{12}$/);
  const other = broken("other", (folder) =>
    writeFileSync(join(folder, "trigger-words.tsv"), "attack\t1.00\n"),
  );
  assert.notEqual((await loadReader(other)).version.slice(-12), reader.version.slice(-12));
});
