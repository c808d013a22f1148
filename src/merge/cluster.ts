import type { Profile } from "./profile.js";
import { contradictionOf, SAME_FROM } from "./score.js";

/** One happening as one story tells it, in the eyes of the clustering. */
export interface Telling {
  /** Sorts the tellings; the same in every ledger. */
  readonly id: string;
  /** Tells the stories apart; its order doesn't matter. */
  readonly story: string | number;
  readonly profile: string;
}

/** The score of two profiles, `a` < `b`; pairs below a possible duplicate's score are left out and count as 0. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly points: number;
}

/** Whether tellings with this very profile may be joined with each other. */
export type JoinsItself = (profile: Profile) => boolean;

interface Cluster {
  /** Least node of the cluster: breaks ties. */
  readonly key: number;
  readonly nodes: readonly Node[];
  readonly stories: ReadonlySet<string | number>;
}

interface Node {
  readonly profile: Profile;
  readonly tellings: readonly Telling[];
}

/**
 * Groups tellings into events: average link over the different profiles, highest first, never over a contradiction and
 * never two tellings of one story (what the reader holds apart stays apart). A function of the set given: order can't matter.
 */
export function cluster(
  tellings: readonly Telling[],
  profiles: ReadonlyMap<string, Profile>,
  links: readonly Link[],
  joinsItself: JoinsItself,
): readonly (readonly Telling[])[] {
  const nodes = nodesOf(tellings, profiles, joinsItself);
  return new AverageLink(nodes, links)
    .run()
    .map(({ nodes: joined }) => joined.flatMap((node) => node.tellings));
}

/**
 * Tellings with one profile in as few nodes as the stories allow: the n-th telling of a story goes into the n-th node.
 * Ten outlets repeating one sentence are one voice in the average.
 */
function nodesOf(
  tellings: readonly Telling[],
  profiles: ReadonlyMap<string, Profile>,
  joinsItself: JoinsItself,
): readonly Node[] {
  const lanes = new Map<string, { profile: Profile; tellings: Telling[] }>();
  const seen = new Map<string, number>();
  for (const telling of [...tellings].sort((a, b) => order(a.id, b.id))) {
    const profile = profiles.get(telling.profile);
    if (profile === undefined) throw new Error(`No profile ${telling.profile}`);
    const inStory = `${telling.profile} ${telling.story}`;
    const nth = seen.get(inStory) ?? 0;
    seen.set(inStory, nth + 1);
    const lane = joinsItself(profile)
      ? `${profile.id} ${String(nth).padStart(6, "0")}`
      : `${profile.id} ${telling.id}`;
    const node = lanes.get(lane) ?? { profile, tellings: [] };
    node.tellings.push(telling);
    lanes.set(lane, node);
  }
  return [...lanes.entries()].sort(([a], [b]) => order(a, b)).map(([, node]) => node);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly sum: number;
  readonly pairs: number;
}

/** By average, compared without division so that no rounding decides; ties go to the least keys. */
const isAhead = (one: Pair, other: Pair): boolean => {
  const ahead = one.sum * other.pairs - other.sum * one.pairs;
  return ahead > 0 || (ahead === 0 && (one.a - other.a || one.b - other.b) < 0);
};

/** Sums of link points between clusters, kept sparse: most pairs of a large group have no link. */
class AverageLink {
  private readonly clusters = new Map<number, Cluster>();
  private readonly sums = new Map<number, Map<number, number>>();
  /** Pairs found to contradict, which stays so however they grow, and pairs found free until one of them grows. */
  private readonly apart = new Map<number, Set<number>>();
  private readonly free = new Map<number, Set<number>>();

  constructor(nodes: readonly Node[], links: readonly Link[]) {
    const byProfile = new Map<string, number[]>();
    for (const [key, node] of nodes.entries()) {
      this.clusters.set(key, {
        key,
        nodes: [node],
        stories: new Set(node.tellings.map(({ story }) => story)),
      });
      this.sums.set(key, new Map());
      this.apart.set(key, new Set());
      this.free.set(key, new Set());
      byProfile.set(node.profile.id, [...(byProfile.get(node.profile.id) ?? []), key]);
    }
    for (const { a, b, points } of links) {
      for (const one of byProfile.get(a) ?? []) {
        for (const other of byProfile.get(b) ?? []) if (one !== other) this.setSum(one, other, points);
      }
    }
  }

  run(): readonly Cluster[] {
    for (let pair = this.best(); pair !== null; pair = this.best()) this.join(pair[0], pair[1]);
    return [...this.clusters.values()];
  }

  private setSum(a: number, b: number, sum: number): void {
    this.sums.get(a)?.set(b, sum);
    this.sums.get(b)?.set(a, sum);
  }

  /** The pair with the highest average that may be joined. */
  private best(): readonly [number, number] | null {
    let best: Pair | null = null;
    for (const [a, row] of this.sums) {
      for (const [b, sum] of row) {
        if (b < a) continue;
        const pairs = this.size(a) * this.size(b);
        const next = { a, b, sum, pairs };
        if (sum < SAME_FROM * pairs || (best !== null && !isAhead(next, best))) continue;
        if (!this.isApart(a, b)) best = next;
      }
    }
    return best === null ? null : [best.a, best.b];
  }

  private size(key: number): number {
    return this.clusters.get(key)?.nodes.length ?? 0;
  }

  private isApart(a: number, b: number): boolean {
    if (this.apart.get(a)?.has(b)) return true;
    if (this.free.get(a)?.has(b)) return false;
    const [one, other] = [this.clusters.get(a), this.clusters.get(b)];
    const apart = one === undefined || other === undefined || mayNotJoin(one, other);
    const known = apart ? this.apart : this.free;
    known.get(a)?.add(b);
    known.get(b)?.add(a);
    return apart;
  }

  private join(a: number, b: number): void {
    const [one, other] = [this.clusters.get(a), this.clusters.get(b)];
    if (one === undefined || other === undefined) return;
    this.clusters.set(a, {
      key: a,
      nodes: [...one.nodes, ...other.nodes],
      stories: new Set([...one.stories, ...other.stories]),
    });
    for (const [c, sum] of this.sums.get(b) ?? []) {
      if (c !== a) this.setSum(a, c, (this.sums.get(a)?.get(c) ?? 0) + sum);
      this.sums.get(c)?.delete(b);
    }
    for (const c of this.apart.get(b) ?? []) {
      this.apart.get(a)?.add(c);
      this.apart.get(c)?.add(a);
    }
    for (const c of this.free.get(a) ?? []) this.free.get(c)?.delete(a);
    this.free.set(a, new Set());
    this.clusters.delete(b);
    this.sums.delete(b);
  }
}

function mayNotJoin(a: Cluster, b: Cluster): boolean {
  const [small, large] = a.stories.size < b.stories.size ? [a, b] : [b, a];
  for (const story of small.stories) if (large.stories.has(story)) return true;
  return a.nodes.some((one) => b.nodes.some((other) => contradictionOf(one.profile, other.profile) !== null));
}
