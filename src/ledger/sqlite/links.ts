import type Database from "better-sqlite3";
import type { LinkRow } from "../../merge/average-link.js";
import type { Score } from "../../merge/score.js";

/** The score of two profiles by their numbers. */
export interface ScoredPair extends Score {
  readonly a: number;
  readonly b: number;
}

/** Links kept at hand, of 6 bytes each; they never change. Bounded so that a long ingest doesn't grow. */
const MOST_KEPT = 8_000_000;

/**
 * The scores of profiles that are the same or may be. Those of one with all before it are kept at hand: the events of
 * a growing story need all of them with each page, and fetching them anew would take the square of its pages.
 */
export class LinkStore {
  readonly #statements: ReturnType<typeof prepare>;
  readonly #rows = new Map<number, LinkRow>();
  #kept = 0;

  constructor(db: Database.Database) {
    this.#statements = prepare(db);
  }

  forget(): void {
    this.#rows.clear();
    this.#kept = 0;
  }

  /** All that link a new profile to others. */
  add(nr: number, links: readonly ScoredPair[]): void {
    for (const link of links) this.addOwn(link);
    this.#keep(
      nr,
      links.map(({ a, b, points }) => [a === nr ? b : a, points]),
    );
  }

  addOwn({ a, b, points, verdict, why }: ScoredPair): void {
    this.#statements.add.run(a, b, points, verdict, why);
  }

  /** The links of a profile to those that came in before it, by their numbers. */
  before(nr: number): LinkRow {
    return this.#rows.get(nr) ?? this.#keep(nr, this.#statements.before.all({ nr }) as [number, number][]);
  }

  #keep(nr: number, links: readonly (readonly [other: number, points: number])[]): LinkRow {
    const row = {
      nodes: Int32Array.from(links, ([other]) => other),
      points: Int16Array.from(links, ([, points]) => points),
    };
    if (this.#kept > MOST_KEPT) this.forget();
    this.#rows.set(nr, row);
    this.#kept += links.length;
    return row;
  }
}

function prepare(db: Database.Database) {
  return {
    add: db.prepare("INSERT INTO profile_link (a, b, points, verdict, why) VALUES (?, ?, ?, ?, ?)"),
    before: db
      .prepare(
        `SELECT b, points FROM profile_link WHERE a = :nr AND b < :nr
         UNION ALL SELECT a, points FROM profile_link WHERE b = :nr AND a < :nr`,
      )
      .raw(),
  };
}
