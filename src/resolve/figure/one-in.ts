import type { Span } from "../../text/span.js";
import { CARDINAL } from "../number-words.js";
import { withNoun } from "./noun-phrase.js";

/** "One" in five of the 500 fighters, "one" in ten is hungry: a share, not one. "One in ten days" is one. */
const IN_NUMBER = new RegExp(
  `^ (?:in|out of) (?:every )?(?:${CARDINAL})(?! (?:\\p{L}+ )?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|\\p{L}*(?:attacks?|blasts?|clashes|raids?|strikes?))\\b)(?= (?:of )?(?:\\p{Ll}|\\p{Lu}\\p{Ll}+(?:ans|ese|is)\\b))`,
  "iu",
);
/** "Four" out of five of the 500 soldiers. */
const OUT_OF_NUMBER = new RegExp(`^ out of ${CARDINAL}(?= of (?:\\p{Ll}+ )?\\d)`, "iu");
const PREDICATE = /^ (?:are|had|has|have|is|was|were)\b/;
const NEAR = 80;

/** Whether a number can be the first of a share: "one in ten", "1 in 3", "four out of five of". */
export const opensShare = (number: string, after: string): boolean =>
  /^(?:one|1)$/i.test(number) || OUT_OF_NUMBER.test(after);

/** Where the share ends of whose "one" a span is the end; the span's own end where it is none. */
export function endOfShare(text: string, { start, end }: Span): number {
  const after = text.slice(end, end + NEAR);
  const share = IN_NUMBER.exec(after) ?? OUT_OF_NUMBER.exec(after);
  if (share === null) return end;
  const to = end + share[0].length;
  return PREDICATE.test(text.slice(to, to + 8)) ? to : wholeEnd(text, start, to, end);
}

/** Where the whole ends that follows a share; `none` where none does. */
function wholeEnd(text: string, start: number, to: number, none: number): number {
  const whole = withNoun(text, { start, end: to });
  return whole.end > to ? whole.end : none;
}
