import { LAYERS } from "../codebook/fields.js";
import type { Span } from "../text/span.js";
import { argmax } from "./numbers.js";
import type { Word } from "./windows.js";

/** A mention as words of a window: half-open, so that `last` is `end - 1`. */
export interface TaggedSpan extends Span {
  /** Index into LAYERS. */
  readonly layer: number;
}

const INSIDE = 2;

/**
 * Mentions from the tag logits [words, layers, outside·begin·inside], layer by layer. A span that opens with
 * "inside" is taken too, and none runs over the end of a sentence.
 */
export function taggedSpans(tags: Float32Array, words: readonly Word[]): TaggedSpan[] {
  return LAYERS.flatMap((_, layer) => {
    const tagOf = (word: number): number => argmax(tags, (word * LAYERS.length + layer) * 3, 3);
    const spans: TaggedSpan[] = [];
    for (let start = 0; start < words.length; start++) {
      if (tagOf(start) === 0) continue;
      let end = start + 1;
      while (end < words.length && tagOf(end) === INSIDE && words[end]?.sentence === words[start]?.sentence)
        end++;
      spans.push({ layer, start, end });
      start = end - 1;
    }
    return spans;
  });
}
