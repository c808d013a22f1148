import type { EventSummary } from "../../merge/event.js";
import type { PlaceValue } from "../../resolve/values.js";
import type { MapAnswer } from "./schemas/counts.js";

export type PlaceCounts = Pick<MapAnswer, "points" | "areas" | "unplaced">;

interface Counted {
  readonly place: PlaceValue;
  events: number;
}

/** One place may be known under several names: the gazetteer's id, else the point and the name, tells them apart. */
const keyOf = ({ id, name, country, lat, lon, precision }: PlaceValue): string =>
  JSON.stringify([id ?? name, country, lat, lon, precision]);

const count = (events: readonly EventSummary[]): readonly Counted[] => {
  const byPlace = new Map<string, Counted>();
  for (const { place } of events) {
    if (place === null) continue;
    const counted = byPlace.get(keyOf(place));
    if (counted === undefined) byPlace.set(keyOf(place), { place, events: 1 });
    else counted.events++;
  }
  const byName = (a: Counted, b: Counted): number =>
    a.place.name < b.place.name ? -1 : a.place.name > b.place.name ? 1 : 0;
  return [...byPlace.values()].sort((a, b) => b.events - a.events || byName(a, b));
};

/** Whether it can be a mark on a map: the middle of a country would say more than the text does. */
const isPoint = (place: PlaceValue): place is PlaceValue & { readonly lat: number; readonly lon: number } =>
  place.precision !== "country" && place.lat !== null && place.lon !== null;

/** Places with most events first. A place without a point stays an area: its middle is never taken for it. */
export function placesOf(events: readonly EventSummary[]): PlaceCounts {
  const points: PlaceCounts["points"] = [];
  const areas: PlaceCounts["areas"] = [];
  for (const { place, events: n } of count(events)) {
    const { id, name, country, precision, radiusKm } = place;
    if (isPoint(place))
      points.push({ id, name, country, precision, radiusKm, lat: place.lat, lon: place.lon, events: n });
    else areas.push({ name, country, precision, events: n });
  }
  return { points, areas, unplaced: events.filter(({ place }) => place === null).length };
}
