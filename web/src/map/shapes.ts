import type { Feature, FeatureCollection, Point, Polygon } from "geojson";
import type { MapAnswer } from "../../../src/views/api/answers.js";
import { isArea, type Spot } from "../words/labels.js";

export type MapPoint = MapAnswer["points"][number];

/** Square root of the events, and the radius of their circle in pixels: areas compare, the largest don't cover all. */
export const RADII = [
  [1, 5],
  [4, 10],
  [30, 28],
] as const;

export const radiusOf = (events: number): number => {
  const root = Math.sqrt(events);
  const next = RADII.findIndex(([stop]) => root < stop);
  const [[a, from], [b, to]] = [RADII[Math.max(0, next - 1)] ?? RADII[0], RADII[next] ?? RADII[2]];
  if (next <= 0) return next === 0 ? RADII[0][1] : RADII[2][1];
  return from + ((root - a) / (b - a)) * (to - from);
};

const KM_PER_DEGREE = 111.32;
const CORNERS = 48;

/** A circle on the ground; good to a few per cent, which is finer than any radius given. */
const circle = ({ lat, lon }: Spot, radiusKm: number): Polygon => {
  const narrow = Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  const ring = Array.from({ length: CORNERS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / CORNERS;
    const reach = radiusKm / KM_PER_DEGREE;
    return [lon + (reach * Math.cos(angle)) / narrow, lat + reach * Math.sin(angle)];
  });
  return { type: "Polygon", coordinates: [ring] };
};

type Marks = FeatureCollection<
  Point,
  { readonly index: number; readonly events: number; readonly area: boolean }
>;

export const marksOf = (points: readonly MapPoint[]): Marks => ({
  type: "FeatureCollection",
  features: points.map((point, index) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [point.lon, point.lat] },
    properties: { index, events: point.events, area: isArea(point) },
  })),
});

/** The ground that "near", a province or a region stands for. */
export const areasOf = (points: readonly MapPoint[]): FeatureCollection<Polygon> => ({
  type: "FeatureCollection",
  features: points.flatMap((point): Feature<Polygon>[] => {
    if (point.radiusKm === null || !isArea(point)) return [];
    return [{ type: "Feature", geometry: circle(point, point.radiusKm), properties: {} }];
  }),
});

export const spotOf = (spot: Spot | null): FeatureCollection<Point> => ({
  type: "FeatureCollection",
  features:
    spot === null
      ? []
      : [{ type: "Feature", geometry: { type: "Point", coordinates: [spot.lon, spot.lat] }, properties: {} }],
});
