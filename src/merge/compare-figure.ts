import { type Agreement, silent } from "./agreement.js";
import type { Count, Profile } from "./profile.js";

/** Tolls of one happening differ between outlets, but rarely by more than this factor. */
const FAR_APART = 5;

/** The worst of the kinds that both tell of: figures may weaken a match, but alone they are no contradiction. */
export function compareFigures(a: Profile, b: Profile): Agreement {
  const pairs = a.figures.flatMap((one) =>
    b.figures.filter(({ kind }) => kind === one.kind && kind !== "other").map((other) => compare(one, other)),
  );
  const telling = pairs.filter(({ verdict }) => verdict !== "silent");
  const [first] = telling;
  if (first === undefined) return silent("figure", "no figure of one kind that can be compared");
  return (
    telling.find(({ points }) => points === 100) ??
    telling.reduce((low, next) => (next.points < low.points ? next : low), first)
  );
}

function compare(a: Count, b: Count): Agreement {
  const [one, other] = [a.low ?? a.high, b.low ?? b.high];
  if (one === null || other === null) return silent("figure", "no number");
  if (one === other) return { field: "figure", verdict: "agrees", points: 100, why: `${one} ${a.kind}` };
  if (a.part || b.part) return silent("figure", "a part");
  const overlap = (a.low ?? 0) <= (b.high ?? Infinity) && (b.low ?? 0) <= (a.high ?? Infinity);
  if (overlap) return { field: "figure", verdict: "agrees", points: 30, why: `${a.kind} within bounds` };
  const factor = Math.max(one, other) / Math.max(1, Math.min(one, other));
  const why = `${a.kind} ${one} and ${other}`;
  return { field: "figure", verdict: "differs", points: factor > FAR_APART ? -200 : -50, why };
}
