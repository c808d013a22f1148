import type { Mention } from "../../reader/reading.js";
import type { Span } from "../../text/span.js";
import { isActorNoun } from "./head-nouns.js";
import { isTitle } from "./titles.js";
import { startsUpper, type Word, wordsOf } from "./words.js";

export type PhraseKind = "name" | "noun" | "pronoun";

/** The parts of an actor's words. Offsets are of the story's text. */
export interface Phrase extends Span {
  readonly kind: PhraseKind;
  /** Up to the first "of", "in", "who", comma or bracket; "Secretary of State Jane Roe" is whole. */
  readonly core: Span;
  /** The last word of the core. */
  readonly head: Word;
  readonly words: readonly Word[];
}

const AFTER_CORE =
  /,|\(|—|–|\s(?:of(?! (?:State|Staff|Defen[cs]e|Justice|Homeland Security|National (?:Defen[cs]e|Intelligence)|Foreign Affairs|the (?:Interior|Treasury)) \p{Lu})|in|from|who|whose|whom|that|which|with|at|for|on|against|across|near|by|linked|loyal|affiliated|belonging|suspected|accused|including|based|led|backed|to|under|within|inside|outside|around|working|living|fighting)(?=\s|$)/u;
const PRONOUN =
  /^(?:he|she|they|it|him|her|them|his|their|its|who|we|us|i|you|me|himself|herself|themselves)$/i;

export function phraseOf(text: string, span: Span): Phrase {
  const said = text.slice(span.start, span.end);
  const cut = said.search(AFTER_CORE);
  const coreEnd = cut > 0 ? span.start + cut : span.end;
  const words = wordsOf(said).map((word) => shifted(word, span.start));
  const inCore = words.filter((word) => word.end <= coreEnd && word.key !== "s");
  const head = inCore.at(-1) ?? words.at(-1) ?? { ...span, key: said };
  return {
    ...span,
    kind: kindOf(said, head, text, span),
    core: { start: span.start, end: coreEnd },
    head,
    words,
  };
}

const phrases = new WeakMap<Mention, Phrase>();

/** Each actor is looked at by every later one. */
export function phraseOnce(text: string, mention: Mention): Phrase {
  const phrase = phrases.get(mention) ?? phraseOf(text, mention);
  phrases.set(mention, phrase);
  return phrase;
}

const shifted = (word: Word, by: number): Word => ({ ...word, start: word.start + by, end: word.end + by });

function kindOf(said: string, head: Word, text: string, span: Span): PhraseKind {
  if (PRONOUN.test(said) && said !== "US") return "pronoun";
  if (!startsUpper(head.key)) return "noun";
  const opens = head.start === span.start && opensSentence(text, span.start);
  if (opens && (isActorNoun(head.key) || lowerElsewhere(text, head.key))) return "noun";
  return isActorNoun(head.key) && !isTitle(head.key) && /^\p{Lu}\p{Ll}+s$/u.test(head.key) && opens
    ? "noun"
    : "name";
}

const opensSentence = (text: string, at: number): boolean =>
  /(?:^|[.?!"“”:\n]\s{0,9})$/.test(text.slice(Math.max(0, at - 3), at));

const lowerElsewhere = (text: string, word: string): boolean => text.includes(` ${word.toLowerCase()}`);
