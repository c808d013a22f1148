import { overlaps, type Span } from "../../text/span.js";
import { CARDINAL } from "../number-words.js";
import { withNoun } from "./noun-phrase.js";
import { toldChange } from "./relations.js";

const SUM =
  "(?:[A-Z]{0,3}[$£¥₦₩₪€₱₴₹₽₺])\\d[\\d.,]{0,12}(?: ?(?:bn|crore|hundred|k|lakh|mn?|thousand|tn|[bmtr]{1,2}illion)\\b)?";
/** Two sums that are the ends of one: "between $2 billion and $4 billion", "$5m to $7m". */
const SUMS = new RegExp(`\\bbetween ${SUM} and ${SUM}|(?:\\bfrom )?${SUM} to ${SUM}`, "gu");
/** All without some of a number: "all but two of the 35 hostages". */
const ALL_BUT = new RegExp(
  `\\ball (?:bar|but|except|except for|save) ${CARDINAL} of (?:(?:her|his|its|the|their|those) )?(?:${CARDINAL} )?`,
  "giu",
);

/** How far around a mention the words may stand that join it with another, in UTF-16 units. */
const NEAR = 60;

/** A mention with the number that it makes one figure with; null where it stands by itself. */
export function joined(text: string, sentence: Span, mention: Span): Span | null {
  const from = Math.max(sentence.start, mention.start - NEAR);
  const words = text.slice(from, Math.min(sentence.end, mention.end + NEAR));
  const at = { start: mention.start - from, end: mention.end - from };
  for (const { 0: said, index } of words.matchAll(SUMS)) {
    const span = { start: index, end: index + said.length };
    if (overlaps(span, at) && !toldChange(words.slice(0, index))) return shifted(span, from);
  }
  for (const { 0: said, index } of words.matchAll(ALL_BUT)) {
    const number = { start: index, end: index + said.trimEnd().length };
    const span = { start: index, end: withNoun(words, number).end };
    if (overlaps(span, at)) return shifted(span, from);
  }
  return null;
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
