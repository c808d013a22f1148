import { type Span } from "../../text/span.js";
import type { Direction } from "./meaning.js";

/** Words that set what follows (or, in a fronted phrase, what precedes) in the future. */
const FUTURE =
  /^(?:will|won['’]t|shall|would|['’]ll|to|going|due|set|scheduled|expected|plans?|planned|planning|intends?|hopes?|aims?|vows?|until|till|by|deadline|upcoming|ready|preparing|prepares?|could|may|might|can|must|should|arrives|convenes|flies|picks|travels|visits|resumes?|opens?|begins?|starts|meets?|expires?|ends|votes|goes|closes|returns)$/;

/** Verbs of the past that don't end in -ed. */
const PAST =
  /^(?:was|were|had|did|said|says|told|began|broke|brought|came|cast|cut|died|fell|fled|fought|found|gave|got|held|hit|killed|left|led|lost|made|met|opened|ran|saw|sent|set|shot|shook|spoke|struck|took|threw|went|won|withdrew|wrote|has|have|been|rose|drove|flew|blew|burst|swept|tore|beat|stole|sank|quit|hurt|became|kept|put|read|fired)$/;

/** Deeds done in words: themselves past, their object to come ("agreed on Wednesday", "called a strike for Friday"). */
const ACT = /^(?:agreed|appealed|called|pledged|promised|threatened|urged|vowed)$/;

/** What may stand between such a verb and its own time: "agreed late on", "agreed at talks in Pretoria on". */
const OWN_TIME =
  /^(?:(?:late|early|again|jointly|formally|publicly|also|on|in|at|this|last|with|during|after)\b.*)?$/;

/** Schedules in the present tense that are nouns as well: "counted votes on Monday" looks back. */
const SCHEDULE_NOUN = /^(?:ends|meets|returns|starts|votes)$/;
const BEFORE_NOUN =
  /^(?:the|an?|of|for|his|her|its|their|and|or|in|with|by|on|from|early|late|election|tax|cast|casting|count|counted|counting|won|lost|bought|got|false|fresh|new|\d.*|\p{Ll}+(?:ing|ed|al|ic|ous))$/u;

/** Words in -ed that are no verbs of the past here. */
const ADJECTIVE =
  /^(?:united|armed|red|wounded|injured|displaced|alleged|suspected|disputed|aged|detained|hundred|said|indeed|need|feed|planned|scheduled|expected|occupied|unarmed|masked|hooded|advanced|retired|so-called|allied|wanted|limited|proposed|led|backed|based|linked|bed|speed|breed|seed|mohammed|ahmed|saeed|hamed)$/;

const CLAUSE_START =
  /^(?:that|which|who|whom|whose|because|although|though|while|when|where|after|if|but|as)$/;

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}’'-]+|[;:,.]/gu) ?? [];

const sign = (word: string): Direction => {
  if (ACT.test(word)) return "past";
  if (FUTURE.test(word)) return "future";
  if (PAST.test(word) || (word.endsWith("ed") && !ADJECTIVE.test(word) && !/-/.test(word))) return "past";
  return null;
};

/** "to" is future only before a verb of its own, and after no past verb that it completes ("managed to flee"). */
const REALISED =
  /^(?:managed|tried|attempted|sought|began|started|continued|came|helped|forced|used|failed|told|led)$/;

/** What follows "to" where it is no infinitive; names are capitals. */
const NOUN_AFTER_TO =
  /^(?:the|an?|his|her|their|its|this|that|these|those|\d.*|one|two|three|all|both|death|life|prison|jail|hospital|reporters|safety|power|justice|court|office|parliament|earth|date|[\p{Ll}-]+(?:tion|ment|ness|ity|ship|ance|ence|ism))$/u;

/** "will be removed", "having released": the participle alone tells nothing. */
const UNREALISED = /^(?:be|being|having|are|is|get|getting)$/;

/** The nearest word before the expression, in its clause, that tells past from future. */
const before = (words: readonly string[]): Direction => {
  for (let at = words.length - 1; at >= Math.max(0, words.length - 16); at--) {
    const word = (words[at] ?? "").toLowerCase();
    if (word === ";" || CLAUSE_START.test(word)) return null;
    if (words[at] === "May" || isScheduleNoun(words, at)) continue;
    if (word === "to" && !isInfinitive(words, at)) continue;
    if ((word === "by" || word === "before" || word === "until" || word === "till") && at < words.length - 1)
      continue;
    const found = ACT.test(word) ? ofAct(words, at) : sign(word);
    if (
      found === "past" &&
      UNREALISED.test((words[at - 1] ?? "").toLowerCase()) &&
      !/^(?:was|were)$/.test(word)
    )
      continue;
    if (found !== null) return found;
  }
  return null;
};

/** An act's object lies ahead ("called for a strike on Friday"); "agreed" is done with its object. */
const ofAct = (words: readonly string[], at: number): Direction => {
  const between = words
    .slice(at + 1)
    .join(" ")
    .toLowerCase();
  return OWN_TIME.test(between) || (words[at] === "agreed" && !/\bfor$/.test(between)) ? "past" : "future";
};

const isScheduleNoun = (words: readonly string[], at: number): boolean =>
  SCHEDULE_NOUN.test(words[at] ?? "") && (at === 0 || BEFORE_NOUN.test((words[at - 1] ?? "").toLowerCase()));

const isInfinitive = (words: readonly string[], at: number): boolean => {
  const next = words[at + 1];
  if (
    next === undefined ||
    /^\p{Lu}/u.test(next) ||
    NOUN_AFTER_TO.test(next) ||
    next.endsWith("ing") ||
    next.endsWith("s")
  )
    return next === "be";
  return !words.slice(Math.max(0, at - 4), at).some((word) => REALISED.test(word.toLowerCase()));
};

/** A phrase at the head of its clause is governed by the first verb after it. */
const after = (words: readonly string[]): Direction => {
  for (const [at, cased] of words.slice(0, 16).entries()) {
    const word = cased.toLowerCase();
    if (word === "to" && /^(?:is|are|due|set)$/.test((words[at - 1] ?? "").toLowerCase())) return "future";
    if (word === ";" || word === "." || word === "that") return null;
    if (word === "to" || word === "by" || word === "before" || word === "set" || word === "may") continue;
    const found = sign(word);
    if (found !== null) return found;
  }
  return null;
};

/** How many characters on either side can hold the verb that governs an expression. */
const REACH = 240;

const DEADLINE =
  /\b(?<word>by|until|till)(?: (?:early|mid|late|(?:the )?(?:end|middle|beginning|start) of))?[ -](?:the )?$/i;
const OWN_DEADLINE = /^(?<word>by|until|till)\b/i;

/** "remained shut until Monday" looks back; "was put off until Monday" looks ahead. */
const LASTING =
  /\b(?:continued|remained|stayed|lasted|kept|ran|adhered|served|lived|worked|ruled|held out|fought|was|were|had)\b(?! (?:put|set|postponed|delayed|suspended|extended|adjourned|given|moved|due))/i;

const deadlineWord = (text: string, sentence: Span, expression: Span): string | null => {
  const own = OWN_DEADLINE.exec(text.slice(expression.start, expression.end));
  const found =
    own ?? DEADLINE.exec(text.slice(Math.max(sentence.start, expression.start - 40), expression.start));
  return found?.groups?.word?.toLowerCase() ?? null;
};

/** Whether the sentence sets an expression of it in the past or the future; null where no word tells. */
export const directionOf = (text: string, sentence: Span, expression: Span): Direction => {
  const lead = text.slice(Math.max(sentence.start, expression.start - REACH), expression.start);
  const tail = text.slice(expression.end, Math.min(sentence.end, expression.end + REACH));
  const word = deadlineWord(text, sentence, expression);
  const told = before(wordsOf(word === null ? lead : lead.replace(DEADLINE, "")));
  if (word === null || word === "by")
    return told ?? after(wordsOf(tail)) ?? (word === null ? null : "future");
  if (told === "past") return LASTING.test(lead) ? "past" : "future";
  return told ?? after(wordsOf(tail)) ?? "future";
};
