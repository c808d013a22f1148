import { PEOPLE_KINDS } from "../codebook/figure-kinds.js";
import type { FigureRange } from "./event.js";
import type { Member } from "./member.js";
import { addEnds, areApart, type Ends, isRest, sumsOf, type Toll, tollsOf } from "./toll.js";

/** What lists show of the figures of an event; the rules are told in docs/ledger.md. */
export interface Ranges {
  /** Of this happening alone. */
  readonly figures: readonly FigureRange[];
  /** Running totals over several happenings: never the toll of one. */
  readonly totals: readonly FigureRange[];
}

/** Lowest low to highest high of each kind, with every differing wording in the order of telling. */
export function figureRanges(members: readonly Member[]): Ranges {
  const all = grouped(tollsOf(members), (toll) =>
    JSON.stringify([toll.value.cumulative, toll.value.kind, unitOf(toll)]),
  );
  const told = (cumulative: boolean) => all.filter(([first]) => first?.value.cumulative === cumulative);
  return {
    figures: told(false).flatMap((tolls) => rangeOf(tolls, tollEnds(tolls))),
    totals: told(true).flatMap((tolls) => rangeOf(tolls, spanOf(tolls))),
  };
}

/** People are counted in people; families and households are counts of their own, never read as so many persons. */
const unitOf = ({ value: { kind, unit } }: Toll): string | null =>
  PEOPLE_KINDS.has(kind) && unit !== "family" && unit !== "household" ? null : unit;

const rangeOf = (tolls: readonly Toll[], { low, high }: Ends): FigureRange[] =>
  tolls.slice(0, 1).map((first) => ({
    kind: first.value.kind,
    unit: unitOf(first),
    low,
    high,
    texts: [...new Set(tolls.map(({ text }) => text))],
  }));

/** The whole where somebody tells it, else what the parts add up to; never below a part. */
function tollEnds(told: readonly Toll[]): Ends {
  const tolls = standing(told);
  const twoAreas = new Set(tolls.flatMap(({ area }) => area ?? [])).size > 1;
  const isPart = (toll: Toll): boolean =>
    toll.of !== null || toll.value.partOf !== null || isRest(toll) || (twoAreas && toll.area !== null);
  const sums = storySums(tolls);
  const summed = new Set(sums.flat());
  const wholes = numbersOf(tolls.filter((toll) => !isPart(toll) && !summed.has(toll)));
  const parts = numbersOf(tolls.filter((toll) => isPart(toll) || summed.has(toll)));
  const rivals = [...wholes, ...sumsBeside(sums, wholes)];
  return notBelow(rivals.length > 0 ? spanOf(numbersOf(rivals)) : partsEnds(parts), parts);
}

/** Without those that a later telling of the story replaces: "rose from 45 to 52". */
function standing(tolls: readonly Toll[]): readonly Toll[] {
  const revising = tolls.filter(({ value }) => value.revises !== null);
  return tolls.filter(
    (old) =>
      !revising.some(
        ({ value, member }) => value.revises?.includes(old.text) && member.story.id === old.member.story.id,
      ),
  );
}

/** Without this, "killing people" beside "at least 95 killed" would make the toll "at least 2". */
const numbersOf = <T extends { readonly said: boolean }>(tolls: readonly T[]): readonly T[] => {
  const said = tolls.filter((toll) => toll.said);
  return said.length > 0 ? said : tolls;
};

/** What each story counts together. */
function storySums(tolls: readonly Toll[]): readonly (readonly Toll[])[] {
  const parts = tolls.filter(({ value }) => value.partOf === null);
  return grouped(parts, ({ member }) => member.story.id).flatMap((told) => sumsOf(numbersOf(told)));
}

/** A sum is a whole only where its story tells none. */
function sumsBeside(
  sums: readonly (readonly Toll[])[],
  wholes: readonly Toll[],
): readonly (Ends & { readonly said: boolean })[] {
  const told = new Set(wholes.map(({ member }) => member.story.id));
  return sums
    .filter(([first]) => first !== undefined && !told.has(first.member.story.id))
    .map((sum) => ({
      ...sum.reduce<Ends>(addEnds, { low: 0, high: 0 }),
      said: sum.every(({ said }) => said),
    }));
}

/** Parts alone: of different nations or countries they add up, else they may be each other's. */
function partsEnds(parts: readonly Toll[]): Ends {
  const groups = partsByGroup(parts);
  const kinds = groups.map(kindsOf);
  const apart = kinds.every((one, n) =>
    kinds.slice(n + 1).every((other) => one.every((a) => other.every((b) => areApart(a, b)))),
  );
  if (apart && groups.length > 1) return groups.map(spanOf).reduce(addEnds, { low: 0, high: 0 });
  return groups.length > 1 ? widest(groups.map(spanOf)) : spanOf(parts);
}

const partsByGroup = (parts: readonly Toll[]): readonly (readonly Toll[])[] =>
  grouped(parts, (part) => JSON.stringify(part.of ?? [part.area]));

/** One of each that differs in whom it counts or where: a thousand prints of one count are compared once. */
const kindsOf = (parts: readonly Toll[]): readonly Toll[] =>
  grouped(parts, ({ of, area }) => JSON.stringify([of, area])).flatMap(([first]) => first ?? []);

/** In the order in which each group is told of first. */
function grouped(tolls: readonly Toll[], keyOf: (toll: Toll) => string): readonly (readonly Toll[])[] {
  const groups = new Map<string, Toll[]>();
  for (const toll of tolls) {
    const key = keyOf(toll);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [toll]);
    else group.push(toll);
  }
  return [...groups.values()];
}

/** Which groups are among which is unknown: the largest is told at least. */
const widest = (ends: readonly Ends[]): Ends => ({
  low: most(ends.map(({ low }) => low)),
  high: bound(
    ends.map(({ high }) => high),
    Math.max,
  ),
});

/** The toll can't be less than a part of it: an older whole gives way. */
function notBelow(whole: Ends, parts: readonly Toll[]): Ends {
  const floor = most(partsByGroup(parts).map((group) => spanOf(group).low));
  if (floor === null || (whole.low !== null && floor <= whole.low)) return open(whole, parts);
  const high =
    whole.high === null || whole.high >= floor
      ? whole.high
      : bound(
          parts.map(({ high }) => high),
          Math.max,
        );
  return open({ low: floor, high }, parts);
}

/** "Three of them" alone leaves open how many they were. */
const open = ({ low, high }: Ends, parts: readonly Toll[]): Ends =>
  high !== null && parts.some(({ value, high: own }) => isOfVictims(value.partOf) && own === high)
    ? { low, high: null }
    : { low, high };

const isOfVictims = (whole: string | null): boolean =>
  whole !== null &&
  /\b(?:dead|deaths?|killed|victims?|casualt|wounded|injured|missing|fatalit|toll)/i.test(whole);

const spanOf = (tolls: readonly Ends[]): Ends => ({
  low: bound(
    tolls.map(({ low }) => low),
    Math.min,
  ),
  high: bound(
    tolls.map(({ high }) => high),
    Math.max,
  ),
});

/** Null where one leaves that end open. */
const bound = (ends: readonly (number | null)[], pick: (...numbers: number[]) => number): number | null => {
  const known = ends.flatMap((end) => end ?? []);
  return known.length < ends.length || known.length === 0 ? null : pick(...known);
};

const most = (lows: readonly (number | null)[]): number | null => {
  const known = lows.flatMap((low) => low ?? []);
  return known.length === 0 ? null : Math.max(...known);
};
