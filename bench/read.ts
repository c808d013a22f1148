import { performance } from "node:perf_hooks";
import type { PageInput } from "../src/page/page.js";
import { readPage } from "../src/read.js";
import { loadTools } from "../src/tools.js";
import { seededStories } from "./seeded-stories.js";

/*
 * How fast pages are read on one core: stories of about 700 words, made from a seed. Prints the time to load, then
 * the median and slowest story, stories a second, CPU seconds and memory.
 *
 *   npm run bench:read -- [stories]
 */

const count = Number(process.argv[2] ?? 60);
const WARM_UP = 5;

const started = performance.now();
const tools = await loadTools();
const loaded = performance.now();

const pages: PageInput[] = seededStories({ seed: 7, count: count + WARM_UP, words: 700 }).map((text, n) => ({
  id: `bench-${n}`,
  bytes: new TextEncoder().encode(text),
  published: "2024-05-15",
}));

let reports = 0;
let firstResult = 0;
const times: number[] = [];
let cpu = process.cpuUsage();
for (const [index, page] of pages.entries()) {
  if (index === WARM_UP) cpu = process.cpuUsage();
  const start = performance.now();
  const reading = await readPage(page, tools);
  if (index === 0) firstResult = performance.now();
  if (index >= WARM_UP) {
    times.push(performance.now() - start);
    reports += reading.outcome.reports;
  }
}
const { user, system } = process.cpuUsage(cpu);
times.sort((a, b) => a - b);
const total = times.reduce((sum, time) => sum + time, 0);
const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(0);

console.log(
  `load            ${(loaded - started).toFixed(0)} ms, first result ${firstResult.toFixed(0)} ms after start`,
);
console.log(`a story         median ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms`);
console.log(
  `stories/second  ${((1000 * times.length) / total).toFixed(2)} over ${times.length} stories, ${reports} reports`,
);
console.log(
  `CPU             ${((user + system) / 1e6).toFixed(1)} s, ${(times.length / ((user + system) / 1e6)).toFixed(2)} stories a CPU second`,
);
console.log(`memory          ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident`);
