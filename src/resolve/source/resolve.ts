import type { ReadStory } from "../../reader/reading.js";
import { overlaps, quote, type Span } from "../../text/span.js";
import type { Resolution, SourceKind, SourceValue } from "../values.js";
import { type Anonymity, anonymityIn } from "./anonymity.js";
import { headPhrase, kindOf } from "./kinds.js";
import { fullNames, nameAfterRole, personalName, plainName } from "./names.js";
import { bareOutlet } from "./outlets.js";
import { isQuoted, quotations } from "./quotations.js";
import { reportingVerb } from "./verbs.js";

export { sourceHops } from "./hops.js";

const sentenceAt = ({ sentences }: ReadStory, span: Span): Span =>
  sentences.find((sentence) => overlaps(sentence, span)) ?? span;

const sectorOf = ({ mentions }: ReadStory, span: Span) =>
  mentions.find(
    ({ layer, start, end }) => layer === "participant" && start === span.start && end === span.end,
  )?.sector ?? null;

const lastWord = (words: string): string => headPhrase(words).split(" ").at(-1) ?? "";

/** Kinds of sources that can be kept nameless: a named person or a country can't. */
const NAMELESS: readonly SourceKind[] = ["role", "anonymous", "witness", "collective"];

/** The words nearest before the anonymity phrase name whom it is about. */
const isAbout = (sentence: string, anonymity: Anonymity, word: string): boolean =>
  new RegExp(`\\b${word.replace(/[^\p{L}\d-]/gu, "")}\\b`, "iu").test(
    sentence.slice(Math.max(0, anonymity.start - 120), anonymity.start + 40),
  );

/** In the mention's own sentence, else in any sentence of the story that speaks of the same nameless people. */
const anonymityOf = (story: ReadStory, mention: Span, words: string): Anonymity | null => {
  const own = anonymityIn(quote(story.text, sentenceAt(story, mention)));
  const word = lastWord(words);
  if (own !== null || word === "") return own;
  for (const sentence of story.sentences) {
    const found = anonymityIn(quote(story.text, sentence));
    if (found !== null && isAbout(quote(story.text, sentence), found, word)) return found;
  }
  return null;
};

/** "the source" after "a veteran politician, speaking on condition of anonymity": the sentence before says why. */
const anonymityBefore = ({ text, sentences }: ReadStory, mention: Span): Anonymity | null => {
  const at = sentences.findIndex((sentence) => overlaps(sentence, mention));
  const before = sentences[at - 1];
  return at < 1 || before === undefined ? null : anonymityIn(quote(text, before));
};

/** "The officials" are those told of before: "judicial officials". */
const fullerDescription = (story: ReadStory, mention: Span, words: string): string | null => {
  if (/ /.test(words) || !/\bthe $/i.test(story.text.slice(Math.max(0, mention.start - 4), mention.start)))
    return null;
  const earlier = story.mentions
    .filter(({ layer, end }) => layer === "source" && end <= mention.start)
    .map((one) => quote(story.text, one));
  const found = earlier.findLast((other) => other.toLowerCase().endsWith(` ${words.toLowerCase()}`));
  return found ?? null;
};

const personName = (words: string, names: ReadonlyMap<string, string>): string => {
  const name = nameAfterRole(words) ?? personalName(words) ?? plainName(words);
  return names.get(name) ?? name;
};

const otherName = (words: string, kind: SourceKind): string => {
  const isNamed = kind === "outlet" || kind === "agency";
  return isNamed && /^\p{Lu}|^al-/u.test(bareOutlet(words)) ? bareOutlet(words) : plainName(words);
};

const verbOf = ({ text }: ReadStory, sentence: Span, mention: Span): string | null =>
  reportingVerb(text.slice(sentence.start, mention.start), text.slice(mention.end, sentence.end));

/** What is read once a story. */
interface Voices {
  readonly quoted: readonly Span[];
  readonly names: ReadonlyMap<string, string>;
}

const anonymityFor = (story: ReadStory, mention: Span, words: string, kind: SourceKind): Anonymity | null => {
  if (!NAMELESS.includes(kind)) return null;
  return (
    anonymityOf(story, mention, words) ?? (kind === "anonymous" ? anonymityBefore(story, mention) : null)
  );
};

const readSource = (
  story: ReadStory,
  { quoted, names }: Voices,
  mention: Span,
  trigger: Span,
): Resolution<SourceValue> => {
  const words = quote(story.text, mention);
  const full = fullerDescription(story, mention, words) ?? words;
  const { kind: told, how } = kindOf({
    words: full,
    sector: sectorOf(story, mention),
    isSurname: names.has(words),
  });
  const anonymity = anonymityFor(story, mention, words, told);
  const kind = anonymity === null ? told : "anonymous";
  const value: SourceValue = {
    kind,
    name: kind === "named" ? personName(words, names) : otherName(full, kind),
    anonymous: kind === "anonymous",
    reason: anonymity?.reason ?? null,
    verb: verbOf(story, sentenceAt(story, mention), mention),
    quote: isQuoted(quoted, trigger),
  };
  return { value, how: anonymity === null ? how : "condition-of-anonymity", reason: null, alternatives: [] };
};

/** Reads who says something: kind, name, anonymity with its reason, verb, and whether the trigger stands in quotation marks. */
export const sourceResolver = (
  story: ReadStory,
): ((mention: Span, trigger: Span) => Resolution<SourceValue>) => {
  let voices: Voices | null = null;
  return (mention, trigger) => {
    voices ??= { quoted: quotations(story.text), names: fullNames(story.text) };
    return readSource(story, voices, mention, trigger);
  };
};
