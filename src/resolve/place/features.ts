import type { Candidate } from "./candidates.js";
import { type Container, holds } from "./containers.js";
import { countriesBut, type StoryContext } from "./context.js";
import { kmBetween } from "./distance.js";
import { fold } from "./fold.js";
import type { Place } from "./gazetteer.js";
import { isDivision, isFacility, isSettled, type PlaceKind } from "./kinds.js";
import type { TypeClass } from "./words.js";

/** What speaks for or against a candidate, each 0..1. The ranker's weights are per name. */
export const FEATURES = [
  "population",
  "main name",
  "country",
  "first-level division",
  "second-level division",
  "capital",
  "seat of a province",
  "village",
  "quarter",
  "natural feature or region",
  "facility",
  "town of the same name as its province or district",
  "inside the place named as container",
  "outside the place named as container",
  "type word agrees",
  "type word disagrees",
  "share of the story's country mentions",
  "country named most in the story",
  "country not named in the story",
  "share of the story's province mentions",
  "country shared with the story's other places",
  "province shared with the story's other places",
  "near another place of the story",
  "in the country of the dateline",
  "type word stripped",
  "article changed",
  "sound",
  "one letter off",
] as const;
export type Feature = (typeof FEATURES)[number];

/** One number a feature, in the order of `FEATURES`. */
export type FeatureVector = readonly number[];

export interface Surroundings {
  readonly key: string;
  readonly type: TypeClass | null;
  readonly containers: readonly Container[];
  readonly context: StoryContext;
}

const NEAR_KM = 100;

/** The features of every candidate of one mention. */
export function featuresOf(
  candidates: readonly Candidate[],
  surroundings: Surroundings,
): readonly FeatureVector[] {
  const divisions = candidates.flatMap(({ place }) =>
    place.kind === "admin1" || place.kind === "admin2" ? [place] : [],
  );
  const { context } = surroundings;
  const told = {
    ...surroundings,
    context: { ...context, countries: countriesBut(context, surroundings.key) },
  };
  const top = Math.max(0, ...told.context.countries.values());
  const others = context.resolved.filter((other) => other.key !== surroundings.key);
  return candidates.map((candidate) => vectorOf(candidate, told, { divisions, top, others }));
}

/** What is the same for all candidates of one mention. */
interface Shared {
  readonly divisions: readonly Place[];
  /** Share of the country that the story names most. */
  readonly top: number;
  /** The story's places of other names. */
  readonly others: Others;
}

function vectorOf(
  candidate: Candidate,
  { type, containers, context }: Surroundings,
  { divisions, top, others }: Shared,
): FeatureVector {
  const { place, main, tier } = candidate;
  const { kind } = place;
  const inside = containers.length > 0 && containers.every((container) => holds(container, place));
  const partly = containers.some((container) => holds(container, place));
  const agrees = agreement(kind, candidate.type ?? type);
  const share = context.countries.get(place.country ?? "") ?? 0;
  return [
    Math.log10(prominence(place, divisions) + 1) / 8,
    Number(main),
    Number(kind === "country"),
    Number(kind === "admin1"),
    Number(kind === "admin2"),
    Number(kind === "capital"),
    Number(kind === "seat"),
    Number(kind === "village"),
    Number(kind === "quarter"),
    Number(!isDivision(kind) && !isSettled(kind) && !isFacility(kind)),
    Number(isFacility(kind)),
    Number(
      agrees !== false && isSettled(kind) && divisions.some((division) => isNamesakeSeat(place, division)),
    ),
    inside ? 1 : partly ? 0.6 : 0,
    Number(containers.length > 0 && !partly),
    Number(agrees === true),
    Number(agrees === false),
    share,
    Number(share > 0 && share === top),
    Number(top > 0 && share === 0 && place.country !== null),
    context.admin1s.get(kind === "admin1" ? place.index : place.admin1) ?? 0,
    companions(others, (other) => other.country === place.country),
    companions(others, (other) => other.admin1 !== 0 && other.admin1 === place.admin1),
    nearness(place, others),
    Number(context.dateline !== null && context.dateline === place.country),
    Number(tier === "type word stripped"),
    Number(tier === "article changed"),
    Number(tier === "sound"),
    Number(tier === "one letter off"),
  ];
}

const SEAT_KM = 20;
const SEAT_SHARE = 0.2;

/** A town in a division that bears the same name; not every town knows its district, so nearness counts too. */
function isSeatOf(town: Place, division: Place): boolean {
  if (town.country !== division.country) return false;
  if (town.admin1 === division.index || town.admin2 === division.index) return true;
  const far = kmBetween(town, division);
  return far !== null && far < division.radiusKm + SEAT_KM;
}

const NAME_ARTICLE = /^(?:al|el|ad|ar|as|ash|at|az|an) /;

/** The town's name has no words that the division's lacks: Oklahoma City is no namesake of Oklahoma. */
const isNamesakeSeat = (town: Place, division: Place): boolean =>
  isSeatOf(town, division) && wordsOf(town.name) <= wordsOf(division.name);

const wordsOf = (name: string): number => fold(name).replace(NAME_ARTICLE, "").split(" ").length;

/** People of the place; a town whose district bears its name is its seat, though the sources do not count its people. */
function prominence(place: Place, divisions: readonly Place[]): number {
  if (!isSettled(place.kind) || place.population > 0) return place.population;
  const seatOf = divisions.filter((division) => division.kind === "admin2" && isSeatOf(place, division));
  return Math.max(0, ...seatOf.map(({ population }) => population)) * SEAT_SHARE;
}

/** Whether a kind fits a type word; null when the word says nothing about it. */
export function agreement(kind: PlaceKind, type: TypeClass | null): boolean | null {
  if (type === null) return null;
  if (type === "settled") return isSettled(kind);
  if (type === "region") return ["admin1", "region", "admin2", "coast", "zone"].includes(kind);
  if (type === "country") return kind === "country" || kind === "admin1";
  if (type === "base" || type === "airport") return kind === "base" || kind === "airport";
  if (type === "admin1" || type === "admin2")
    return kind === type || (type === "admin2" && kind === "quarter");
  if (type === "quarter") return kind === "quarter" || kind === "village" || kind === "town";
  return kind === type;
}

type Others = StoryContext["resolved"];

/** Share of the story's other places that hold. */
function companions(others: Others, holds: (place: Place) => boolean): number {
  if (others.length === 0) return 0;
  return others.filter((other) => holds(other.place)).length / others.length;
}

function nearness(place: Place, others: Others): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of others) {
    if (other.place.kind === "country" || other.place.index === place.index) continue;
    nearest = Math.min(nearest, kmBetween(place, other.place) ?? nearest);
  }
  return Math.exp(-nearest / NEAR_KM);
}
