import Database from "better-sqlite3";
import type { Validators, Visit } from "../../intake/page-source.js";
import type { Claim } from "../../merge/event.js";
import { type FetchFacts, isFailed, type OutcomeKind } from "../../page/page.js";
import type { PageReading, StoryLine } from "../../record/lines.js";
import type * as contract from "../contract.js";
import { Arrivals, noteVisit, pageDetail, validatorsOf } from "./arrivals.js";
import { detailOf, eventDetail, memberClaims, reportDetail, storyLine } from "./detail.js";
import { countEvents, listEvents } from "./list.js";
import { EventMerger } from "./merge-events.js";
import { asProblem } from "./problems.js";
import { statsOf } from "./stats.js";
import { eventsInOrder, reportsInOrder } from "./streams.js";
import { PageWriter } from "./write-page.js";

export interface SqliteFile {
  readonly path: string;
  readonly waitMs: number;
}

/** The embedded ledger: one SQLite file. Answers come at once; a write waits for another program's at most `waitMs`. */
export class SqliteLedger implements contract.Ledger {
  readonly #db: Database.Database;
  readonly #file: SqliteFile;
  #writer: { readonly pages: PageWriter; readonly events: EventMerger } | undefined;

  constructor(db: Database.Database, file: SqliteFile) {
    this.#db = db;
    this.#file = file;
  }

  async add(reading: PageReading, arrival?: contract.Arrival): Promise<"added" | "known"> {
    return this.#try(() => {
      this.#writer ??= { pages: new PageWriter(this.#db), events: new EventMerger(this.#db) };
      const { pages, events } = this.#writer;
      try {
        return this.#db
          .transaction(() => {
            const { hash, id } = reading.page;
            if (this.#has(hash)) {
              this.#note(hash, id, arrival?.fetch ?? null);
              return "known";
            }
            events.merge(pages.write(reading, arrival));
            return "added";
          })
          .immediate();
      } catch (error) {
        events.forget();
        throw error;
      }
    });
  }

  async has(hash: string): Promise<boolean> {
    return this.#try(() => this.#has(hash));
  }

  async seen(hash: string, id: string, fetch: FetchFacts | null): Promise<void> {
    this.#try(() => {
      const known = this.#db
        .prepare(
          "SELECT 1 FROM arrival JOIN page ON page.nr = arrival.page WHERE arrival.id = ? AND hash = ?",
        )
        .get(id, hash);
      // A write costs a sync of the disk; a run that is started again meets a thousand known pages.
      if (known === undefined) this.#db.transaction(() => this.#note(hash, id, fetch)).immediate();
    });
  }

  async visited(visit: Visit): Promise<void> {
    this.#try(() => noteVisit(this.#db, visit));
  }

  async validatorsOf(address: string): Promise<Validators | null> {
    return this.#read(() => validatorsOf(this.#db, address));
  }

  async page(hash: string): Promise<contract.PageDetail | null> {
    return this.#read(() => pageDetail(this.#db, hash));
  }

  async listEvents(query: contract.EventQuery): Promise<contract.EventPage> {
    return this.#read(() => listEvents(this.#db, query));
  }

  async countEvents(filter: contract.EventFilter): Promise<contract.EventCounts> {
    return this.#read(() => countEvents(this.#db, filter));
  }

  async event(id: string): Promise<contract.EventDetail | null> {
    return this.#read(() => eventDetail(this.#db, id));
  }

  async report(id: string): Promise<contract.ReportDetail | null> {
    return this.#read(() => reportDetail(this.#db, id));
  }

  async story(id: string): Promise<StoryLine | null> {
    return this.#read(() => storyLine(this.#db, id));
  }

  async stats(): Promise<contract.LedgerStats> {
    return this.#read(() => statsOf(this.#db));
  }

  allEvents(): ReturnType<contract.Ledger["allEvents"]> {
    return this.#stream((db) => eventsInOrder(db));
  }

  allReports(): AsyncIterable<contract.ReportDetail> {
    return this.#stream(function* (db) {
      for (const member of reportsInOrder(db)) yield detailOf(member);
    });
  }

  allClaims(): AsyncIterable<Claim> {
    return this.#stream(function* (db) {
      for (const member of reportsInOrder(db)) yield* memberClaims(member);
    });
  }

  async close(): Promise<void> {
    this.#try(() => this.#db.close());
  }

  #note(hash: string, id: string, fetch: FetchFacts | null): void {
    const page = this.#db.prepare("SELECT nr FROM page WHERE hash = ?").pluck().get(hash) as
      | number
      | undefined;
    if (page !== undefined) new Arrivals(this.#db).note(page, id, fetch);
  }

  #has(hash: string): boolean {
    const outcome = this.#db.prepare("SELECT outcome FROM page WHERE hash = ?").pluck().get(hash);
    return outcome !== undefined && !isFailed(outcome as OutcomeKind);
  }

  /** All queries of one answer see the ledger at one moment. */
  #read<T>(answer: () => T): T {
    return this.#try(() => this.#db.transaction(answer).deferred());
  }

  #try<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      throw asProblem(error, this.#file.path, this.#file.waitMs);
    }
  }

  /** A connection of its own, so that a long export sees one moment while pages go on being added. */
  async *#stream<T>(rows: (db: Database.Database) => Iterable<T>): AsyncGenerator<T> {
    const own = this.#db.memory ? null : this.#try(() => this.#connect());
    try {
      own?.exec("BEGIN");
      yield* rows(own ?? this.#db);
    } catch (error) {
      throw asProblem(error, this.#file.path, this.#file.waitMs);
    } finally {
      own?.close();
    }
  }

  #connect(): Database.Database {
    const db = new Database(this.#file.path, {
      fileMustExist: true,
      readonly: this.#db.readonly,
      timeout: this.#file.waitMs,
    });
    db.pragma("query_only = ON");
    return db;
  }
}
