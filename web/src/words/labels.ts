import type { ActorValue, NamedActor, PlaceValue, SourceValue } from "../../../src/views/api/answers.js";

/** `ASSAULT` as people read it. */
export const typeText = (type: string): string => type.charAt(0) + type.slice(1).toLowerCase();

export const typeAndMode = (type: string, mode: string | null): string =>
  mode === null ? typeText(type) : `${typeText(type)} · ${mode}`;

type Names = Readonly<Record<string, string>>;

/** Gazetteers repeat a place's name in its province's; once is enough. */
export const placeText = ({ name, admin1, country }: PlaceValue, countries: Names): string =>
  [name, admin1, country === null ? null : (countries[country] ?? country)]
    .filter((part, i, parts) => part !== null && part !== "" && parts.indexOf(part) === i)
    .join(", ");

const PRECISION: Readonly<Record<PlaceValue["precision"], string>> = {
  point: "exact spot",
  town: "town",
  near: "near this place",
  admin2: "district",
  admin1: "province",
  region: "region",
  country: "country only",
  offshore: "at sea",
};

export const precisionText = ({ precision, radiusKm }: Pick<PlaceValue, "precision" | "radiusKm">): string =>
  radiusKm === null ? PRECISION[precision] : `${PRECISION[precision]}, within ${radiusKm} km`;

export interface Spot {
  readonly lat: number;
  readonly lon: number;
}

/** Where a mark may stand: never in the middle of a country. */
export const spotOfPlace = (place: PlaceValue | null): Spot | null =>
  place === null || place.lat === null || place.lon === null || place.precision === "country"
    ? null
    : { lat: place.lat, lon: place.lon };

/** Places whose extent is not one spot are drawn as a dashed circle. */
export const isArea = ({ precision }: Pick<PlaceValue, "precision">): boolean =>
  precision !== "point" && precision !== "town";

export const partyText = (parties: readonly NamedActor[]): string =>
  parties.map(({ text }) => text).join(", ");

export const actorText = ({ entity, geo, sector, role }: ActorValue, sectors: Names): string =>
  [entity, role, geo, sector === null ? null : `${sector} – ${sectors[sector] ?? ""}`]
    .filter((part) => part !== null)
    .join(" · ");

export const sourceText = ({ kind, name, anonymous, reason, verb, quote }: SourceValue): string =>
  [
    anonymous ? "anonymous" : kind,
    name,
    verb && `“${verb}”`,
    quote ? "quoted" : null,
    reason && `because ${reason}`,
  ]
    .filter((part) => part !== null && part !== "")
    .join(" · ");

export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
