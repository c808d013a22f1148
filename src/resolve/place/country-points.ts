import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../root.js";

/** Where a country is drawn, and the size of it. */
export interface CountryPoint {
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
}

let points: ReadonlyMap<string, CountryPoint> | undefined;

/** By ISO alpha-3: what stands in for a country's row that has no point, or that of one far islet. */
export function countryPoint(iso3: string | null): CountryPoint | null {
  points ??= readPoints(readFileSync(join(packageRoot, "data/places/country-points.tsv"), "utf8"));
  return iso3 === null ? null : (points.get(iso3) ?? null);
}

function readPoints(tsv: string): ReadonlyMap<string, CountryPoint> {
  const rows = tsv.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    rows.slice(1).map((line) => {
      const [iso3 = "", lat, lon, radius] = line.split("\t");
      return [iso3, { lat: Number(lat), lon: Number(lon), radiusKm: Number(radius) }] as const;
    }),
  );
}
