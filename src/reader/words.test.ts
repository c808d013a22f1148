import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { quote } from "../text/span.js";
import { letterCaseOf } from "./letter-case.js";
import { parseVocabulary, piecesOf } from "./word-pieces.js";
import { wordsIn } from "./words.js";

const split = (text: string): string[] =>
  wordsIn(text, { start: 0, end: text.length }).map((span) => quote(text, span));

const WORDS: readonly (readonly [text: string, ...words: string[]])[] = [
  ["The U.S. sent 1,250.5 tons.", "The", "U.S.", "sent", "1,250.5", "tons", "."],
  ["the army’s don't", "the", "army’s", "don't"],
  ["al-Asad, (PMF)", "al", "-", "Asad", ",", "(", "PMF", ")"],
  ["😀 Łódź Москва ٣٤", "😀", "Łódź", "Москва", "٣٤"],
  ["a\u0301b", "a", "\u0301", "b"],
];

for (const [text, ...words] of WORDS) test(`words of: ${text}`, () => assert.deepEqual(split(text), words));

test("words slice to themselves, in order, and leave out nothing but blanks", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const words = wordsIn(text, { start: 0, end: text.length });
      let end = 0;
      for (const word of words) {
        assert.ok(word.start >= end && word.end > word.start);
        assert.match(text.slice(end, word.start), /^[\s\x1c-\x1f\x85]*$/);
        end = word.end;
      }
      assert.match(text.slice(end), /^[\s\x1c-\x1f\x85]*$/);
    }),
  );
});

test("letter case", () => {
  const cases = ["attack", "Attack", "ATTACK", "iPhone", "3rd", "—", "A"].map(letterCaseOf);
  assert.deepEqual(cases, [0, 1, 2, 3, 4, 5, 2]);
});

test("pieces: longest first, accents off, at most twelve, unknown where nothing fits", () => {
  const vocabulary = parseVocabulary("[PAD]\n[UNK]\n[CLS]\n[SEP]\nattack\n##ed\n##s\na\n##a\n");
  assert.deepEqual(piecesOf("Attacked", vocabulary), [4, 5]);
  assert.deepEqual(piecesOf("Áttacks", vocabulary), [4, 6]);
  assert.deepEqual(piecesOf("zzz", vocabulary), [1]);
  assert.deepEqual(piecesOf("a".repeat(50_000), vocabulary), [7, ...Array(11).fill(8)]);
});
