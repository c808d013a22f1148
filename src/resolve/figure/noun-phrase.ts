import type { Span } from "../../text/span.js";

/** The noun phrase after a number: up to a verb, a preposition other than "of", or a mark. */
const NOUN_PHRASE =
  /^(?:\s?(?:%|percent|per cent|million|billion))?(?:\s(?:of\s)?(?!(?:in|from|at|with|who|whose|that|which|for|on|to|into|by|as|between|among|across|near|outside|inside|were|was|are|is|have|had|has|and|or|but|died|said|when|while|after|before|including|will|would|can|could|may|might|did|do|does|per|during|over|under|since|until|than|then|(?<!of\s)the|yesterday|today|more than|along|already|here|must|out|should|there)\b|\p{L}+(?:killed|ing)\b)(?:\d{1,3}(?:,\d{3})+|[\p{L}\d.’'-]+)){0,6}/iu;

const TRAILING_VERB =
  /\s(?:\p{Ll}+ed|fled|left|held|hit|took|made|told|went|got|died|fell|lost|struck|met|fought|fell|gave|ran|sat|stood|sank|came)$/u;

const withoutVerb = (phrase: string): string => {
  const at = phrase.search(
    /\s(?:came|fled|left|held|hit|took|made|told|went|got|died|fell|lost|struck|killed|arrested)\b/,
  );
  const cut = at < 0 ? phrase : phrase.slice(0, at);
  return cut.replace(/(?<![.’'])[.’']+$/, "").replace(TRAILING_VERB, "");
};

/** A number with the noun phrase behind it. */
export const withNoun = (text: string, { start, end }: Span): Span => ({
  start,
  end: end + withoutVerb(NOUN_PHRASE.exec(text.slice(end, end + 120))?.[0] ?? "").length,
});
