import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { daybook, inFolder, startDaybook } from "./daybook.js";

/** Short stories that share events, so that merging has something to do. */
const pages = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, n) => `Clashes in Town ${n % 3}

KHARTOUM, June ${1 + (n % 9)}, 2023 (Example Agency) - The army attacked El Fasher on Monday, killing at least ${10 + n} civilians, the United Nations said.

Police arrested ${n + 2} people in Port Sudan on Tuesday, officials said.`,
  );

function writePages(folder: string, count: number): string[] {
  return pages(count).map((text, n) => {
    const file = join(folder, `page-${n}.txt`);
    writeFileSync(file, text);
    return file;
  });
}

const exported = async (ledger: string, what: string): Promise<string> => {
  const ran = await daybook(["export", ledger, "--format", "jsonl", "--what", what]);
  assert.equal(ran.code, 0, ran.err);
  return ran.out;
};

test("again, in another order, and with one or two workers: the same export, byte for byte", () =>
  inFolder(async (folder) => {
    const files = writePages(folder, 7);
    const [a, b, c] = ["a", "b", "c"].map((name) => join(folder, `${name}.ledger`)) as [
      string,
      string,
      string,
    ];
    assert.equal((await daybook(["ingest", a, ...files, "--workers", "2"])).code, 0);
    const before = await exported(a, "events");
    const again = await daybook(["ingest", a, ...files]);
    assert.match(again.err, /7 in already/);
    await daybook(["ingest", b, ...files.toReversed(), "--workers", "1"]);
    await daybook(["ingest", c, ...files.slice(4)]);
    await daybook(["ingest", c, ...files.slice(0, 4)]);
    assert.ok(before.split("\n").length > 3);
    for (const ledger of [a, b, c]) {
      assert.equal(await exported(ledger, "events"), before);
      for (const what of ["reports", "claims"])
        assert.equal(await exported(ledger, what), await exported(a, what));
    }
  }));

test("the same bytes twice in one run count once", () =>
  inFolder(async (folder) => {
    const [file] = writePages(folder, 1) as [string];
    const copy = join(folder, "copy.txt");
    writeFileSync(copy, readFileSync(file));
    const ledger = join(folder, "x.ledger");
    const ran = await daybook(["ingest", ledger, file, copy]);
    assert.equal(ran.code, 0);
    assert.match(ran.err, /1 duplicate, 1 ok|1 ok, 1 in already/);
    assert.match((await daybook(["stats", ledger])).out, /^pages {4}1$/m);
  }));

test("what a page came with first stays, and a later --date is said to be unused", () =>
  inFolder(async (folder) => {
    const [file] = writePages(folder, 1) as [string];
    const ledger = join(folder, "x.ledger");
    assert.doesNotMatch((await daybook(["ingest", ledger, file])).err, /changed nothing/);
    const again = await daybook(["ingest", ledger, file, "--date", "2026-01-14"]);
    assert.equal(again.code, 0);
    assert.match(again.err, /in already.*--date changed nothing/s);
  }));

test("a page named without a ledger is told as what it was taken for", () =>
  inFolder(async (folder) => {
    const [file] = writePages(folder, 1) as [string];
    const ran = await daybook(["ingest", file]);
    assert.equal(ran.code, 2);
    assert.match(ran.err, /No page was given: .* is taken for the ledger/);
  }));

test("killed in the middle and started again: nothing lost, nothing twice", () =>
  inFolder(async (folder) => {
    const files = writePages(folder, 14);
    const whole = join(folder, "whole.ledger");
    await daybook(["ingest", whole, ...files]);
    const killed = join(folder, "killed.ledger");
    const child = startDaybook(["ingest", killed, ...files, "--workers", "1"]);
    let words = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      words += chunk;
      if (/^5\/14 /m.test(words)) child.kill("SIGKILL");
    });
    const [, signal] = await once(child, "close");
    assert.equal(signal, "SIGKILL");
    const ran = await daybook(["ingest", killed, ...files]);
    assert.equal(ran.code, 0, ran.err);
    assert.match(ran.err, /[1-9]\d* in already/, "what was committed is not read again");
    for (const what of ["events", "claims"]) {
      assert.equal(await exported(killed, what), await exported(whole, what));
    }
  }));

test("two ingests at once into one ledger both get their pages in", () =>
  inFolder(async (folder) => {
    const files = writePages(folder, 8);
    const ledger = join(folder, "x.ledger");
    const runs = await Promise.all([
      daybook(["ingest", ledger, ...files.slice(0, 4), "--workers", "1"]),
      daybook(["ingest", ledger, ...files.slice(4), "--workers", "1"]),
    ]);
    for (const ran of runs) assert.equal(ran.code, 0, ran.err);
    assert.match((await daybook(["stats", ledger])).out, /^pages {4}8$/m);
  }));

test("a bad page is counted with its reason, and stats tells it", () =>
  inFolder(async (folder) => {
    const [file] = writePages(folder, 1) as [string];
    const bad = join(folder, "bad.bin");
    writeFileSync(bad, Buffer.alloc(3000));
    const ledger = join(folder, "x.ledger");
    assert.equal((await daybook(["ingest", ledger, file, bad])).code, 1);
    const { out } = await daybook(["stats", ledger]);
    assert.match(out, /not-text +1/);
    assert.match(out, /not-text: \S+/);
  }));

test("a page that failed is tried again, and fails again or is read", () =>
  inFolder(async (folder) => {
    const [file] = writePages(folder, 1) as [string];
    const ledger = join(folder, "x.ledger");
    for (const _ of [1, 2])
      assert.equal((await daybook(["ingest", ledger, file, "--max-bytes", "9"])).code, 1);
    const ran = await daybook(["ingest", ledger, file]);
    assert.equal(ran.code, 0);
    assert.match(ran.err, /1 ok/);
    assert.match((await daybook(["stats", ledger])).out, /^pages {4}1$/m);
  }));

test("a ledger path that cannot be one is the user's mistake and changes nothing", () =>
  inFolder(async (folder) => {
    const [file] = writePages(folder, 1) as [string];
    mkdirSync(join(folder, "folder"));
    writeFileSync(join(folder, "notes.txt"), "not a ledger at all, but long enough to look at. ".repeat(30));
    const before = readdirSync(folder);
    for (const [path, commands] of [
      [
        "folder",
        [
          ["ingest", "folder", file],
          ["stats", "folder"],
        ],
      ],
      [
        "notes.txt",
        [
          ["ingest", "notes.txt", file],
          ["serve", "notes.txt"],
          ["export", "notes.txt", "--format", "csv"],
        ],
      ],
      [
        "gone.ledger",
        [
          ["stats", "gone.ledger"],
          ["explain", "gone.ledger", "e1"],
        ],
      ],
      ["no/such/folder.ledger", [["ingest", "no/such/folder.ledger", file]]],
    ] as const) {
      for (const args of commands) {
        const ran = await daybook(args, { cwd: folder });
        assert.equal(ran.code, 2, `${path}: ${args.join(" ")}: ${ran.err}`);
        assert.match(ran.err, /To fix it: /);
      }
    }
    assert.deepEqual(readdirSync(folder), before);
    assert.match(readFileSync(join(folder, "notes.txt"), "utf8"), /^not a ledger/);
  }));

test("an export to a file is whole, and to a place that cannot be written is the user's mistake", () =>
  inFolder(async (folder) => {
    const files = writePages(folder, 2);
    const ledger = join(folder, "x.ledger");
    await daybook(["ingest", ledger, ...files]);
    const target = join(folder, "events.geojson");
    assert.equal((await daybook(["export", ledger, "--format", "geojson", "-o", target])).code, 0);
    assert.equal((JSON.parse(readFileSync(target, "utf8")) as { type: string }).type, "FeatureCollection");
    const ran = await daybook(["export", ledger, "--format", "csv", "-o", join(folder, "no", "such.csv")]);
    assert.equal(ran.code, 2);
    assert.ok(readdirSync(folder).every((name) => !name.endsWith(".part")));
  }));

test("an export never replaces the ledger, under whatever name, nor what is no file; a link stays one", () =>
  inFolder(async (folder) => {
    const files = writePages(folder, 1);
    const ledger = join(folder, "x.ledger");
    await daybook(["ingest", ledger, ...files]);
    const before = readFileSync(ledger);
    symlinkSync(ledger, join(folder, "link.ledger"));
    assert.equal(spawnSync("mkfifo", [join(folder, "pipe")]).status, 0);
    for (const [from, to] of [
      [ledger, ledger],
      [join(folder, "link.ledger"), ledger],
      [ledger, join(folder, "link.ledger")],
      [ledger, `${ledger}-wal`],
      [ledger, `${ledger}-journal`],
      [ledger, join(folder, "pipe")],
    ] as const) {
      const ran = await daybook(["export", from, "--format", "csv", "-o", to]);
      assert.equal(ran.code, 2, `${from} to ${to}`);
      assert.match(ran.err, /To fix it: /);
    }
    assert.ok(readFileSync(ledger).equals(before));
    assert.ok(lstatSync(join(folder, "pipe")).isFIFO());
    writeFileSync(join(folder, "old.csv"), "old");
    symlinkSync("old.csv", join(folder, "link.csv"));
    assert.equal(
      (await daybook(["export", ledger, "--format", "csv", "-o", join(folder, "link.csv")])).code,
      0,
    );
    assert.ok(lstatSync(join(folder, "link.csv")).isSymbolicLink());
    assert.match(readFileSync(join(folder, "old.csv"), "utf8"), /^id,type,/);
  }));

test("explain shows each field with its words, its value and how it was found", () =>
  inFolder(async (folder) => {
    const files = writePages(folder, 2);
    const ledger = join(folder, "x.ledger");
    await daybook(["ingest", ledger, ...files]);
    const events = (await exported(ledger, "events")).trim().split("\n");
    const { id } = JSON.parse(events[0] as string) as { id: string };
    const { out, code } = await daybook(["explain", ledger, id]);
    assert.equal(code, 0);
    assert.match(out, new RegExp(`^event ${id}\n`));
    assert.match(out, /^ {2}what +“/m);
    assert.match(out, /^ {2}happened\? +\w/m);
    assert.match(out, /^ {2}told by +\d+ reports? in \d+ stor/m);
    assert.match(out, /how: /);
    const report = /report (r[0-9a-f]{16})/.exec(out)?.[1] as string;
    assert.match((await daybook(["explain", ledger, report])).out, new RegExp(`^report ${report} `));
    assert.equal((await daybook(["explain", ledger, "e0000000000000000"])).code, 2);
  }));
