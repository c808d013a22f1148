// The land of the map: Natural Earth's countries, cut at the antimeridian. Drawn as they come, the polygons that
// reach across it leave a wedge over the Atlantic, because the map draws on a plane.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoEquirectangular } from "d3-geo";
import { geoProject } from "d3-geo-projection";
import { feature, mesh } from "topojson-client";

const require = createRequire(import.meta.url);

const plane = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .precision(0)
  .reflectY(true);

/** Hundredths of a degree are about a kilometre: finer than the 1:50,000,000 outlines. */
const round = (value) => (Array.isArray(value) ? value.map(round) : Math.round(value * 100) / 100);

const same = ([x, y], [u, v]) => x === u && y === v;
const thin = (line) => line.filter((point, i) => i === 0 || !same(point, line[i - 1]));

const thinned = ({ type, coordinates }) => {
  const rounded = round(coordinates);
  if (type === "Polygon") return { type, coordinates: rounded.map(thin).filter((ring) => ring.length > 3) };
  if (type === "MultiPolygon")
    return {
      type,
      coordinates: rounded
        .map((polygon) => polygon.map(thin).filter((ring) => ring.length > 3))
        .filter((polygon) => polygon.length > 0),
    };
  return { type, coordinates: rounded.map(thin).filter((line) => line.length > 1) };
};

/** GeoJSON: `kind` is `land` (one a country, with its name) or `border`. */
export const world = () => {
  const topology = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8"));
  const countries = feature(topology, topology.objects.countries).features.map(
    ({ geometry, properties }) => ({
      type: "Feature",
      properties: { kind: "land", name: properties.name },
      geometry: thinned(geoProject(geometry, plane)),
    }),
  );
  const borders = geoProject(
    mesh(topology, topology.objects.countries, (a, b) => a !== b),
    plane,
  );
  return {
    type: "FeatureCollection",
    features: [...countries, { type: "Feature", properties: { kind: "border" }, geometry: thinned(borders) }],
  };
};
