import { type Agreement, contradiction, silent } from "./agreement.js";
import { isPlacePoint } from "./precision.js";
import type { Profile, Spot } from "./profile.js";

/** Towns closer than this, or than what their radii allow, may be one place told by two names. */
const NEAR_KM = 5;

/** The best agreement of any two places; a contradiction only when every pair of them contradicts. */
export function comparePlaces(a: Profile, b: Profile): Agreement {
  if (a.spots.length === 0 || b.spots.length === 0) return silent("place", "no place told");
  const pairs = a.spots.flatMap((one) => b.spots.map((other) => compareSpots(one, other)));
  const open = pairs.filter((pair) => pair.verdict !== "contradiction");
  const first = pairs[0] ?? silent("place", "no place told");
  return open.reduce((best, pair) => (pair.points > best.points ? pair : best), open[0] ?? first);
}

const agrees = (points: number, why: string): Agreement => ({
  field: "place",
  verdict: "agrees",
  points,
  why,
});

function compareSpots(a: Spot, b: Spot): Agreement {
  if (a.country !== null && b.country !== null && a.country !== b.country) {
    return contradiction("place", `${a.country} is not ${b.country}`);
  }
  if (isSame(a, b)) return samePlace(a);
  if (isPlacePoint(a.precision) && isPlacePoint(b.precision)) return comparePoints(a, b);
  if (a.precision === b.precision) return compareAreas(a, b);
  return contains(a, b) ?? contains(b, a) ?? silent("place", `${a.name} and ${b.name} can't be compared`);
}

const isSame = (a: Spot, b: Spot): boolean =>
  a.id !== null && b.id !== null ? a.id === b.id : a.name === b.name && a.country === b.country;

function samePlace(spot: Spot): Agreement {
  if (spot.precision === "country") return agrees(100, `same country ${spot.name}`);
  if (spot.precision === "region" || spot.precision === "admin1")
    return agrees(220, `same area ${spot.name}`);
  return agrees(350, `same place ${spot.name}`);
}

function comparePoints(a: Spot, b: Spot): Agreement {
  const km = distanceKm(a, b);
  if (km === null) {
    return a.name === b.name
      ? agrees(350, `same name ${a.name}`)
      : silent("place", `no distance from ${a.name} to ${b.name}`);
  }
  const reach = Math.max(NEAR_KM, a.radiusKm ?? 0, b.radiusKm ?? 0);
  if (km <= reach) return agrees(300, `${a.name} is ${Math.round(km)} km from ${b.name}`);
  return contradiction("place", `${a.name} is ${Math.round(km)} km from ${b.name}`);
}

/** Two provinces of one country are two places; regions have no fixed bounds, so that two names prove nothing. */
function compareAreas(a: Spot, b: Spot): Agreement {
  const bounded = a.precision === "admin1" || a.precision === "admin2";
  return bounded
    ? contradiction("place", `${a.name} is not ${b.name}`)
    : silent("place", `${a.name} and ${b.name} may overlap`);
}

/** Whether the coarser place holds the finer one, going by the finer one's own containers. */
function contains(outer: Spot, inner: Spot): Agreement | null {
  if (outer.country === null || outer.country !== inner.country) return null;
  if (outer.precision === "country") {
    return inner.precision === "country" ? null : agrees(50, `${inner.name} is in ${outer.name}`);
  }
  if (outer.precision === "admin1") return within(outer.admin1 ?? outer.name, inner.admin1, outer, inner);
  if (outer.precision === "admin2") return within(outer.admin2 ?? outer.name, inner.admin2, outer, inner);
  return null;
}

function within(name: string, container: string | null, outer: Spot, inner: Spot): Agreement | null {
  if (container === null || isCoarser(inner, outer)) return null;
  return container === name || container === outer.name
    ? agrees(200, `${inner.name} is in ${outer.name}`)
    : contradiction("place", `${inner.name} is not in ${outer.name}`);
}

const isCoarser = (inner: Spot, outer: Spot): boolean =>
  inner.precision === "country" ||
  inner.precision === "region" ||
  (inner.precision === "admin1" && outer.precision === "admin2");

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great circle by the haversine formula on a sphere of 6371 km; null without both points. */
export function distanceKm(a: Pick<Spot, "lat" | "lon">, b: Pick<Spot, "lat" | "lon">): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const dLat = radians(b.lat - a.lat);
  const dLon = radians(b.lon - a.lon);
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}
