import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type RecordParts, recordBytes } from "../src/intake/warc/warc.fixture.js";
import { daybook, inFolder, startDaybook } from "./daybook.js";

const story = (n: number): string =>
  `<!DOCTYPE html><h1>Raid ${n}</h1><p>GAO, Mali - The army attacked the village of Kidal ${n} on Monday, killing ${n + 2} civilians, officials said.</p>`;
const FRENCH =
  "L'armée s'est retirée de la ville mardi, a annoncé le ministère de la Défense dans un communiqué. ";

/** What every tenth record is; the numbers add up to 2,000 with the warcinfo in front. */
function recordOf(n: number): RecordParts {
  const url = `https://news.example/${n}`;
  const date = new Date(Date.UTC(2024, 4, 1 + (n % 28), n % 24)).toISOString();
  switch (n % 10) {
    case 0:
    case 1:
    case 2:
      return { type: "request", url, date };
    case 3:
      return { url, date, status: "HTTP/1.1 404 Not Found", body: "gone" };
    case 4:
      return { type: "revisit", url, date };
    case 5:
      return { url, date, headers: { "Content-Type": "image/png" }, body: "\u0089PNG" };
    case 6:
      return { url, date, body: `<p>${FRENCH.repeat(5)}${n}</p>` };
    case 7:
      return { url, date, body: story(7) };
    default:
      return { url, date, body: story(n) };
  }
}

async function archive(path: string): Promise<void> {
  const records: Buffer[] = [await recordBytes({ type: "warcinfo", url: "", body: "software: x\r\n" }, true)];
  for (let n = 0; n < 1999; n++) {
    const id = `<urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, "0")}>`;
    records.push(await recordBytes({ ...recordOf(n), warcHeaders: { "WARC-Record-ID": id } }, true));
  }
  assert.equal(records.length, 2000);
  writeFileSync(path, Buffer.concat(records));
}

/** Ingests, and kills the program once it has told of so many pages; whether it was in time. */
async function killedAfter(lines: number, ledger: string, path: string): Promise<boolean> {
  const child = startDaybook(["ingest", ledger, path, "--workers", "1"]);
  let told = 0;
  child.stderr?.on("data", (chunk: Buffer) => {
    told += chunk.toString().split("\n").length - 1;
    if (told >= lines) child.kill("SIGKILL");
  });
  const [, signal] = await once(child, "close");
  return signal === "SIGKILL";
}

interface Stats {
  readonly pages: number;
  readonly arrivals: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly passedOver: Readonly<Record<string, number>>;
}

test("an archive of 2,000 records, killed at three random points and run again: nothing lost, nothing doubled", () =>
  inFolder(async (folder) => {
    const path = join(folder, "news.warc.gz");
    const ledger = join(folder, "killed.ledger");
    await archive(path);
    const points = [randomInt(1, 300), randomInt(300, 700), randomInt(700, 1200)];
    for (const point of points) {
      assert.ok(await killedAfter(point, ledger, path), `ended before it could be killed at ${point}`);
    }
    const last = await daybook(["ingest", ledger, path, "--workers", "1"]);
    const where = `killed at ${points.join(", ")}: ${last.err.slice(-300)}`;
    // Pictures are failures, told by the exit code.
    assert.equal(last.code, 1, where);
    assert.match(last.err, /[1-9]\d* in already/);
    const stats = JSON.parse((await daybook(["stats", ledger, "--json"])).out) as Stats;
    assert.deepEqual(
      stats.outcomes,
      { duplicate: 200, "no-story": 200, "not-english": 200, "not-text": 200, ok: 400 },
      where,
    );
    assert.deepEqual(stats.passedOver, { request: 600, warcinfo: 1 });
    assert.equal(stats.arrivals + 601, 2000, "every record is accounted for");
    assert.equal(stats.arrivals - stats.pages, 199, "copies of one page");

    const whole = join(folder, "whole.ledger");
    await daybook(["ingest", whole, path]);
    for (const what of ["events", "reports"]) {
      const [a, b] = await Promise.all(
        [ledger, whole].map((file) => daybook(["export", file, "--format", "jsonl", "--what", what])),
      );
      assert.ok((a?.out.length ?? 0) > 1000);
      assert.equal(a?.out, b?.out, where);
    }
  }));
