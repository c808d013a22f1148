import type Database from "better-sqlite3";
import { mergeEventsAnew } from "./merge-events-anew.js";
import { EVENTS_ANEW_SINCE, MIGRATIONS, SCHEMA_VERSION } from "./schema.js";
import { VIEWS } from "./views.js";

export const schemaVersionOf = (db: Database.Database): number =>
  db.pragma("user_version", { simple: true }) as number;

/** Brings a ledger up to this program's schema, in one transaction; two programs at once do it once. */
export function migrate(db: Database.Database): void {
  if (schemaVersionOf(db) === SCHEMA_VERSION) return;
  db.transaction(() => {
    const from = schemaVersionOf(db);
    if (from === SCHEMA_VERSION) return;
    for (const migration of MIGRATIONS.slice(from)) db.exec(migration);
    if (from < EVENTS_ANEW_SINCE) mergeEventsAnew(db);
    db.exec(VIEWS);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  }).immediate();
}
