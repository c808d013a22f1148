import type { Rules } from "./average-link.js";
import type { Node, Telling } from "./cluster.js";
import type { Ground, Verdicts } from "./verdicts.js";

interface Group<T extends Telling> {
  readonly nodes: Set<Node<T>>;
  readonly stories: Set<string | number>;
  readonly grounds: Set<Ground>;
}

/** What the average link has joined so far, and which of it may not be joined: a story with itself, or what contradicts. */
export class Groups<T extends Telling> implements Rules {
  /** By their least node. */
  readonly #living: Map<number, Group<T>>;
  readonly #verdicts: Verdicts;

  constructor(nodes: readonly Node<T>[], verdicts: Verdicts) {
    this.#verdicts = verdicts;
    this.#living = new Map(
      nodes.map((node, key) => [
        key,
        {
          nodes: new Set([node]),
          stories: new Set(node.tellings.map(({ story }) => story)),
          grounds: new Set([verdicts.groundOf(node.profile)]),
        },
      ]),
    );
  }

  all(): readonly (readonly T[])[] {
    return [...this.#living.values()].map(({ nodes }) => [...nodes].flatMap(({ tellings }) => tellings));
  }

  /** What is linked contradicts nothing. */
  areApart(a: number, b: number, linked: boolean): boolean {
    const [one, other] = [this.#at(a), this.#at(b)];
    return share(one.stories, other.stories) || (!linked && this.#contradict(one, other));
  }

  onJoin(a: number, b: number): void {
    const [one, other] = [this.#at(a), this.#at(b)];
    this.#living.set(a, {
      nodes: union(one.nodes, other.nodes),
      stories: union(one.stories, other.stories),
      grounds: union(one.grounds, other.grounds),
    });
    this.#living.delete(b);
  }

  #at(key: number): Group<T> {
    return this.#living.get(key) as Group<T>;
  }

  #contradict(one: Group<T>, other: Group<T>): boolean {
    for (const a of one.grounds) {
      for (const b of other.grounds) if (this.#verdicts.contradict(a, b)) return true;
    }
    return false;
  }
}

function share<V>(a: ReadonlySet<V>, b: ReadonlySet<V>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const value of small) if (large.has(value)) return true;
  return false;
}

/** The larger set itself with what is in the smaller: copying it for each joining would take the square of its size. */
function union<V>(a: Set<V>, b: Set<V>): Set<V> {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const value of small) large.add(value);
  return large;
}
