import { type Agreement, contradiction, silent } from "./agreement.js";
import { daysOverlap, isoDay, width } from "./days.js";
import type { Profile } from "./profile.js";

/** Days between two publications within which undated tellings may be of one happening. */
export const TOLD_WITHIN_DAYS = 3;

/** Points by the wider of two overlapping times, in days: what is told of a year says little about a day. */
const BY_WIDTH: readonly (readonly [days: number, points: number])[] = [
  [1, 300],
  [3, 250],
  [10, 180],
  [31, 60],
  [366, 30],
];

export function compareTimes(a: Profile, b: Profile): Agreement {
  if (a.time === null || b.time === null) return hint(a, b);
  if (daysOverlap(a.time, b.time)) {
    const widest = Math.max(width(a.time), width(b.time));
    const points = BY_WIDTH.find(([days]) => widest <= days)?.[1] ?? 10;
    return { field: "time", verdict: "agrees", points, why: `times overlap within ${describe(widest)}` };
  }
  const why = `${shown(a.time.from)} is not ${shown(b.time.from)}`;
  return a.time.exact && b.time.exact
    ? contradiction("time", why)
    : { field: "time", verdict: "differs", points: -100, why };
}

const describe = (days: number): string =>
  days > 10_000 ? "an open time" : days === 1 ? "1 day" : `${days} days`;
const shown = (day: number): string => (Math.abs(day) >= 1_000_000 ? "an open time" : isoDay(day));

/** Where a telling has no time, its day of publication hints at a duplicate; it never proves one. */
function hint(a: Profile, b: Profile): Agreement {
  const one = a.time?.from ?? a.told;
  const other = b.time?.from ?? b.told;
  const near = one !== null && other !== null && Math.abs(one - other) <= TOLD_WITHIN_DAYS;
  return near
    ? { field: "time", verdict: "silent", points: 50, why: `told within ${TOLD_WITHIN_DAYS} days` }
    : silent("time", "no time told");
}
