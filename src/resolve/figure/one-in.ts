import type { Span } from "../../text/span.js";
import { CARDINAL } from "../number-words.js";
import { withNoun } from "./noun-phrase.js";

/** "One" in five of the 500 fighters: a share, not one. "One in ten days" is one. */
const IN_NUMBER = new RegExp(
  `^ (?:in|out of) (?:every )?(?:${CARDINAL})(?! (?:\\p{L}+ )?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|\\p{L}*(?:attacks?|blasts?|clashes|raids?|strikes?))\\b)(?= (?:of )?\\p{Ll})`,
  "iu",
);
const NEAR = 80;

/** Where the share ends of whose "one" a span is the end; the span's own end where it is none. */
export function endOfShare(text: string, { start, end }: Span): number {
  const share = IN_NUMBER.exec(text.slice(end, end + NEAR));
  if (share === null) return end;
  const whole = withNoun(text, { start, end: end + share[0].length });
  return whole.end > end + share[0].length ? whole.end : end;
}
