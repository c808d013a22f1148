import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import Database from "better-sqlite3";
import { sampleReadings } from "../sample-readings.js";
import { openLedger } from "./open.js";
import { APPLICATION_ID, MIGRATIONS } from "./schema.js";

const SAMPLE = { seed: 2, pages: 3, storiesPerPage: 1, reportsPerStory: 1, happenings: 5, days: 5 };

/** A ledger as the first release made it, with pages as it wrote them. */
function firstLedger(path: string): void {
  const db = new Database(path);
  db.pragma("journal_mode = WAL");
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.exec(MIGRATIONS[0] as string);
  db.exec("INSERT INTO version VALUES (1, '0.1.0', 'r', '1', 'g')");
  const page = db.prepare(
    "INSERT INTO page (hash, id, source, version, outcome, reason, stories, reports) VALUES (?, ?, ?, 1, 'no-story', 'no sentence', 0, 0)",
  );
  for (const n of [1, 2]) page.run(`hash-${n}`, `page-${n}`, `Words ${n}`);
  db.pragma("user_version = 1");
  db.close();
}

test("a ledger of the first release is brought up to date, with all that was in it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "daybook-migrate-"));
  const path = join(folder, "news.ledger");
  try {
    firstLedger(path);
    await assert.rejects(openLedger(path, { mode: "read" }), { code: "ledger-older" });
    const ledger = await openLedger(path, { mode: "write" });
    for (const reading of sampleReadings(SAMPLE)) assert.equal(await ledger.add(reading), "added");
    assert.deepEqual((await ledger.page("hash-1"))?.arrivals, [{ id: "page-1", fetch: null }]);
    assert.equal(Buffer.from((await ledger.page("hash-2"))?.bytes ?? []).toString(), "Words 2");
    const { pages, arrivals, outcomes } = await ledger.stats();
    assert.deepEqual({ pages, arrivals }, { pages: 5, arrivals: 5 });
    assert.equal(outcomes["no-story"], 2);
    await ledger.close();
    const again = await openLedger(path, { mode: "read" });
    assert.equal((await again.stats()).pages, 5);
    await again.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
