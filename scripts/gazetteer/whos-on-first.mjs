// Places of conflict-affected countries from Who's On First, one packed table a country.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readTable, usable } from "./names.mjs";

const KINDS = {
  locality: "village",
  neighbourhood: "quarter",
  borough: "quarter",
  campus: "airport",
  localadmin: "admin2",
  region: "admin1",
  county: "admin2",
};

export function readWhosOnFirst(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".tsv.gz"))
    .sort()
    .flatMap((file) => readTable(gunzipSync(readFileSync(join(folder, file))).toString("utf8")))
    .filter((row) => row.placetype in KINDS && usable([row.name]).length > 0)
    .map((row) => ({
      type: row.placetype,
      kind: kindOf(row),
      name: row.name,
      main: [row.name],
      names: usable(row.alternate_names.split("|")),
      iso2: row.country === "XS" ? "SO" : row.country,
      region: row.admin1,
      county: row.admin2,
      lat: Number(row.lat),
      lon: Number(row.lon),
      population: Number(row.population || 0),
      geonames: row.geonames_id === "" ? null : Number(row.geonames_id),
      wof: Number(row.wof_id),
      radiusKm: 0,
    }));
}

function kindOf({ placetype, feature_code: code, population }) {
  if (code === "PPLC") return "capital";
  if (code === "PPLA") return "seat";
  if (code === "PPLX") return "quarter";
  if (placetype === "locality" && Number(population || 0) >= 500) return "town";
  return KINDS[placetype];
}
