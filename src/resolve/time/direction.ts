import { type Span } from "../../text/span.js";
import type { Direction } from "./meaning.js";

/** Words that set what follows (or, in a fronted phrase, what precedes) in the future. */
const FUTURE =
  /^(?:will|won['’]t|shall|would|['’]ll|to|going|due|set|scheduled|expected|plans?|planned|planning|intends?|hopes?|aims?|promised|vows?|vowed|agreed|until|till|by|deadline|upcoming|coming|ahead|before|ready|preparing|prepares?|called|urged|threatened|could|may|might|can|must|should|next|resumes?|opens?|begins?|starts?|meets?|expires?|ends|votes|goes|closes|returns)$/;

/** Verbs of the past that don't end in -ed. */
const PAST =
  /^(?:was|were|had|did|said|says|told|began|broke|brought|came|cut|died|fell|fled|fought|found|gave|got|held|hit|killed|left|led|lost|made|met|opened|ran|saw|sent|set|shot|shook|spoke|struck|took|threw|went|won|withdrew|wrote|has|have|been|rose|drove|flew|blew|burst|swept|tore|beat|stole|sank|quit|hurt|became|kept|put|read|fired)$/;

/** Words in -ed that are no verbs of the past here. */
const ADJECTIVE =
  /^(?:united|armed|red|wounded|injured|displaced|alleged|suspected|disputed|aged|detained|hundred|said|indeed|need|feed|planned|scheduled|expected|agreed|promised|vowed|called|urged|threatened|occupied|unarmed|masked|hooded|advanced|retired|so-called|allied|wanted|limited|proposed|led|backed|based|linked|bed|speed|breed|seed|mohammed|ahmed|saeed|hamed)$/;

const CLAUSE_START =
  /^(?:that|which|who|whom|whose|because|although|though|while|when|where|after|if|but|as)$/;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}’'-]+|[;:,.]/gu) ?? [];

const sign = (word: string): Direction => {
  if (FUTURE.test(word)) return "future";
  if (PAST.test(word) || (word.endsWith("ed") && !ADJECTIVE.test(word) && !/-/.test(word))) return "past";
  return null;
};

/** "to" is future only before a verb of its own, and after no past verb that it completes ("managed to flee"). */
const REALISED = /^(?:managed|began|started|continued|came|helped|forced|used|failed|told|led)$/;

const NOUN_AFTER_TO = /^(?:the|an?|his|her|their|its|this|that|these|those|\d.*|one|two|three|be)$/;

/** The nearest word before the expression, in its clause, that tells past from future. */
const before = (words: readonly string[]): Direction => {
  for (let at = words.length - 1; at >= Math.max(0, words.length - 16); at--) {
    const word = words[at] ?? "";
    if (word === ";" || CLAUSE_START.test(word)) return null;
    if (word === "to" && !isInfinitive(words, at)) continue;
    if ((word === "by" || word === "before" || word === "until" || word === "till") && at < words.length - 1)
      continue;
    const found = sign(word);
    if (found !== null) return found;
  }
  return null;
};

const isInfinitive = (words: readonly string[], at: number): boolean => {
  const next = words[at + 1];
  if (next === undefined || NOUN_AFTER_TO.test(next) || next.endsWith("ing") || next.endsWith("s"))
    return next === "be";
  return !REALISED.test(words[at - 1] ?? "");
};

/** A phrase at the head of its clause is governed by the first verb after it. */
const after = (words: readonly string[]): Direction => {
  for (const word of words.slice(0, 16)) {
    if (word === ";" || word === "." || word === "that") return null;
    if (
      word === "to" ||
      word === "by" ||
      word === "before" ||
      word === "set" ||
      word === "may" ||
      word === "called"
    )
      continue;
    const found = sign(word);
    if (found !== null) return found;
  }
  return null;
};

/** Whether the sentence sets an expression of it in the past or the future; null where no word tells. */
export const directionOf = (text: string, sentence: Span, expression: Span): Direction =>
  before(wordsOf(text.slice(sentence.start, expression.start))) ??
  after(wordsOf(text.slice(expression.end, sentence.end)));
