import type Database from "better-sqlite3";
import type { OutcomeKind } from "../../page/page.js";
import type { Versions } from "../../record/lines.js";
import type { LedgerStats } from "../contract.js";
import { passedOver } from "./arrivals.js";

interface OutcomeRow {
  readonly outcome: OutcomeKind;
  readonly reason: string | null;
  readonly pages: number;
}

export function statsOf(db: Database.Database): LedgerStats {
  const count = (table: string): number =>
    db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  const outcomes = db
    .prepare("SELECT outcome, reason, count(*) AS pages FROM page GROUP BY 1, 2 ORDER BY 1, 2")
    .all() as OutcomeRow[];
  return {
    pages: count("page"),
    arrivals: count("arrival"),
    passedOver: passedOver(db),
    outcomes: pagesBy(outcomes),
    reasons: outcomes.flatMap(({ outcome, reason, pages }) =>
      reason === null ? [] : [{ outcome, reason, pages }],
    ),
    stories: count("story"),
    reports: count("report"),
    events: count("event"),
    eventsWithout: eventsWithout(db),
    byType: reportsBy(db, "type"),
    byRealis: reportsBy(db, "realis"),
    unresolved: unresolved(db),
    versions: db
      .prepare("SELECT program, reader, codebook, gazetteer FROM version ORDER BY 1, 2, 3, 4")
      .all() as Versions[],
  };
}

const eventsWithout = (db: Database.Database): LedgerStats["eventsWithout"] =>
  db
    .prepare(
      "SELECT count(*) FILTER (WHERE undated) AS date, count(*) FILTER (WHERE NOT placed) AS place FROM event",
    )
    .get() as LedgerStats["eventsWithout"];

function pagesBy(rows: readonly OutcomeRow[]): Partial<Record<OutcomeKind, number>> {
  const counts: Partial<Record<OutcomeKind, number>> = {};
  for (const { outcome, pages } of rows) counts[outcome] = (counts[outcome] ?? 0) + pages;
  return counts;
}

const reportsBy = (db: Database.Database, column: "type" | "realis"): Record<string, number> =>
  Object.fromEntries(
    db.prepare(`SELECT ${column}, count(*) FROM report GROUP BY 1 ORDER BY 1`).raw().all() as [
      string,
      number,
    ][],
  );

function unresolved(db: Database.Database): LedgerStats["unresolved"] {
  const rows = db.prepare("SELECT kind, items, unresolved FROM tally ORDER BY kind").all() as {
    readonly kind: string;
    readonly items: number;
    readonly unresolved: number;
  }[];
  return Object.fromEntries(rows.map(({ kind, ...counts }) => [kind, counts]));
}
