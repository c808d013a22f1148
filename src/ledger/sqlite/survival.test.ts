import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import type { PageReading } from "../../record/lines.js";
import type { Ledger } from "../contract.js";
import { sampleReadings } from "../sample-readings.js";
import { SqliteLedger } from "./ledger.js";
import { openLedger } from "./open.js";

const SAMPLE = { seed: 5, pages: 60, storiesPerPage: 2, reportsPerStory: 4, happenings: 60, days: 12 };
const PAGES: readonly PageReading[] = [...sampleReadings(SAMPLE)];
const CHILD = "add-pages";

if (process.argv[2] === CHILD) await addPages(process.argv[3] as string, process.argv[4] as string);
else registerTests();

/** What the child process does: adds all pages, and says so after each one that is in. */
async function addPages(path: string, order: string): Promise<void> {
  const ledger = await openLedger(path, { mode: "create" });
  const pages = order === "backward" ? [...PAGES].reverse() : PAGES;
  for (const page of pages) process.stdout.write(`${await ledger.add(page)} ${page.page.hash}\n`);
  await ledger.close();
}

const startChild = (path: string, order: "forward" | "backward" = "forward"): ChildProcess =>
  spawn(process.execPath, [fileURLToPath(import.meta.url), CHILD, path, order], {
    stdio: ["ignore", "pipe", "inherit"],
  });

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => child.once("close", done));

/** The pages that it said are in before it was killed, `wait` ms after the `after`-th. */
async function killedAfter(path: string, after: number, wait: number): Promise<readonly string[]> {
  const child = startChild(path);
  const end = ended(child);
  const said: string[] = [];
  const { stdout } = child;
  assert.ok(stdout);
  createInterface({ input: stdout }).on("line", (line) => {
    said.push(line.split(" ")[1] ?? "");
    if (said.length === after) setTimeout(() => child.kill("SIGKILL"), wait);
  });
  await end;
  assert.equal(child.signalCode, "SIGKILL");
  return said;
}

const inFolder = async (use: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "daybook-survival-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

async function contentsOf(ledger: Ledger): Promise<string> {
  const rows: unknown[] = [await ledger.stats()];
  for await (const row of ledger.allEvents()) rows.push(row);
  for await (const row of ledger.allReports()) rows.push(row);
  return JSON.stringify(rows);
}

async function contentsOfFile(path: string): Promise<string> {
  const ledger = await openLedger(path, { mode: "read" });
  const contents = await contentsOf(ledger);
  await ledger.close();
  return contents;
}

async function uninterrupted(folder: string, pages = PAGES): Promise<string> {
  const path = join(folder, "uninterrupted.ledger");
  const ledger = await openLedger(path, { mode: "create" });
  for (const page of pages) await ledger.add(page);
  await ledger.close();
  return contentsOfFile(path);
}

function assertSound(path: string): void {
  const db = new Database(path);
  assert.equal(db.pragma("integrity_check", { simple: true }), "ok");
  assert.deepEqual(db.pragma("foreign_key_check"), []);
  const reports = db.prepare("SELECT count(*) FROM report").pluck().get();
  for (const table of ["report_line", "report_words", "happening"]) {
    assert.equal(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), reports, table);
  }
  db.close();
}

function registerTests(): void {
  test("killed while adding, then started again: nothing lost, nothing twice", () =>
    inFolder(async (folder) => {
      const path = join(folder, "killed.ledger");
      for (const [after, wait] of [
        [1, 0],
        [9, 2],
        [20, 0],
        [31, 5],
        [45, 1],
      ] as const) {
        const said = await killedAfter(path, after, wait);
        const ledger = await openLedger(path, { mode: "write" });
        for (const hash of said) assert.ok(await ledger.has(hash), "a page that was said to be in is lost");
        await ledger.close();
        assertSound(path);
      }
      assert.equal(await ended(startChild(path)), 0);
      assert.equal(await contentsOfFile(path), await uninterrupted(folder));
    }));

  test("killed while making the ledger: whole or not there", () =>
    inFolder(async (folder) => {
      for (let wait = 40; wait < 140; wait += 20) {
        const path = join(folder, `${wait}.ledger`);
        const child = startChild(path);
        const end = ended(child);
        setTimeout(() => child.kill("SIGKILL"), wait);
        await end;
        await (await openLedger(path, { mode: "create" })).close();
        assertSound(path);
      }
    }));

  test("two programs adding at once both end well, and the ledger is as if one had", () =>
    inFolder(async (folder) => {
      const path = join(folder, "shared.ledger");
      const children = [startChild(path), startChild(path, "backward")];
      assert.deepEqual(await Promise.all(children.map(ended)), [0, 0]);
      assertSound(path);
      assert.equal(await contentsOfFile(path), await uninterrupted(folder));
      assert.deepEqual(readdirSync(folder).sort(), ["shared.ledger", "uninterrupted.ledger"]);
    }));

  test("a second writer waits, then says how long it waited", () =>
    inFolder(async (folder) => {
      const path = join(folder, "busy.ledger");
      const ledger = await openLedger(path, { mode: "create", waitMs: 60 });
      const other = new Database(path);
      other.exec("BEGIN IMMEDIATE");
      const [page] = PAGES as [PageReading];
      const start = performance.now();
      await assert.rejects(ledger.add(page), (error: Error & { code?: string }) => {
        assert.equal(error.code, "ledger-busy");
        assert.match(error.message, /0\.06 seconds/);
        return true;
      });
      assert.ok(performance.now() - start >= 50, "it should wait first");
      assert.equal((await ledger.stats()).pages, 0, "reading goes on meanwhile");
      other.exec("ROLLBACK");
      other.close();
      assert.equal(await ledger.add(page), "added");
      await ledger.close();
    }));

  /** Adds pages until there is no room, and checks that every page is in whole or not at all. */
  async function addUntilFull(ledger: Ledger): Promise<readonly PageReading[]> {
    const added: PageReading[] = [];
    for (const page of PAGES) {
      const failure = await ledger.add(page).then(
        () => null,
        (error: Error & { code?: string }) => error,
      );
      if (failure === null) added.push(page);
      else {
        assert.equal(failure.code, "disk-full", String(failure));
        assert.match(failure.message, /no room left/);
        break;
      }
    }
    assert.ok(added.length > 0 && added.length < PAGES.length, `${added.length} pages fitted`);
    return added;
  }

  test("no room left in the file: the page at hand is not added, the others are whole", () =>
    inFolder(async (folder) => {
      const path = join(folder, "small.ledger");
      await (await openLedger(path, { mode: "create" })).close();
      const db = new Database(path);
      db.pragma("foreign_keys = ON");
      db.pragma("max_page_count = 200");
      const ledger = new SqliteLedger(db, { path, waitMs: 100 });
      const added = await addUntilFull(ledger);
      db.pragma("max_page_count = 1000000");
      assert.equal((await ledger.stats()).pages, added.length);
      for (const page of PAGES) await ledger.add(page);
      await ledger.close();
      assertSound(path);
      assert.equal(await contentsOfFile(path), await uninterrupted(folder));
    }));

  test("a full disk: the page at hand is not added, the others are whole", (context) =>
    inFolder(async (folder) => {
      const disk = join(folder, "disk");
      mkdirSync(disk);
      const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1500k", "tmpfs", disk]).status === 0;
      if (!mounted) return context.skip("only root can mount a small disk");
      try {
        const path = join(disk, "news.ledger");
        const ledger = await openLedger(path, { mode: "create" });
        const added = await addUntilFull(ledger);
        assert.equal((await ledger.stats()).pages, added.length);
        await ledger.close();
        assert.equal(spawnSync("mount", ["-o", "remount,size=20m", disk]).status, 0);
        assertSound(path);
        assert.equal(await contentsOfFile(path), await uninterrupted(folder, added));
      } finally {
        spawnSync("umount", [disk]);
      }
    }));

  test("killed while the log is being taken into the file: it opens whole", () =>
    inFolder(async (folder) => {
      const path = join(folder, "torn.ledger");
      const ledger = await openLedger(path, { mode: "create" });
      for (const page of PAGES) await ledger.add(page);
      const [before, log] = [readFileSync(path), readFileSync(`${path}-wal`)];
      await ledger.close();
      const after = readFileSync(path);
      assert.ok(log.length > 0 && after.length > before.length, "the log should hold what the file lacks");
      // The first page, which tells the file's length, is in already; the pages at the end are not.
      writeFileSync(path, Buffer.concat([after.subarray(0, 4096), before.subarray(4096)]));
      writeFileSync(`${path}-wal`, log);
      const again = await openLedger(path, { mode: "read" });
      assert.equal((await again.stats()).pages, PAGES.length);
      await again.close();
      assert.equal(await contentsOfFile(path), await uninterrupted(folder));
    }));

  // With 64 kB nothing fits; with 300 the log does, but not the file that it is moved into.
  for (const size of ["64k", "300k"]) {
    test(`a disk of ${size}, too full to make a ledger on: an error, and no file`, (context) =>
      inFolder(async (folder) => {
        const disk = join(folder, "disk");
        mkdirSync(disk);
        const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", disk]).status === 0;
        if (!mounted) return context.skip("only root can mount a small disk");
        try {
          await assert.rejects(openLedger(join(disk, "news.ledger"), { mode: "create" }), {
            code: "disk-full",
          });
          assert.deepEqual(readdirSync(disk), []);
        } finally {
          spawnSync("umount", [disk]);
        }
      }));
  }
}
