import { SAME_FROM } from "./score.js";

/** One node's links to others: their numbers, and the points of each. */
export interface LinkRow {
  readonly nodes: readonly number[] | Int32Array;
  readonly points: readonly number[] | Int16Array;
}

/** The sum of those that may not be joined: it stays below any threshold whatever is added. */
const NEVER = Number.NEGATIVE_INFINITY;

/** What is said of two clusters, each known by its least node; `a` < `b`. */
export interface Rules {
  /** Whether they may not be joined, whatever their links say; stays so however they grow. `linked`: each node with each. */
  readonly areApart: (a: number, b: number, linked: boolean) => boolean;
  /** Told of each joining: `b` goes into `a`. */
  readonly onJoin: (a: number, b: number) => void;
}

/** Sums of points over the links to another cluster, and how many those are. */
interface Row {
  readonly clusters: Int32Array;
  readonly sums: Float64Array;
  readonly counts: Int32Array;
}

/**
 * Average link by the chain of nearest neighbours: each cluster's best partner is followed until two are each other's
 * best, which are joined at once. An average never lies above the better of the two that it is made of, and what is
 * apart stays apart; so the groups are those of joining the best pair of all first, found with a look at each row
 * a few times instead of at all rows for each joining. Source: Murtagh 1983, "A survey of recent advances in
 * hierarchical clustering algorithms"; ties go to the pair with the least keys, a cluster's key being its least node.
 */
export class AverageLink {
  private readonly rows: Row[];
  private readonly size: Int32Array;
  /** The cluster that a cluster went into; itself while it lives. */
  private readonly into: Int32Array;
  private readonly sumOf: Float64Array;
  private readonly countOf: Int32Array;
  private readonly rules: Rules;
  /** Entries of rows looked at so far: the work done. */
  looks = 0;

  /** Each link once, in the row of either node. */
  constructor(links: readonly LinkRow[], rules: Rules) {
    this.rows = bothWays(links);
    this.size = new Int32Array(links.length).fill(1);
    this.into = Int32Array.from(links.keys());
    this.sumOf = new Float64Array(links.length);
    this.countOf = new Int32Array(links.length);
    this.rules = rules;
  }

  /** A cluster without a partner never gets one, so that one pass over the nodes is enough. */
  run(): void {
    for (const start of this.into.keys()) if (this.into[start] === start) this.follow(start);
  }

  private follow(start: number): void {
    const chain = [start];
    for (let last = chain.at(-1); last !== undefined; last = chain.at(-1)) {
      const best = this.nearest(last);
      if (best === null) chain.pop();
      else if (best !== chain.at(-2)) chain.push(best);
      else {
        chain.length -= 2;
        this.join(Math.min(last, best), Math.max(last, best));
        if (chain.length === 0) chain.push(Math.min(last, best));
      }
    }
  }

  /** Compared without division, so that no rounding decides. */
  private nearest(own: number): number | null {
    const { clusters, sums, counts } = this.condensed(own);
    let best: number | null = null;
    let bestSum = 0;
    for (let at = 0; at < clusters.length; at++) {
      const other = clusters[at] as number;
      const sum = sums[at] as number;
      const size = this.sizeOf(other);
      const pairs = size * this.sizeOf(own);
      if (sum < SAME_FROM * pairs) continue;
      const ahead = best === null ? 1 : sum * this.sizeOf(best) - bestSum * size;
      if (ahead < 0 || (ahead === 0 && best !== null && best < other)) continue;
      const linked = counts[at] === pairs;
      if (this.rules.areApart(Math.min(own, other), Math.max(own, other), linked)) sums[at] = NEVER;
      else [best, bestSum] = [other, sum];
    }
    return best;
  }

  private sizeOf(cluster: number): number {
    return this.size[cluster] as number;
  }

  /** Rows are brought up to date only when looked at: entries of clusters that were joined since become one. */
  private condensed(own: number): Row {
    const { clusters, sums, counts } = this.rows[own] as Row;
    const { sumOf, countOf } = this;
    let length = 0;
    this.looks += clusters.length;
    for (let at = 0; at < clusters.length; at++) {
      const cluster = this.living(clusters[at] as number);
      if (cluster === own) continue;
      if (countOf[cluster] === 0) clusters[length++] = cluster;
      sumOf[cluster] = (sumOf[cluster] as number) + (sums[at] as number);
      countOf[cluster] = (countOf[cluster] as number) + (counts[at] as number);
    }
    for (let at = 0; at < length; at++) {
      const cluster = clusters[at] as number;
      sums[at] = sumOf[cluster] as number;
      counts[at] = countOf[cluster] as number;
      sumOf[cluster] = 0;
      countOf[cluster] = 0;
    }
    const row = cutRow(this.rows[own] as Row, length);
    this.rows[own] = row;
    return row;
  }

  private living(cluster: number): number {
    let root = cluster;
    while (this.into[root] !== root) {
      this.into[root] = this.into[this.into[root] as number] as number;
      root = this.into[root] as number;
    }
    return root;
  }

  private join(a: number, b: number): void {
    this.into[b] = a;
    this.size[a] = this.sizeOf(a) + this.sizeOf(b);
    this.rows[a] = joinRows(this.rows[a] as Row, this.rows[b] as Row);
    this.rows[b] = newRow(0);
    this.rules.onJoin(a, b);
  }
}

const newRow = (length: number): Row => ({
  clusters: new Int32Array(length),
  sums: new Float64Array(length),
  counts: new Int32Array(length).fill(1),
});

const cutRow = ({ clusters, sums, counts }: Row, length: number): Row => ({
  clusters: clusters.subarray(0, length),
  sums: sums.subarray(0, length),
  counts: counts.subarray(0, length),
});

function joinRows(one: Row, other: Row): Row {
  const both = newRow(one.clusters.length + other.clusters.length);
  for (const part of ["clusters", "sums", "counts"] as const) {
    both[part].set(one[part]);
    both[part].set(other[part], one[part].length);
  }
  return both;
}

function bothWays(links: readonly LinkRow[]): Row[] {
  const lengths = new Int32Array(links.length);
  for (const [node, { nodes }] of links.entries()) {
    lengths[node] = (lengths[node] as number) + nodes.length;
    for (const other of nodes) lengths[other] = (lengths[other] as number) + 1;
  }
  const rows = Array.from(lengths, newRow);
  const put = (node: number, other: number, points: number): void => {
    const at = (lengths[node] as number) - 1;
    lengths[node] = at;
    (rows[node] as Row).clusters[at] = other;
    (rows[node] as Row).sums[at] = points;
  };
  for (const [node, { nodes, points }] of links.entries()) {
    for (let at = 0; at < nodes.length; at++) {
      put(node, nodes[at] as number, points[at] as number);
      put(nodes[at] as number, node, points[at] as number);
    }
  }
  return rows;
}
