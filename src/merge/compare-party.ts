import { type Agreement, contradiction, silent } from "./agreement.js";
import { modeKeys } from "./compare-type.js";
import { PERSONAL_ACTS } from "./mode-groups.js";
import type { Party, Profile } from "./profile.js";

interface Match {
  readonly points: number;
  readonly why: string;
}

const NONE: Match = { points: 0, why: "" };
/** Both roles may add up to this, so that parties alone never join anything. */
const MOST_POINTS = 350;

/** Actors with actors and recipients with recipients; across the roles only where neither role has a match. */
export function compareParties(a: Profile, b: Profile): Agreement {
  const against = partiesContradict(a, b);
  if (against !== null) return contradiction("party", against);
  const roles = [bestMatch(a.actors, b.actors), bestMatch(a.recipients, b.recipients)];
  const sum = roles.reduce((total, { points }) => total + points, 0);
  const found = sum > 0 ? roles.filter(({ points }) => points > 0) : [acrossRoles(a, b)];
  const points = Math.min(
    MOST_POINTS,
    found.reduce((total, match) => total + match.points, 0),
  );
  if (points === 0) return silent("party", "no shared party");
  return { field: "party", verdict: points >= 100 ? "agrees" : "silent", points, why: reasons(found) };
}

const reasons = (matches: readonly Match[]): string => matches.map(({ why }) => why).join(", ");

function bestMatch(a: readonly Party[], b: readonly Party[]): Match {
  const matches = a.flatMap((one) => b.map((other) => match(one, other)));
  return matches.reduce((best, next) => (next.points > best.points ? next : best), NONE);
}

/** Half the points: the doer in one telling may be the one done to in another (talks, clashes). */
function acrossRoles(a: Profile, b: Profile): Match {
  const crossed = [bestMatch(a.actors, b.recipients), bestMatch(a.recipients, b.actors)];
  const best = crossed.reduce((one, other) => (other.points > one.points ? other : one));
  return { points: Math.floor(best.points / 2), why: best.why };
}

function match(a: Party, b: Party): Match {
  if (a.geo !== null && b.geo !== null && a.geo !== b.geo) return NONE;
  if (a.name !== null && b.name !== null && namesAgree(a.name, b.name)) {
    return { points: 250, why: `same party ${a.name.length >= b.name.length ? a.name : b.name}` };
  }
  if (a.geo === null || a.geo !== b.geo) {
    return a.sector !== null && a.sector !== "UNK" && a.sector === b.sector
      ? { points: 50, why: `both ${a.sector}` }
      : NONE;
  }
  if (a.sector === null || a.sector === "UNK" || a.sector !== b.sector) {
    return { points: 80, why: `both ${a.geo}` };
  }
  return { points: a.sector === "CVL" ? 100 : 150, why: `both ${a.geo} ${a.sector}` };
}

/** Equal, or one holds all words of the other ("president hamid karzai", "karzai"). */
export function namesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const words = long.split(" ");
  return short.length >= 4 && short.split(" ").every((word) => words.includes(word));
}

/** Why two tellings can't have the same parties; null when nothing speaks against it. */
function partiesContradict(a: Profile, b: Profile): string | null {
  return geosContradict(a, b) ?? (isPersonal(a) && isPersonal(b) ? personsContradict(a, b) : null);
}

const isPersonal = (profile: Profile): boolean => modeKeys(profile).some((key) => PERSONAL_ACTS.has(key));

/** Countries known for all parties of a role and none shared: contradicts, unless the sides are told the other way round. */
function geosContradict(a: Profile, b: Profile): string | null {
  const [doers, others] = [geosOf(a.actors), geosOf(b.actors)];
  const [doneTo, othersDoneTo] = [geosOf(a.recipients), geosOf(b.recipients)];
  if (disjoint(doers, others) && !turned([doers, doneTo], [others, othersDoneTo])) {
    return `doers ${doers.join(" ")} are not ${others.join(" ")}`;
  }
  if (disjoint(doneTo, othersDoneTo) && !turned([doneTo, doers], [othersDoneTo, others])) {
    return `those done to ${doneTo.join(" ")} are not ${othersDoneTo.join(" ")}`;
  }
  return null;
}

type Geos = readonly (string | null)[];
const geosOf = (parties: readonly Party[]): Geos => parties.map(({ geo }) => geo);

/** One telling's role is the other's opposite role, as far as both are told. */
function turned([a, aOpposite]: readonly [Geos, Geos], [b, bOpposite]: readonly [Geos, Geos]): boolean {
  const [forth, back] = [shares(a, bOpposite), shares(b, aOpposite)];
  return (forth || back) && (forth || bOpposite.length === 0) && (back || aOpposite.length === 0);
}

const shares = (a: Geos, b: Geos): boolean => a.some((geo) => geo !== null && b.includes(geo));

const disjoint = (a: Geos, b: Geos): boolean =>
  a.length > 0 &&
  b.length > 0 &&
  [...a, ...b].every((geo) => geo !== null) &&
  !a.some((geo) => b.includes(geo));

/** All those done to have names, and no name is shared. */
function personsContradict(a: Profile, b: Profile): string | null {
  const names = (parties: readonly Party[]) => parties.map(({ name }) => name);
  const [one, other] = [names(a.recipients), names(b.recipients)];
  const known = (list: readonly (string | null)[]): list is string[] =>
    list.length > 0 && list.every((name) => name !== null);
  if (!known(one) || !known(other)) return null;
  const shared = one.some((name) => other.some((second) => namesAgree(name, second)));
  return shared ? null : `${one.join(", ")} is not ${other.join(", ")}`;
}
