import type { Span } from "../../text/span.js";
import { ENDS_IN_DEED, OF_DEED } from "./verbs.js";

/** How many characters on either side can hold the verb that governs an expression. */
const REACH = 240;

export interface Around {
  readonly lead: string;
  readonly tail: string;
}

export const around = (text: string, sentence: Span, expression: Span): Around => ({
  lead: text.slice(Math.max(sentence.start, expression.start - REACH), expression.start),
  tail: text.slice(expression.end, Math.min(sentence.end, expression.end + REACH)),
});

export const isOfDeed = ({ lead, tail }: Around): boolean => ENDS_IN_DEED.test(lead) || OF_DEED.test(tail);

export const DEADLINE =
  /\b(?<word>by|until|till)(?: (?:early|mid|late|(?:the )?(?:end|middle|beginning|start) of))?[ -](?:the )?$/i;
const OWN_DEADLINE = /^(?<word>by|until|till)\b/i;

export const deadlineWord = (text: string, sentence: Span, expression: Span): string | null => {
  const own = OWN_DEADLINE.exec(text.slice(expression.start, expression.end));
  const found =
    own ?? DEADLINE.exec(text.slice(Math.max(sentence.start, expression.start - 40), expression.start));
  return found?.groups?.word?.toLowerCase() ?? null;
};
