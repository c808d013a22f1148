import type { Spot } from "../words/labels.js";
import type { MapPoint } from "./shapes.js";

/** Hundredths of a degree around a point: no other place of the gazetteer is that near. */
const AROUND = 0.005;

/** The filter for one place: west,south,east,north. */
export const around = ({ lat, lon }: Spot): string =>
  [lon - AROUND, lat - AROUND, lon + AROUND, lat + AROUND].map((degrees) => degrees.toFixed(3)).join(",");

/** The places that a box was drawn around; none where it is a part of the map. */
export const placesAt = (points: readonly MapPoint[], bbox: string | undefined): readonly MapPoint[] =>
  bbox === undefined ? [] : points.filter((point) => around(point) === bbox);
