import { quote, type Span } from "../../text/span.js";
import { kindBeside } from "./kinds.js";
import { VICTIMS_BEFORE, VICTIMS_BEHIND } from "./victims.js";

const VICTIM_KINDS = /^(?:killed|injured|missing|detained|abducted|displaced)$/;

/** "A bomber killed nine": who does it, and to whom. */
const DOES =
  /^(?: (?:also|had|has|have|later|then))* (?:abducted|arrested|attacked|beheaded|captured|detained|injured|kidnapped|killed|murdered|shot|stabbed|wounded) (?:and \p{L}+ )?(?!(?:along|after|and|as|at(?! least)|before|by|dead|during|earlier|for|from|in|inside|last|later|near|on|outside|overnight|since|this|today|when|while|with|yesterday|\p{L}+day)\b)[\p{L}\d]/u;

/** Whether the words beside tell that somebody was killed, hurt, held, taken or driven out. */
export function befell(text: string, span: Span): boolean {
  const sentence = { start: 0, end: text.length };
  if (DOES.test(text.slice(span.end, span.end + 80))) return false;
  const kind = kindBeside(text, sentence, span);
  return (
    ((kind !== null && VICTIM_KINDS.test(kind)) ||
      VICTIMS_BEHIND.test(text.slice(span.end, span.end + 80)) ||
      VICTIMS_BEFORE.test(text.slice(Math.max(0, span.start - 60), span.start))) &&
    !/\b(?:said|says|told)$/i.test(quote(text, span))
  );
}
