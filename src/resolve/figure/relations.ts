import type { Span } from "../../text/span.js";
import { findAmounts } from "./amounts.js";

/** How far related words may stand, in UTF-16 units. */
const NEAR = 40;
const FAR = 160;

/** "Bringing the total to" 312: what is counted over all that happened so far. */
const TOTAL_TO =
  /\b(?:br(?:ing(?:s|ing)?|ought)|push(?:ed|es|ing)?|tak(?:es|ing|e)|took)\b[^,;.]{0,60}\b(?:count|figure|number|sum|tally|toll|total)\b[^;.]{0,60}\bto (?:at least |more than |about |nearly |over |almost |some )?$/i;
const TO_TOTAL =
  /\b(?:br(?:ing(?:s|ing)?|ought)|tak(?:es?|ing)|took) to (?:at least |more than |about |nearly |over |almost |some )?$/i;
const TOTAL_BEHIND = /^(?: \p{L}+)? the (?:overall |total )?(?:count|number|sum|tally|toll|total)\b/iu;

/** Whether the words beside say that a figure sums up what was counted before. */
export const isRunningTotal = (text: string, sentence: Span, mention: Span): boolean => {
  const before = text.slice(Math.max(sentence.start, mention.start - FAR), mention.start);
  return (
    TOTAL_TO.test(before) ||
    (TO_TOTAL.test(before) && TOTAL_BEHIND.test(text.slice(mention.end, mention.end + NEAR)))
  );
};

/** No other clause, but the commas and dots of numbers. */
const ON = "(?:[^,;.]|(?<=\\d)[,.](?=\\d))";
const OLD = `(?<old>${ON}{1,40}?)`;

const RISE =
  /\b(?:rose|risen|rise|amended|corrected|cut|rising|climbed|climb|increased|increase|jumped|went up|up|fell|dropped|down|revised|raised|lowered|updated|grew|grown|doubled|(?:stands|stood) at)\b/i;
const HEDGED = "(?:at least |more than |about |nearly |over )?";
const FROM_BEFORE = new RegExp(`\\bfrom ${OLD} to ${HEDGED}$`, "i");
const FROM_AFTER = new RegExp(
  `^,?${ON}{0,20}?,? (?:up |down |revised |raised |lowered )?from (?:an earlier |a previous |an initial |the )?(?<old>${ON}{1,40})`,
  "i",
);

const REVISED_TO = `\\b(?:amended|corrected|cut|lowered|raised|revised|rose|updated|was put|was set|climbed|grew)(?: (?:up|down|upwards?|downwards?))? to ${HEDGED}$`;
/** "First put at 8, was raised to" 11; "the initial toll of 9 was revised to" 15. */
const PUT_BEFORE = new RegExp(
  `\\b(?:(?:earlier|first|initially|originally|previously) (?:counted|estimated|given|put|reported|set|stood|told)(?: (?:as|at))?|(?:earlier|first|initial|original|preliminary|previous|provisional) (?:death )?(?:count|estimate|figure|number|tally|toll|total) of) ${OLD},? ${ON}{0,60}${REVISED_TO}`,
  "i",
);
/** "19, not 12 as first reported". */
const NOT_AS_BEFORE = new RegExp(
  `^${ON}{0,30}?,? (?:and not|instead of|not|rather than) (?:the )?${OLD} (?:as )?(?:earlier|first|initially|originally|previously) (?:announced|counted|given|put|reported|stated|thought|told)\\b`,
  "i",
);

/** What a change is told by before "from 12 to 19": these are the old and the new figure, no range. */
const CHANGED =
  /\b(?:amended|climb(?:ed|s|ing)?|corrected|cut|dropped|fell|grew|grown|increase[ds]?|increasing|jumped|lowered|raised|raising|ris(?:e|en|es|ing)|rose|revised|updated|(?:gone|goes|going|went) (?:down|up))\b[^,;.\d]{0,40}$/i;
const OLD_AND_NEW = new RegExp(`^(?<from>from )?${OLD} to (?<now>[^;]{1,80})$`, "i");

/** Whether a text ends where a change is told of: "rose from", "was raised", "the toll climbed from". */
export const toldChange = (before: string): boolean =>
  CHANGED.test(before.slice(-2 * NEAR).replace(/from $/i, ""));

/** Of "from 12 to 19" behind a word of change only the new figure: where it stands; null where the words tell no change. */
export const newFigure = (text: string, sentence: Span, mention: Span): Span | null => {
  const before = text.slice(Math.max(sentence.start, mention.start - 2 * NEAR), mention.start);
  const told = OLD_AND_NEW.exec(text.slice(mention.start, mention.end))?.groups;
  if (told === undefined || (told.from === undefined && !/\bfrom $/i.test(before))) return null;
  if (!toldChange(before)) return null;
  if (findAmounts(told.old ?? "").length !== 1 || findAmounts(told.now ?? "").length !== 1) return null;
  return { start: mention.end - (told.now ?? "").length, end: mention.end };
};

/** The earlier figure that this one replaces, in the sentence's words: "rose from 45 to 52". */
export const revisedFigure = (text: string, sentence: Span, mention: Span): string | null => {
  const lead = text.slice(Math.max(sentence.start, mention.start - FAR), mention.start);
  const tail = text.slice(mention.end, Math.min(sentence.end, mention.end + FAR));
  const changes = RISE.test(text.slice(sentence.start, sentence.end));
  const before = (changes ? FROM_BEFORE.exec(lead) : null)?.groups?.old ?? PUT_BEFORE.exec(lead)?.groups?.old;
  const after =
    (changes ? FROM_AFTER.exec(tail) : null)?.groups?.old ?? NOT_AS_BEFORE.exec(tail)?.groups?.old;
  const old = before ?? after ?? "";
  const [amount] = findAmounts(old);
  return amount === undefined
    ? null
    : old.slice(0, Math.max(amount.end, before === undefined ? amount.end : old.length)).trim();
};
