import { TOLD_WITHIN_DAYS } from "./compare-time.js";
import { isoDay, width } from "./days.js";
import type { Party, Profile, Spot } from "./profile.js";

/**
 * Under which keys a profile is found. Only profiles that share one are compared, so that a ledger is never compared
 * with itself. `narrow` ones meet on their days; `wide` times ("in 2020") meet all that share a name and a place.
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
  const { time } = profile;
  if (time === null) return undated(profile);
  if (width(time) > NARROW_DAYS) return wide(profile);
  const days = span(time.from, time.to);
  const both = [...cross(days, [`d ${profile.type}`], details(profile)), ...tellings(profile, days)];
  return { filed: [...both, ...inYears(profile, "n")], sought: [...both, ...inYears(profile, "w")] };
}

/** Only ever possible duplicates, of others told or dated within a few days. */
function undated(profile: Profile): CandidateKeys {
  if (profile.told === null) return { filed: [], sought: [] };
  const around = span(profile.told - TOLD_WITHIN_DAYS, profile.told + TOLD_WITHIN_DAYS + 1);
  const keys = tellings(profile, around);
  return { filed: keys, sought: keys };
}

function wide(profile: Profile): CandidateKeys {
  return { filed: inYears(profile, "w"), sought: [...inYears(profile, "w"), ...inYears(profile, "n")] };
}

/** Led by the day, so that the news of one day lies together in a store. */
function tellings(profile: Profile, days: readonly string[]): string[] {
  const places = profile.spots.filter(({ precision }) => precision !== "country").map(placeKey);
  return cross(days, [`u ${profile.type}`], places, names(profile));
}

function inYears(profile: Profile, letter: "n" | "w"): string[] {
  if (profile.time === null) return [];
  const years = yearsOf(profile.time.from, profile.time.to);
  return cross(years, [`${letter} ${profile.type}`], profile.spots.map(countryKey), names(profile));
}

function yearsOf(from: number, to: number): string[] {
  if (from <= -1_000_000 || to >= 1_000_000) return [];
  const [first, last] = [Number(isoDay(from).slice(0, 4)), Number(isoDay(to - 1).slice(0, 4))];
  return last - first >= MOST_YEARS ? [] : span(first, last + 1);
}

/** A pair that may be joined shares its country; one that may be a duplicate shares a party's name at least. */
const details = (profile: Profile): string[] =>
  profile.spots.length > 0 ? profile.spots.map(countryKey) : names(profile);

const countryKey = (spot: Spot): string => `c:${spot.country ?? spot.name}`;
const placeKey = (spot: Spot): string => `p:${spot.id ?? spot.name}`;

/** The last word of a name: it is what a longer and a shorter form of it share. */
const names = ({ actors, recipients }: Profile): string[] => [...actors, ...recipients].flatMap(nameKeys);
const nameKeys = ({ name }: Party): string[] => (name === null ? [] : [`n:${name.split(" ").at(-1)}`]);

const span = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => String(from + index));

const cross = (...lists: readonly (readonly string[])[]): string[] => [
  ...new Set(
    lists.reduce((all, list) => all.flatMap((left) => list.map((right) => `${left} ${right}`.trimStart())), [
      "",
    ] as readonly string[]),
  ),
];
