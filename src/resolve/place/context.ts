import type { ReadStory } from "../../reader/reading.js";
import { countriesByDemonym, countryByCapital, countryByName } from "./countries.js";
import { fold } from "./fold.js";
import type { Gazetteer, Place } from "./gazetteer.js";
import { type NameChunk, nameChunks } from "./names.js";
import { STATE_ABBREVIATIONS } from "./us-states.js";

/** What the rest of the story says about where it plays. Never holds anything of another story. */
export interface StoryContext {
  /** Shares, summing to 1 unless empty. */
  readonly countries: ReadonlyMap<string, number>;
  /** The part of those votes that capitals gave, by the capital's name. */
  readonly capitals: ReadonlyMap<string, { readonly country: string; readonly share: number }>;
  /** Shares over row numbers of first-level divisions. */
  readonly admin1s: ReadonlyMap<number, number>;
  /** ISO alpha-3 of the country that the dateline names, alone or through its town. */
  readonly dateline: string | null;
  /** Places already found, with the name each was found under. */
  readonly resolved: readonly { readonly key: string; readonly place: Place }[];
}

const DEMONYM_WEIGHT = 0.7;
const CAPITAL_WEIGHT = 0.5;
/** Shorter names of provinces are words or initials more often than not. */
const SHORTEST_PROVINCE = 4;
const ABBREVIATED = /, ((?:\p{Lu}\.){2,}|\p{Lu}\p{L}+\.|\p{Lu}{2}(?![\p{L}]))/gu;

/** Votes of every country and province named anywhere in the story, as a name, demonym or capital. */
export function contextOf(gazetteer: Gazetteer, story: Pick<ReadStory, "text" | "dateline">): StoryContext {
  const chunks = nameChunks(story.text);
  const { countries, capitals } = countryVotes(chunks);
  const all = [...countries.values()].reduce((sum, vote) => sum + vote, 0);
  return {
    countries: shares(countries),
    capitals: new Map(
      [...capitals].map(([key, { country, weight }]) => [key, { country, share: weight / all }]),
    ),
    admin1s: shares(admin1Votes(gazetteer, story.text, chunks)),
    dateline: datelineCountry(gazetteer, story.dateline?.place ?? null),
    resolved: [],
  };
}

interface Votes {
  readonly countries: ReadonlyMap<string, number>;
  readonly capitals: ReadonlyMap<string, { readonly country: string; readonly weight: number }>;
}

function countryVotes(chunks: readonly NameChunk[]): Votes {
  const countries = new Map<string, number>();
  const capitals = new Map<string, { country: string; weight: number }>();
  const add = (iso3: string, weight: number): void => {
    countries.set(iso3, (countries.get(iso3) ?? 0) + weight);
  };
  for (const { text } of chunks) {
    const named = countryByName(text);
    if (named !== null) add(named.iso3, 1);
    else {
      const demonyms = [...text.split(/[ -]/), text].flatMap((word) => countriesByDemonym(word).slice(0, 1));
      for (const { iso3 } of new Set(demonyms)) add(iso3, DEMONYM_WEIGHT);
      const capital = demonyms.length === 0 ? countryByCapital(text) : null;
      if (capital === null) continue;
      add(capital.iso3, CAPITAL_WEIGHT);
      const before = capitals.get(fold(text))?.weight ?? 0;
      capitals.set(fold(text), { country: capital.iso3, weight: before + CAPITAL_WEIGHT });
    }
  }
  return { countries, capitals };
}

/** Shares without what a name itself gave as a capital: "Tripoli" must not vote for its own being Libya's. */
export function countriesBut(
  { countries, capitals }: StoryContext,
  key: string,
): ReadonlyMap<string, number> {
  const own = capitals.get(key);
  if (own === undefined) return countries;
  const rest = [...countries]
    .map(([country, share]) => [country, country === own.country ? share - own.share : share] as const)
    .filter(([, share]) => share > 1e-9);
  return shares(new Map(rest));
}

function admin1Votes(
  gazetteer: Gazetteer,
  text: string,
  chunks: readonly NameChunk[],
): ReadonlyMap<number, number> {
  const votes = new Map<number, number>();
  const names = [...chunks.map((chunk) => chunk.text), ...stateAbbreviations(text)];
  for (const name of names.filter(
    (each) => each.length >= SHORTEST_PROVINCE && countryByName(each) === null,
  )) {
    const provinces = gazetteer
      .find(name)
      .filter(({ place, main }) => main && gazetteer.kindOf(place) === "admin1");
    for (const { place } of provinces) votes.set(place, (votes.get(place) ?? 0) + 1 / provinces.length);
  }
  return votes;
}

/** "Paris, Tex." votes for Texas. */
const stateAbbreviations = (text: string): readonly string[] =>
  [...text.matchAll(ABBREVIATED)].flatMap((match) => STATE_ABBREVIATIONS[match[1] as string] ?? []);

function shares<K>(votes: ReadonlyMap<K, number>): ReadonlyMap<K, number> {
  const sum = [...votes.values()].reduce((total, vote) => total + vote, 0);
  return new Map([...votes].map(([key, vote]) => [key, vote / sum]));
}

/** "CAIRO", "Gao, Mali": the last named country, else the most populous place of the name. */
function datelineCountry(gazetteer: Gazetteer, words: string | null): string | null {
  if (words === null) return null;
  const parts = words.split(/[,/]/).map((part) => part.trim());
  for (const part of parts.toReversed()) {
    const country = countryByName(part);
    if (country !== null) return country.iso3;
  }
  const places = parts.flatMap((part) => gazetteer.find(part)).map(({ place }) => gazetteer.place(place));
  return places.sort((a, b) => b.population - a.population)[0]?.country ?? null;
}
