import { once } from "../../once.js";
import type { Mention, ReadStory } from "../../reader/reading.js";
import { isQuoted, quotations } from "../../text/quotations.js";
import { firstFrom, overlaps, quote, type Span } from "../../text/span.js";
import type { Resolution, SourceKind, SourceValue } from "../values.js";
import { type Anonymity, anonymityIn } from "./anonymity.js";
import { standsFor } from "./groups.js";
import { headPhrase, kindOf } from "./kinds.js";
import { fullNames, nameAfterRole, personalName, plainName } from "./names.js";
import { KNOWING_PEOPLE, KNOWS, ORGANISATION_AHEAD } from "./nouns.js";
import { bareOutlet } from "./outlets.js";
import { isOwnerOnly } from "./possessive.js";
import { tableLeader } from "./tables.js";
import { reportingVerb } from "./verbs.js";
import { wholeName } from "./whole.js";

export { sourceHops } from "./hops.js";

const sentenceAt = ({ sentences }: ReadStory, span: Span): Span =>
  sentences.find((sentence) => overlaps(sentence, span)) ?? span;

const sectorOf = ({ mentions }: ReadStory, span: Span) =>
  mentions
    .slice(firstFrom(mentions, span.start), firstFrom(mentions, span.start + 1))
    .find(({ layer, end }) => layer === "participant" && end === span.end)?.sector ?? null;

const lastWord = (words: string): string => headPhrase(words).split(" ").at(-1) ?? "";

/** Kinds of sources that can be kept nameless: a named person or a country can't. */
const NAMELESS: readonly SourceKind[] = ["role", "anonymous", "witness", "collective"];

/** A word with its bounds, in capitals or not. */
export const wordForm = (word: string): RegExp =>
  new RegExp(`\\b${word.replace(/[^\p{L}\d-]/gu, "")}\\b`, "iu");

/** The words nearest before the anonymity phrase name whom it is about. */
const isAbout = (sentence: string, anonymity: Anonymity, word: string): boolean =>
  wordForm(word).test(sentence.slice(Math.max(0, anonymity.start - 120), anonymity.start + 40));

/** A sentence that says its speaker won't be named. */
interface Nameless {
  readonly sentence: Span;
  readonly words: string;
  readonly anonymity: Anonymity;
}

const namelessIn = ({ text, sentences }: ReadStory): readonly Nameless[] =>
  sentences.flatMap((sentence) => {
    const words = quote(text, sentence);
    const anonymity = anonymityIn(words);
    return anonymity === null ? [] : [{ sentence, words, anonymity }];
  });

/** No other source stands between a speaker and the words that keep it nameless. */
const isNearest = ({ mentions }: ReadStory, mention: Span, { sentence, anonymity }: Nameless): boolean => {
  const at = sentence.start + anonymity.start;
  const [from, to] = mention.end <= at ? [mention.end, at] : [at, mention.start];
  return !mentions.some(({ layer, start, end }) => layer === "source" && start >= from && end <= to);
};

/** In the mention's own sentence, else in any sentence of the story that speaks of the same nameless people. */
const anonymityOf = (
  story: ReadStory,
  nameless: readonly Nameless[],
  mention: Span,
  words: string,
): Anonymity | null => {
  const own = nameless.find(({ sentence }) => overlaps(sentence, mention));
  if (own !== undefined) return isNearest(story, mention, own) ? own.anonymity : null;
  const word = lastWord(words);
  if (word === "") return null;
  return nameless.find((one) => isAbout(one.words, one.anonymity, word))?.anonymity ?? null;
};

/** "the source" after "a veteran politician, speaking on condition of anonymity": the sentence before says why. */
const anonymityBefore = (
  nameless: readonly Nameless[],
  { sentences }: ReadStory,
  mention: Span,
): Anonymity | null => {
  const at = sentences.findIndex((sentence) => overlaps(sentence, mention));
  return nameless.find(({ sentence }) => sentence === sentences[at - 1])?.anonymity ?? null;
};

/** "The officials" are those told of before ("judicial officials"), "the group" the group that spoke last. */
const fullerDescription = (story: ReadStory, mention: Span, words: string): string | null => {
  if (!/\bthe $/i.test(story.text.slice(Math.max(0, mention.start - 4), mention.start))) return null;
  const noun = words.toLowerCase();
  const isSame = (other: string): boolean => !noun.includes(" ") && other.toLowerCase().endsWith(` ${noun}`);
  for (let at = firstFrom(story.mentions, mention.start) - 1; at >= 0; at--) {
    const one = story.mentions[at] as Mention;
    if (one.layer !== "source" || one.end > mention.start) continue;
    const other = wholeWords(story, one);
    if (isSame(other) || standsFor(words, other)) return other;
  }
  return null;
};

const whole = new WeakMap<Mention, string>();

/** Each source is looked at by every later one. */
function wholeWords({ text }: ReadStory, mention: Mention): string {
  const words = whole.get(mention) ?? quote(text, wholeName(text, mention));
  whole.set(mention, words);
  return words;
}

const personName = (words: string, names: ReadonlyMap<string, string>): string => {
  const name = nameAfterRole(words) ?? tableLeader(words) ?? personalName(words) ?? plainName(words);
  return names.get(name) ?? name;
};

const otherName = (words: string, kind: SourceKind, how: string): string => {
  if (how === "organisation-ahead") return plainName(words.replace(ORGANISATION_AHEAD, ""));
  const isNamed = kind === "outlet" || kind === "agency";
  return isNamed && /^\p{Lu}|^al-/u.test(bareOutlet(words)) ? bareOutlet(words) : plainName(words);
};

const verbOf = ({ text }: ReadStory, sentence: Span, mention: Span): string | null =>
  reportingVerb(text.slice(sentence.start, mention.start), text.slice(mention.end, sentence.end));

/** What is read once a story. */
interface Voices {
  readonly quoted: readonly Span[];
  readonly names: ReadonlyMap<string, string>;
  readonly nameless: readonly Nameless[];
}

const anonymityFor = (
  story: ReadStory,
  { nameless }: Voices,
  mention: Span,
  words: string,
  kind: SourceKind,
): Anonymity | null => {
  if (nameless.length === 0 || !NAMELESS.includes(kind)) return null;
  return (
    anonymityOf(story, nameless, mention, words) ??
    (kind === "anonymous" ? anonymityBefore(nameless, story, mention) : null)
  );
};

const OWNER_ONLY: Resolution<never> = {
  value: null,
  how: null,
  reason: "named as the owner of what is told of; who says it stands elsewhere",
  alternatives: [],
};

/** "Three people" with knowledge of the talks: what the span leaves out tells that they are nameless. */
const withKnowledge = (text: string, { end }: Span, words: string): string =>
  KNOWING_PEOPLE.test(words) ? `${words}${KNOWS.exec(text.slice(end, end + 60))?.[0] ?? ""}` : words;

/** But for whether its words are quoted, a source is the same in all reports. */
const readSource = (
  story: ReadStory,
  voices: Voices,
  mention: Span,
): Resolution<Omit<SourceValue, "quote">> => {
  const { names } = voices;
  if (isOwnerOnly(story.text, mention)) return OWNER_ONLY;
  const span = wholeName(story.text, mention);
  const words = quote(story.text, span);
  const full = fullerDescription(story, mention, words) ?? words;
  const { kind: told, how } = kindOf({
    words: withKnowledge(story.text, span, full),
    sector: sectorOf(story, mention),
    isSurname: names.has(words),
  });
  const anonymity = anonymityFor(story, voices, mention, words, told);
  const kind = anonymity === null ? told : "anonymous";
  const value = {
    kind,
    name: kind === "named" ? personName(words, names) : otherName(full, kind, how),
    anonymous: kind === "anonymous",
    reason: anonymity?.reason ?? null,
    verb: verbOf(story, sentenceAt(story, span), span),
  };
  return {
    value,
    how: anonymity === null ? `${full === words ? "" : "antecedent/"}${how}` : "condition-of-anonymity",
    reason: null,
    alternatives: [],
  };
};

/** Reads who says something: kind, name, anonymity with its reason, verb, and whether the trigger stands in quotation marks. */
export const sourceResolver = (
  story: ReadStory,
): ((mention: Span, trigger: Span) => Resolution<SourceValue>) => {
  const voicesOf = once(
    (): Voices => ({
      quoted: quotations(story.text),
      names: fullNames(story.text),
      nameless: namelessIn(story),
    }),
  );
  const done = new Map<Span, ReturnType<typeof readSource>>();
  return (mention, trigger) => {
    const read = done.get(mention) ?? readSource(story, voicesOf(), mention);
    done.set(mention, read);
    const value = read.value && { ...read.value, quote: isQuoted(voicesOf().quoted, trigger) };
    return { ...read, value, alternatives: [] };
  };
};
