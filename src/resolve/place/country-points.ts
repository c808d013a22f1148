import { tableRows } from "../table-rows.js";

/** Where a country is drawn, and the size of it. */
export interface CountryPoint {
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
}

let points: ReadonlyMap<string, CountryPoint> | undefined;

/** By ISO alpha-3: what stands in for a country's row that has no point, or that of one far islet. */
export function countryPoint(iso3: string | null): CountryPoint | null {
  points ??= new Map(tableRows("places/country-points.tsv").map(pointOf));
  return iso3 === null ? null : (points.get(iso3) ?? null);
}

const pointOf = ([iso3 = "", lat, lon, radius]: readonly string[]): readonly [string, CountryPoint] => [
  iso3,
  { lat: Number(lat), lon: Number(lon), radiusKm: Number(radius) },
];
