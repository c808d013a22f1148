import type Database from "better-sqlite3";
import { cluster, type Link, type Telling } from "../../merge/cluster.js";
import { eventId } from "../../merge/content-id.js";
import { byFirstTold } from "../../merge/first-told.js";
import { joinsItself } from "../../merge/joins-itself.js";
import type { Profile } from "../../merge/profile.js";
import { ProfileStore } from "./profiles.js";
import { EventWriter } from "./write-event.js";

/** One happening as one story tells it, not yet in an event. */
export interface NewHappening {
  readonly story: number;
  /** Numbers of its reports, in the order of the story. */
  readonly members: readonly number[];
  readonly profile: Profile;
}

interface StoredTelling extends Telling {
  readonly nr: number;
  readonly event: number;
}

interface StoredReport {
  readonly nr: number;
  readonly report: string;
  readonly event: number;
  readonly published: number | null;
}

/**
 * Brings the events up to date with new happenings. Only the connected parts of the ledger that a new happening touches
 * are clustered again, each as a whole, so that the events are a function of the reports that are in, not of their order.
 */
export class EventMerger {
  readonly #profiles: ProfileStore;
  readonly #events: EventWriter;
  readonly #statements: ReturnType<typeof prepare>;

  constructor(db: Database.Database) {
    this.#profiles = new ProfileStore(db);
    this.#events = new EventWriter(db);
    this.#statements = prepare(db);
  }

  /** After a transaction that failed: numbers given in it may be given to others. */
  forget(): void {
    this.#profiles.forget();
  }

  merge(happenings: readonly NewHappening[]): void {
    const numbers = happenings.map((happening) => this.#add(happening));
    const components = new Set(numbers.map((profile) => this.#profiles.componentOf(profile)));
    for (const component of components) this.#recluster(component);
  }

  #add({ members, profile }: NewHappening): number {
    const nr = this.#profiles.add(profile);
    const [first] = members;
    this.#statements.addHappening.run(first, nr);
    for (const member of members) this.#statements.joinHappening.run(first, member);
    return nr;
  }

  #recluster(component: number): void {
    const tellings = this.#statements.tellings.all(component) as StoredTelling[];
    const profiles = this.#profiles.ofComponent(component);
    const links = this.#statements.links.all({ component }) as Link[];
    const groups = cluster(tellings, profiles, links, joinsItself) as readonly (readonly StoredTelling[])[];
    const changed = groups.filter((group) => this.#isChanged(group, tellings));
    const old = new Set(changed.flatMap((group) => group.map(({ event }) => event)).filter((nr) => nr !== 0));
    const events = changed.map((group) => this.#assign(group));
    for (const nr of events) old.delete(nr);
    for (const nr of old) this.#events.remove(nr);
    for (const nr of events) this.#events.refresh(nr);
  }

  /** An event whose tellings are just those it had needs no work. */
  #isChanged(group: readonly StoredTelling[], all: readonly StoredTelling[]): boolean {
    const event = group[0]?.event;
    if (event === 0 || group.some((telling) => telling.event !== event)) return true;
    return all.filter((telling) => telling.event === event).length !== group.length;
  }

  /** Moves the reports of a group to the event named by the one published first. */
  #assign(group: readonly StoredTelling[]): number {
    const reports = group.flatMap(({ nr }) => this.#statements.reports.all(nr) as StoredReport[]);
    const [first] = [...reports].sort(byFirstTold);
    if (first === undefined) throw new Error("A group of tellings without a report");
    const event = this.#events.numberOf(eventId(first.report));
    for (const report of reports) {
      if (report.event !== event) this.#statements.assign.run(event, report.nr);
    }
    return event;
  }
}

function prepare(db: Database.Database) {
  return {
    addHappening: db.prepare("INSERT INTO happening (nr, profile) VALUES (?, ?)"),
    joinHappening: db.prepare("UPDATE report SET happening = ? WHERE nr = ?"),
    tellings: db.prepare(
      `SELECT h.nr, r.id, r.event, p.id AS profile, s.id AS story
       FROM profile p JOIN happening h ON h.profile = p.nr JOIN report r ON r.nr = h.nr JOIN story s ON s.nr = r.story
       WHERE p.component = ?`,
    ),
    links: db.prepare(
      `SELECT a.id AS a, b.id AS b, l.points
       FROM profile a JOIN profile_link l ON l.a = a.nr JOIN profile b ON b.nr = l.b
       WHERE a.component = :component AND b.component = :component AND a.nr <> b.nr
       ORDER BY a.id, b.id`,
    ),
    reports: db.prepare(
      `SELECT r.nr, r.id AS report, r.event, s.published_ms AS published
       FROM report r JOIN story s ON s.nr = r.story WHERE r.happening = ?`,
    ),
    assign: db.prepare("UPDATE report SET event = ? WHERE nr = ?"),
  };
}
