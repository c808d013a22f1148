import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import Database from "better-sqlite3";
import type { EventDetail, Ledger } from "../contract.js";
import { sampleReadings } from "../sample-readings.js";
import { openLedger } from "./open.js";
import { SCHEMA_VERSION } from "./schema.js";

const SAMPLE = { seed: 7, pages: 30, storiesPerPage: 2, reportsPerStory: 4, happenings: 25, days: 20 };

async function eventsOf(ledger: Ledger): Promise<readonly Pick<EventDetail, "event">[]> {
  const events = [];
  for await (const { event } of ledger.allEvents()) events.push({ event });
  return events;
}

test("a ledger of the first schema gets the events that a new one would have", async () => {
  const folder = mkdtempSync(join(tmpdir(), "daybook-anew-"));
  try {
    const path = join(folder, "news.ledger");
    const ledger = await openLedger(path, { mode: "create" });
    for (const page of sampleReadings(SAMPLE)) await ledger.add(page);
    const expected = await eventsOf(ledger);
    await ledger.close();
    assert.ok(expected.some(({ event }) => event.reports.length > 1));
    makeOld(path);
    await assert.rejects(openLedger(path, { mode: "read" }), /older/);
    const opened = await openLedger(path, { mode: "write" });
    assert.deepEqual(await eventsOf(opened), expected);
    await opened.close();
    const db = new Database(path, { readonly: true });
    assert.equal(db.pragma("user_version", { simple: true }), SCHEMA_VERSION);
    assert.deepEqual(db.pragma("foreign_key_check"), []);
    db.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** As the first schema left it: summaries without running totals, profiles by other rules. */
function makeOld(path: string): void {
  const db = new Database(path);
  db.exec(`
    UPDATE event_summary SET summary = json_remove(summary, '$.totals');
    UPDATE profile SET id = 'old' || nr, profile = '{}';
    DROP TABLE arrival;
    DROP TABLE page_bytes;
    DROP TABLE visit;
  `);
  db.pragma("user_version = 1");
  db.close();
}
