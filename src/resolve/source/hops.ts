import type { ReadStory } from "../../reader/reading.js";
import { overlaps, quote, type Span } from "../../text/span.js";
import { kindOf } from "./kinds.js";

const CARRIERS = new Set(["outlet", "agency"]);

const sentenceOf = ({ sentences }: ReadStory, span: Span): number =>
  sentences.findIndex((sentence) => overlaps(sentence, span));

/** "Russia and Ukraine say": two speakers of one statement. */
const JOINED =
  /^(?:,?\s+(?:and|or|as well as|along with)\s+(?:the |an? |both )?(?:[\p{L}.-]+(?:['’]s)? ){0,4}|, (?:the |an? )?(?:[\p{L}.]+['’]s )?)$/u;

/** A comma alone joins only where the list goes on. */
const isJoined = (text: string, a: Span, b: Span): boolean => {
  const gap = text.slice(a.end, b.start);
  return (
    JOINED.test(gap) && (/\b(?:and|or|as|along)\b/.test(gap) || /^(?:,|,? and) /.test(text.slice(b.end)))
  );
};

/** "…, police said." after another's words: the one who closes the sentence carries the rest. */
const CLOSES =
  /^(?:[^.“”"]{0,40})\b(?:said|says|reported|reports|told [^.]{1,40}|according|added|stated|noted)\b[^,]{0,40}[.”"]?\s*$/u;
/** "…, added the inspector": the verb stands before the speaker. */
const VERB_FIRST = /[,”"] (?:said|says|added|told|stated|noted|explained|reported) (?:the |an? )?$/u;
const NAMED_BY =
  /\b(?:according to|as per|as (?:reported|quoted) by|quoted by|told|reported by|cited by|interview (?:with|by|to)|spoke to|speaking to|statement to|broadcast by|published by|carried by|aired (?:by|on)|in an? [\p{L} ]{0,20}(?:to|with))(?: the| an?)?(?: (?!(?:that|said|says)\b)[\p{L}’'.-]+,?){0,4} $/iu;
/** "…, which the group says include torture". */
const TELLS_IN_CLAUSE = /, which (?:the |an? )?$/u;
const CITING = /\b(?:citing|quoting|cites|quotes|quoted|cited)(?: the| an?)?(?: [\p{L}’'.-]+){0,3} $/iu;
/** "X says the station stands by it": the second is told of, not telling. */
const SAYS = /^[^,.;“”"]{0,24}\b(?:says?|said|claims?|claimed|adds?|added|believes?|confirmed)\b/u;

interface Place {
  readonly index: number;
  readonly span: Span;
  readonly sentence: number;
  readonly carrier: boolean;
}

/** Which of two speakers is nearer to the reader: negative for the first; 0 where they speak together. */
const nearer = (story: ReadStory, a: Place, b: Place): number => {
  if (a.sentence !== b.sentence) return byCarrier(a, b) || 1;
  if (isJoined(story.text, a.span, b.span)) return 0;
  const sentence = story.sentences[a.sentence] ?? a.span;
  const between = story.text.slice(a.span.end, b.span.start);
  const after = story.text.slice(b.span.end, sentence.end);
  const upToSecond = story.text.slice(sentence.start, b.span.start);
  if (NAMED_BY.test(upToSecond) || VERB_FIRST.test(upToSecond) || TELLS_IN_CLAUSE.test(between)) return 1;
  if (CITING.test(between) || CITING.test(upToSecond)) return -1;
  if (CITING.test(story.text.slice(sentence.start, a.span.start))) return 1;
  if (CLOSES.test(after) && closesAfterClause(story.text, a.span, b.span)) return 1;
  if (a.carrier !== b.carrier && !SAYS.test(between)) return byCarrier(a, b);
  return -1;
};

const closesAfterClause = (text: string, a: Span, b: Span): boolean =>
  /[,”"]\s+(?:the |an? |\p{L}+ ){0,4}$/u.test(text.slice(a.end, b.start));

const byCarrier = (a: Place, b: Place): number => Number(b.carrier) - Number(a.carrier);

/** A speaker of another sentence than the trigger's frames the one of its own. */
const farther = (a: Place, b: Place, home: number): number => {
  if (a.sentence === b.sentence) return 0;
  return Number(b.sentence !== home) - Number(a.sentence !== home);
};

/**
 * The hop of each source of a report, in the order given: 0 is nearest to the reader, who hears the others through it.
 * Speakers of one statement share a hop.
 */
export const sourceHops = (story: ReadStory, mentions: readonly Span[], trigger: Span): readonly number[] => {
  if (mentions.length < 2) return mentions.map(() => 0);
  const home = sentenceOf(story, trigger);
  const places = mentions
    .map(
      (span, index): Place => ({
        index,
        span,
        sentence: sentenceOf(story, span),
        carrier: isCarrier(story, span),
      }),
    )
    .sort((a, b) => a.span.start - b.span.start || a.index - b.index);
  const hops = new Array<number>(mentions.length).fill(0);
  let groups: Place[][] = [];
  for (const place of places) groups = insert(story, groups, place, home);
  groups.forEach((group, hop) => {
    for (const { index } of group) hops[index] = hop;
  });
  return hops;
};

const isCarrier = ({ text }: ReadStory, span: Span): boolean =>
  CARRIERS.has(kindOf({ words: quote(text, span), sector: null, isSurname: false }).kind);

const insert = (story: ReadStory, groups: readonly Place[][], place: Place, home: number): Place[][] => {
  for (const [at, group] of groups.entries()) {
    const other = group.at(-1);
    if (other === undefined) continue;
    const order = nearer(story, other, place);
    const sign =
      other.sentence === place.sentence
        ? order
        : byCarrier(other, place) || farther(other, place, home) || order;
    if (sign === 0) return groups.map((one, index) => (index === at ? [...one, place] : one));
    if (sign > 0) return [...groups.slice(0, at), [place], ...groups.slice(at)];
  }
  return [...groups, [place]];
};
