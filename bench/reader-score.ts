import { overlaps } from "../src/text/span.js";
import { type ClusterCounts, conll, countClusters, noClusters } from "./clusters.js";
import type { Told, ToldFiller } from "./reader-gold.js";

/** Right answers, answers given, answers wanted: F1 is taken over sums. */
interface Tally {
  right: number;
  exact: number;
  given: number;
  wanted: number;
}

/** Counts over stories; every figure of the table follows from them. */
export interface Counts {
  readonly reports: Tally;
  readonly typed: Tally;
  readonly modes: Tally;
  readonly realis: Tally;
  readonly stance: Tally;
  readonly sectors: Tally;
  readonly unreal: Tally;
  readonly pairs: Tally;
  readonly clusters: ClusterCounts;
  readonly cumulative: Tally;
  readonly roles: Map<string, Tally>;
  readonly realisLabels: Map<string, Tally>;
  /** `realis occurred → planned`: how often, the right ones too. */
  readonly confusions: Map<string, number>;
  /** By type: found with it. */
  readonly types: Map<string, Tally>;
  /** Reports by their confidence in tenths: found with the right type. */
  readonly sureness: Map<string, Tally>;
  /** Words of stories that have no report, and the reports found there. */
  readonly silence: { words: number; reports: number };
}

const tally = (): Tally => ({ right: 0, exact: 0, given: 0, wanted: 0 });

export const noCounts = (): Counts => ({
  reports: tally(),
  typed: tally(),
  modes: tally(),
  realis: tally(),
  stance: tally(),
  sectors: tally(),
  unreal: tally(),
  pairs: tally(),
  clusters: noClusters(),
  cumulative: tally(),
  roles: new Map(),
  realisLabels: new Map(),
  confusions: new Map(),
  types: new Map(),
  sureness: new Map(),
  silence: { words: 0, reports: 0 },
});

const at = (tallies: Map<string, Tally>, key: string): Tally => {
  const known = tallies.get(key) ?? tally();
  tallies.set(key, known);
  return known;
};

const UNREAL = new Set(["planned", "wanted", "possible", "attempted", "not"]);
const REAL = new Set(["occurred", "ongoing"]);

/**
 * Adds one story. A report is found when triggers overlap in the same sentence; fields are compared on reports
 * found with the right type, fillers by overlap of their spans (exact: same end).
 */
export function count(counts: Counts, gold: readonly Told[], told: readonly Told[]): void {
  const found = matched(gold, told);
  const typed = found.filter(([wanted, given]) => wanted.type === given.type);
  for (const [tallied, right] of [
    [counts.reports, found.length],
    [counts.typed, typed.length],
  ] as const) {
    tallied.right += right;
    tallied.given += told.length;
    tallied.wanted += gold.length;
  }
  countTypes(counts.types, { gold, told, typed });
  for (const { confidence } of told) at(counts.sureness, tenth(confidence)).given++;
  for (const [, { confidence }] of typed) at(counts.sureness, tenth(confidence)).right++;
  for (const [wanted, given] of typed) countFields(counts, wanted, given);
  countPairs(counts.pairs, typed);
  countClusters(counts.clusters, groupsOf(gold, found, 0), groupsOf(told, found, 1));
}

interface Compared {
  readonly gold: readonly Told[];
  readonly told: readonly Told[];
  readonly typed: readonly [Told, Told][];
}

function countTypes(types: Map<string, Tally>, { gold, told, typed }: Compared): void {
  for (const { type } of gold) at(types, type).wanted++;
  for (const { type } of told) at(types, type).given++;
  for (const [{ type }] of typed) at(types, type).right++;
}

/** `.9` for .9 to 1. */
const tenth = (confidence: number): string => `.${Math.min(9, Math.floor(confidence * 10))}`;

/** Adds a story of so many words to the silent ones, when its gold has no report. */
export function countSilence({ silence }: Counts, { gold, told, words }: Silent): void {
  if (gold.length > 0) return;
  silence.words += words;
  silence.reports += told.length;
}

interface Silent {
  readonly gold: readonly Told[];
  readonly told: readonly Told[];
  readonly words: number;
}

/** The groups of one side; a report that the other side has too goes by the number of its pair. */
function groupsOf(side: readonly Told[], found: readonly [Told, Told][], at: 0 | 1): Set<string>[] {
  const pairOf = new Map(found.map((pair, index) => [pair[at], `pair ${index}`]));
  const groups = new Map<number, Set<string>>();
  side.forEach((told, index) => {
    const group = groups.get(told.group) ?? new Set();
    groups.set(told.group, group.add(pairOf.get(told) ?? `${at} ${index}`));
  });
  return [...groups.values()];
}

function matched(gold: readonly Told[], told: readonly Told[]): [Told, Told][] {
  const used = new Set<Told>();
  return gold.flatMap((wanted): [Told, Told][] => {
    const near = told.filter(
      (given) =>
        !used.has(given) && given.sentence === wanted.sentence && overlaps(given.trigger, wanted.trigger),
    );
    const best = near.find(({ type }) => type === wanted.type) ?? near[0];
    if (best === undefined) return [];
    used.add(best);
    return [[wanted, best]];
  });
}

function countFields(counts: Counts, wanted: Told, given: Told): void {
  compare(counts.modes, wanted.mode, given.mode);
  compare(counts.realis, wanted.realis, given.realis);
  compare(counts.stance, wanted.stance, given.stance);
  for (const label of ["realis", "stance"] as const) {
    const turn = `${label} ${wanted[label]} → ${given[label]}`;
    counts.confusions.set(turn, (counts.confusions.get(turn) ?? 0) + 1);
  }
  at(counts.realisLabels, wanted.realis).wanted++;
  at(counts.realisLabels, given.realis).given++;
  if (wanted.realis === given.realis) at(counts.realisLabels, wanted.realis).right++;
  if (UNREAL.has(wanted.realis)) {
    counts.unreal.wanted++;
    if (REAL.has(given.realis)) counts.unreal.given++;
  }
  const roles = new Set([...wanted.fillers, ...given.fillers].map(({ role }) => role));
  for (const role of roles) {
    const of = (told: Told): ToldFiller[] => told.fillers.filter((filler) => filler.role === role);
    countFillers(counts, of(wanted), of(given));
  }
}

function compare(tallied: Tally, wanted: unknown, given: unknown): void {
  tallied.wanted++;
  tallied.given++;
  if (wanted === given) tallied.right++;
}

function countFillers(counts: Counts, wanted: readonly ToldFiller[], given: readonly ToldFiller[]): void {
  const role = (wanted[0] ?? given[0])?.role.split(":")[0] as string;
  const tallied = at(counts.roles, role);
  tallied.given += given.length;
  tallied.wanted += wanted.length;
  const used = new Set<ToldFiller>();
  for (const filler of wanted) {
    const match = given.find(
      (other) => !used.has(other) && other.sentence === filler.sentence && overlaps(other.span, filler.span),
    );
    if (match === undefined) continue;
    used.add(match);
    tallied.right++;
    if (match.span.end === filler.span.end) tallied.exact++;
    if (filler.sector !== null && match.sector !== null) compare(counts.sectors, filler.sector, match.sector);
    if (role === "figure") countYes(counts.cumulative, filler.cumulative, match.cumulative);
  }
}

function countYes(tallied: Tally, wanted: boolean, given: boolean): void {
  if (wanted) tallied.wanted++;
  if (given) tallied.given++;
  if (wanted && given) tallied.right++;
}

/** Pairs of reports of the same happening, among the reports found with the right type. */
function countPairs(tallied: Tally, typed: readonly [Told, Told][]): void {
  typed.forEach(([wanted, given], index) => {
    for (const [otherWanted, otherGiven] of typed.slice(index + 1)) {
      countYes(tallied, wanted.group === otherWanted.group, given.group === otherGiven.group);
    }
  });
}

export const f1 = (right: number, { given, wanted }: Tally): number =>
  (2 * right) / Math.max(1, given + wanted);

export const ROLE_ROWS = ["actor", "recipient", "place", "time", "source", "figure", "instrument"] as const;

/** Name and value of every figure, in a fixed order. */
export function figures(counts: Counts): [string, string][] {
  const share = (name: string, tallied: Tally): [string, string] => [name, shown(f1(tallied.right, tallied))];
  const labels = [...counts.realisLabels.values()].filter(({ wanted }) => wanted > 0);
  return [
    share("found", counts.reports),
    share("type", counts.typed),
    ["precision", shown(counts.typed.right / Math.max(1, counts.typed.given))],
    ["recall", shown(counts.typed.right / Math.max(1, counts.typed.wanted))],
    share("mode", counts.modes),
    share("realis", counts.realis),
    [
      "realis macro",
      shown(labels.reduce((sum, label) => sum + f1(label.right, label), 0) / Math.max(1, labels.length)),
    ],
    share("stance", counts.stance),
    ["unreal as real", `${counts.unreal.given}/${counts.unreal.wanted}`],
    share("sector", counts.sectors),
    ...ROLE_ROWS.map((role): [string, string] => {
      const tallied = counts.roles.get(role) ?? tally();
      return [role, `${shown(f1(tallied.right, tallied))} · ${shown(f1(tallied.exact, tallied))}`];
    }),
    ["cumulative", `${counts.cumulative.right} of ${counts.cumulative.given}/${counts.cumulative.wanted}`],
    share("same pairs", counts.pairs),
    ["same CoNLL", shown(conll(counts.clusters))],
  ];
}

const shown = (value: number): string => value.toFixed(3).replace(/^0/, "");
