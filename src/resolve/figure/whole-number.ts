import { overlaps, type Span } from "../../text/span.js";
import { findTimes } from "../time/find.js";
import { type Amount, findAmounts, numbersIn } from "./amounts.js";
import { SIGN_AHEAD } from "./money.js";
import { noneAt } from "./nones/nones.js";
import { withNoun } from "./noun-phrase.js";
import { toldChange } from "./relations.js";

/** How far around a mention its number is looked for, in UTF-16 units. */
const NEAR = 60;

/** What stands between a number and the mention that leaves it out: 15 gunmen, 2 T-72 tanks, 2 of them women. */
const GAP =
  /^(?:[ -]| of | of (?:them|those|whom) | (?:additional|armed|further|more|other|young) | [\p{Lu}]\p{L}{0,3}-\d{1,4} )?$/u;
/** The article of a count of its own: "14 [a day]". */
const ARTICLE = /^(?:an?|any|another|both|each|every|no|the)\b/i;

/** The mention with the number that it cuts in two, or that stands right before it. */
export function withNumber(text: string, sentence: Span, mention: Span): Span {
  const from = Math.max(sentence.start, mention.start - NEAR);
  const words = text.slice(from, Math.min(sentence.end, mention.end + NEAR));
  const at = { start: mention.start - from, end: mention.end - from };
  const amount = numberOf(words, at);
  if (amount === undefined || toldChange(words.slice(0, amount.start))) return mention;
  const place = { start: from + amount.start, end: from + amount.end };
  if (noneAt(words, amount) !== null || findTimes(text, sentence).some((time) => overlaps(time, place)))
    return mention;
  const sign = SIGN_AHEAD.exec(words.slice(0, amount.start))?.[0].length ?? 0;
  return {
    start: Math.min(mention.start, place.start - sign),
    end: amount.end > at.end ? from + withNoun(words, amount).end : mention.end,
  };
}

/** A number that only partly lies in the mention; else, where none lies in it, the one that ends before it. */
function numberOf(words: string, at: Span): Amount | undefined {
  const amounts = numbersIn(words);
  const cut = amounts.find((one) => overlaps(one, at) && (one.start < at.start || one.end > at.end));
  if (cut !== undefined) return cut;
  const own = words.slice(at.start, at.end);
  if (ARTICLE.test(own) || findAmounts(own).length > 0) return undefined;
  return amounts.findLast(({ end }) => end <= at.start && GAP.test(words.slice(end, at.start)));
}
