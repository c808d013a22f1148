import type { Span } from "../text/span.js";
import type { Word } from "./windows.js";

/** Triggers of several words, in lower case and one space apart; see training/daybook_training/trigger_phrases.py. */
export interface TriggerPhrases {
  readonly phrases: ReadonlySet<string>;
  /** Words of the longest one. */
  readonly longest: number;
}

/** `text`: a phrase a line. */
export function parseTriggerPhrases(text: string): TriggerPhrases {
  const phrases = text.split("\n").filter((line) => line !== "");
  return {
    phrases: new Set(phrases),
    longest: Math.max(1, ...phrases.map((phrase) => phrase.split(" ").length)),
  };
}

/** The verb goes with them: "will not allow", "should resign". */
const AUXILIARY = /^(?:can|cannot|could|may|might|must|shall|should|will|would)$/;
const NEGATION = /^(?:never|no|not)$/;

/** A verb that an auxiliary leads to, with the negation between them; null where no word follows at once. */
function verbOf(text: string, words: readonly Word[], first: number): Word | null {
  const wordAt = (at: number): string => {
    const word = words[at];
    return word === undefined || word.sentence !== words[first]?.sentence
      ? ""
      : text.slice(word.start, word.end);
  };
  if (!AUXILIARY.test(wordAt(first).toLowerCase())) return null;
  const verb = NEGATION.test(wordAt(first + 1)) ? first + 2 : first + 1;
  return /^\p{Ll}/u.test(wordAt(verb)) ? (words[verb] as Word) : null;
}

/**
 * The whole trigger of which the model marked the first word: the longest known phrase of its sentence, an auxiliary
 * with its verb, or the word.
 */
export function wholeTrigger(
  text: string,
  words: readonly Word[],
  first: number,
  { phrases, longest }: TriggerPhrases,
): Span {
  const { start, end, sentence } = words[first] as Word;
  let phrase = text.slice(start, end).toLowerCase();
  let whole = end;
  for (const word of words.slice(first + 1, first + longest)) {
    if (word.sentence !== sentence) break;
    phrase += ` ${text.slice(word.start, word.end).toLowerCase()}`;
    if (phrases.has(phrase)) whole = word.end;
  }
  return { start, end: whole > end ? whole : (verbOf(text, words, first)?.end ?? end) };
}
