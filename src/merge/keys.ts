import { TOLD_WITHIN_DAYS } from "./compare-time.js";
import { typesToMeet } from "./compare-type.js";
import { isoDay, width } from "./days.js";
import type { Party, Profile, Spot } from "./profile.js";

/**
 * Under which keys a profile is found. Only profiles that share one are compared, so that a ledger is never compared
 * with itself: those with day and place meet on both; those that lack one meet any that shares a day and a party's name;
 * wide times ("in 2020") meet all of their years that share a country and a name.
 */
export interface CandidateKeys {
  /** Keys under which it is filed. */
  readonly filed: readonly string[];
  /** Keys under which its candidates are filed. */
  readonly sought: readonly string[];
}

/** Times longer than this, in days, are not spread over their days. */
const NARROW_DAYS = 10;
/** Times longer than this, in years, meet nothing: they say too little to join anything. */
const MOST_YEARS = 2;

export function candidateKeys(profile: Profile): CandidateKeys {
  const days = daysToMeetOn(profile);
  if (days === null) return wide(profile);
  const named = (letter: string) => cross(days, typesToMeet(profile), [letter], names(profile));
  if (profile.time === null || profile.spots.length === 0) {
    return { filed: named("lacking"), sought: [...named("full"), ...named("lacking")] };
  }
  const placed = cross(days, typesToMeet(profile), ["at"], profile.spots.map(countryKey));
  return {
    filed: [...placed, ...named("full"), ...inYears(profile, "narrow")],
    sought: [...placed, ...named("lacking"), ...inYears(profile, "wide")],
  };
}

/** The days that it tells of, or around which it was told; null for times too long to be spread over their days. */
function daysToMeetOn({ time, told }: Profile): readonly string[] | null {
  if (time === null) {
    return told === null ? [] : span(told - TOLD_WITHIN_DAYS, told + TOLD_WITHIN_DAYS + 1);
  }
  return width(time) > NARROW_DAYS ? null : span(time.from, time.to);
}

const wide = (profile: Profile): CandidateKeys => ({
  filed: inYears(profile, "wide"),
  sought: [...inYears(profile, "wide"), ...inYears(profile, "narrow")],
});

/** Keys are led by day or year, so that the news of one time lies together in a store. */
function inYears(profile: Profile, letter: "narrow" | "wide"): string[] {
  if (profile.time === null) return [];
  const years = yearsOf(profile.time.from, profile.time.to);
  return cross(years, typesToMeet(profile), [letter], profile.spots.map(countryKey), names(profile));
}

function yearsOf(from: number, to: number): string[] {
  if (from <= -1_000_000 || to >= 1_000_000) return [];
  const [first, last] = [Number(isoDay(from).slice(0, 4)), Number(isoDay(to - 1).slice(0, 4))];
  return last - first >= MOST_YEARS ? [] : span(first, last + 1);
}

const countryKey = (spot: Spot): string => `${spot.country ?? spot.name}`;

/** The last word of a name: it is what a longer and a shorter form of it share. */
const names = ({ actors, recipients }: Profile): string[] => [...actors, ...recipients].flatMap(nameKeys);
const nameKeys = ({ name }: Party): string[] => (name === null ? [] : [`${name.split(" ").at(-1)}`]);

const span = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => String(from + index));

const cross = (...lists: readonly (readonly string[])[]): string[] => [
  ...new Set(
    lists.reduce((all, list) => all.flatMap((left) => list.map((right) => `${left} ${right}`.trimStart())), [
      "",
    ] as readonly string[]),
  ),
];
