import type { ReadStory } from "../reader/reading.js";
import { quote, type Span } from "../text/span.js";
import { singular } from "./figure/nouns.js";
import type { InstrumentValue, Resolution } from "./values.js";

/** A head noun and what is said of it: "truck loaded with fertilizer" is a truck. */
const TAIL =
  /(?: (?:loaded|rigged|full|packed|filled|fired|dropped|planted|hidden|attached|from|of|with|in|on|that|which)\b|[,(;:“”"]).*$/u;
const HEAD =
  /^(?:an?|the|two|three|four|five|six|seven|eight|nine|ten|several|many|some|another|other|more|at least|\d[\d,.]*)(?= )/i;

/** "weapons of mass destruction", "leg of a sink": the whole phrase is the name. */
const KEPT_OF = /^(?:weapons? of mass|strains? of|rules? of)/i;

/** Nouns whose singular means something else, or whose plural is the name. */
const PLURAL_NAMES =
  /(?:weapons of mass destruction|small arms|light arms|explosives|fireworks|rains|winds|wings|funds|sanctions|gas|gases|chemicals|social media)$/i;

const isName = (word: string): boolean => /^\p{Lu}/u.test(word);

const withoutHead = (words: string): string => {
  const plain = words.replace(HEAD, "").trim();
  return plain === words ? plain : withoutHead(plain);
};

/** Common nouns go to lower case; names ("Pegasus", "H5N1") keep their letters. */
const normalCase = (words: readonly string[], startsSentence: boolean): string =>
  words
    .map((word, at) => (at === 0 && startsSentence && words.length > 1 ? word.toLowerCase() : word))
    .join(" ");

const toSingular = (phrase: string): string => {
  if (PLURAL_NAMES.test(phrase)) return phrase;
  const words = phrase.split(" ");
  const last = words.at(-1) ?? "";
  return [...words.slice(0, -1), isName(last) ? last : singular(last)].join(" ");
};

/** The name of a weapon or means: no article or number, the head noun in the singular. */
export const instrumentName = (words: string, startsSentence = false): string => {
  const plain = withoutHead(words.replace(/\s+/g, " ").trim());
  const phrase = KEPT_OF.test(plain) || / and /.test(plain) ? plain : plain.replace(TAIL, "");
  const cased = normalCase((phrase === "" ? plain : phrase).split(" "), startsSentence);
  const single = startsSentence && /^\p{Lu}\p{Ll}+s$/u.test(cased) ? cased.toLowerCase() : cased;
  return / and /.test(single) ? single : toSingular(single);
};

const startsSentence = ({ sentences }: ReadStory, mention: Span): boolean =>
  sentences.some(({ start }) => start === mention.start);

/** Reads the mentions of instruments. */
export const instrumentResolver =
  (story: ReadStory) =>
  (mention: Span): Resolution<InstrumentValue> => {
    const name = instrumentName(quote(story.text, mention), startsSentence(story, mention));
    return name === ""
      ? { value: null, how: null, reason: "the words name nothing", alternatives: [] }
      : { value: { name }, how: "head-noun", reason: null, alternatives: [] };
  };
