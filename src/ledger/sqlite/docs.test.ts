import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import Database from "better-sqlite3";
import { POSSIBLE_FROM, SAME_FROM } from "../../merge/score.js";
import { packageRoot } from "../../root.js";
import { sampleReadings } from "../sample-readings.js";
import { openLedger } from "./open.js";
import { APPLICATION_ID } from "./schema.js";

const docs = readFileSync(join(packageRoot, "docs/ledger.md"), "utf8");

async function withSample(use: (db: Database.Database) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "daybook-docs-"));
  const path = join(folder, "news.ledger");
  const ledger = await openLedger(path, { mode: "create" });
  const sample = { seed: 4, pages: 40, storiesPerPage: 1, reportsPerStory: 4, happenings: 30, days: 20 };
  for (const page of sampleReadings(sample)) await ledger.add(page);
  await ledger.close();
  const db = new Database(path, { readonly: true });
  try {
    use(db);
  } finally {
    db.close();
    rmSync(folder, { recursive: true });
  }
}

const rowsUnder = (heading: string): readonly (readonly string[])[] =>
  (docs.split(`## ${heading}\n`)[1] ?? "")
    .split("\n## ")[0]
    ?.split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "").replaceAll("`", ""))) ?? [];

test("every query of docs/ledger.md runs and finds something", () =>
  withSample((db) => {
    const queries = [...docs.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql]) => sql ?? "");
    assert.ok(queries.length >= 6);
    for (const sql of queries) assert.ok(db.prepare(sql).all().length > 0, sql);
  }));

test("docs/ledger.md names every table", () =>
  withSample((db) => {
    const tables = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all() as string[];
    assert.deepEqual(
      rowsUnder("Words and tables")
        .map(([name]) => name)
        .sort(),
      tables.sort(),
    );
  }));

test("docs/ledger.md names every view with its columns, in order", () =>
  withSample((db) => {
    const views = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'").pluck().all() as string[];
    const found = views.map((view) => [
      view,
      db.prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid").pluck().all(view).join(", "),
    ]);
    assert.deepEqual([...rowsUnder("Views")].sort(), found.sort());
  }));

test("docs/ledger.md gives the thresholds and the mark of the file that the code has", () => {
  assert.ok(docs.includes(`From ${SAME_FROM} the two are the **same**`));
  assert.ok(docs.includes(`from ${POSSIBLE_FROM} upwards`));
  assert.ok(docs.includes(`0x${APPLICATION_ID.toString(16)}`));
});
