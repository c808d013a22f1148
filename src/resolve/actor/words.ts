import type { Span } from "../../text/span.js";

/** A word with the key it is looked up by: no marks, no full stops, capitals kept ("U.N." and "UN" are one). */
export interface Word extends Span {
  readonly key: string;
}

const WORD = /(?:\p{Lu}\.){2,}(?=[^\p{L}]|$)|[\p{L}\p{N}\p{M}]+/gu;
const MARKS = /\p{M}+/gu;
const PLAIN = /^[A-Za-z0-9]*$/;

export const keyOf = (word: string): string =>
  PLAIN.test(word) ? word : word.normalize("NFKD").replace(MARKS, "").replaceAll(".", "");

/** Words of a text in order. Hyphens, apostrophes and other marks part them: "al-Qaida's" is al, Qaida, s. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: keyOf(match[0]),
  }));
}

/** The keys of a name's words, joined by single spaces. */
export const phraseKey = (name: string): string =>
  wordsOf(name)
    .map((word) => word.key)
    .join(" ");

export const startsUpper = (word: string): boolean => /^\p{Lu}/u.test(word);
