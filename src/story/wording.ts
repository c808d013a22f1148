import type { Span } from "../text/span.js";

/** A shorter line may be a score, a table's row or a name in another script; it costs nothing to read. */
const FEWEST_UNITS = 200;
/** Units of what is no blank that stand in words: nine in ten in edited news, two in three in tables of results. */
const LEAST_SHARE = 0.4;
/** A run of two letters or more; nothing longer than the second is a word of any language written with blanks. */
const WORD = /\p{L}[\p{L}\p{M}]+/gu;
const LONGEST_WORD = 60;

/**
 * Whether a stretch of text can be language: floods of emoji, figures, marks, single letters or one endless word are
 * not, and would take the reader three times as long as prose to find nothing in.
 */
export function isWording(text: string, { start, end }: Span): boolean {
  if (end - start < FEWEST_UNITS) return true;
  const stretch = text.slice(start, end);
  let worded = 0;
  for (const [word] of stretch.matchAll(WORD)) if (word.length <= LONGEST_WORD) worded += word.length;
  return worded >= stretch.replace(/\s+/g, "").length * LEAST_SHARE;
}
