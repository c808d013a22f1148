import type Database from "better-sqlite3";
import type { LinkRow } from "../../merge/average-link.js";
import type { Gathered, Telling } from "../../merge/cluster.js";
import { candidateKeys } from "../../merge/keys.js";
import type { Profile } from "../../merge/profile.js";
import { scoreOf } from "../../merge/score.js";
import type { Verdicts } from "../../merge/verdicts.js";
import { LinkStore } from "./links.js";

interface Numbered {
  readonly nr: number;
  readonly profile: Profile;
}

/** Parsed profiles kept at hand; they never change. Bounded so that a long ingest doesn't grow. */
const MOST_CACHED = 20_000;

/** The different profiles of a ledger, their scores, and the connected parts that the scores tie them into. */
export class ProfileStore {
  readonly #statements: ReturnType<typeof prepare>;
  readonly #links: LinkStore;
  readonly #verdicts: Verdicts;
  readonly #cache = new Map<number, Profile>();

  constructor(db: Database.Database, verdicts: Verdicts) {
    this.#statements = prepare(db);
    this.#links = new LinkStore(db);
    this.#verdicts = verdicts;
  }

  forget(): void {
    this.#cache.clear();
    this.#links.forget();
  }

  /** The number of a profile; a new one is compared with its candidates. */
  add(profile: Profile): number {
    const known = this.#statements.find.get(profile.id) as number | undefined;
    if (known !== undefined) return known;
    const nr = Number(this.#statements.insert.run(profile.id, JSON.stringify(profile)).lastInsertRowid);
    this.#statements.setComponent.run(nr, nr);
    const { filed, sought } = candidateKeys(profile);
    const candidates = this.#candidates(sought);
    for (const key of filed) this.#statements.file.run(key, nr);
    this.#link({ nr, profile }, candidates);
    return nr;
  }

  componentOf(nr: number): number {
    return this.#statements.component.get(nr) as number;
  }

  /** The profiles of a connected part and their scores among each other. */
  ofComponent(component: number): Pick<Gathered<Telling>, "profiles" | "links"> {
    const numbers = this.#statements.ofComponent.all(component) as number[];
    const places = new Map(numbers.map((nr, place) => [nr, place]));
    return {
      profiles: numbers.map((nr) => this.#byNumber(nr)),
      links: numbers.map((nr) => placed(this.#links.before(nr), places)),
    };
  }

  #candidates(sought: readonly string[]): readonly Numbered[] {
    const numbers = new Set(sought.flatMap((key) => this.#statements.lookUp.all(key) as number[]));
    return [...numbers].map((nr) => ({ nr, profile: this.#byNumber(nr) }));
  }

  #byNumber(nr: number): Profile {
    const cached = this.#cache.get(nr);
    if (cached !== undefined) return cached;
    const profile = JSON.parse(this.#statements.json.get(nr) as string) as Profile;
    if (this.#cache.size >= MOST_CACHED) this.#cache.clear();
    this.#cache.set(nr, profile);
    return profile;
  }

  /** The lesser id first, so that a score and its words are the same in every ledger. */
  #link(own: Numbered, candidates: readonly Numbered[]): void {
    const components = new Set<number>();
    const links = candidates.flatMap((other) => {
      const [a, b] = own.profile.id < other.profile.id ? [own, other] : [other, own];
      const score = scoreOf(a.profile, b.profile);
      if (score.verdict === "apart") return [];
      if (score.verdict === "same") components.add(this.componentOf(other.nr));
      return { a: a.nr, b: b.nr, ...score };
    });
    this.#links.add(own.nr, links);
    for (const component of components) this.#join(this.componentOf(own.nr), component);
    this.#linkToItself(own);
  }

  /** Two tellings with one profile that says too little to join them may still be duplicates. */
  #linkToItself({ nr, profile }: Numbered): void {
    if (this.#verdicts.joinsItself(profile)) return;
    const score = scoreOf(profile, profile);
    if (score.verdict === "possible") this.#links.addOwn({ a: nr, b: nr, ...score });
  }

  #join(a: number, b: number): void {
    if (a !== b) this.#statements.joinComponents.run(Math.min(a, b), Math.max(a, b));
  }
}

/** A row by places in the connected part, without what lies outside of it. */
function placed({ nodes, points }: LinkRow, places: ReadonlyMap<number, number>): LinkRow {
  const row = { nodes: new Int32Array(nodes.length), points: new Int16Array(nodes.length) };
  let length = 0;
  for (let at = 0; at < nodes.length; at++) {
    const place = places.get(nodes[at] as number);
    if (place === undefined) continue;
    row.nodes[length] = place;
    row.points[length++] = points[at] as number;
  }
  return { nodes: row.nodes.subarray(0, length), points: row.points.subarray(0, length) };
}

function prepare(db: Database.Database) {
  return {
    find: db.prepare("SELECT nr FROM profile WHERE id = ?").pluck(),
    insert: db.prepare("INSERT INTO profile (id, profile, component) VALUES (?, ?, 0)"),
    setComponent: db.prepare("UPDATE profile SET component = ? WHERE nr = ?"),
    component: db.prepare("SELECT component FROM profile WHERE nr = ?").pluck(),
    joinComponents: db.prepare("UPDATE profile SET component = ? WHERE component = ?"),
    ofComponent: db.prepare("SELECT nr FROM profile WHERE component = ? ORDER BY id").pluck(),
    json: db.prepare("SELECT profile FROM profile WHERE nr = ?").pluck(),
    file: db.prepare("INSERT INTO profile_key (key, profile) VALUES (?, ?)"),
    lookUp: db.prepare("SELECT profile FROM profile_key WHERE key = ?").pluck(),
  };
}
