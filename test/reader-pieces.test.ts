import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { letterCaseOf } from "../src/reader/letter-case.js";
import { parseVocabulary, piecesOf } from "../src/reader/word-pieces.js";
import { wordsIn } from "../src/reader/words.js";
import { packageRoot } from "../src/root.js";

const vocabulary = parseVocabulary(readFileSync(join(packageRoot, "models", "en", "vocab.txt"), "utf8"));
const fixtures = join(packageRoot, "fixtures", "reader-pieces");
const corpora = join(packageRoot, "..", "shared", "corpora");

const linesOf = (path: string): string[] => readFileSync(path, "utf8").trimEnd().split("\n");

/** [start, end, case, pieces] of every word: what the fixtures hold. */
const read = (text: string): [number, number, number, number[]][] =>
  wordsIn(text, { start: 0, end: text.length }).map(({ start, end }) => {
    const word = text.slice(start, end);
    return [start, end, letterCaseOf(word), piecesOf(word, vocabulary)];
  });

const digest = (text: string): string =>
  createHash("sha256")
    .update(JSON.stringify(read(text)))
    .digest("hex")
    .slice(0, 8);

describe("words and pieces equal those that the weights were trained on", () => {
  test("in sentences of our own, with hard characters", () => {
    const sentences = linesOf(join(fixtures, "sentences.jsonl")).map((line) => JSON.parse(line));
    for (const [text, expected] of sentences) assert.deepEqual(read(text), expected, text);
    assert.ok(sentences.length > 400);
  });

  for (const [corpus, every] of [
    ["voa", 48],
    ["tehran", 5],
    ["outlets", 6],
  ] as const) {
    const file = join(corpora, corpus, "sentences.jsonl");
    test(`in every ${every}th sentence of ${corpus}`, {
      skip: !existsSync(file) && "corpora are not here",
    }, () => {
      const digests = linesOf(join(fixtures, `${corpus}.digests.txt`));
      const sentences = linesOf(file).filter((_, index) => index % every === 0);
      assert.equal(sentences.length, digests.length);
      for (const [index, line] of sentences.entries()) {
        const { text } = JSON.parse(line);
        assert.equal(digest(text), digests[index], text);
      }
    });
  }
});
