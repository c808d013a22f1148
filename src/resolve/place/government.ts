import type { Span } from "../../text/span.js";

const DEEDS =
  "accuses?|accused|agrees|agreed|announces|announced|blames|blamed|called (?:on|for|it)|condemns|condemned|denies|denied|insists|insisted|protests|protested|rejects|rejected|says|said|thanks|thanked|threatens|threatened|urges|urged|vows|vowed|wants|warns|warned|(?:cut|broke off|severed) ties|imposed sanctions";
const SPEAKS = new RegExp(`^ (?:(?:has|had|also|later|itself|promptly) )?(?:${DEEDS})\\b`);
const SPOKEN_TO =
  /\b(?:accused|accuses|blamed|blames|condemned|told|thanked|thanks|urged|urges|warned|warns|protested to|ties with) $/;
const LOCATED =
  /\b(?:in|at|near|from|to|of|outside|around|towards?|into|through|via|between|over|across|for|capital,?|city) (?:the )?$/i;

/** "Kigali denied it", "accused Moscow of lying": a capital that speaks, or is spoken to, stands for its government. */
export function isGovernment(text: string, { start, end }: Span, sentence: Span): boolean {
  const before = text.slice(Math.max(sentence.start, start - 40), start);
  const after = text.slice(end, Math.min(sentence.end, end + 40));
  if (SPOKEN_TO.test(before)) return /^(?: (?:of|for|not|to|that|over)\b|[.,;]|$)/.test(after);
  return !LOCATED.test(before) && SPEAKS.test(after);
}
