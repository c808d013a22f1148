import { bestTotal } from "./assignment.js";

/** Sums over stories from which recall and precision of one measure follow. */
interface Sums {
  recalled: number;
  wanted: number;
  precise: number;
  given: number;
}

/** How groups of reports agree with the gold's, by the three measures that the CoNLL score averages. */
export interface ClusterCounts {
  readonly muc: Sums;
  readonly bCubed: Sums;
  readonly ceaf: Sums;
}

const sums = (): Sums => ({ recalled: 0, wanted: 0, precise: 0, given: 0 });

export const noClusters = (): ClusterCounts => ({ muc: sums(), bCubed: sums(), ceaf: sums() });

/** Reports by what they are matched to: the number of their pair, or a name of their own. */
type Cluster = ReadonlySet<string>;

/**
 * Adds one story: its groups as the gold has them and as they were found. MUC after Vilain et al. 1995, B³ after
 * Bagga and Baldwin 1998, entity CEAF (φ4) after Luo 2005; a group of one report counts in the latter two.
 */
export function countClusters(
  counts: ClusterCounts,
  gold: readonly Cluster[],
  found: readonly Cluster[],
): void {
  const add = (
    measure: Sums,
    right: (of: readonly Cluster[], by: readonly Cluster[]) => [number, number],
  ) => {
    const [recalled, wanted] = right(gold, found);
    const [precise, given] = right(found, gold);
    measure.recalled += recalled;
    measure.wanted += wanted;
    measure.precise += precise;
    measure.given += given;
  };
  add(counts.muc, links);
  add(counts.bCubed, members);
  const alike = bestTotal(gold.map((wanted) => found.map((given) => likeness(wanted, given))));
  add(counts.ceaf, (of) => [alike, of.length]);
}

const common = (a: Cluster, b: Cluster): number => [...a].filter((member) => b.has(member)).length;

const likeness = (a: Cluster, b: Cluster): number => (2 * common(a, b)) / (a.size + b.size);

/** Links that hold the members of each group together, and those of them that the other side keeps. */
function links(of: readonly Cluster[], by: readonly Cluster[]): [number, number] {
  let kept = 0;
  let all = 0;
  for (const cluster of of) {
    const shared = by.map((other) => common(cluster, other)).filter((size) => size > 0);
    const alone = cluster.size - shared.reduce((sum, size) => sum + size, 0);
    kept += cluster.size - shared.length - alone;
    all += cluster.size - 1;
  }
  return [kept, all];
}

/** Of each member the share of its group that the other side has in one group with it, and the members. */
function members(of: readonly Cluster[], by: readonly Cluster[]): [number, number] {
  let right = 0;
  let all = 0;
  for (const cluster of of) {
    for (const other of by) right += common(cluster, other) ** 2 / cluster.size;
    all += cluster.size;
  }
  return [right, all];
}

const f1 = ({ recalled, wanted, precise, given }: Sums): number => {
  const [recall, precision] = [recalled / Math.max(1, wanted), precise / Math.max(1, given)];
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
};

/** Mean of the three F1, 0..1. */
export const conll = ({ muc, bCubed, ceaf }: ClusterCounts): number => (f1(muc) + f1(bCubed) + f1(ceaf)) / 3;
