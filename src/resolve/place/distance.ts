interface Point {
  readonly lat: number | null;
  readonly lon: number | null;
}

const RADIANS = Math.PI / 180;
const EARTH_KM = 6371;

/** Great-circle distance in km (haversine); null when either has no point. */
export function kmBetween(a: Point, b: Point): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const half = (degrees: number): number => Math.sin((degrees * RADIANS) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * half(b.lon - a.lon);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
