import type { PlaceValue, Precision } from "../values.js";
import type { Gazetteer, Place } from "./gazetteer.js";
import { isFacility, isSettled, isWater } from "./kinds.js";

const SOURCE_NAMES = {
  none: null,
  GeoNames: "geonames",
  "Who's On First": "whosonfirst",
  Daybook: "daybook",
} as const;

/**
 * A row as a value. For country, admin1, admin2 and region, `lat`/`lon` is a point inside the area for drawing it and
 * `radiusKm` the size of the area: `precision` says that it is no location.
 */
export function valueOf(gazetteer: Gazetteer, place: Place): PlaceValue {
  const source = SOURCE_NAMES[place.source];
  return {
    name: place.name,
    country: place.country ?? "INT",
    admin1: divisionName(gazetteer, place.admin1),
    admin2: divisionName(gazetteer, place.admin2),
    lat: rounded(place.lat),
    lon: rounded(place.lon),
    precision: precisionOf(place),
    radiusKm: radiusOf(place),
    id: source === null ? null : `${source}:${source === "daybook" ? slug(place.name) : place.sourceId}`,
    gazetteer: source,
  };
}

const divisionName = (gazetteer: Gazetteer, index: number): string | null =>
  index === 0 ? null : gazetteer.place(index).name;

const rounded = (degrees: number | null): number | null =>
  degrees === null ? null : Math.round(degrees * 1e5) / 1e5;

const slug = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");

export function precisionOf({ kind }: Place): Precision {
  if (kind === "country" || kind === "admin1" || kind === "admin2") return kind;
  if (isSettled(kind)) return "town";
  if (isFacility(kind)) return "point";
  return isWater(kind) ? "offshore" : "region";
}

/** Villages of the sources are good to one or two kilometres; a city's centre stands for the whole city. */
function radiusOf(place: Place): number {
  if (place.radiusKm > 0) return place.radiusKm;
  if (!isSettled(place.kind)) return 2;
  if (place.population > 1_000_000) return 15;
  return place.population > 100_000 ? 8 : 3;
}
