import type { Agreement } from "./agreement.js";
import { compareFigures } from "./compare-figure.js";
import { compareParties } from "./compare-party.js";
import { comparePlaces } from "./compare-place.js";
import { compareTimes } from "./compare-time.js";
import { compareTypes, compareWords, modeKeys } from "./compare-type.js";
import { FREQUENT_TYPES, PERSONAL_ACTS } from "./mode-groups.js";
import type { Profile } from "./profile.js";

/** Thousandths from which two tellings are of one happening, and from which they may be. */
export const SAME_FROM = 700;
export const POSSIBLE_FROM = 500;

export type Verdict = "same" | "possible" | "apart";

export interface Score {
  readonly verdict: Verdict;
  /** Thousandths; 0 on a contradiction, below `SAME_FROM` unless the verdict is `same`. */
  readonly points: number;
  /** The fields that counted, or the contradiction. */
  readonly why: string;
}

type Comparison = (a: Profile, b: Profile) => Agreement;

/** Cheap ones that often contradict come first. */
const COMPARISONS: readonly Comparison[] = [
  compareTypes,
  compareTimes,
  comparePlaces,
  compareParties,
  compareFigures,
  compareWords,
];
const CONTRADICTING: readonly Comparison[] = [compareTypes, compareTimes, comparePlaces, compareParties];

/** Why two tellings can't be of one happening; null when nothing speaks against it. */
export function contradictionOf(a: Profile, b: Profile): string | null {
  for (const compare of CONTRADICTING) {
    const agreement = compare(a, b);
    if (agreement.verdict === "contradiction") return agreement.why;
  }
  return null;
}

/** Symmetric, and of the two profiles alone, so that no order of adding can change it. */
export function scoreOf(a: Profile, b: Profile): Score {
  const agreements: Agreement[] = [];
  for (const compare of COMPARISONS) {
    const agreement = compare(a, b);
    if (agreement.verdict === "contradiction") return { verdict: "apart", points: 0, why: agreement.why };
    agreements.push(agreement);
  }
  const points = Math.max(
    0,
    agreements.reduce((sum, agreement) => sum + agreement.points, 0),
  );
  const why = agreements.filter((agreement) => agreement.points !== 0).map((agreement) => agreement.why);
  const verdict = verdictOf([a, b], agreements, points);
  return {
    verdict,
    points: verdict === "same" ? points : Math.min(points, SAME_FROM - 1),
    why: why.join("; "),
  };
}

function verdictOf(
  [a, b]: readonly [Profile, Profile],
  agreements: readonly Agreement[],
  points: number,
): Verdict {
  if (points < POSSIBLE_FROM) return "apart";
  const of = (field: Agreement["field"]) => agreements.find((agreement) => agreement.field === field);
  const agreed = (["type", "place", "time", "party"] as const).every(
    (field) => of(field)?.verdict === "agrees",
  );
  const firm = isPlaced(a, of("place"), of("figure")) && isTimed([a, b], of("time"), of("figure"));
  return points >= SAME_FROM && agreed && firm ? "same" : "possible";
}

/** Two attacks in one country on one day are common: without a finer place a shared figure must speak too. */
const isPlaced = (a: Profile, place?: Agreement, figure?: Agreement): boolean =>
  !FREQUENT_TYPES.has(a.type) || (place?.points ?? 0) >= 200 || figure?.points === 100;

/** A month or a year holds many like happenings: only what is done to one person, or a shared figure, is told apart in it. */
const isTimed = (both: readonly Profile[], time?: Agreement, figure?: Agreement): boolean =>
  (time?.points ?? 0) >= 180 ||
  figure?.points === 100 ||
  both.some((profile) => modeKeys(profile).some((mode) => PERSONAL_ACTS.has(mode)));
