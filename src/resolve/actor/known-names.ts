import { remembered } from "../../remembered.js";
import type { Span } from "../../text/span.js";
import { countries, countriesByDemonym, countryByCapital, countryByName } from "../place/countries.js";
import { fold } from "../place/fold.js";
import { isFirstName } from "./first-names.js";
import { type ActorRow, leaders, organisations, peoples } from "./tables.js";
import { areaBehind } from "./town-areas.js";
import { phraseKey, startsUpper, type Word, wordsOf } from "./words.js";

export type KnownKind = "country" | "demonym" | "capital" | "people" | "town" | "organisation" | "leader";

/** A name of the tables in a text. `geos`: countries it can stand for, likeliest first; empty where no one country. */
export interface Known extends Span {
  readonly kind: KnownKind;
  readonly name: string;
  readonly geos: readonly string[];
  /** Rows of the actor tables that bear the name; empty for countries and peoples. */
  readonly rows: readonly ActorRow[];
}

type Entry = Omit<Known, "start" | "end">;

const LONGEST = 9;
const LONGEST_COUNTRY = 5;
/** Between the words of one name: a space, a hyphen, an apostrophe, a full stop of an initial. */
const JOINT = /^(?:[ \u00a0]?[-‑–'’.&"“”,]?[ \u00a0]?)$/;
const SEA =
  /^[ -](?:Ocean|Sea|Gulf|Strait|Peninsula|Channel|Delta|River|Airlines|Airways|Open|Cup|Street|Road|Avenue|Boulevard|Hall|Journal|Times|Post)\b/;
/** "The Saudi Maternity Hospital" in Sudan: named after who built it. */
const NAMED_AFTER = /^(?: \p{Lu}\p{L}{1,20}){0,2} (?:Hospital|Mosque|Cemetery|Cathedral)\b/u;
/** Countries and capitals that are also surnames or first names: not a country after a capitalised word. */
const ALSO_NAMES = new Set([
  "Jordan",
  "Chad",
  "Israel",
  "Georgia",
  "Washington",
  "London",
  "Paris",
  "Lima",
  "Santiago",
  "Valley",
  "England",
  "Holland",
  "Wales",
]);
const OPENERS =
  /(?:^|[.?!:;,—–"“\n(] ?|\b(?:In|From|Of|The|And|But|For|At|To|With|By|While|As|Says?|On|Both|Between|After|Since|When|That) )$/;

let index: ReadonlyMap<string, Entry> | undefined;

/** Every name of the tables in the text, longest first at each place, in text order, none inside another. */
export function knownNames(text: string): readonly Known[] {
  const words = wordsOf(text);
  const found: Known[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = longestAt(text, words, at);
    if (hit === null) at += 1;
    else {
      const area = hit.known.rows.length > 0 ? null : areaBehind(text, hit.known);
      found.push(area === null ? hit.known : { ...hit.known, kind: "town", geos: [area.geo] });
      at += hit.length;
      while (area !== null && (words[at]?.start ?? Number.POSITIVE_INFINITY) < area.end) at += 1;
    }
  }
  return found;
}

function longestAt(
  text: string,
  words: readonly Word[],
  at: number,
): { known: Known; length: number } | null {
  const first = words[at]?.key ?? "";
  const longest = Math.max(
    longestOf(first, words[at + 1]?.key),
    startsUpper(first) ? longestCountryAt(text, words, at) : 0,
  );
  if (longest === 0) return null;
  const run = runFrom(text, words, at, longest);
  for (let length = run.length; length > 0; length -= 1) {
    const span = { start: words[at]?.start ?? 0, end: run[length - 1]?.end ?? 0 };
    const key = run
      .slice(0, length)
      .map((word) => word.key)
      .join(" ");
    const entry =
      actorIndex().get(key) ??
      (length <= LONGEST_COUNTRY ? countryEntry(text.slice(span.start, span.end)) : null);
    if (entry !== null && !misread(text, span, entry)) return { known: { ...entry, ...span }, length };
  }
  return null;
}

/** As many words as a country's name can have that begins here: one, where none of more words begins so. */
function longestCountryAt(text: string, words: readonly Word[], at: number): number {
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined || second === undefined) return 1;
  const isParted = PARTING.test(text.slice(first.end, second.start));
  return isParted && !opensCountry(text.slice(first.start, first.end)) ? 1 : LONGEST_COUNTRY;
}

/** The words from `at` on that could make one name of so many words. */
function runFrom(text: string, words: readonly Word[], at: number, longest: number): readonly Word[] {
  const run: Word[] = [];
  for (let next = at; next < words.length && run.length < longest; next += 1) {
    const word = words[next];
    if (word === undefined) break;
    const before = run.at(-1);
    if (before !== undefined && !JOINT.test(text.slice(before.end, word.start))) break;
    run.push(word);
  }
  return run;
}

/** A run of pages asks for the same few thousand words. */
const MOST_KEPT = 20_000;
const countryEntry = remembered(findCountryEntry, MOST_KEPT);

/** What parts the words of a country's name. */
const PARTING = /[ \u00a0-]/;

let openers: ReadonlySet<string> | undefined;

/** First words of countries, peoples and capitals of more than one word. */
function opensCountry(word: string): boolean {
  openers ??= new Set(
    countries()
      .flatMap(({ name, aliases, demonyms, capitals }) => [name, ...aliases, ...demonyms, ...capitals])
      .flatMap((one) => fold(one).split(/[ -]/).slice(0, 1)),
  );
  return openers.has(fold(word));
}

function findCountryEntry(words: string): Entry | null {
  if (!startsUpper(words) || words.includes(",") || /^The /.test(words)) return null;
  const [first = "", ...rest] = words.split(PARTING);
  if (rest.length > 0 && !opensCountry(first)) return null;
  const country = countryByName(words);
  if (country !== null) return { kind: "country", name: country.name, geos: [country.iso3], rows: [] };
  const people = countriesByDemonym(words);
  if (people.length > 0) {
    return { kind: "demonym", name: people[0]?.name ?? words, geos: people.map((one) => one.iso3), rows: [] };
  }
  const seat = countryByCapital(words);
  return seat === null ? null : { kind: "capital", name: seat.name, geos: [seat.iso3], rows: [] };
}

/** "Indian Ocean" is no Indian, "Michael Jordan" no kingdom, "New Mexico" no republic. */
function misread(text: string, span: Span, entry: Entry): boolean {
  if (entry.kind === "leader" || entry.kind === "organisation") return false;
  if (SEA.test(text.slice(span.end, span.end + 12))) return true;
  if (entry.kind !== "capital" && NAMED_AFTER.test(text.slice(span.end, span.end + 60))) return true;
  if (isFirstName(text, span)) return true;
  const before = text.slice(Math.max(0, span.start - 24), span.start);
  if (/\b(?:New|Saint|St\.|Gulf of|Bay of) $/.test(before)) return true;
  if (!ALSO_NAMES.has(text.slice(span.start, span.end))) return false;
  return /\p{Lu}\p{Ll}+ $/u.test(before) && !OPENERS.test(before);
}

function actorIndex(): ReadonlyMap<string, Entry> {
  index ??= new Map([
    ...peopleEntries(),
    ...rowEntries("leader", leaders()),
    ...rowEntries("organisation", organisations()),
  ]);
  return index;
}

let lengths: ReadonlyMap<string, number> | undefined;

/** Words of the longest name of the tables that begins with two words; 0 where none begins with the first: most begin none. */
function longestOf(first: string, second: string | undefined): number {
  lengths ??= lengthsOf([...actorIndex().keys()]);
  const alone = lengths.get(first) ?? 0;
  return alone === 0 || second === undefined ? alone : (lengths.get(`${first} ${second}`) ?? alone);
}

/** By first word, where 1 stands for every length, and by the first two. */
function lengthsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const [first = "", second, ...rest] = key.split(" ");
    longest.set(first, 1);
    if (second === undefined) continue;
    const two = `${first} ${second}`;
    longest.set(two, Math.min(LONGEST, Math.max(longest.get(two) ?? 0, 2 + rest.length)));
  }
  return longest;
}

function peopleEntries(): readonly (readonly [string, Entry])[] {
  return peoples().flatMap(({ name, geos }) => {
    const entry: Entry = { kind: "people", name, geos, rows: [] };
    return [name, `${name}s`].map((form) => [phraseKey(form), entry] as const);
  });
}

function rowEntries(kind: KnownKind, rows: readonly ActorRow[]): readonly (readonly [string, Entry])[] {
  const byKey = new Map<string, ActorRow[]>();
  for (const row of rows) {
    for (const form of new Set(row.forms.map(phraseKey))) byKey.set(form, [...(byKey.get(form) ?? []), row]);
  }
  return [...byKey].map(([key, all]) => [key, entryOf(kind, all)] as const);
}

function entryOf(kind: KnownKind, rows: readonly ActorRow[]): Entry {
  const geos = [...new Set(rows.flatMap((row) => row.geos))];
  return { kind, name: rows[0]?.name ?? "", geos, rows };
}
