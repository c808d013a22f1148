import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EventFilter, EventQuery, Ledger } from "../src/ledger/contract.js";
import { sampleReadings } from "../src/ledger/sample-readings.js";
import { openLedger } from "../src/ledger/sqlite/open.js";

/**
 * Fills a ledger with seeded stories and times the usual questions. `node bench/ledger.js [reports] [ledger file]`;
 * a file that is there already is only queried, so that memory is that of a program that answers.
 */
const reports = Number(process.argv[2] ?? 100_000);
const REPORTS_PER_STORY = 8;
const folder = mkdtempSync(join(tmpdir(), "daybook-bench-"));
const path = process.argv[3] ?? join(folder, "bench.ledger");

const FILTERS: Readonly<Record<string, EventFilter>> = {
  all: {},
  "one type": { types: ["ASSAULT"] },
  "two types, one realis": { types: ["ASSAULT", "PROTEST"], realis: ["occurred"] },
  "a month": { from: "2024-05-01", to: "2024-05-31" },
  country: { country: "IRQ" },
  place: { place: "kandahar" },
  box: { bbox: [35, 25, 50, 38] },
  "a rare word": { text: "marched ministry" },
  "a common word": { text: "people" },
  undated: { dated: false },
  "month, type, word": { from: "2024-05-01", to: "2024-05-31", types: ["ASSAULT"], text: "officials" },
};

const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
if (!isThere) await fill(path);
await query(path);
rmSync(folder, { recursive: true });

async function fill(file: string): Promise<void> {
  const ledger = await openLedger(file, { mode: "create" });
  const stories = Math.ceil(reports / REPORTS_PER_STORY);
  const pages = sampleReadings({
    seed: 7,
    pages: stories,
    storiesPerPage: 1,
    reportsPerStory: REPORTS_PER_STORY,
    happenings: Math.ceil(reports / 2),
    days: 730,
  });
  let spent = 0;
  for (const page of pages) {
    const start = performance.now();
    await ledger.add(page);
    spent += performance.now() - start;
  }
  await ledger.close();
  const megabytes = Math.round(statSync(file).size / 1e6);
  console.log(
    `add: ${stories} stories, ${reports} reports, ${Math.round(stories / (spent / 1000))} stories/s, ${megabytes} MB`,
  );
}

async function query(file: string): Promise<void> {
  const ledger = await openLedger(file, { mode: "read" });
  const { events } = await ledger.stats();
  console.log(`ledger: ${events} events`);
  for (const [name, filter] of Object.entries(FILTERS)) {
    await time(`list ${name}`, () => ledger.listEvents({ ...filter, limit: 50 }));
  }
  for (const sort of ["time", "reports"] as const) {
    await time(`list by ${sort}`, () => ledger.listEvents({ sort, limit: 50 }));
  }
  await time("second page", await secondPage(ledger, { limit: 50 }));
  for (const [name, filter] of Object.entries(FILTERS)) {
    await time(`count ${name}`, () => ledger.countEvents(filter));
  }
  const [first] = (await ledger.listEvents({ sort: "reports", limit: 1 })).events;
  await time("most told event", () => ledger.event(first?.id ?? ""));
  await time("stats", () => ledger.stats());
  await ledger.close();
  console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB RSS`);
}

async function secondPage(ledger: Ledger, listing: EventQuery): Promise<() => Promise<unknown>> {
  const { next } = await ledger.listEvents(listing);
  return () => ledger.listEvents({ ...listing, after: next ?? undefined });
}

async function time(name: string, question: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let run = -2; run < 40; run++) {
    const start = performance.now();
    await question();
    if (run >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(`${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}
