import type { Span } from "../../text/span.js";
import { around, DEADLINE, deadlineWord, isOfDeed } from "./around.js";
import type { Direction } from "./meaning.js";
import { ACT, HAS_GATHERING, sign } from "./verbs.js";

/** What may stand between such a verb and its own time: "agreed late on", "agreed at talks in Pretoria on". */
const OWN_TIME =
  /^(?:(?:late|early|again|jointly|formally|publicly|also|on|in|at|this|last|with|during|after)\b.*)?$/;

/** Schedules in the present tense that are nouns as well: "counted votes on Monday" looks back. */
const SCHEDULE_NOUN = /^(?:ends|meets|returns|starts|votes)$/;
const BEFORE_NOUN =
  /^(?:the|an?|of|for|his|her|its|their|and|or|in|with|by|on|from|early|late|election|tax|cast|casting|count|counted|counting|won|lost|bought|got|false|fresh|new|\d.*|\p{Ll}+(?:ing|ed|al|ic|ous))$/u;

const CLAUSE_START =
  /^(?:that|which|who|whom|whose|because|although|though|while|when|where|after|if|but|as)$/;

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}’'-]+|[;:,.]/gu) ?? [];

/** "to" is future only before a verb of its own, and after no past verb that it completes ("managed to flee"). */
const REALISED =
  /^(?:managed|tried|attempted|sought|began|started|continued|came|helped|forced|used|failed|told|led)$/;

/** What follows "to" where it is no infinitive; names are capitals. */
const NOUN_AFTER_TO =
  /^(?:the|an?|his|her|their|its|this|that|these|those|\d.*|one|two|three|all|both|death|life|prison|jail|hospital|reporters|safety|power|justice|court|office|parliament|earth|date|[\p{Ll}-]+(?:tion|ment|ness|ity|ship|ance|ence|ism))$/u;

/** "will be removed", "having released": the participle alone tells nothing. */
const UNREALISED = /^(?:be|being|having|are|is|get|getting)$/;

/** Plans in the present tense that take more than one word to tell. */
const SCHEDULED =
  /^(?:takes? (?:office|effect|place|over|charge|the oath|up)\b|(?:go|goes|head|heads|return|returns) to the polls\b|holds? (?:an? |its |their |the )?(?:[a-z-]{1,20} ){0,2}(?:elections?|votes?|referendum|summit|talks|meeting|polls|runoff|run-off|hearing)\b|kicks? off\b|casts (?:his |her |its |their )?(?:ballots?|votes?)\b|comes? into (?:force|effect)\b|goes? (?:into (?:force|effect)|on trial|on strike)\b|(?:is|are) (?:sworn in|inaugurated)\b|gets? under way\b|gets? underway\b|(?:re)?convenes?\b|becomes\b|reopens?\b|departs\b|elects?\b)/;

const isScheduled = (words: readonly string[], at: number): boolean =>
  SCHEDULED.test(
    words
      .slice(at, at + 6)
      .join(" ")
      .toLowerCase(),
  );

/** Verbs that tell of something in a clause of its own: "said talks on Monday will go ahead". */
const SPEECH = /^(?:said|says|announced|confirmed|stated|added)$/;

/** Whether the time after a verb of saying is that of the saying: "said on Monday", "said in Geneva on Monday". */
const isOwnTime = (words: readonly string[], at: number): boolean => {
  const between = joinedAfter(words, at);
  return OWN_TIME.test(between) || words[at - 1] === ",";
};

/** The nearest word before the expression, in its clause, that tells past from future. */
const before = (words: readonly string[], isDeadline: boolean, isInSubject: boolean): Direction => {
  for (let at = words.length - 1; at >= Math.max(0, words.length - 16); at--) {
    const word = (words[at] ?? "").toLowerCase();
    if (word === ";" || CLAUSE_START.test(word)) return null;
    if (words[at] === "May" || isScheduleNoun(words, at)) continue;
    if (word === "to" && !isInfinitive(words, at)) continue;
    if ((word === "by" || word === "before" || word === "until" || word === "till") && at < words.length - 1)
      continue;
    if (isScheduled(words, at)) return "future";
    if (word === "told" ? isInSubject : SPEECH.test(word) && (isInSubject || !isOwnTime(words, at)))
      return null;
    const found = ACT.test(word) ? ofAct(words, at, isDeadline) : sign(word);
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

/**
 * An act is done when it is told ("threatened the rebels on Monday"); ahead lies what it calls together or sets a time for
 * ("called for a strike on Friday", "promised an answer by Monday"). "Agreed" is done with its object.
 */
const ofAct = (words: readonly string[], at: number, isDeadline: boolean): Direction => {
  const between = joinedAfter(words, at);
  if (OWN_TIME.test(between) || (words[at] === "agreed" && !/\bfor$/.test(between))) return "past";
  return isDeadline || /\b(?:for|in)$/.test(between) || HAS_GATHERING.test(between) ? "future" : "past";
};

const joinedAfter = (words: readonly string[], at: number): string =>
  words
    .slice(at + 1)
    .join(" ")
    .toLowerCase();

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
    if (isScheduled(words, at)) return "future";
    if (word === "to" && /^(?:is|are|due|set)$/.test((words[at - 1] ?? "").toLowerCase())) return "future";
    if (word === ";" || word === "." || word === "that") return null;
    if (word === "to" || word === "by" || word === "before" || word === "set" || word === "may") continue;
    const found = sign(word);
    if (found !== null) return found;
  }
  return null;
};

/** "remained shut until Monday" looks back; "was put off until Monday" looks ahead. */
const LASTING =
  /\b(?:continued|remained|stayed|lasted|kept|ran|adhered|served|lived|worked|ruled|held out|fought|was|were|had)\b(?! (?:put|set|postponed|delayed|suspended|extended|adjourned|given|moved|due))/i;

/** The verb right behind shows a day in its subject: "talks on Monday will go ahead", "Monday's talks will go ahead". */
const IN_SUBJECT =
  /^(?: (?:will|would|won['’]t|shall|(?:is|are) (?:to|due|set|expected|scheduled|planned)\b)|['’]s? )/;

/** "was announced for Friday", and nothing that Friday belongs to. */
const AT_END = /^(?:$|[.,;:)]| (?:and|at|in|but|by|as|after|to|with)\b)/;

/** Whether the sentence sets an expression of it in the past or the future; null where no word tells. */
export const directionOf = (text: string, sentence: Span, expression: Span): Direction => {
  const context = around(text, sentence, expression);
  const { lead, tail } = context;
  const word = deadlineWord(text, sentence, expression);
  const told = before(
    wordsOf(word === null ? lead : lead.replace(DEADLINE, "")),
    word !== null,
    IN_SUBJECT.test(tail),
  );
  if (/\b(?:announced|called) for $/.test(lead) || (told === "past" && /\bfor $/.test(lead)))
    if (AT_END.test(tail)) return "future";
  if (word === null && told === null && isOfDeed(context)) return "past";
  if (word === null || word === "by")
    return told ?? after(wordsOf(tail)) ?? (word === null ? null : "future");
  if (told === "past") return LASTING.test(lead) ? "past" : "future";
  return told ?? after(wordsOf(tail)) ?? "future";
};
