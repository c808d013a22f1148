import type { PlaceValue } from "../values.js";
import type { Tier } from "./candidates.js";
import type { Conclusion } from "./conclude.js";
import { type Country, countriesByDemonym, countryByCode, countryByName } from "./countries.js";
import type { Gazetteer, Place } from "./gazetteer.js";
import { isDivision } from "./kinds.js";
import { nameChunks } from "./names.js";
import type { LookedUp } from "./resolve.js";
import { valueOf } from "./value.js";
import { COMPASS } from "./words.js";

type Placed = Omit<Conclusion, "alternatives">;

/** "the Lebanon-Syria border", "the border with Chad": a line, so it has no point. Null when it is a town's own border. */
export function borderOf({ phrase, containers }: LookedUp, best: Place | null): Conclusion | null {
  const named = nameChunks(phrase.words).flatMap(({ text }) => sidesOf(text));
  const around = containers.flatMap(({ countries }) =>
    [...countries].flatMap((iso3) => countryByCode(iso3) ?? []),
  );
  const sides = [...new Map([...around, ...named].map((side) => [side.iso3, side.name]))];
  if (sides.length === 0 && best !== null && !isDivision(best.kind)) return null;
  if (sides.length === 0) {
    return { value: null, how: null, reason: "a border whose countries are not named", alternatives: [] };
  }
  const name = `${sides.map(([, side]) => side).join("–")} border`;
  const reason =
    sides.length > 1
      ? "a border has no one point"
      : "a border has no one point, and its other side is not named";
  return {
    value: { ...lineValue(name), country: "INT" },
    how: "border of the countries named",
    reason,
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

const PART_REACH = 0.7;
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
  const { lat, lon } = place;
  if (step === undefined || lat === null || lon === null) return { lat: null, lon: null };
  const reach = place.radiusKm * PART_REACH;
  const best = gazetteer
    .divisionsOf(place.country)
    .map((index) => gazetteer.place(index))
    .map((division) => ({ division, fit: fitOf(division, { lat, lon }, step, reach) }))
    .sort((a, b) => b.fit - a.fit || a.division.index - b.division.index)[0]?.division;
  return { lat: best?.lat ?? null, lon: best?.lon ?? null };
}

const KM_PER_DEGREE = 111.2;
const SIDEWAYS = 0.15;

/** How far a division lies in a direction, up to the reach, less a little for lying to the side of it. */
function fitOf(
  division: Place,
  middle: { readonly lat: number; readonly lon: number },
  [east, north]: readonly [number, number],
  reach: number,
): number {
  if (division.lat === null || division.lon === null) return Number.NEGATIVE_INFINITY;
  const up = (division.lat - middle.lat) * KM_PER_DEGREE;
  const right = (division.lon - middle.lon) * KM_PER_DEGREE * Math.cos((middle.lat * Math.PI) / 180);
  if (east === 0 && north === 0) return -Math.hypot(up, right);
  return Math.min(right * east + up * north, reach) - SIDEWAYS * Math.abs(right * north - up * east);
}
