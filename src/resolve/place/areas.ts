import type { PlaceValue } from "../values.js";
import type { Tier } from "./candidates.js";
import type { Conclusion } from "./conclude.js";
import { type Country, countriesByDemonym, countryByName } from "./countries.js";
import { kmBetween } from "./distance.js";
import type { Gazetteer, Place } from "./gazetteer.js";
import { isDivision } from "./kinds.js";
import { nameChunks } from "./names.js";
import type { LookedUp } from "./resolve.js";
import { valueOf } from "./value.js";
import { COMPASS } from "./words.js";

type Placed = Omit<Conclusion, "alternatives">;

/** "the Lebanon-Syria border", "the border with Chad": a line, so it has no point. Null when it is a place's own border. */
export function borderOf({ phrase, containers }: LookedUp, best: Place | null): Conclusion | null {
  const named = nameChunks(phrase.words).flatMap(({ text }) => sidesOf(text));
  const around = named.length === 0 ? containers.flatMap(({ countries }) => [...countries]) : [];
  const sides = [...new Set([...named.map(({ iso3 }) => iso3), ...around])];
  if (sides.length === 0 && best !== null && !isDivision(best.kind)) return null;
  if (sides.length === 0)
    return { value: null, how: null, reason: "a border whose countries are not named", alternatives: [] };
  const name =
    named.length === 0 ? phrase.words : `${[...new Set(named.map((each) => each.name))].join("–")} border`;
  const value = { ...lineValue(name), country: sides.length === 1 ? (sides[0] as string) : "INT" };
  return {
    value,
    how: "border of the countries named",
    reason: "a border has no one point",
    alternatives: [],
  };
}

const lineValue = (name: string): PlaceValue => ({
  name,
  country: null,
  admin1: null,
  admin2: null,
  lat: null,
  lon: null,
  precision: "region",
  radiusKm: null,
  id: null,
  gazetteer: null,
});

function sidesOf(words: string): readonly Country[] {
  const whole = countryByName(words) ?? countriesByDemonym(words)[0];
  if (whole !== undefined) return [whole];
  return words.split(/[-–/ ]/).flatMap((word) => countryByName(word) ?? countriesByDemonym(word)[0] ?? []);
}

/** "Syria's coastal region": the coast's own row if there is one, else the area without a point. */
export function coastOf(gazetteer: Gazetteer, area: PlaceValue, tier: Tier): Placed {
  const coast = gazetteer
    .find(`${area.name} coast`)
    .map(({ place }) => gazetteer.place(place))
    .find(({ kind, country }) => kind === "coast" && country === area.country);
  if (coast !== undefined)
    return {
      value: valueOf(gazetteer, coast),
      how: `${tier}, its coast`,
      reason: "a stretch of coast, not a place on it",
    };
  const value = {
    ...area,
    name: `coast of ${area.name}`,
    lat: null,
    lon: null,
    precision: "region" as const,
    radiusKm: null,
    id: null,
    gazetteer: null,
  };
  return { value, how: `${tier}, its coast`, reason: "a stretch of coast, not a place on it" };
}

const PART_REACH = 0.5;
const PART_RADIUS = 0.6;

/**
 * "western Iraq": a region of the country. Its point is that of the province nearest to the middle of the part, so that it
 * lies inside the country; a province's part keeps the province's point.
 */
export function partOfArea(
  gazetteer: Gazetteer,
  place: Place,
  area: PlaceValue,
  part: string,
): Omit<Placed, "how"> {
  const reason = `a part of ${area.name}, not a place in it`;
  if (place.kind !== "country" && place.kind !== "region")
    return { value: { ...area, name: `${part} ${area.name}` }, reason };
  const point = pointOfPart(gazetteer, place, part);
  const radiusKm = Math.round(place.radiusKm * PART_RADIUS);
  return {
    value: {
      ...area,
      name: `${part} ${area.name}`,
      ...point,
      precision: "region",
      radiusKm,
      id: null,
      gazetteer: null,
    },
    reason,
  };
}

function pointOfPart(
  gazetteer: Gazetteer,
  place: Place,
  part: string,
): { readonly lat: number | null; readonly lon: number | null } {
  const step = COMPASS[part];
  if (step === undefined || place.lat === null || place.lon === null) return { lat: null, lon: null };
  const reach = (place.radiusKm * PART_REACH) / 111;
  const aim = {
    lat: place.lat + step[1] * reach,
    lon: place.lon + (step[0] * reach) / Math.cos((place.lat * Math.PI) / 180),
  };
  const nearest = gazetteer
    .divisionsOf(place.country)
    .map((index) => gazetteer.place(index))
    .map((division) => ({ division, far: kmBetween(division, aim) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.far - b.far)[0]?.division;
  return { lat: nearest?.lat ?? null, lon: nearest?.lon ?? null };
}
