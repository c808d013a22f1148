import type { Mention, ReadStory } from "../../reader/reading.js";
import type { PublishedAt } from "../../story/story.js";
import { bySpan, type Span } from "../../text/span.js";
import type { Gazetteer } from "../place/gazetteer.js";
import { type PlaceResolver, placeResolver } from "../place/resolve.js";
import { isCompound, isOtherPerson, isSurname } from "./compounds.js";
import { isForeignOffice } from "./foreign-offices.js";
import { type Known, knownNames } from "./known-names.js";
import { outletHome } from "./outlet-home.js";
import { withPlaces } from "./own-places.js";
import { type PersonName, personNames } from "./person-names.js";
import { asSpelledOut } from "./spelled-out.js";
import { type CountryCount, countCountries, within } from "./story-countries.js";
import { struckTowns } from "./struck.js";
import { isTownName, townsIn } from "./towns.js";

/** What one story offers to every actor in it. Nothing crosses into another story. */
export interface Scene {
  readonly text: string;
  readonly known: readonly Known[];
  readonly persons: readonly PersonName[];
  readonly sentences: readonly Span[];
  /** Participants and sources, in text order. */
  readonly actors: readonly Mention[];
  readonly places: readonly Mention[];
  readonly countries: readonly CountryCount[];
  /** Countries named by name, people, capital or town: organisations and leaders left out. */
  readonly lands: ReadonlySet<string>;
  /** Whether the words are the name of a town or province that the story speaks of as a place. */
  readonly isTown: (words: string) => boolean;
  /** ISO alpha-3 of the country that the outlet writes for; null where nothing tells. */
  readonly home: string | null;
  /** ISO day by which offices are dated: near the day of publication; null where that is not known to a month. */
  readonly published: string | null;
}

export function sceneOf(
  story: ReadStory,
  gazetteer: Gazetteer | null,
  placeOf: PlaceResolver | null = gazetteer === null ? null : placeResolver(gazetteer)(story),
): Scene {
  const named = knownNames(story.text);
  const towns = gazetteer === null ? [] : townsIn(story.text, gazetteer, named);
  const persons = personNames(story.text, named);
  const all = [...named, ...towns];
  const placed = placeOf === null ? all : withPlaces(story, all, persons, placeOf);
  const struck = gazetteer === null ? [] : struckTowns(story, placed, persons, gazetteer);
  const lying = [...placed, ...struck].sort(bySpan);
  const home = outletHome(story);
  const lands = landsOf(lying);
  const known = lying
    .filter(
      (name) =>
        !isOtherPerson(story.text, name, named, persons) &&
        !isSurname(story.text, name, persons) &&
        !isForeignOffice(name, lands, home),
    )
    .map((name) => asSpelledOut(story.text, name, named))
    .sort(bySpan);
  const whose = known.filter((name) => !isCompound(story.text, name));
  return {
    text: story.text,
    known,
    persons,
    sentences: story.sentences,
    actors: story.mentions.filter(({ layer }) => layer === "participant" || layer === "source"),
    places: story.mentions.filter(({ layer }) => layer === "place"),
    countries: countCountries([...whose, ...within(whose, leadOf(story))]),
    lands,
    isTown: (words) => gazetteer !== null && isTownName(story.text, gazetteer, words),
    home,
    published: dayOf(story.published),
  };
}

const landsOf = (known: readonly Known[]): ReadonlySet<string> =>
  new Set(known.flatMap(({ rows, geos }) => (rows.length === 0 ? geos : [])));

/** Everything up to the end of the first body sentence: headline and lead name the country a story is about. */
const leadOf = (story: ReadStory): Span => ({ start: 0, end: story.sentences[0]?.end ?? 0 });

const NOWHERE: Span = { start: 0, end: 0 };

export const sentenceOf = (scene: Scene, mention: Mention): Span =>
  scene.sentences[mention.sentence] ?? NOWHERE;

/** Countries told by the places of a sentence: the reader's place mentions, or names after "in", "at", "near". */
export function placeCountries(scene: Scene, sentence: Span): readonly CountryCount[] {
  const marked = scene.places.filter((place) => place.start >= sentence.start && place.end <= sentence.end);
  const inside = within(scene.known, sentence);
  const byReader = inside.filter((name) =>
    marked.some((place) => name.start < place.end && place.start < name.end),
  );
  const byWords = inside.filter((name, index) => {
    const before = inside[index - 1];
    const follows = before !== undefined && scene.text.slice(before.end, name.start) === ", ";
    return !follows && LOCATED.test(scene.text.slice(Math.max(0, name.start - 32), name.start));
  });
  return countCountries(byReader.length > 0 ? byReader : byWords);
}

const LOCATED =
  /\b(?:in|at|near|from|across|inside|outside|around|throughout)(?: the)?(?: (?:north|south|east|west)\S*| central| neighboring| capital,?| \p{Lu}[\p{L}'’-]+,)* $/u;

const MONTH_MS = 31 * 24 * 3600 * 1000;

/** A wide guess at the day of publication would make a past office look held: it dates nothing. */
const dayOf = (published: PublishedAt | null): string | null => {
  if (published?.from == null) return null;
  const isWide = published.to !== null && Date.parse(published.to) - Date.parse(published.from) > MONTH_MS;
  return isWide ? null : published.from.slice(0, 10);
};
