import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cutWindows } from "./windows.js";
import { parseVocabulary } from "./word-pieces.js";

const vocabulary = parseVocabulary("[PAD]\n[UNK]\n[CLS]\n[SEP]\na\nb\n");

/** A text of sentences with so many one-piece words each. */
function textOf(lengths: readonly number[]) {
  let text = "";
  const sentences = lengths.map((words) => {
    const start = text.length;
    text += `${Array(words).fill("a").join(" ")}\n`;
    return { start, end: text.length - 1 };
  });
  return { text, sentences };
}

const shape = (lengths: readonly number[]) => {
  const { text, sentences } = textOf(lengths);
  return cutWindows(text, sentences, vocabulary).map(({ words, core }) => [
    words.length,
    core.start,
    core.end,
  ]);
};

test("whole sentences up to 192 pieces, two before and one after as context", () => {
  assert.deepEqual(shape([100, 92]), [[192, 0, 192]]);
  assert.deepEqual(shape([100, 92, 1]), [
    [193, 0, 192],
    [1, 0, 1],
  ]);
  assert.deepEqual(shape([172, 10, 10, 20]), [
    [212, 0, 192],
    [40, 20, 40],
  ]);
});

test("context that would be too long is left out", () => {
  assert.deepEqual(shape([190, 57, 120]), [
    [247, 0, 190],
    [177, 0, 177],
  ]);
  assert.deepEqual(shape([150, 57, 120]), [
    [207, 0, 150],
    [177, 0, 177],
  ]);
});

test("every word is in the core of exactly one window, and no window is too long", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.nat(60), fc.integer({ min: 300, max: 1500 })), { maxLength: 12 }),
      (lengths) => {
        const { text, sentences } = textOf(lengths);
        const windows = cutWindows(text, sentences, vocabulary);
        const cores = windows.flatMap(({ words, core }) => words.slice(core.start, core.end));
        assert.deepEqual(
          cores.map(({ start }) => start),
          [...text.matchAll(/a/g)].map(({ index }) => index),
        );
        for (const { pieces, cases, first, words } of windows) {
          assert.ok(pieces.length <= 431);
          assert.equal(cases.length, pieces.length);
          assert.equal(first.length, words.length);
        }
      },
    ),
  );
});

test("nothing to read gives no windows", () => {
  assert.deepEqual(shape([]), []);
  assert.deepEqual(cutWindows("   ", [{ start: 0, end: 3 }], vocabulary), []);
});
