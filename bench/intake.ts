import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { pagesIn } from "../src/intake/pages-in.js";
import { decodePage, isRefusal } from "../src/page/decode.js";
import { packageRoot } from "../src/root.js";
import { cutStories } from "../src/story/cut.js";

/*
 * How fast archives and feeds become stories, on one core: a WARC of real pages, compressed record by record, and feeds
 * of 10,000 items, in kilobytes of memory. Run alone: node dist/bench/intake.js
 */

const RECORDS = 2000;
const pages = join(packageRoot, "..", "shared", "bench", "pages", "scrapinghub", "html");

/** Pages of the bench, or made-up ones of their size where it is not there. */
function htmlPages(): readonly Buffer[] {
  if (!existsSync(pages)) {
    const paragraph =
      "<p>The army attacked the village on Monday, killing eleven civilians, officials said.</p>";
    return [Buffer.from(`<!DOCTYPE html><h1>Raid</h1>${paragraph.repeat(1200)}`)];
  }
  return readdirSync(pages)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(pages, name));
      return name.endsWith(".gz") ? gunzipSync(bytes) : bytes;
    });
}

function* archive(): Generator<Buffer> {
  const html = htmlPages();
  for (let n = 0; n < RECORDS; n++) {
    const body = html[n % html.length] as Buffer;
    const head = Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
    const headers = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:${n}>\r\nWARC-Target-URI: https://news.example/${n}\r\nWARC-Date: 2024-05-03T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${head.length + body.length}\r\n\r\n`;
    yield gzipSync(Buffer.concat([Buffer.from(headers), head, body, Buffer.from("\r\n\r\n")]));
  }
}

function* rss(): Generator<Buffer> {
  yield Buffer.from("<rss><channel><title>Example Times</title>");
  for (let n = 0; n < 10_000; n++) yield Buffer.from(item(n));
  yield Buffer.from("</channel></rss>");
}

const text = "The army attacked the village on Monday, killing eleven civilians, officials said.";
const item = (n: number): string =>
  `<item><guid>${n}</guid><title>Raid ${n}</title><description>&lt;p&gt;${`${text} `.repeat(40)}&lt;/p&gt;</description></item>`;

function* jsonFeed(): Generator<Buffer> {
  yield Buffer.from('{"version":"https://jsonfeed.org/version/1.1","title":"Example Times","items":[');
  for (let n = 0; n < 10_000; n++) {
    const content_html = `<p>${`${text} `.repeat(40)}</p>`;
    yield Buffer.from(`${n > 0 ? "," : ""}${JSON.stringify({ id: n, title: `Raid ${n}`, content_html })}`);
  }
  yield Buffer.from("]}");
}

async function* measured(chunks: Iterable<Buffer>, spent: { cpu: number }): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.iterator]();
  for (;;) {
    // What it costs to make the input is not what it costs to take it in.
    const start = process.cpuUsage();
    const next = source.next();
    const { user, system } = process.cpuUsage(start);
    spent.cpu += user + system;
    if (next.done) return;
    yield next.value;
  }
}

async function run(name: string, chunks: Iterable<Buffer>, cut: boolean): Promise<void> {
  const made = { cpu: 0 };
  const start = process.cpuUsage();
  let count = 0;
  let stories = 0;
  let bytes = 0;
  let rss = 0;
  for await (const page of pagesIn(
    measured(chunks, made),
    { id: "x", facts: {} },
    { maxBytes: 2_000_000, follow: null },
  )) {
    count++;
    if ("bytes" in page) {
      bytes += page.bytes.length;
      if (cut) stories += storiesOf(page);
    }
    if (count % 50 === 0) rss = Math.max(rss, process.memoryUsage().rss);
  }
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system - made.cpu) / 1e6;
  const figures = [
    `${count} pages`.padStart(12),
    `${(bytes / 1e6).toFixed(0)} MB`.padStart(7),
    `${seconds.toFixed(1)} s CPU`.padStart(11),
    `${Math.round(count / seconds)} pages/s/core`.padStart(18),
    `${stories} stories`.padStart(13),
    `${Math.round(rss / 1e6)} MB RSS`.padStart(11),
  ];
  console.log(`${name.padEnd(34)}${figures.join("")}`);
}

function storiesOf(input: Parameters<typeof decodePage>[0]): number {
  const page = decodePage(input);
  if (isRefusal(page)) return 0;
  const stories = cutStories(page);
  return isRefusal(stories) ? 0 : stories.length;
}

const only = process.argv[2];
const RUNS: readonly (readonly [name: string, chunks: () => Iterable<Buffer>, cut: boolean])[] = [
  ["WARC, taken in", archive, false],
  ["WARC, taken in and cut", archive, true],
  ["RSS of 10,000 items", rss, false],
  ["JSON Feed of 10,000 items", jsonFeed, false],
];
for (const [name, chunks, cut] of RUNS)
  if (only === undefined || name.startsWith(only)) await run(name, chunks(), cut);
