// Our own table of bases, camps, hospitals, crossings, vernacular regions, waters and mountains.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nameIndex } from "./join.mjs";
import { km, readTable } from "./names.mjs";

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
    population: prominence(row),
    curated: true,
  }));
}

const SAME_KM = 15;
const SETTLED = new Set(["town", "village", "quarter"]);

/**
 * A row that another source already has only gives it its aliases: a region that is a province ("Gaza Strip"), a village
 * of the same name nearby. The rest are places of their own.
 */
export function mergeCurated({ curated, divisions, places, fold }) {
  const provinces = nameIndex(divisions.admin1, fold, (row) => row.iso2);
  const settled = new Map();
  for (const place of places)
    for (const name of place.main)
      settled.set(`${place.iso2} ${fold(name)}`, [
        ...(settled.get(`${place.iso2} ${fold(name)}`) ?? []),
        place,
      ]);
  return curated.filter((row) => {
    const key = `${row.iso2} ${fold(row.name)}`;
    const twin =
      row.kind === "region"
        ? provinces.get(key)
        : SETTLED.has(row.kind)
          ? settled.get(key)?.find((place) => km(place, row) < SAME_KM)
          : undefined;
    if (twin) twin.main = [...twin.main, ...row.main];
    return !twin;
  });
}

/** Stands in for people when candidates are weighed: a sea or a world region outweighs villages that share its name. */
function prominence({ kind, radius_km: radius }) {
  if (AREAS.has(kind)) return Math.min(1e9, 2e4 * Number(radius) ** 1.3);
  return 200_000;
}

const AREAS = new Set([
  "continent",
  "region",
  "coast",
  "sea",
  "strait",
  "river",
  "lake",
  "mountain",
  "island",
  "desert",
  "zone",
]);

/** Applies `data/places/renamed.tsv`. */
export function rename({ root, rows, fold }) {
  const table = readTable(readFileSync(join(root, "data/places/renamed.tsv"), "utf8"));
  const byId = new Map(table.map((row) => [Number(row.geonames_id), row]));
  for (const place of rows) {
    const change = byId.get(place.geonames);
    if (!change) continue;
    const demoted = new Set(change.demoted.split("|").map((name) => fold(name.replace(/^-/, ""))));
    const gone = new Set(
      change.demoted
        .split("|")
        .filter((name) => name.startsWith("-"))
        .map((name) => fold(name.slice(1))),
    );
    place.names = [...place.names, ...place.main].filter((name) => !gone.has(fold(name)));
    place.main = [change.name, ...place.main.filter((name) => !demoted.has(fold(name)))];
    place.name = change.name;
  }
}
