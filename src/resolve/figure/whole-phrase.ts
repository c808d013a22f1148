import type { Span } from "../../text/span.js";
import { endOfShare } from "./one-in.js";

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

const leftOut = (before: string, words: string): number => {
  for (const [ahead, inside] of NEGATIONS) {
    const negation = inside.test(words) ? ahead.exec(before) : null;
    if (negation !== null) return negation[0].length;
  }
  return (QUANTITY.test(words) ? ARTICLE.exec(before) : null)?.[0].length ?? 0;
};

/** The mention with the negation or the article before it that its span leaves out. */
export function wholePhrase(text: string, sentence: Span, { start, end }: Span): Span {
  const before = text.slice(Math.max(sentence.start, start - NEAR), start);
  const words = text.slice(start, end);
  const from = start - leftOut(before, words);
  return { start: from, end: /^one$/i.test(words) ? endOfShare(text, { start: sentence.start, end }) : end };
}
