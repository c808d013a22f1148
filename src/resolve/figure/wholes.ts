import { overlaps, quote, type Span } from "../../text/span.js";
import { findTimes } from "../time/find.js";
import { findAmounts } from "./amounts.js";
import { noneAt } from "./nones/nones.js";

const HEDGES =
  "(?:(?:at least|more than|over|up to|as many as|nearly|almost|about|some|around|fewer than|less than|an estimated) )?";
const ENDS_IN_HEDGE = new RegExp(`${HEDGES}$`, "i");

/** "…, including three children": the figure that the part belongs to stands just before. */
const INCLUDING =
  /,? (?:including|among them|of whom|of which|among whom)(?: at least| about| some| more than| up to)? ?$/i;
/** "Among them four children and" two paramedics: a later part of the same whole. */
const ALSO_INCLUDING =
  /,? (?:including|among them|among whom) (?<parts>(?:(?!\p{L}+ed\b|and\b|had\b|has\b|have\b|was\b|were\b|who\b)[\p{L}\d’'-]+(?: |, )){1,10})(?:and )?$/iu;
/** No less than INCLUDING can match: it is asked at every figure, and the sentence may be long. */
const LEAD = 40;
const OF_THEM = /^(?:[\w-]+ ){0,3}of (?:them|those|which|whom)\b/i;

/** Where the words of a count end. */
const COUNT_ENDS =
  /^[^,;:.]*?(?=,| (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|were|was|have|had|has|and|in|on|at|died|killed|wounded|when|including|among|between|since|the (?:number|tally|toll|total)|\w+ed|who|that)\b|$)/i;

/** The last count phrase of a stretch of text, from its qualifier to its end; a date counts nothing. */
const lastCount = (text: string): Span | null => {
  const times = findTimes(text, { start: 0, end: text.length });
  const amount = findAmounts(text).findLast(
    (one) => noneAt(text, one) === null && !times.some((time) => overlaps(time, one)),
  );
  if (amount === undefined) return null;
  const hedge = ENDS_IN_HEDGE.exec(text.slice(0, amount.start))?.[0] ?? "";
  const rest = (COUNT_ENDS.exec(text.slice(amount.end))?.[0] ?? "").trimEnd();
  return { start: amount.start - hedge.length, end: amount.end + rest.length };
};

/** Where the parts of a whole begin to be told that a text ends in; null where it does not. */
const partsFrom = (before: string): number | null => {
  const from = Math.max(0, before.length - 2 * LEAD);
  const near = before.slice(from);
  const match = INCLUDING.exec(near) ?? ALSO_INCLUDING.exec(near);
  const parts = match?.groups?.parts;
  if (match === null || (parts !== undefined && findAmounts(parts).length === 0)) return null;
  return from + match.index;
};

/** Where the whole stands that a figure is a part of; null where it is none. */
export const wholeAt = (text: string, sentence: Span, mention: Span): Span | null => {
  const before = text.slice(sentence.start, mention.start);
  const from = partsFrom(before);
  const isPart = from !== null || OF_THEM.test(text.slice(mention.start, sentence.end));
  const whole = isPart ? lastCount(before.slice(0, from ?? before.length)) : null;
  return whole === null ? null : { start: sentence.start + whole.start, end: sentence.start + whole.end };
};

/** The whole that a figure is a part of, in the sentence's words; null where it is none. */
export const wholeOf = (text: string, sentence: Span, mention: Span): string | null => {
  const whole = wholeAt(text, sentence, mention);
  return whole === null ? null : quote(text, whole);
};
