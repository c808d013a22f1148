import { remembered } from "../../remembered.js";
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
export const wordsOf = remembered((text: string): readonly Word[] =>
  Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: keyOf(match[0]),
  })),
);

/** The keys of a name's words, joined by single spaces. */
export const phraseKey = (name: string): string =>
  wordsOf(name)
    .map((word) => word.key)
    .join(" ");

export const startsUpper = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Words that open a sentence with a capital and belong to no name. Sorted. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  "A After All Also Although Among An And Another As At Before Both But By Can Despite During Each Every Few For Former From He Her Here His How However I If In Inside It Its Last Later Like Many Meanwhile More Most Much My Near No Not Now Of On Once One Only Or Other Our Outside Over Overall She Since So Some Still Such Than That The Their Then There These They This Those Though Three To Today Two Under Unlike Until Upon Using Was We Were What When Where Which While Who Why With Within Without Yet You".split(
    " ",
  ),
);
