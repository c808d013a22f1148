// Our own table of bases, camps, hospitals, crossings, vernacular regions, waters and mountains.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTable } from "./names.mjs";

export function readCurated({ root }) {
  const iso2 = new Map(
    readTable(readFileSync(join(root, "data/places/countries.tsv"), "utf8")).map((row) => [
      row.iso3,
      row.iso2,
    ]),
  );
  return readTable(readFileSync(join(root, "data/places/curated.tsv"), "utf8")).map((row) => ({
    kind: row.kind,
    name: row.name,
    main: [row.name, ...row.aliases.split("|").filter((name) => name !== "")],
    names: [],
    iso2: iso2.get(row.country) ?? "",
    admin1Name: row.admin1,
    lat: Number(row.lat),
    lon: Number(row.lon),
    radiusKm: Number(row.radius_km),
    population: 0,
    curated: true,
  }));
}
