import { overlaps, type Span } from "../../text/span.js";
import { findTimes } from "../time/find.js";
import { findAmounts } from "./amounts.js";

/** The qualifier that belongs to a count phrase, at the end of the text before it. */
const QUALIFIER =
  /\b(?:at least|no fewer than|not less than|more than|fewer than|less than|over|up to|as many as|as much as|nearly|almost|close to|about|some|around|roughly|approximately|an estimated|another|an additional|a total of|between|only|all|the|US|USD|EUR)\s+$|[$€£¥₹₽₺₪]\s?$/i;

/** The noun phrase after a number: up to a verb, a preposition other than "of", or a mark. */
const NOUN_PHRASE =
  /^(?:\s?(?:%|percent|per cent|million|billion))?(?:\s(?:of\s)?(?!(?:in|from|at|with|who|whose|that|which|for|on|to|into|by|as|between|among|across|near|outside|inside|were|was|are|is|have|had|has|and|or|but|died|said|when|while|after|before|including|will|would|can|could|may|might|did|do|does|per|during|over|under|since|until|than|then|yesterday|today|more than)\b|\p{L}+(?:killed|ing)\b)[\p{L}\d.’'-]+){0,6}/iu;

const TRAILING_VERB = /\s(?:\p{Ll}+ed|fled|left|held|hit|took|made|told|went|got|died|fell|lost|struck)$/u;

const withoutVerb = (phrase: string): string => {
  const at = phrase.search(
    /\s(?:came|fled|left|held|hit|took|made|told|went|got|died|fell|lost|struck|killed|arrested)\b/,
  );
  const cut = at < 0 ? phrase : phrase.slice(0, at);
  return cut.replace(/(?<![.’'])[.’']+$/, "").replace(TRAILING_VERB, "");
};

/** The count phrases of a stretch of text, in order, with qualifier and noun; numbers in dates, times and ages are none. */
export const findFigures = (text: string, { start, end }: Span): readonly Span[] => {
  const words = text.slice(start, end);
  const times = findTimes(text, { start, end });
  return findAmounts(words).flatMap((amount) => {
    const before = words.slice(Math.max(0, amount.start - 24), amount.start);
    const from = amount.start - (QUALIFIER.exec(before)?.[0].length ?? 0);
    const phrase = NOUN_PHRASE.exec(words.slice(amount.end, amount.end + 120))?.[0] ?? "";
    const span = { start: start + from, end: start + amount.end + withoutVerb(phrase).length };
    const number = { start: start + amount.start, end: start + amount.end };
    return times.some((time) => overlaps(time, number)) ? [] : [span];
  });
};
