import type { ReadStory } from "../../reader/reading.js";
import { covers, type Span } from "../../text/span.js";
import { fold } from "../place/fold.js";
import type { PlaceResolver } from "../place/resolve.js";
import type { PlaceValue } from "../values.js";
import type { Known } from "./known-names.js";
import type { PersonName } from "./person-names.js";
import { areaBehind } from "./town-areas.js";

/**
 * The names of a story in the light of its place mentions: a name inside one is of the country where that place lies
 * ("Georgia" with Atlanta, "San Juan" in the Philippines), and a place whose name the tables lack is a town of its own.
 */
export function withPlaces(
  story: ReadStory,
  known: readonly Known[],
  persons: readonly PersonName[],
  placeOf: PlaceResolver,
): readonly Known[] {
  const places = story.mentions
    .filter((one) => one.layer === "place" && !isOfName(story.text, one, persons))
    .map((span) => ({ span, inside: known.filter((name) => covers(span, name)) }));
  const moved = new Map(
    places.flatMap(({ span, inside }) => {
      const [name] = inside;
      if (name === undefined || inside.length > 1 || !isLand(name) || areaBehind(story.text, name) !== null)
        return [];
      if (isNamedSeat(name, known)) return [];
      const value = placeOf(span).value;
      return value !== null && isElsewhere(story.text, name, value)
        ? [[name, { ...name, kind: "town" as const, geos: [value.country as string] }]]
        : [];
    }),
  );
  const added = places.flatMap(({ span, inside }) => {
    const value = inside.length > 0 ? null : placeOf(span).value;
    return value !== null && isCertain(value) && !known.some((name) => covers(name, span))
      ? [townAt(span, value)]
      : [];
  });
  const isState = [...moved.keys()].some(isGeorgia) || isOfTheState(story.text);
  const lying = known.map((name) => moved.get(name) ?? (isState && isGeorgia(name) ? ofState(name) : name));
  return [...lying, ...added];
}

export const townAt = (span: Span, { name, country }: PlaceValue): Known => ({
  start: span.start,
  end: span.end,
  kind: "town",
  name,
  geos: country === null ? [] : [country],
  rows: [],
});

/** "Adama" of "Adama Barrow said": the name goes on behind it. */
const isOfName = (text: string, { start, end }: Span, persons: readonly PersonName[]): boolean =>
  persons.some((one) => one.start === start && one.end > end && /^ \p{Lu}/u.test(text.slice(end, end + 2)));

/** The one state of the Union that shares its name with a nation, each told by what is named beside it. */
const STATE =
  /\bGeorgia(?:['’]s)? (?:Republican |Democratic )?(?:Bureau of Investigation|Gov\.|Governor|National Guard|State (?:Patrol|Trooper)|county)|\b(?:Atlanta|Savannah)\b/;
const NATION = /\b(?:Abkhazia|Batumi|Caucasus|Ossetia|Rustavi|Saakashvili|Tbilisi)\b|Georgian Dream/;
const isOfTheState = (text: string): boolean => STATE.test(text) && !NATION.test(text);
const isGeorgia = ({ kind, name }: Known): boolean => kind === "country" && name === "Georgia";
const ofState = (name: Known): Known => ({ ...name, kind: "town", geos: ["USA"] });

const isLand = ({ kind }: Known): boolean => kind === "country" || kind === "capital" || kind === "town";

/** A place of the gazetteer itself, not only what it lies in. */
export const isCertain = ({ country, id, precision }: PlaceValue): boolean =>
  country !== null && country !== "INT" && id !== null && precision !== "country" && precision !== "offshore";

/** Niger is a nation, "Niger State" a division of another; states of the Union go by their bare names. */
const isUntypedDivision = (text: string, { kind, end }: Known, { country, precision }: PlaceValue): boolean =>
  kind === "country" &&
  precision === "admin1" &&
  country !== "USA" &&
  !/^ (?:[Ss]tate|[Pp]rovince|[Dd]epartment|[Rr]egion)\b/.test(text.slice(end, end + 12));

/** Victoria is the capital of the Seychelles where they are named, whatever else is. */
const isNamedSeat = ({ kind, geos }: Known, known: readonly Known[]): boolean =>
  kind === "capital" &&
  known.some((one) => (one.kind === "country" || one.kind === "demonym") && one.geos[0] === geos[0]);

const isElsewhere = (text: string, name: Known, value: PlaceValue): boolean =>
  isCertain(value) &&
  !isUntypedDivision(text, name, value) &&
  value.country !== name.geos[0] &&
  fold(value.name).includes(fold(text.slice(name.start, name.end)));
