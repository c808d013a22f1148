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

const RISE =
  /\b(?:rose|risen|rise|rising|climbed|climb|increased|increase|jumped|went up|up|fell|dropped|down|revised|raised|lowered|updated|grew|grown|doubled)\b/i;
const FROM_BEFORE = /\bfrom (?<old>[^,;.]{1,40}?) to (?:at least |more than |about |nearly |over )?$/i;
const FROM_AFTER =
  /^,?[^,;.]{0,20}?,? (?:up |down |revised |raised |lowered )?from (?:an earlier |a previous |an initial |the )?(?<old>[^,;.]{1,40})/i;

/** The earlier figure that this one replaces, in the sentence's words: "rose from 45 to 52". */
export const revisedFigure = (text: string, sentence: Span, mention: Span): string | null => {
  if (!RISE.test(text.slice(sentence.start, sentence.end))) return null;
  const before = FROM_BEFORE.exec(text.slice(sentence.start, mention.start))?.groups?.old;
  const after = FROM_AFTER.exec(text.slice(mention.end, sentence.end))?.groups?.old;
  const old = before ?? after ?? "";
  const [amount] = findAmounts(old);
  return amount === undefined
    ? null
    : old.slice(0, Math.max(amount.end, before === undefined ? amount.end : old.length)).trim();
};
