import type Database from "better-sqlite3";
import { cluster, type Telling } from "../../merge/cluster.js";
import { eventId } from "../../merge/event-id.js";
import { byFirstTold, byShown, type Shown } from "../../merge/first-told.js";
import type { Profile } from "../../merge/profile.js";
import { Verdicts } from "../../merge/verdicts.js";
import type { EventMember } from "./members.js";
import { ProfileStore } from "./profiles.js";
import { type EventContents, EventWriter } from "./write-event.js";

/** One happening as one story tells it, not yet in an event. */
export interface NewHappening {
  /** In the order of the story. */
  readonly members: readonly NewMember[];
  readonly profile: Profile;
}

export interface NewMember {
  readonly nr: number;
  readonly published: number | null;
  readonly member: EventMember;
}

interface StoredTelling extends Telling {
  /** Number of its first report, which numbers the happening too. */
  readonly nr: number;
  readonly event: number;
}

interface StoredReport extends Shown {
  readonly nr: number;
}

/** Tellings whose reports are kept at hand; what is kept of them never changes. Bounded so that a long ingest doesn't grow. */
const MOST_KEPT = 20_000;

/**
 * Brings the events up to date with new happenings. Only the connected parts of the ledger that a new happening touches
 * are clustered again, each as a whole, so that the events are a function of the reports that are in, not of their order.
 */
export class EventMerger {
  readonly #verdicts = new Verdicts();
  readonly #profiles: ProfileStore;
  readonly #events: EventWriter;
  readonly #statements: ReturnType<typeof prepare>;
  readonly #reports = new Map<number, readonly StoredReport[]>();

  constructor(db: Database.Database) {
    this.#profiles = new ProfileStore(db, this.#verdicts);
    this.#events = new EventWriter(db);
    this.#statements = prepare(db);
  }

  /** After a transaction that failed: numbers given in it may be given to others. */
  forget(): void {
    this.#profiles.forget();
    this.#events.forget();
    this.#reports.clear();
  }

  merge(happenings: readonly NewHappening[]): void {
    const fresh = new Map(happenings.flatMap(({ members }) => members.map(({ nr, member }) => [nr, member])));
    const added = happenings.map((happening) => ({ happening, profile: this.#add(happening) }));
    const touched = new Map(
      added.map(({ happening, profile }) => [this.#profiles.componentOf(profile), happening]),
    );
    for (const [component, happening] of touched) {
      if (this.#isAlone(component)) this.#begin(happening, fresh);
      else this.#recluster(component, fresh);
    }
  }

  #add({ members, profile }: NewHappening): number {
    const nr = this.#profiles.add(profile);
    this.#statements.addHappening.run(members[0]?.nr, nr);
    return nr;
  }

  #isAlone(component: number): boolean {
    return (this.#statements.someTellings.all(component) as unknown[]).length === 1;
  }

  /** Most happenings are like no other: their event is their own, and nothing needs to be looked up. */
  #begin({ members }: NewHappening, fresh: ReadonlyMap<number, EventMember>): void {
    const told = members.map(({ nr, published, member }) => ({ nr, published, report: member.report.id }));
    const [first] = [...told].sort(byFirstTold);
    if (first === undefined) throw new Error("A happening without a report");
    for (const { nr } of told) if (nr !== first.nr) this.#statements.assign.run(first.nr, nr);
    this.#events.write({ nr: first.nr, id: eventId(first.report), reports: told.map(({ nr }) => nr) }, fresh);
  }

  #recluster(component: number, fresh: ReadonlyMap<number, EventMember>): void {
    const tellings = this.#statements.tellings.all(component) as StoredTelling[];
    const isNew = (telling: StoredTelling): boolean => fresh.has(telling.nr);
    const had = tellingsByEvent(tellings.filter((telling) => !isNew(telling)));
    const changed = this.#groups(component, tellings).filter((group) => isChanged(group, had, isNew));
    const gone = new Set(changed.flat().flatMap((telling) => (isNew(telling) ? [] : telling.event)));
    const events = changed.map((group) => this.#assign(group, isNew));
    for (const { nr } of events) gone.delete(nr);
    for (const nr of gone) this.#events.remove(nr);
    for (const event of events) this.#events.write(event, fresh);
  }

  #groups(component: number, tellings: readonly StoredTelling[]): readonly (readonly StoredTelling[])[] {
    if (tellings.length === 1) return [tellings];
    return cluster({ tellings, ...this.#profiles.ofComponent(component) }, this.#verdicts);
  }

  /** Moves the reports of a group to the event that the one published first stands for. */
  #assign(group: readonly StoredTelling[], isNew: (telling: StoredTelling) => boolean): EventContents {
    const reports = group.flatMap(({ nr }) => this.#reportsOf(nr)).sort(byFirstTold);
    const [first] = reports;
    if (first === undefined) throw new Error("A group of tellings without a report");
    for (const telling of group) {
      if (!isNew(telling) && telling.event === first.nr) continue;
      for (const { nr } of this.#reportsOf(telling.nr)) this.#statements.assign.run(first.nr, nr);
    }
    return { nr: first.nr, id: eventId(first.report), reports: reports.sort(byShown).map(({ nr }) => nr) };
  }

  #reportsOf(happening: number): readonly StoredReport[] {
    const kept = this.#reports.get(happening);
    if (kept !== undefined) return kept;
    const reports = this.#statements.reports.all(happening) as StoredReport[];
    if (this.#reports.size >= MOST_KEPT) this.#reports.clear();
    this.#reports.set(happening, reports);
    return reports;
  }
}

/** How many tellings each event has. */
function tellingsByEvent(tellings: readonly StoredTelling[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { event } of tellings) counts.set(event, (counts.get(event) ?? 0) + 1);
  return counts;
}

/** An event whose tellings are just those it had needs no work. */
function isChanged(
  group: readonly StoredTelling[],
  had: ReadonlyMap<number, number>,
  isNew: (telling: StoredTelling) => boolean,
): boolean {
  const event = group[0]?.event;
  if (event === undefined || group.some((telling) => isNew(telling) || telling.event !== event)) return true;
  return had.get(event) !== group.length;
}

function prepare(db: Database.Database) {
  return {
    addHappening: db.prepare("INSERT INTO happening (nr, profile) VALUES (?, ?)"),
    someTellings: db.prepare(
      "SELECT 1 FROM profile p JOIN happening h ON h.profile = p.nr WHERE p.component = ? LIMIT 2",
    ),
    tellings: db.prepare(
      `SELECT h.nr, r.id, r.event, p.id AS profile, r.story
       FROM profile p JOIN happening h ON h.profile = p.nr JOIN report r ON r.nr = h.nr
       WHERE p.component = ?`,
    ),
    reports: db.prepare(
      `SELECT r.nr, r.id AS report, r.n, s.id AS story, s.published_ms AS published
       FROM report r JOIN story s ON s.nr = r.story WHERE r.happening = ?`,
    ),
    assign: db.prepare("UPDATE report SET event = ? WHERE nr = ?"),
  };
}
