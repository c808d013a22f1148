import { tableRows } from "../table-rows.js";
import { fold } from "./fold.js";

/** One row of `data/places/countries.tsv`. The first capital is the present one; others are earlier or shared seats. */
export interface Country {
  /** ISO 3166-1 alpha-3; `XKX` for Kosovo. */
  readonly iso3: string;
  readonly iso2: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
}

interface CountryTable {
  readonly all: readonly Country[];
  readonly byCode: ReadonlyMap<string, Country>;
  readonly byName: ReadonlyMap<string, Country>;
  readonly byDemonym: ReadonlyMap<string, readonly Country[]>;
  readonly byCapital: ReadonlyMap<string, Country>;
}

const ARTICLE = /^the /;
const SAME_IN_PLURAL = /(?:ese|ss|ch|sh|men|women)$/;
/** Written with capitals only: "us" is a pronoun, "car" a vehicle. */
const CAPITALS_ONLY = new Set(["us", "car", "opt", "lao", "is", "roc"]);

let table: CountryTable | undefined;

/** All countries and dependent territories, sorted by alpha-3 code. */
export const countries = (): readonly Country[] => countryTable().all;

/** By ISO 3166-1 code, alpha-2 or alpha-3, upper case. */
export const countryByCode = (code: string): Country | null => countryTable().byCode.get(code) ?? null;

/** By name or alias as written, a leading "the" allowed: "the DRC", "Burma", "U.S.". Not by demonym or capital. */
export const countryByName = (words: string): Country | null => byWritten(words, countryTable().byName);

/** By demonym as written, singular or plural: "Sudanese", "Iraqis", "U.S.". "Congolese" gives COD, "Dominican" DOM. */
export const countryByDemonym = (words: string): Country | null =>
  byWritten(words, countryTable().byDemonym)?.[0] ?? null;

/** Every country of the demonym, the likelier first: "Congolese" gives COD and COG. */
export const countriesByDemonym = (words: string): readonly Country[] =>
  byWritten(words, countryTable().byDemonym) ?? [];

/** By seat of government, present or former name: "Kiev", "Tel Aviv", "Washington". */
export const countryByCapital = (words: string): Country | null => byWritten(words, countryTable().byCapital);

function byWritten<T>(words: string, names: ReadonlyMap<string, T>): T | null {
  const key = fold(words).replace(ARTICLE, "");
  if (CAPITALS_ONLY.has(key) && !/\p{Lu}.?\p{Lu}/u.test(words)) return null;
  return names.get(key) ?? null;
}

function countryTable(): CountryTable {
  table ??= indexed(tableRows("places/countries.tsv").map(countryOf));
  return table;
}

function countryOf(cells: readonly string[]): Country {
  const [iso3 = "", iso2 = "", name = "", aliases = "", demonyms = "", capitals = ""] = cells;
  return { iso3, iso2, name, aliases: list(aliases), demonyms: list(demonyms), capitals: list(capitals) };
}

const list = (field: string): readonly string[] => (field === "" ? [] : field.split("|"));

function indexed(all: readonly Country[]): CountryTable {
  return {
    all,
    byCode: new Map(
      all.flatMap((country) => [[country.iso3, country] as const, [country.iso2, country] as const]),
    ),
    byName: firstWins(
      all.flatMap((country) => [country.name, ...country.aliases].map((name) => [name, country])),
    ),
    byDemonym: everyOf(all),
    byCapital: firstWins(all.flatMap((country) => country.capitals.map((name) => [name, country]))),
  };
}

/** The present name of one country beats a former name of another, as rows list names before aliases. */
function firstWins(pairs: readonly (readonly [string, Country])[]): ReadonlyMap<string, Country> {
  const names = new Map<string, Country>();
  for (const [name, country] of pairs) {
    const key = fold(name).replace(ARTICLE, "");
    if (!names.has(key)) names.set(key, country);
  }
  return names;
}

function everyOf(all: readonly Country[]): ReadonlyMap<string, readonly Country[]> {
  const names = new Map<string, Country[]>();
  for (const country of all) {
    for (const key of new Set(country.demonyms.flatMap(spellings))) {
      names.set(key, [...(names.get(key) ?? []), country].sort(likelierFirst));
    }
  }
  return names;
}

const spellings = (demonym: string): readonly string[] => {
  const key = fold(demonym);
  return SAME_IN_PLURAL.test(key) ? [key] : [key, `${key}s`];
};

/** Shared demonyms, by how often the news means which. */
const SMALLER = new Set(["COG", "DMA"]);
const likelierFirst = (a: Country, b: Country): number =>
  Number(SMALLER.has(a.iso3)) - Number(SMALLER.has(b.iso3));
