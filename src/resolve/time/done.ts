import type { Span } from "../../text/span.js";
import { around, deadlineWord, isOfDeed } from "./around.js";
import type { Direction } from "./meaning.js";
import { ENDS_IN_GATHERING, OF_GATHERING, sign } from "./verbs.js";

/** A day that a verb takes by itself or with "on"; "ahead of", "for" and "to" a day tell nothing of what was done on it. */
const TAKES = /\b(?:on|since|late|early|last|during|over|at)(?: the)? $|^\W*$/i;

/** "ran from 6 to 8 April" is done, "was moved from 6 April" is not. */
const RAN = /\b(?:from|between)(?: the)? $/i;
const MOVED = /\b(?:moved|postponed|changed|rescheduled|delayed|shifted|pushed|brought|extended)\b/;

/** "delayed his hearing on April 6" sets a day for what it takes; "was delayed on April 6" tells its own. */
const SETS =
  /\b(?:adjourned|allowed|booked|changed|delayed|demanded|extended|invited|moved|ordered|permitted|planned|postponed|proposed|pushed|rescheduled|reserved|shifted|sought|summoned)\b [^;]{1,120}$/;

/** "has a court date on April 6", "April 6 was chosen": the verb is not one of that day. */
const OWNS = /\b(?:has|have|had) (?:an?|the|its|his|her|their|until|no)\b[^,;.]{0,120}$/;
const IS_SUBJECT = /^ (?:was|were|is|has|had|will|would)\b/;
const IS_OBJECT = /^ (?:as|an?)\b/;

/** An election is announced on one day and held on another: the verb tells of which one where it is a verb of holding. */
const HELD =
  /\b(?:won|lost|held|hosted|staged|organi[sz]ed|opened|chaired|concluded|addressed|boycotted|attended|ended|led|joined|observed|watched|disrupted|began)\b(?![^,;]{0,120}\b(?:for|before|ahead of|until|about|faces?)\b)/;

/** Whether what the sentence tells of the expression's day is done, so that the day doesn't lie ahead. */
export const isDone = (text: string, sentence: Span, expression: Span, direction: Direction): boolean => {
  const context = around(text, sentence, expression);
  if (direction === "future") return false;
  if (isOfDeed(context)) return true;
  if (
    direction !== "past" ||
    OF_GATHERING.test(context.tail) ||
    deadlineWord(text, sentence, expression) !== null
  )
    return false;
  const own = text.slice(expression.start, expression.end);
  if (/^since\b/i.test(own)) return true;
  const { lead, tail } = context;
  if (OWNS.test(lead) || (/^\W*$/.test(lead) && IS_SUBJECT.test(tail))) return false;
  if (RAN.test(lead) || /^(?:from|between)\b/i.test(own)) return !MOVED.test(lead);
  const taken = TAKES.exec(lead);
  if (taken === null)
    return !IS_OBJECT.test(tail) && sign(/(?<word>\p{L}{1,30}) $/u.exec(lead)?.groups?.word ?? "") === "past";
  const governed = lead.slice(0, taken.index).trimEnd();
  return !SETS.test(governed) && (!ENDS_IN_GATHERING.test(governed) || HELD.test(governed));
};
