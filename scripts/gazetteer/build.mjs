// Builds data/gazetteer.bin.br. See scripts/gazetteer/README.md for the sources and how to get them.
//   node --max-old-space-size=6000 scripts/gazetteer/build.mjs --sources DIR --who DIR [--built dist] [--out FILE] [--quality 9]
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { mergeCurated, readCurated, rename } from "./curated.mjs";
import { readCountries, readDivisions } from "./divisions.mjs";
import { dropSeatNames, joinPlaces, linkDivisions, nameIndex, nameSeats, placeDivisions } from "./join.mjs";
import { shownName } from "./names.mjs";
import { packGazetteer } from "./pack.mjs";
import { readTowns } from "./towns.mjs";
import { readWhosOnFirst } from "./whos-on-first.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { values: options } = parseArgs({
  options: {
    sources: { type: "string" },
    who: { type: "string", default: join(root, "../shared/gazetteer") },
    built: { type: "string", default: join(root, "dist") },
    out: { type: "string", default: join(root, "data/gazetteer.bin.br") },
    quality: { type: "string", default: "9" },
  },
});
const built = (file) => import(pathToFileURL(join(options.built, "src/resolve/place", file)).href);
const { fold } = await built("fold.js");
const { sound } = await built("sound.js");
const { titled } = await built("titled.js");
const { PLACE_KINDS } = await built("kinds.js");

const context = { root, sources: options.sources, fold };
const countries = readCountries(context);
const divisions = readDivisions(context);
const towns = readTowns(context);
const wof = readWhosOnFirst(options.who);
const { regions, counties } = linkDivisions({ divisions, towns, wof, fold, sound });
const places = joinPlaces({ towns, wof, regions, counties, fold });
placeDivisions(divisions, places);
dropSeatNames(divisions, places, fold);
rename({ root, rows: [...divisions.admin1, ...divisions.admin2, ...places], fold });
nameSeats(divisions, places, fold);
const curated = mergeCurated({ curated: readCurated(context), divisions, places, fold });
const rows = inOrder({ countries, divisions, places, curated }).map((row) => ({
  ...row,
  name: shownName(row.name, row.iso2),
}));
const keys = keysOf(rows);
const version = versionOf(rows);
const packed = packGazetteer({
  version,
  countries: ["", ...countries.map((country) => country.iso3)],
  places: rows,
  keys,
  kinds: PLACE_KINDS,
  surfaceOf: (row) => (titled(fold(row.name)) === row.name ? null : row.name),
  quality: Number(options.quality),
});
writeFileSync(options.out, packed);
console.error(
  `${rows.length} places, ${keys.length} keys, ${(packed.length / 1e6).toFixed(1)} MB, version ${version}`,
);

/** Row 0 is nobody; countries, first and second level come first, so that two bytes name a division. */
function inOrder({ countries, divisions, places, curated }) {
  const code2 = new Map(countries.map((country, index) => [country.iso2, index + 1]));
  const divisionsInOrder = [...divisions.admin1, ...divisions.admin2.filter((row) => row.lat !== null)];
  const index = new Map(divisionsInOrder.map((row, at) => [row.code, at + 1 + countries.length]));
  if (1 + countries.length + divisionsInOrder.length > 65535)
    throw new Error("too many divisions for two bytes");
  const nobody = {
    kind: "none",
    name: "",
    main: [],
    names: [],
    lat: null,
    lon: null,
    population: 0,
    radiusKm: 0,
    country: 0,
  };
  const rows = [
    nobody,
    ...countries,
    ...divisionsInOrder.map((row) => ({
      ...row,
      admin1: row.code.split(".").slice(0, 2).join("."),
      admin2: row.kind === "admin2" ? row.code : null,
    })),
    ...curated,
    ...places
      .map((place) => ({ ...place, order: orderOf(place) }))
      .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.lat - b.lat || a.lon - b.lon)),
  ];
  const admin1Named = nameIndex(divisions.admin1, fold, (row) => row.iso2);
  return rows.map((row) => {
    const admin1 =
      row.admin1 ?? (row.admin1Name ? admin1Named.get(`${row.iso2} ${fold(row.admin1Name)}`)?.code : null);
    if (row.admin1Name && !admin1)
      throw new Error(`${row.name}: no division ${row.admin1Name} in ${row.iso2}`);
    return {
      ...row,
      country: code2.get(row.iso2) ?? 0,
      admin1Index: index.get(admin1) ?? 0,
      admin2Index: index.get(row.admin2) ?? 0,
    };
  });
}

function orderOf(place) {
  return [place.iso2, place.admin1 ?? "", place.admin2 ?? "", place.kind].join(" ");
}

/** Flags: 2 = its main name, 1 = the name shown. */
function keysOf(rows) {
  const keys = new Map();
  const add = (name, place, flag) => {
    const key = fold(name);
    if (key === "" || Buffer.byteLength(key) > 100) return;
    if (!keys.has(key)) keys.set(key, new Map());
    const places = keys.get(key);
    places.set(place, (places.get(place) ?? 0) | flag);
  };
  rows.forEach((row, place) => {
    if (row.name === "") return;
    add(row.name, place, 3);
    for (const name of row.main) add(name, place, 2);
    for (const name of row.names) add(name, place, 0);
  });
  return [...keys]
    .map(([key, places]) => [key, [...places]])
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** Month of the build's sources and a hash of every row, so that a changed table is a changed version. */
function versionOf(rows) {
  const hash = createHash("sha256");
  for (const { name, names, main, lat, lon, kind, geonames } of rows)
    hash.update(JSON.stringify([name, main, names, lat, lon, kind, geonames]));
  return `2026.11-${hash.digest("hex").slice(0, 8)}`;
}
