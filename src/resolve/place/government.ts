import type { Span } from "../../text/span.js";

const DEEDS =
  "accuses?|accused|agrees|agreed|announces|announced|blames|blamed|called (?:on|for|it)|condemns|condemned|denies|denied|insists|insisted|protests|protested|rejects|rejected|says|said|thanks|thanked|threatens|threatened|urges|urged|vows|vowed|wants|warns|warned|(?:cut|broke off|severed) ties|(?:imposed|lifted|tightened) (?:\\p{Ll}+ )?sanctions|" +
  "attacked|backed|backs|bombed|deployed|expelled|imposed|invaded|launched|ordered|proposed|recalled|refused|refuses|retaliated|sanctioned|shelled|struck|summoned|summons|supported|supports";
const SPEAKS = new RegExp(
  `^ (?:(?:has|had|also|later|itself|promptly) ){0,2}(?:${DEEDS})\\b(?! (?:by|after|on \\p{Lu}|in|at)\\b)`,
  "u",
);
const SPOKEN_TO =
  /\b(?:accused|accuses|blamed|blames|condemned|told|thanked|thanks|urged|urges|warned|warns|protested to|ties with|sanctions (?:on|against)|summoned by|threatened|sanctioned) $/;
const LOCATED =
  /\b(?:in|at|near|from|to|of|outside|around|towards?|into|through|via|between|over|across|for|capital,?|city) (?:the )?$/i;

/** "Kigali denied it", "accused Moscow of lying": a capital that speaks, or is spoken to, stands for its government. */
export function isGovernment(text: string, { start, end }: Span, sentence: Span): boolean {
  const before = text.slice(Math.max(sentence.start, start - 40), start);
  const after = text.slice(end, Math.min(sentence.end, end + 40));
  if (SPOKEN_TO.test(before)) return /^(?: (?:of|for|not|to|that|over)\b|[.,;]|$)/.test(after);
  return !LOCATED.test(before) && SPEAKS.test(after);
}

/** No word right before the name says that something is there: "Islamabad summoned …", not "in Islamabad". */
export const isUnlocated = (text: string, { start }: Span, sentence: Span): boolean =>
  !LOCATED.test(text.slice(Math.max(sentence.start, start - 40), start));
