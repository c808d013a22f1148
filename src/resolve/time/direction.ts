import { type Span } from "../../text/span.js";
import type { Direction } from "./meaning.js";

/** Words that set what follows (or, in a fronted phrase, what precedes) in the future. */
const FUTURE =
  /^(?:will|won['’]t|shall|would|['’]ll|to|going|due|set|scheduled|expected|plans?|planned|planning|intends?|hopes?|aims?|vows?|until|till|by|deadline|upcoming|ready|preparing|prepares?|could|may|might|can|must|should|arrives|convenes|flies|picks|travels|visits|resumes?|opens?|begins?|starts|meets?|expires?|ends|votes|goes|closes|returns)$/;

/** Verbs of the past that don't end in -ed. */
const PAST =
  /^(?:was|were|had|did|said|says|told|began|broke|brought|came|cast|cut|died|fell|fled|fought|found|gave|got|held|hit|killed|left|led|lost|made|met|opened|ran|saw|sent|set|shot|shook|spoke|struck|took|threw|went|won|withdrew|wrote|has|have|been|rose|swore|drove|flew|blew|burst|swept|tore|beat|stole|sank|quit|hurt|became|kept|put|read|fired)$/;

/** Deeds done in words: themselves past, their object to come ("agreed on Wednesday", "called a strike for Friday"). */
const ACT = /^(?:agreed|appealed|called|pledged|promised|threatened|urged|vowed)$/;

/** What is called, promised or announced for a day to come. */
const GATHERING =
  "(?:strike|walkout|shutdown|boycott|protest|demonstration|rally|march|vigil|meeting|session|summit|talks|negotiations|conference|hearing|trial|verdict|ceremony|inauguration|funeral|visit|trip|election|runoff|run-off|by-election|ballot|vote|poll|referendum|plebiscite|launch|deadline|truce|ceasefire|withdrawal|handover|release|exchange|swap|match|game|parade|celebration)(?:s|es|ies)?";
const HAS_GATHERING = new RegExp(`(?<!\\bwith )\\b${GATHERING}\\b`);
const ENDS_IN_GATHERING = new RegExp(`\\b${GATHERING}$`);
const OF_GATHERING = new RegExp(`^,? (?:[a-z-]{1,20} ){0,2}${GATHERING}\\b`);

/** Deeds that nobody announces: what is told of one has happened. */
const DEED =
  "(?:attack|raid|blast|bombing|shooting|killing|murder|massacre|explosion|ambush|crash|clash|coup|assault|arrest|riot|earthquake|quake|flood|fire|abduction|kidnapping|hijacking|uprising|mutiny|revolt|airstrike|shelling|stabbing|collapse)(?:s|es)?";
const ENDS_IN_DEED = new RegExp(`\\b${DEED}(?: (?:on|of|in|late|early)){0,2}(?: the)? $`, "i");
const OF_DEED = new RegExp(`^(?:['’]s?)?(?: [a-z-]{1,20}){0,2} ${DEED}\\b`);

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

/** The verb right behind shows a day in its subject: "talks on Monday will go ahead", "Monday's talks will go ahead". */
const IN_SUBJECT =
  /^(?: (?:will|would|won['’]t|shall|(?:is|are) (?:to|due|set|expected|scheduled|planned)\b)|['’]s? )/;

/** "was announced for Friday", and nothing that Friday belongs to. */
const AT_END = /^(?:$|[.,;:)]| (?:and|at|in|but|by|as|after|to|with)\b)/;

interface Around {
  readonly lead: string;
  readonly tail: string;
}

const around = (text: string, sentence: Span, expression: Span): Around => ({
  lead: text.slice(Math.max(sentence.start, expression.start - REACH), expression.start),
  tail: text.slice(expression.end, Math.min(sentence.end, expression.end + REACH)),
});

const isOfDeed = ({ lead, tail }: Around): boolean => ENDS_IN_DEED.test(lead) || OF_DEED.test(tail);

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

/** A day that a verb takes by itself or with "on"; "ahead of", "for" and "to" a day tell nothing of what was done on it. */
const TAKES = /\b(?:on|since|late|early|last|during|over|at)(?: the)? $|^\W*$/i;

/** "ran from 6 to 8 April" is done, "was moved from 6 April" is not. */
const RAN = /\b(?:from|between)(?: the)? $/i;
const MOVED = /\b(?:moved|postponed|changed|rescheduled|delayed|shifted|pushed|brought|extended)\b/;

/** "delayed his hearing on April 6" sets a day for what it takes; "was delayed on April 6" tells its own. */
const SETS =
  /\b(?:adjourned|allowed|booked|changed|delayed|demanded|extended|invited|moved|ordered|permitted|planned|postponed|proposed|pushed|rescheduled|reserved|shifted|sought|summoned)\b [^;]{1,120}$/;

/** "has a court date on April 6", "April 6 was chosen": the verb is not one of that day. */
const OWNS = /\b(?:has|have|had) (?:an?|the|its|his|her|their|until|no)\b[^,;.]{0,120}$/;
const IS_SUBJECT = /^ (?:was|were|is|has|had|will|would)\b/;
const IS_OBJECT = /^ (?:as|an?)\b/;

/** An election is announced on one day and held on another: the verb tells of which one where it is a verb of holding. */
const HELD =
  /\b(?:won|lost|held|hosted|staged|organi[sz]ed|opened|chaired|concluded|addressed|boycotted|attended|ended|led|joined|observed|watched|disrupted|began)\b(?![^,;]{0,120}\b(?:for|before|ahead of|until|about|faces?)\b)/;

/** Whether what the sentence tells of the expression's day is done, so that the day doesn't lie ahead. */
export const isDone = (text: string, sentence: Span, expression: Span, direction: Direction): boolean => {
  const context = around(text, sentence, expression);
  if (direction === "future") return false;
  if (isOfDeed(context)) return true;
  if (
    direction !== "past" ||
    OF_GATHERING.test(context.tail) ||
    deadlineWord(text, sentence, expression) !== null
  )
    return false;
  const own = text.slice(expression.start, expression.end);
  if (/^since\b/i.test(own)) return true;
  const { lead, tail } = context;
  if (OWNS.test(lead) || (/^\W*$/.test(lead) && IS_SUBJECT.test(tail))) return false;
  if (RAN.test(lead) || /^(?:from|between)\b/i.test(own)) return !MOVED.test(lead);
  const taken = TAKES.exec(lead);
  if (taken === null)
    return !IS_OBJECT.test(tail) && sign(/(?<word>\p{L}{1,30}) $/u.exec(lead)?.groups?.word ?? "") === "past";
  const governed = lead.slice(0, taken.index).trimEnd();
  return !SETS.test(governed) && (!ENDS_IN_GATHERING.test(governed) || HELD.test(governed));
};
