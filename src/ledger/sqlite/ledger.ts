import Database from "better-sqlite3";
import type { Claim } from "../../merge/event.js";
import { isFailed, type OutcomeKind } from "../../page/page.js";
import type { PageReading, StoryLine } from "../../record/lines.js";
import type * as contract from "../contract.js";
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

  async add(reading: PageReading): Promise<"added" | "known"> {
    return this.#try(() => {
      this.#writer ??= { pages: new PageWriter(this.#db), events: new EventMerger(this.#db) };
      const { pages, events } = this.#writer;
      try {
        return this.#db
          .transaction(() => {
            if (this.#has(reading.page.hash)) return "known";
            // A page that failed before has no stories: its new outcome takes the old one's place.
            this.#db.prepare("DELETE FROM page WHERE hash = ?").run(reading.page.hash);
            events.merge(pages.write(reading));
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
