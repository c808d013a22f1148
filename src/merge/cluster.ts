import { AverageLink, type LinkRow } from "./average-link.js";
import { Groups } from "./groups.js";
import type { Profile } from "./profile.js";
import type { Verdicts } from "./verdicts.js";

/** One happening as one story tells it, in the eyes of the clustering. */
export interface Telling {
  /** Sorts the tellings; the same in every ledger. */
  readonly id: string;
  /** Tells the stories apart; its order doesn't matter. */
  readonly story: string | number;
  readonly profile: string;
}

/** Tellings that count as one voice. */
export interface Node<T extends Telling> {
  readonly profile: Profile;
  readonly tellings: readonly T[];
}

/** What is to be grouped. */
export interface Gathered<T extends Telling> {
  readonly tellings: readonly T[];
  /** The different profiles of the tellings, ascending by id. */
  readonly profiles: readonly Profile[];
  /**
   * For each profile the scores with others, by their places in `profiles`; each pair once, in either row. Pairs below
   * a possible duplicate's score are left out and count as 0.
   */
  readonly links: readonly LinkRow[];
}

/**
 * Groups tellings into events: average link over the different profiles, highest first, never over a contradiction and
 * never two tellings of one story (what the reader holds apart stays apart). A function of the set given: order can't matter.
 */
export function cluster<T extends Telling>(
  { tellings, profiles, links }: Gathered<T>,
  verdicts: Verdicts,
): readonly (readonly T[])[] {
  const nodes = nodesOf(tellings, profiles, verdicts);
  const groups = new Groups(nodes, verdicts);
  new AverageLink(linksOfNodes(nodes, profiles, links), groups).run();
  return groups.all();
}

/**
 * Tellings with one profile in as few nodes as the stories allow: the n-th telling of a story goes into the n-th node.
 * Ten outlets repeating one sentence are one voice in the average.
 */
function nodesOf<T extends Telling>(
  tellings: readonly T[],
  profiles: readonly Profile[],
  verdicts: Verdicts,
): readonly Node<T>[] {
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  const lanes = new Map<string, { profile: Profile; tellings: T[] }>();
  const seen = new Map<string, number>();
  for (const telling of [...tellings].sort((a, b) => order(a.id, b.id))) {
    const profile = byId.get(telling.profile);
    if (profile === undefined) throw new Error(`No profile ${telling.profile}`);
    const inStory = `${telling.profile} ${telling.story}`;
    const nth = seen.get(inStory) ?? 0;
    seen.set(inStory, nth + 1);
    const lane = verdicts.joinsItself(profile)
      ? `${profile.id} ${String(nth).padStart(6, "0")}`
      : `${profile.id} ${telling.id}`;
    const node = lanes.get(lane) ?? { profile, tellings: [] };
    node.tellings.push(telling);
    lanes.set(lane, node);
  }
  return [...lanes.entries()].sort(([a], [b]) => order(a, b)).map(([, node]) => node);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The links of profiles as links of the nodes that have them; nodes of one profile have none among each other. */
function linksOfNodes(
  nodes: readonly Node<Telling>[],
  profiles: readonly Profile[],
  links: readonly LinkRow[],
): readonly LinkRow[] {
  if (nodes.length === profiles.length) return links;
  const places = new Map(profiles.map(({ id }, place) => [id, place]));
  const placeOf = ({ profile }: Node<Telling>): number => places.get(profile.id) as number;
  const having: readonly number[][] = profiles.map(() => []);
  for (const [key, node] of nodes.entries()) having[placeOf(node)]?.push(key);
  return nodes.map((node) => {
    const { nodes: others, points } = links[placeOf(node)] as LinkRow;
    const sharing = Array.from(others, (place) => having[place] as number[]);
    return {
      nodes: sharing.flat(),
      points: sharing.flatMap((keys, at) => keys.map(() => points[at] as number)),
    };
  });
}
