import { firstFrom } from "../../text/span.js";
import type { Gazetteer, Place } from "../place/gazetteer.js";
import type { Known } from "./known-names.js";
import { isTitle } from "./titles.js";
import { startsUpper, type Word, wordsOf } from "./words.js";

/** Smaller places share their names with people and things too often. */
const LEAST_PEOPLE = 15_000;
const AREAS: ReadonlySet<string> = new Set(["admin1", "capital"]);
const LOCATED =
  /\b(?:in|at|near|outside|around|across|of|inside|the city of|the town of)(?: the| downtown| central| eastern| western| northern| southern)* $/;
/** "Karachi police", "Helmand province", "KABUL –" at the start of a line. */
const SEATED =
  /^(?: (?:police|court|court's|province|district|state|city|governor|residents|prison|airport|mayor|University|Province|District|State|High Court|Magistrates?|County|-based)\b|(?: \([A-Z][A-Za-z]+\))? [-–—] |-based\b|, \p{Lu})/u;

/**
 * Towns and provinces in the text that the gazetteer knows, where the words around say that a place is meant. They tell
 * the country that a story is about. `others`: names that the tables have taken, in text order, none inside another.
 */
export function townsIn(text: string, gazetteer: Gazetteer, others: readonly Known[]): readonly Known[] {
  const towns: Known[] = [];
  for (const run of capitalRuns(text)) {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) continue;
    const span = { start: first.start, end: last.end };
    if ((others[firstFrom(others, span.end) - 1]?.end ?? 0) > span.start) continue;
    if (
      !LOCATED.test(text.slice(Math.max(0, span.start - 24), span.start)) &&
      !SEATED.test(text.slice(span.end, span.end + 24))
    )
      continue;
    if (OFFICE_OF.test(text.slice(Math.max(0, span.start - 24), span.start))) continue;
    const geos = countriesOf(gazetteer, text.slice(span.start, span.end));
    if (geos.length > 0)
      towns.push({ ...span, kind: "town", name: text.slice(span.start, span.end), geos, rows: [] });
  }
  return towns;
}

/** "Ministry of the Interior": no province of Oman. */
const OFFICE_OF = /\b(?:Ministry|Minister|Department|Secretary) (?:of|for) (?:the )?$/;

const MOST_WORDS = 3;

function capitalRuns(text: string): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  for (const word of wordsOf(text)) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (!startsUpper(word.key) || isTitle(word.key)) continue;
    if (before !== undefined && run !== undefined && /^[ -]$/.test(text.slice(before.end, word.start)))
      run.push(word);
    else runs.push([word]);
  }
  return runs.filter((run) => run.length <= MOST_WORDS);
}

/** Countries of the places that bear the name, the most populous first. */
function countriesOf(gazetteer: Gazetteer, name: string): readonly string[] {
  const places = gazetteer.find(name).map((posting) => gazetteer.place(posting.place));
  const large = places.filter((place) => AREAS.has(place.kind) || place.population >= LEAST_PEOPLE);
  const sorted = [...large].sort((a, b) => weight(b) - weight(a) || a.index - b.index);
  return [...new Set(sorted.flatMap((place) => place.country ?? []))];
}

/** Where a text speaks of a name as of a place. */
export const spokenOfAsPlace = (name: string): RegExp =>
  new RegExp(
    `\\b(?:in|at|near|outside|around|inside|(?:city|town|village|district|province|siege|capture|takeover) of|besieged) ${name}(?![\\p{L}-])|(?<![\\p{L}-])${name},? (?:the|an?) [^,.;]{0,30}\\b(?:capital|city|town|village|province)\\b`,
    "u",
  );

/** A town or province by its name that the text also speaks of as a place: many people bear the name of a town. */
export function isTownName(text: string, gazetteer: Gazetteer, name: string): boolean {
  const plain = name.replace(/[^\p{L}\p{N}’' -]/gu, "");
  return plain !== "" && countriesOf(gazetteer, name).length > 0 && spokenOfAsPlace(plain).test(text);
}

const weight = (place: Place): number => place.population;
