import { overlaps, quote, type Span } from "../../text/span.js";
import { isFirstName } from "../actor/first-names.js";
import type { Known } from "../actor/known-names.js";
import type { PersonName } from "../actor/person-names.js";
import { isTitle } from "../actor/titles.js";
import { FUNCTION_WORDS } from "../actor/words.js";
import { countriesByDemonym, countryByName } from "../place/countries.js";
import { fold } from "../place/fold.js";
import type { Gazetteer, Place } from "../place/gazetteer.js";
import { type NameChunk, nameChunks } from "../place/names.js";
import { STATE_ABBREVIATIONS } from "../place/us-states.js";

/** Smaller places share their names with people and things too often to count without a word that places them. */
const LEAST_PEOPLE = 15_000;
/** Larger ones are known by their name even where it could be somebody's or a word that opens a sentence. */
const GREAT_CITY = 400_000;

/** What before a name says that it is a place. */
const LOCATED =
  /\b(?:in|at|near|from|into|outside|inside|around|across|between|throughout|(?:north|south|east|west)(?:east|west)? of|\d, of|[Cc]it(?:y|ies) of|[Tt]owns? of|[Vv]illages? of|[Pp]rovince of|[Dd]istrict of)(?: the| downtown| central| eastern| western| northern| southern| nearby| neighbou?ring)* $/;

/** What after a name says the same. */
const SEATED =
  /^(?:, \p{Lu}[\p{L}.]+(?=[,.;]|(?<=\.) | and | --)|(?: \([A-Z][A-Za-z]+\))? ?(?:---?|—|–| - )|,? ?\(?(?:[Pp]rovince|[Dd]istrict|[Ss]tate|[Cc]ity|[Cc]ounty|[Rr]egion|[Vv]illage|[Tt]own|[Bb]order|[Aa]irport|residents?|police|prison|mayor|man|woman|native|couple|teen\p{L}*|fire\p{L}*|officials?|[Cc]ourts?|[Cc]ouncil)\b|-based\b)/u;

const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

/** Longer names are tried by their first words too: "Karachi" of "Karachi Central Jail". */
const MOST_WORDS = 4;

/** Names of people too, or of bodies, but no place begins with them. */
const OPENERS: ReadonlySet<string> = new Set([...FUNCTION_WORDS, "May", "Metro", "Police", "Will"]);

/** Names and adjectives of the body under which the gazetteer knows a place, in text order. */
export function placesIn(
  text: string,
  sentences: readonly Span[],
  gazetteer: Gazetteer,
  persons: readonly PersonName[],
  known: readonly Known[],
): readonly Span[] {
  const chunks = sentences.map((sentence) => nameChunks(quote(text, sentence), sentence.start));
  const placed = new Set(
    chunks
      .flat()
      .filter((chunk) => isPlaced(text, chunk))
      .map((chunk) => chunk.text),
  );
  const alone = new Set(chunks.flat().map((chunk) => chunk.text));
  const bodies = known.filter(({ kind }) => kind === "organisation");
  return sentences.flatMap((sentence, number) =>
    (chunks[number] ?? []).flatMap((chunk) =>
      partsOf({ text, sentence, gazetteer, persons, bodies, placed, alone }, chunk),
    ),
  );
}

interface Surroundings {
  readonly text: string;
  readonly sentence: Span;
  readonly gazetteer: Gazetteer;
  readonly persons: readonly PersonName[];
  /** Organisations of the tables: the White House is no town. */
  readonly bodies: readonly Known[];
  /** Names that the story somewhere speaks of as places. */
  readonly placed: ReadonlySet<string>;
  /** Names as they stand in the story, whole. */
  readonly alone: ReadonlySet<string>;
}

/** From the first word on the longest run that is a place, and so on with the words after it. */
function partsOf(around: Surroundings, chunk: NameChunk): readonly Span[] {
  const words = wordsOf(chunk);
  const found: Span[] = [];
  let at = 0;
  while (OPENERS.has(quote(around.text, words[at] ?? NOTHING)) && words.length > at + 1) at += 1;
  const isBody = words.some((word) => isOfBody(quote(around.text, word)));
  while (at < words.length) {
    const length = placeAt(around, chunk, words, at);
    if (length > 0)
      found.push({ start: (words[at] as Span).start, end: (words[at + length - 1] as Span).end });
    else if (!isBody && !isHyphen(around.text, words[at])) break;
    at += Math.max(1, length);
  }
  return found;
}

const NOTHING: Span = { start: 0, end: 0 };
const isHyphen = (text: string, word: Span | undefined): boolean => text[word?.end ?? 0] === "-";

/** What names of bodies are made of; they hold names of places: "University of Manitoba", "CTV Edmonton". Sorted. */
const BODY_NOUN =
  /^(?:Board|Bureau|Center|Centre|Church|College|Council|Court|Department|Environment|Federal|Fire|Force|High|Hospital|House|Institute|Liberal|Ministry|Observatory|Office|Police|Sheriff|State|Supreme|University)$/;
const BODY_WORD = /^(?:of|\p{Lu}{2,})$/u;

const isOfBody = (word: string): boolean => BODY_NOUN.test(word) || BODY_WORD.test(word);

/** How many words from `at` on name a place; 0: none. */
function placeAt(around: Surroundings, chunk: NameChunk, words: readonly Span[], at: number): number {
  for (let to = Math.min(words.length, at + MOST_WORDS); to > at; to -= 1) {
    const span = { start: (words[at] as Span).start, end: (words[to - 1] as Span).end };
    if (isPlace(around, chunk, span, at === 0)) return to - at;
  }
  return 0;
}

const wordsOf = ({ text, start }: NameChunk): readonly Span[] =>
  [...text.matchAll(/[^\s-]+/gu)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));

/** "Al", "Mo": of somebody's name or of one cut off. */
const SCRAP = /^\p{Lu}\p{Ll}?$/u;

const isPlaced = (text: string, { start, end }: Span): boolean =>
  SEATED.test(text.slice(end, end + 32)) || LOCATED.test(text.slice(Math.max(0, start - 40), start));

function isPlace(around: Surroundings, chunk: NameChunk, span: Span, opens: boolean): boolean {
  const { text, sentence, gazetteer } = around;
  const name = quote(text, span);
  if (!/^\p{Lu}/u.test(name) || CALENDAR.test(name) || OPENERS.has(name) || BODY_NOUN.test(name))
    return false;
  if (isFirstName(text, span)) return false;
  if (countryByName(name) !== null || countriesByDemonym(name).length > 0) return true;
  if (SCRAP.test(name) && !/, $/.test(text.slice(Math.max(0, span.start - 2), span.start))) return false;
  if (around.bodies.some((body) => overlaps(span, body))) return false;
  const before = text.slice(Math.max(0, span.start - 24), span.start);
  if (STATE_ABBREVIATIONS[name] !== undefined || STATE_ABBREVIATIONS[`${name}.`] !== undefined)
    return /(?:, |\b[DR]-)$/.test(before);
  const isWhole = span.end === chunk.end;
  if (!isWhole && isMetAgain(around, chunk)) return false;
  const placed = around.placed.has(name) || (isWhole && isPlaced(text, span));
  const doubtful =
    !opens || (!name.includes(" ") && (span.start === sentence.start || isSomebody(around, chunk)));
  return gazetteer.find(fold(name)).some(({ place: index }) => {
    const place = gazetteer.place(index);
    return placed || (doubtful ? isGreat(place) && !isTitled(before) : isKnown(place));
  });
}

/** Part of a full name, or a surname of one. */
const isSomebody = ({ persons }: Surroundings, chunk: NameChunk): boolean =>
  persons.some((name) => overlaps(name, chunk) || name.last === chunk.text);

/** "Paris Hilton" is somebody where "Hilton" stands alone elsewhere. */
const isMetAgain = ({ alone }: Surroundings, { text }: NameChunk): boolean =>
  alone.has(text.split(" ").at(-1) ?? "");

/** "Governor Jackson". */
const isTitled = (before: string): boolean => {
  const word = /(\p{Lu}\p{L}{0,30})\.? $/u.exec(before)?.[1];
  return word !== undefined && isTitle(word);
};

const isKnown = ({ kind, population }: Place): boolean =>
  kind === "country" || kind === "capital" || kind === "admin1" || population >= LEAST_PEOPLE;

const isGreat = ({ population }: Place): boolean => population >= GREAT_CITY;
