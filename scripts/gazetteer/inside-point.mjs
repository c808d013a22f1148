/** A point well inside the largest part of an area, and the radius in km of the circle that has the whole area's size. */
export function insidePoint(geometry) {
  const parts = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates)
    .map(unwrapped)
    .map((rings) => ({ rings, size: ringArea(rings[0]) }));
  parts.sort((a, b) => b.size - a.size);
  const [lon, lat] = deepest(parts[0].rings);
  const squareKm = parts.reduce((sum, { rings, size }) => sum + size * kmPerDegree(rings[0][0][1]), 0);
  return { lat, lon: lon > 180 ? lon - 360 : lon, radiusKm: Math.max(1, Math.sqrt(squareKm / Math.PI)) };
}

/** A part that crosses the date line is moved to one side of it: without that, Russia's point fell into Greenland's sea. */
function unwrapped(rings) {
  const lons = rings[0].map(([lon]) => lon);
  const wide = Math.max(...lons) - Math.min(...lons) > 180;
  return wide ? rings.map((ring) => ring.map(([lon, lat]) => [lon < 0 ? lon + 360 : lon, lat])) : rings;
}

/** Square kilometres of a square degree at a latitude. */
const kmPerDegree = (lat) => 111.2 ** 2 * Math.cos((lat * Math.PI) / 180);

function ringArea(ring) {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return Math.abs(sum / 2);
}

/** The grid point farthest from any edge; a 24 by 24 grid finds one in all of the world's provinces. */
function deepest(rings) {
  const lons = rings[0].map((point) => point[0]);
  const lats = rings[0].map((point) => point[1]);
  const [west, east] = [lons.reduce((a, b) => Math.min(a, b)), lons.reduce((a, b) => Math.max(a, b))];
  const [south, north] = [lats.reduce((a, b) => Math.min(a, b)), lats.reduce((a, b) => Math.max(a, b))];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  let best = { point: rings[0][0], depth: -1 };
  for (let i = 1; i < 24; i++) {
    for (let j = 1; j < 24; j++) {
      const point = [west + ((east - west) * i) / 24, south + ((north - south) * j) / 24];
      if (!inside(point, rings)) continue;
      const depth = edgeDistance(point, rings, squeeze);
      if (depth > best.depth) best = { point, depth };
    }
  }
  return best.point;
}

const inside = (point, rings) => rings.filter((ring) => inRing(point, ring)).length % 2 === 1;

export const contains = (geometry, point) =>
  (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).some((rings) =>
    inside(point, rings),
  );

function inRing([x, y], ring) {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

function edgeDistance([x, y], rings, squeeze) {
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (const [px, py] of ring) least = Math.min(least, ((px - x) * squeeze) ** 2 + (py - y) ** 2);
  }
  return least;
}
