import { countriesByDemonym, countryByName } from "./countries.js";
import { kmBetween } from "./distance.js";
import { fold } from "./fold.js";
import type { Gazetteer, Place } from "./gazetteer.js";
import { isDivision, isSettled } from "./kinds.js";
import { TYPE_WORDS } from "./words.js";

/** A name that is said to contain another, with everything it may mean. */
export interface Container {
  readonly name: string;
  readonly countries: ReadonlySet<string>;
  readonly places: readonly Place[];
}

const TOWN_REACH_KM = 30;
const MOST = 12;

/** What a container's name may mean: countries first, then divisions and regions, then towns. Null when it is unknown. */
export function readContainer(gazetteer: Gazetteer, name: string): Container | null {
  const countries = countriesOf(name);
  const places = countries.size > 0 ? [] : areasNamed(gazetteer, name);
  return countries.size + places.length === 0 ? null : { name, countries, places };
}

function countriesOf(name: string): ReadonlySet<string> {
  const country = countryByName(name);
  if (country !== null && country.iso3 !== "GEO") return new Set([country.iso3]);
  const first = name.split(/[ -]/)[0] ?? "";
  return new Set(
    [...countriesByDemonym(name), ...(first === name ? [] : countriesByDemonym(first))].map(
      ({ iso3 }) => iso3,
    ),
  );
}

function areasNamed(gazetteer: Gazetteer, name: string): readonly Place[] {
  const key = fold(name);
  const bare = key
    .split(" ")
    .filter((word) => TYPE_WORDS[word] === undefined)
    .join(" ");
  const found = [...new Set([key, bare])].flatMap((each) => gazetteer.find(each));
  // "Benue State" is no town of Benue.
  return found
    .map(({ place }) => gazetteer.place(place))
    .filter(({ kind }) => key === bare || !isSettled(kind))
    .sort((a, b) => Number(isSettled(a.kind)) - Number(isSettled(b.kind)) || b.population - a.population)
    .slice(0, MOST);
}

/** Whether a place lies in a container, under any of its meanings. */
export function holds(container: Container, place: Place): boolean {
  if (place.country !== null && container.countries.has(place.country)) return true;
  return container.places.some((area) => area.index !== place.index && within(place, area));
}

/** Whether a place lies in an area: by division, or for regions and towns by distance. */
export function within(place: Place, area: Place): boolean {
  if (area.kind === "country") return place.country === area.country && place.kind !== "country";
  if (isDivision(area.kind)) return place.admin1 === area.index || place.admin2 === area.index;
  const reach = isSettled(area.kind) ? TOWN_REACH_KM : area.radiusKm;
  const far = kmBetween(place, area);
  return far !== null && far <= reach && (area.country === null || area.country === place.country);
}
