import type { Span } from "../../text/span.js";
import { findAmounts } from "./amounts.js";

const HEDGES =
  "(?:(?:at least|more than|over|up to|as many as|nearly|almost|about|some|around|fewer than|less than|an estimated) )?";
const ENDS_IN_HEDGE = new RegExp(`${HEDGES}$`, "i");

/** "…, including three children": the figure that the part belongs to stands just before. */
const INCLUDING =
  /,? (?:including|among them|of whom|of which|among whom|with|in which)(?: at least| about| some| more than| up to)? ?$/i;
/** No less than INCLUDING can match: it is asked at every figure, and the sentence may be long. */
const LEAD = 40;
/** How far related words may stand, in UTF-16 units. */
const FAR = 160;

const OF_THEM = /^(?:[\w-]+ ){0,3}of (?:them|whom|those)\b/i;

/** The words of the last count phrase of a stretch of text, from its qualifier to its end. */
const lastCount = (text: string): string | null => {
  const amount = findAmounts(text).at(-1);
  if (amount === undefined) return null;
  const hedge = ENDS_IN_HEDGE.exec(text.slice(0, amount.start))?.[0] ?? "";
  const rest =
    /^[^,;:.]*?(?=,| (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|were|was|have|had|has|and|in|on|at|died|killed|wounded|when|including|among|\w+ed|who|that)\b|$)/i.exec(
      text.slice(amount.end),
    )?.[0] ?? "";
  return `${hedge}${text.slice(amount.start, amount.end)}${rest}`.trim();
};

/** The whole that a figure is a part of, in the sentence's words; null where it is none. */
export const wholeOf = (text: string, sentence: Span, mention: Span): string | null => {
  const before = text.slice(sentence.start, mention.start);
  if (INCLUDING.test(before.slice(-LEAD)) && /including|among|of wh/i.test(before.slice(-24)))
    return lastCount(before.replace(/,? (?:including|among them|of whom|of which|among whom).*$/i, ""));
  return OF_THEM.test(text.slice(mention.start, sentence.end)) ? lastCount(before) : null;
};

/** "Bringing the total to" 312: what is counted over all that happened so far. */
const TOTAL_TO =
  /\b(?:br(?:ing(?:s|ing)?|ought)|push(?:ed|es|ing)?|tak(?:es|ing|e)|took)\b[^,;.]{0,60}\b(?:count|figure|number|sum|tally|toll|total)\b[^;.]{0,60}\bto (?:at least |more than |about |nearly |over |almost |some )?$/i;
const TO_TOTAL =
  /\b(?:br(?:ing(?:s|ing)?|ought)|tak(?:es|ing)|took) to (?:at least |more than |about |nearly |over |almost |some )?$/i;
const TOTAL_BEHIND = /^(?: \p{L}+)? the (?:overall |total )?(?:count|number|sum|tally|toll|total)\b/iu;

/** Whether the words beside say that a figure sums up what was counted before. */
export const isRunningTotal = (text: string, sentence: Span, mention: Span): boolean => {
  const before = text.slice(Math.max(sentence.start, mention.start - FAR), mention.start);
  return (
    TOTAL_TO.test(before) ||
    (TO_TOTAL.test(before) && TOTAL_BEHIND.test(text.slice(mention.end, mention.end + LEAD)))
  );
};

const RISE =
  /\b(?:rose|risen|rise|amended|corrected|cut|rising|climbed|climb|increased|increase|jumped|went up|up|fell|dropped|down|revised|raised|lowered|updated|grew|grown|doubled)\b/i;
const FROM_BEFORE = /\bfrom (?<old>[^,;.]{1,40}?) to (?:at least |more than |about |nearly |over )?$/i;
const FROM_AFTER =
  /^,?[^,;.]{0,20}?,? (?:up |down |revised |raised |lowered )?from (?:an earlier |a previous |an initial |the )?(?<old>[^,;.]{1,40})/i;

/** "First put at 8, was raised to" 11. */
const PUT_BEFORE =
  /\b(?:earlier|first|initially|originally|previously) (?:counted|estimated|given|put|reported|set|stood|told)(?: (?:as|at))? (?<old>[^,;.]{1,40}),? [^;.]{0,60}\b(?:amended|corrected|cut|lowered|raised|revised|rose|updated|was put|was set|climbed|grew)(?: (?:up|down|upwards?|downwards?))? to (?:at least |more than |about |nearly |over )?$/i;
/** "19, not 12 as first reported". */
const NOT_AS_BEFORE =
  /^[^,;.]{0,30}?,? (?:and not|instead of|not|rather than) (?:the )?(?<old>[^,;.]{1,40}?) (?:as )?(?:earlier|first|initially|originally|previously) (?:announced|counted|given|put|reported|stated|thought|told)\b/i;

/** What a change is told by before "from 12 to 19": these are the old and the new figure, no range. */
const CHANGED =
  /\b(?:amended|climb(?:ed|s|ing)?|corrected|cut|dropped|fell|grew|grown|increase[ds]?|increasing|jumped|lowered|raised|raising|ris(?:e|en|es|ing)|rose|revised|updated|(?:gone|goes|going|went) (?:down|up))\b[^,;.\d]{0,40}$/i;
const OLD_AND_NEW = /^(?<from>from )?(?<old>[^,;.]{1,40}?) to (?<now>[^;]{1,80})$/i;

/** Of "from 12 to 19" behind a word of change only the new figure: where it stands; null where the words tell no change. */
export const newFigure = (text: string, sentence: Span, mention: Span): Span | null => {
  const before = text.slice(Math.max(sentence.start, mention.start - 2 * LEAD), mention.start);
  const told = OLD_AND_NEW.exec(text.slice(mention.start, mention.end))?.groups;
  if (told === undefined || (told.from === undefined && !/\bfrom $/i.test(before))) return null;
  if (!CHANGED.test(before.replace(/from $/i, ""))) return null;
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
