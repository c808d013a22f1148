import type { Span } from "../text/span.js";

/**
 * Words as the reader was trained on them: abbreviations with points, numbers, words with one apostrophe,
 * and every other visible character by itself.
 */
const WORD = new RegExp(
  [
    String.raw`[A-Za-z]+(?:\.[A-Za-z]+)+\.?`,
    String.raw`\p{Nd}[\p{Nd},.]*\p{Nd}`,
    String.raw`[\p{L}\p{N}_]+(?:['’][\p{L}\p{N}_]+)?`,
    // Training ran in Python: its \s has the C0 and C1 separators, and not the byte order mark.
    String.raw`[^\p{L}\p{N}_\s\x1c-\x1f\x85]|\ufeff`,
  ].join("|"),
  "gu",
);

/** Words of `text` between `start` and `end`, as offsets into `text`. */
export function wordsIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}
