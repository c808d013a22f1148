import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import Database from "better-sqlite3";
import { UserError } from "../../errors.js";
import { sampleReadings } from "../sample-readings.js";
import { openLedger } from "./open.js";
import { SCHEMA_VERSION } from "./schema.js";

const inFolder = async (use: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "daybook-open-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const PAGES = [
  ...sampleReadings({ seed: 1, pages: 20, storiesPerPage: 2, reportsPerStory: 3, happenings: 20, days: 9 }),
];

async function makeLedger(path: string): Promise<void> {
  const ledger = await openLedger(path, { mode: "create" });
  for (const page of PAGES) await ledger.add(page);
  await ledger.close();
}

/** Refused in every mode, with a way out, and nothing in the folder changed. */
async function assertRefused(
  path: string,
  folder: string,
  codes: Readonly<Record<"read" | "write" | "create", string>>,
) {
  const before = filesOf(folder);
  for (const mode of ["read", "write", "create"] as const) {
    await assert.rejects(openLedger(path, { mode, waitMs: 10 }), (error) => {
      assert.ok(error instanceof UserError, String(error));
      assert.equal(error.code, codes[mode], mode);
      assert.match(error.message, /\nTo fix it: /);
      return true;
    });
    assert.deepEqual(filesOf(folder), before, `${mode} changed something`);
  }
}

const always = (code: string) => ({ read: code, write: code, create: code });

const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true }).map((entry) => [
      entry.name,
      entry.isFile() ? readFileSync(join(folder, entry.name)).toString("base64") : "folder",
    ]),
  );

const NOT_LEDGERS: Readonly<Record<string, Buffer>> = {
  "an empty file": Buffer.alloc(0),
  "a text": Buffer.from("Not a ledger, but some notes.\n".repeat(50)),
  zeros: Buffer.alloc(8192),
  "the first bytes of a database only": Buffer.from("SQLite format 3\0"),
};

for (const [name, bytes] of Object.entries(NOT_LEDGERS)) {
  test(`${name} is refused and left as it is`, () =>
    inFolder(async (folder) => {
      const path = join(folder, "file");
      writeFileSync(path, bytes);
      await assertRefused(path, folder, always("not-a-ledger"));
    }));
}

test("another program's database is refused and left as it is", () =>
  inFolder(async (folder) => {
    const path = join(folder, "other.db");
    const other = new Database(path);
    other.exec("CREATE TABLE event (id TEXT); INSERT INTO event VALUES ('x')");
    other.close();
    await assertRefused(path, folder, always("not-a-ledger"));
  }));

test("a folder is refused", () =>
  inFolder(async (folder) => {
    mkdirSync(join(folder, "news"));
    await assertRefused(join(folder, "news"), folder, always("ledger-is-folder"));
  }));

test("a missing ledger is made only when asked for", () =>
  inFolder(async (folder) => {
    const path = join(folder, "news.ledger");
    for (const mode of ["read", "write"] as const) {
      await assert.rejects(openLedger(path, { mode }), { code: "ledger-missing" });
    }
    assert.deepEqual(readdirSync(folder), []);
    await (await openLedger(path, { mode: "create" })).close();
    assert.deepEqual(readdirSync(folder), ["news.ledger"]);
    await assert.rejects(openLedger(join(folder, "no", "news.ledger"), { mode: "create" }), {
      code: "ledger-no-folder",
    });
  }));

test("a newer ledger is refused and left as it is", () =>
  inFolder(async (folder) => {
    const path = join(folder, "news.ledger");
    await makeLedger(path);
    const db = new Database(path);
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    db.pragma("wal_checkpoint(TRUNCATE)");
    db.close();
    await assertRefused(path, folder, always("ledger-newer"));
  }));

test("a cut-off ledger is refused and left as it is", () =>
  inFolder(async (folder) => {
    const path = join(folder, "news.ledger");
    await makeLedger(path);
    truncateSync(path, readFileSync(path).length - 5000);
    await assertRefused(path, folder, always("ledger-damaged"));
  }));

test("a ledger without one of its tables is refused and left as it is", () =>
  inFolder(async (folder) => {
    const path = join(folder, "news.ledger");
    await makeLedger(path);
    const db = new Database(path);
    db.exec("DROP TABLE tally");
    db.pragma("wal_checkpoint(TRUNCATE)");
    db.close();
    await assertRefused(path, folder, always("ledger-damaged"));
  }));

for (const [name, from, to] of [
  ["the schema", 0.001, 0.01],
  ["the middle", 0.4, 0.6],
  ["the end", 0.8, 1],
] as const) {
  test(`a ledger with ${name} overwritten is refused and left as it is`, () =>
    inFolder(async (folder) => {
      const path = join(folder, "news.ledger");
      await makeLedger(path);
      const bytes = readFileSync(path);
      bytes.fill(0xa5, Math.max(100, Math.floor(bytes.length * from)), Math.floor(bytes.length * to));
      writeFileSync(path, bytes);
      await assertRefused(path, folder, always("ledger-damaged"));
    }));
}

test("a ledger that is read leaves no files beside it", () =>
  inFolder(async (folder) => {
    const path = join(folder, "news.ledger");
    await makeLedger(path);
    const before = filesOf(folder);
    const ledger = await openLedger(path, { mode: "read" });
    await ledger.listEvents({ limit: 10 });
    for await (const _ of ledger.allEvents()) break;
    await ledger.close();
    assert.deepEqual(filesOf(folder), before);
  }));

test("a ledger opened to read can't be added to", () =>
  inFolder(async (folder) => {
    const path = join(folder, "news.ledger");
    await (await openLedger(path, { mode: "create" })).close();
    const ledger = await openLedger(path, { mode: "read" });
    const [page] = PAGES;
    await assert.rejects(ledger.add(page as NonNullable<typeof page>), { code: "ledger-read-only" });
    await ledger.close();
  }));

/** A place that even root can't write to; null where this system doesn't let the test make one. */
function makeReadOnly(folder: string): (() => void) | null {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o555);
    return () => chmodSync(folder, 0o755);
  }
  if (spawnSync("mount", ["--bind", folder, folder]).status !== 0) return null;
  const undo = () => spawnSync("umount", [folder]);
  if (spawnSync("mount", ["-o", "remount,bind,ro", folder]).status === 0) return undo;
  undo();
  return null;
}

test("a read-only place is read, and refused for writing", (context) =>
  inFolder(async (folder) => {
    const path = join(folder, "news.ledger");
    await makeLedger(path);
    const undo = makeReadOnly(folder);
    if (undo === null) return context.skip("this system does not let the test make a read-only place");
    try {
      const before = filesOf(folder);
      for (const mode of ["write", "create"] as const) {
        await assert.rejects(openLedger(path, { mode }), { code: "ledger-read-only" });
      }
      await assert.rejects(openLedger(join(folder, "new.ledger"), { mode: "create" }), {
        code: "ledger-read-only",
      });
      const ledger = await openLedger(path, { mode: "read" });
      assert.equal((await ledger.stats()).pages, PAGES.length);
      let events = 0;
      for await (const _ of ledger.allEvents()) events++;
      assert.equal(events, (await ledger.stats()).events);
      await ledger.close();
      assert.deepEqual(filesOf(folder), before);
    } finally {
      undo();
    }
  }));
