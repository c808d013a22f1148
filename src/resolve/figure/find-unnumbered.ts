import { overlaps, type Span } from "../../text/span.js";
import { befell } from "./befell.js";
import { headNoun, isPerson, isPlural } from "./nouns.js";

const ORDINAL = "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth";
const WORD = "[\\p{L}\\d][\\p{L}\\p{M}\\d.’'-]*";
/** "a young shepherd", "another guard", "a third man": up to five words, none of which ends the phrase. */
const ONE = new RegExp(
  `(?<![\\p{L}-])(?:an?|another|one more)(?: (?:${ORDINAL}))?(?: (?!(?:a|an|and|at|by|for|from|in|of|on|or|the|to|was|were|which|who|with)\\b)${WORD}){1,5}`,
  "giu",
);
const PAIR =
  /(?<![\p{L}-])(?:both(?: (?:men|women|of them|\p{Ll}+s))?|a couple of (?:men|women|people|children|\p{Ll}+s)|the (?:couple|duo|pair|trio|twins|triplets))(?![\p{L}-])/giu;
const ALONE = /(?<![\p{L}-])another(?= (?:was|is|were|died|later died|\p{Ll}+ed)\b)/giu;

const NOUNS_OF_VICTIMS =
  "abductions?|arrests?|bodies|body|casualt(?:y|ies)|civilians?|damage|deaths?|detentions?|fatalit(?:y|ies)|hostages?|injur(?:y|ies)|people|persons?|survivors?|victims?|wounded";
/** "no casualties", "not a single house", "none of the crew", "neither pilot". */
const NONE = new RegExp(
  `(?<![\\p{L}-])(?:(?:no|zero)(?: (?:further|immediate|other|reported|serious|civilian|military|human))*(?: (?:or|and)? ?(?:${NOUNS_OF_VICTIMS}))(?! (?:of|in) (?:the|such) \\p{Ll}+ (?:that|who))|not (?:a single|one single|one)(?! but\\b)(?: (?!(?:are|came|died|fell|fled|had|has|is|of|was|were|\\p{Ll}+ed)\\b)${WORD})?|neither of the (?:two|pair|${WORD})(?: \\p{Ll}+s)?)(?![\\p{L}-])`,
  "giu",
);
const NOBODY =
  /(?<![\p{L}-])(?:no one|nobody|none(?: of (?:the|these|those|its|his|her|their|them)(?: (?!(?:has|is|was|were|are)\b)(?:\d[\d,]*|\p{Ll}+))?(?: (?:people|men|women|children|(?!(?:has|is|was)\b)\p{Ll}+s))?)?|neither)(?![\p{L}-])/giu;

/** "A family of five", "a 30-member crew": counts glued to a noun. */
const CREW =
  /(?<![\p{L}\d-])(?:an? )?(?:[\w,]+)-(?:member|man|person|strong)(?: [\p{L}.]+){0,4}? (?:commission|contingent|crew|delegation|family|force|gang|garrison|group|jury|mission|panel|party|squad|team|unit)\b/giu;
/** "Four years in prison": what somebody is sentenced to is told as a figure. */
const LENGTH =
  "(?:\\d[\\d.]*|\\p{L}+(?:-\\p{L}+)*)(?: and a half)?[- ](?:years?|months?|weeks?|days?)(?: and (?:\\d+|\\p{L}+) (?:months?|weeks?|days?))?";
const TERM = new RegExp(
  `(?<=\\b(?:sentence[ds]?(?: him| her| them)?(?: \\p{L}+){0,6}? to|jailed(?: \\p{L}+){0,3}? for|imprisoned for|(?:jail |prison )?(?:terms?|sentences?)(?: \\p{L}+){0,3}? (?:of|to|by)|reduced to|extended to)(?: (?:about|an additional|another|a further|at least|less than|more than|nearly|over|up to))? )${LENGTH}|(?<![\\p{L}\\d-])${LENGTH}(?=(?:['’])? (?:behind bars|imprisonment|in (?:custody|jail|prison)|jail\\b|of (?:imprisonment|incarceration|prison)|prison\\b))`,
  "giu",
);

interface Finder {
  readonly pattern: RegExp;
  /** Counted only where the sentence tells what befell them. */
  readonly victims: boolean;
}

const FINDERS: readonly Finder[] = [
  { pattern: NONE, victims: false },
  { pattern: NOBODY, victims: true },
  { pattern: ONE, victims: true },
  { pattern: PAIR, victims: true },
  { pattern: ALONE, victims: true },
  { pattern: CREW, victims: false },
  { pattern: TERM, victims: false },
];

/** Count phrases without a number of their own: one person, both, nobody, a crew, a prison term. */
export const findUnnumbered = (text: string, { start, end }: Span): readonly Span[] => {
  const words = text.slice(start, end);
  const found = FINDERS.flatMap(({ pattern, victims }) =>
    [...words.matchAll(pattern)].flatMap((match) => {
      const span = phrase(match, pattern === ONE);
      return span === null || (victims && !befell(words, span))
        ? []
        : [{ start: start + span.start, end: start + span.end }];
    }),
  );
  return found.filter((span, at) => !found.slice(0, at).some((other) => overlaps(other, span)));
};

/** One person ends with the first noun for a person that no further noun follows. */
function phrase({ 0: words, index }: RegExpMatchArray, person: boolean): Span | null {
  const from = index ?? 0;
  if (!person) return { start: from, end: from + words.trimEnd().length };
  const parts = words.split(" ");
  for (let length = 2; length <= parts.length; length += 1) {
    const told = parts.slice(0, length).join(" ");
    const noun = headNoun(` ${told}`);
    const next = parts[length];
    const goesOn = next !== undefined && isPerson(next) && !isPlural(next);
    if (noun !== null && isPerson(noun) && !isPlural(noun) && !goesOn && told.endsWith(noun))
      return { start: from, end: from + told.length };
  }
  return null;
}
