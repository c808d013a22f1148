import type { Span } from "../text/span.js";
import type { Word } from "./windows.js";

/** How far two sentences may lie apart, before and after, until all distances are one to the model. */
const SENTENCES_BEFORE = -3;
const SENTENCES_AFTER = 4;

/**
 * Class of distance from a trigger to a mention or a later trigger (a half-open range of words), as the model learned
 * it: inside a sentence the words between on a binary logarithm, 0–7 after and 8–15 before; across sentences their
 * number, 16–23.
 */
export function distanceClass(trigger: number, { start, end }: Span, words: readonly Word[]): number {
  const sentences = (words[start]?.sentence ?? 0) - (words[trigger]?.sentence ?? 0);
  if (sentences !== 0) return acrossSentences(sentences);
  if (start > trigger) return logClass(start - trigger);
  return end <= trigger ? 8 + logClass(trigger - end + 1) : 0;
}

/** The classes for different sentences; `sentences` is negative when the second lies before the first. */
export const acrossSentences = (sentences: number): number =>
  16 - SENTENCES_BEFORE + Math.max(SENTENCES_BEFORE, Math.min(SENTENCES_AFTER, sentences));

const logClass = (words: number): number => Math.min(7, Math.floor(Math.log2(words + 1)));
