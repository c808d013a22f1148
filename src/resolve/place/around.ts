import type { Span } from "../../text/span.js";
import type { Findings } from "./conclude.js";
import { countryByCode } from "./countries.js";
import { fold } from "./fold.js";
import type { Gazetteer, Place } from "./gazetteer.js";
import { isFacility, isSettled, type PlaceKind } from "./kinds.js";
import type { PlacePhrase } from "./phrase.js";
import type { LookedUp } from "./resolve.js";
import { trusted } from "./trusted.js";
import { SITE_WORDS } from "./words.js";

interface Neighbour {
  readonly place: Place;
  readonly apart: number;
}

/**
 * What the sentence names around a place that is not known: for a building its nearest town, else the smallest area,
 * else the country of its towns.
 */
export function placeAround(findings: Findings, looked: LookedUp): Place | null {
  const others = neighbours(findings, looked);
  const towns = others.filter(({ place }) => isSettled(place.kind));
  if (isSite(looked.phrase) && towns[0] !== undefined) return towns[0].place;
  const areas = others.filter(({ place }) => !isSettled(place.kind) && !isFacility(place.kind));
  for (const kinds of AREAS) {
    const found = areas.find(({ place }) => kinds.includes(place.kind));
    if (found !== undefined) return found.place;
  }
  // What opens a sentence may well be somebody.
  if (looked.phrase.start === findings.sentenceOf(looked.phrase).start) return null;
  const [country, ...more] = new Set(towns.map(({ place }) => place.country));
  return country === undefined || country === null || more.length > 0
    ? null
    : countryPlace(findings.gazetteer, country);
}

const AREAS: readonly (readonly PlaceKind[])[] = [["admin2"], ["admin1"], ["region"], ["country"]];

/** A building, a street, a quarter: something that stands in a town. */
export function isSite({ words, follow, type }: PlacePhrase): boolean {
  const last = fold(words).split(" ").at(-1) ?? "";
  return (
    SITE_WORDS.has(last) ||
    SITE_WORDS.has(follow ?? "") ||
    type === "quarter" ||
    (type !== null && isFacility(type as PlaceKind))
  );
}

/** Other places of the sentence, the closest first: none beyond a semicolon, none that stands in a list with it. */
function neighbours(findings: Findings, looked: LookedUp): readonly Neighbour[] {
  const { story, context, ranked } = findings;
  const sentence = findings.sentenceOf(looked.phrase);
  return findings.looked
    .flatMap((other, index) => {
      const { phrase } = other;
      const isThere = phrase.start >= sentence.start && phrase.end <= sentence.end && other !== looked;
      if (!isThere || phrase.relation === "border") return [];
      const between = textBetween(story.text, looked.phrase, phrase);
      const best = between.includes(";") ? null : trusted(context, other, ranked[index]?.[0]);
      const place = best?.candidate.place;
      if (place === undefined || isListed(between, place, phrase)) return [];
      return [{ place, apart: between.length }];
    })
    .sort((a, b) => a.apart - b.apart);
}

/** "Kabkabiya and Saraf Omra": neither lies in the other; nor is a district what lies around, unless it says it is one. */
const isListed = (between: string, { kind }: Place, { type }: PlacePhrase): boolean =>
  (!isSettled(kind) && /^(?:,? and |,? or |, )$/.test(between)) || (kind === "admin2" && type !== "admin2");

const textBetween = (text: string, a: Span, b: Span): string =>
  a.start < b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);

export function countryPlace(gazetteer: Gazetteer, iso3: string): Place | null {
  const name = countryByCode(iso3)?.name;
  const rows = name === undefined ? [] : gazetteer.find(name).map(({ place }) => gazetteer.place(place));
  return rows.find(({ kind, country }) => kind === "country" && country === iso3) ?? null;
}
