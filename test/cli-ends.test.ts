import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, openSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { daybook, inFolder, program, startDaybook } from "./daybook.js";

const STORY =
  "Town Attacked\n\nThe army attacked Kidal on Monday, killing at least 12 people, officials said. ";
const ARREST = "Police arrested 12 people in Gao on Tuesday, the governor said. ";
const LONG = STORY + ARREST.repeat(400);

const writePages = (folder: string, text = LONG): string[] =>
  Array.from({ length: 4 }, (_, n) => {
    const file = join(folder, `page-${n}.txt`);
    writeFileSync(file, `Part ${n}\n\n${text}`);
    return file;
  });

/** Long enough for the threads to be inside the model, at another point of it each time. */
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const) {
  test(`${signal} while threads are inside the model: ${code}, no abort, the ledger whole`, () =>
    inFolder(async (folder) => {
      const files = writePages(folder);
      for (const ms of [0, 130, 610]) {
        const ledger = join(folder, `${ms}.ledger`);
        const child = startDaybook(["ingest", ledger, ...files, "--workers", "2"]);
        let words = "";
        child.stderr?.on("data", (chunk: Buffer) => {
          words += chunk;
        });
        while (!existsSync(ledger)) await pause(20);
        await pause(1200 + ms);
        child.kill(signal);
        assert.deepEqual(await once(child, "close"), [code, null], words);
        assert.doesNotMatch(words, /Napi|\n\s+at /);
        assert.equal((await daybook(["stats", ledger])).code, 0);
      }
    }));
}

test("a page that takes too long costs its own outcome and nothing else", () =>
  inFolder(async (folder) => {
    const [slow] = writePages(folder, STORY + ARREST.repeat(8000)) as [string];
    const quick = join(folder, "quick.txt");
    writeFileSync(quick, STORY);
    const ran = await daybook(["read", slow, quick, "--json", "--workers", "1", "--time-limit", "2"]);
    assert.equal(ran.code, 1, ran.err);
    assert.equal(ran.err, "");
    assert.match(ran.out, /"outcome":"too-slow","reason":"not read within 2 seconds"/);
    assert.match(ran.out, /"outcome":"ok"/);
  }));

test("a disk that fills under the output: words, code 2, no stack", { skip: !existsSync("/dev/full") }, () =>
  inFolder(async (folder) => {
    const files = writePages(folder, STORY);
    const child = spawn(process.execPath, [program, "read", ...files, "--json"], {
      stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
    });
    let words = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      words += chunk;
    });
    assert.deepEqual(await once(child, "close"), [2, null]);
    assert.match(words, /^error: Standard output can't be written.*\nTo fix it: /);
    assert.doesNotMatch(words, /\n\s+at /);
  }),
);

test("a named pipe is waited for, read to its end, and given up on a signal", () =>
  inFolder(async (folder) => {
    const pipe = join(folder, "pipe");
    assert.equal(spawnSync("mkfifo", [pipe]).status, 0);
    const waiting = startDaybook(["read", pipe]);
    await pause(1500);
    waiting.kill("SIGTERM");
    assert.deepEqual(await once(waiting, "close"), [143, null]);
    const reading = daybook(["read", pipe, "--json"]);
    await pause(1000);
    writeFileSync(pipe, STORY);
    assert.match((await reading).out, /"outcome":"ok"/);
  }));

test("an export clears what a killed one left, and nothing that another may be writing", () =>
  inFolder(async (folder) => {
    const [file] = writePages(folder, STORY) as [string];
    const ledger = join(folder, "x.ledger");
    await daybook(["ingest", ledger, file]);
    const target = join(folder, "out.csv");
    // Numbers of processes end far below this one.
    const left = `${target}.${spawnSync("hostname").stdout.toString().trim()}-99999999.part`;
    const kept = [
      `out.csv.elsewhere-99999999.part`,
      "out.csv.mine.part",
      `other.csv${left.slice(target.length)}`,
    ];
    for (const name of [left, ...kept.map((name) => join(folder, name))]) writeFileSync(name, "half");
    assert.equal((await daybook(["export", ledger, "--format", "csv", "-o", target])).code, 0);
    assert.deepEqual(
      readdirSync(folder)
        .filter((name) => name.endsWith(".part"))
        .sort(),
      kept.sort(),
    );
  }));
