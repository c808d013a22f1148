import type { FigureKind } from "../../codebook/figure-kinds.js";
import type { Span } from "../../text/span.js";
import { joined } from "./joined.js";
import { nounKind } from "./kinds.js";
import { endOfShare, opensShare } from "./one-in.js";
import { withNumber } from "./whole-number.js";

/** How far before a mention the words can begin that belong to it. */
const NEAR = 40;

/** "None of the" 14 passengers, "not a" single soldier, "no" one: by what stands before it, a count is none. */
const NEGATIONS: readonly (readonly [before: RegExp, words: RegExp])[] = [
  [/\b(?:none|neither) of (?:(?:the|these|those|its|his|her|their|our|all) )?$/i, /^/],
  [/\bnot (?:a|one) single $/i, /^/],
  [/\bnot (?:a|one) $/i, /^single\b/i],
  [/\bnot $/i, /^(?:a single|one(?! but)|one single)\b/i],
  [/\bno $/i, /^(?!\d|fewer\b|less\b|longer\b|more\b|other\b|two\b)/i],
];

/** "A" score of men: without its article a noun of quantity reads as one thing. */
const ARTICLE = /\ban? $/i;
const QUANTITY =
  /^(?:couple|dozen|few|half[- ](?:an? )?(?:dozen|hundred|million|thousand)|handful|hundred|million|(?:great |huge |large |small )?number of|pair|score|thousand|trio)\b/i;

const leftOut = (before: string, words: string, kind: FigureKind): number => {
  for (const [ahead, inside] of NEGATIONS) {
    const negation = inside.test(words) ? ahead.exec(before) : null;
    if (negation !== null) return negation[0].length;
  }
  const share =
    /\d|illion|thousand|hundred/.test(words) && kind !== "money" && nounKind(words) !== kind
      ? SHARE.exec(before)
      : null;
  if (share !== null) return share[0].length;
  return (QUANTITY.test(words) ? ARTICLE.exec(before) : null)?.[0].length ?? 0;
};

/** A share of whoever the mention counts, right before it: "half of the town's" 2,400 residents. */
const SHARE =
  /\b(?:(?:more than|less than|over|nearly|almost|about|around|some) )?(?:half|(?:an?|one|two|three|four)[- ](?:third|quarter|fifth|tenth)s?|\d{1,2} ?(?:%|per ?cent)) of (?:(?:the|its|his|her|their|(?:the )?\p{L}[\p{L}-]{1,30}['’]s) )?$/iu;

/** A mention of these words alone is none, and stands for no number beside it. */
const EMPTY = /^(?:an?|and|at|by|for|her|his|in|its|of|on|or|the|their|to)$/i;

/** The mention with the negation, the share or the article before it and the number that its span leaves out. */
export function wholePhrase(text: string, sentence: Span, mention: Span, kind: FigureKind): Span {
  if (EMPTY.test(text.slice(mention.start, mention.end))) return mention;
  const one = joined(text, sentence, mention);
  if (one !== null) return one;
  const { start, end } = withNumber(text, sentence, mention);
  const before = text.slice(Math.max(sentence.start, start - NEAR), start);
  const words = text.slice(start, end);
  const from = start - leftOut(before, words, kind);
  const after = text.slice(end, end + 2 * NEAR);
  return {
    start: from,
    end: opensShare(words, after) ? endOfShare(text, { start: sentence.start, end }) : end,
  };
}
