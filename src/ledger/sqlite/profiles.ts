import type Database from "better-sqlite3";
import { joinsItself } from "../../merge/joins-itself.js";
import { candidateKeys } from "../../merge/keys.js";
import type { Profile } from "../../merge/profile.js";
import { scoreOf } from "../../merge/score.js";

interface Row {
  readonly nr: number;
  readonly profile: string;
}

/** Parsed profiles kept at hand; they never change. Bounded so that a long ingest doesn't grow. */
const MOST_CACHED = 20_000;

/** The different profiles of a ledger, their scores, and the connected parts that the scores tie them into. */
export class ProfileStore {
  readonly #statements: ReturnType<typeof prepare>;
  readonly #cache = new Map<number, Profile>();

  constructor(db: Database.Database) {
    this.#statements = prepare(db);
  }

  forget(): void {
    this.#cache.clear();
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
    for (const candidate of candidates) this.#link({ nr, profile }, candidate);
    this.#linkToItself(nr, profile);
    return nr;
  }

  componentOf(nr: number): number {
    return this.#statements.component.get(nr) as number;
  }

  ofComponent(component: number): ReadonlyMap<string, Profile> {
    const rows = this.#statements.ofComponent.all(component) as Row[];
    return new Map(rows.map((row) => this.#parse(row)).map((profile) => [profile.id, profile]));
  }

  #candidates(sought: readonly string[]): { nr: number; profile: Profile }[] {
    const numbers = new Set(sought.flatMap((key) => this.#statements.lookUp.all(key) as number[]));
    return [...numbers].map((nr) => ({ nr, profile: this.#byNumber(nr) }));
  }

  #byNumber(nr: number): Profile {
    return this.#cache.get(nr) ?? this.#parse({ nr, profile: this.#statements.json.get(nr) as string });
  }

  #parse({ nr, profile: json }: Row): Profile {
    const cached = this.#cache.get(nr);
    if (cached !== undefined) return cached;
    const profile = JSON.parse(json) as Profile;
    if (this.#cache.size >= MOST_CACHED) this.#cache.clear();
    this.#cache.set(nr, profile);
    return profile;
  }

  /** The lesser id first, so that a score and its words are the same in every ledger. */
  #link(one: { nr: number; profile: Profile }, other: { nr: number; profile: Profile }): void {
    const [a, b] = one.profile.id < other.profile.id ? [one, other] : [other, one];
    const { verdict, points, why } = scoreOf(a.profile, b.profile);
    if (verdict === "apart") return;
    this.#statements.link.run(a.nr, b.nr, points, verdict, why);
    if (verdict === "same") this.#join(this.componentOf(a.nr), this.componentOf(b.nr));
  }

  /** Two tellings with one profile that says too little to join them may still be duplicates. */
  #linkToItself(nr: number, profile: Profile): void {
    if (joinsItself(profile)) return;
    const { verdict, points, why } = scoreOf(profile, profile);
    if (verdict === "possible") this.#statements.link.run(nr, nr, points, verdict, why);
  }

  #join(a: number, b: number): void {
    if (a !== b) this.#statements.joinComponents.run(Math.min(a, b), Math.max(a, b));
  }
}

function prepare(db: Database.Database) {
  return {
    find: db.prepare("SELECT nr FROM profile WHERE id = ?").pluck(),
    insert: db.prepare("INSERT INTO profile (id, profile, component) VALUES (?, ?, 0)"),
    setComponent: db.prepare("UPDATE profile SET component = ? WHERE nr = ?"),
    component: db.prepare("SELECT component FROM profile WHERE nr = ?").pluck(),
    joinComponents: db.prepare("UPDATE profile SET component = ? WHERE component = ?"),
    ofComponent: db.prepare("SELECT nr, profile FROM profile WHERE component = ? ORDER BY id"),
    json: db.prepare("SELECT profile FROM profile WHERE nr = ?").pluck(),
    file: db.prepare("INSERT INTO profile_key (key, profile) VALUES (?, ?)"),
    lookUp: db.prepare("SELECT profile FROM profile_key WHERE key = ?").pluck(),
    link: db.prepare("INSERT INTO profile_link (a, b, points, verdict, why) VALUES (?, ?, ?, ?, ?)"),
  };
}
