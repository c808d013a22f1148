import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Palette } from "./palette.js";
import { areasOf, marksOf, RADII, spotOf } from "./shapes.js";

const land = (colours: Palette): LayerSpecification[] => [
  { id: "sea", type: "background", paint: { "background-color": colours.sea } },
  {
    id: "land",
    type: "fill",
    source: "world",
    filter: ["==", ["get", "kind"], "land"],
    paint: { "fill-color": colours.land, "fill-outline-color": colours.border },
  },
  {
    id: "borders",
    type: "line",
    source: "world",
    filter: ["==", ["get", "kind"], "border"],
    paint: { "line-color": colours.border, "line-width": 0.8 },
  },
];

/** `sum` is what a cluster holds. */
const SIZE = [
  "interpolate",
  ["linear"],
  ["sqrt", ["coalesce", ["get", "sum"], ["get", "events"]]],
  ...RADII.flat(),
];

const marks = (colours: Palette): LayerSpecification[] => [
  {
    id: "areas",
    type: "fill",
    source: "areas",
    paint: { "fill-color": colours.mark, "fill-opacity": 0.08 },
  },
  {
    id: "area-edges",
    type: "line",
    source: "areas",
    paint: { "line-color": colours.mark, "line-width": 1.2, "line-dasharray": [3, 2.5] },
  },
  {
    id: "marks",
    type: "circle",
    source: "marks",
    paint: {
      "circle-radius": SIZE as unknown as number,
      "circle-color": colours.mark,
      // Hollow: somewhere around here.
      "circle-opacity": ["case", ["==", ["get", "area"], true], 0.25, 0.8],
      "circle-stroke-color": ["case", ["==", ["get", "area"], true], colours.mark, colours.markEdge],
      "circle-stroke-width": 1.2,
    },
  },
  {
    id: "chosen",
    type: "circle",
    source: "chosen",
    paint: {
      "circle-radius": 11,
      "circle-opacity": 0,
      "circle-stroke-color": colours.chosen,
      "circle-stroke-width": 3,
    },
  },
];

/** Land, borders, marks: no label, because letters would need fonts from a server. */
export const styleOf = (colours: Palette, worldUrl: string): StyleSpecification => ({
  version: 8,
  sources: {
    world: { type: "geojson", data: worldUrl, maxzoom: 8, tolerance: 0.5 },
    areas: { type: "geojson", data: areasOf([]) },
    marks: {
      type: "geojson",
      data: marksOf([]),
      cluster: true,
      clusterRadius: 26,
      clusterMaxZoom: 9,
      clusterProperties: { sum: ["+", ["get", "events"]] },
    },
    chosen: { type: "geojson", data: spotOf(null) },
  },
  layers: [...land(colours), ...marks(colours)],
});
