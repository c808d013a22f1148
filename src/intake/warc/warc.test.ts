import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { decodePage, isRefusal } from "../../page/decode.js";
import { pagesIn } from "../pages-in.js";
import { pagesOf, textOf } from "../pages-of.fixture.js";
import { archiveBytes, gzipped, type RecordParts, rawRecord, recordBytes } from "./warc.fixture.js";

const HTML = "<!DOCTYPE html><h1>Army Leaves</h1><p>The army left the café on Monday.</p>";
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const page = (n: number, more: RecordParts = {}): RecordParts => ({
  url: `https://news.example/${n}`,
  body: `${HTML}<p>${n}</p>`,
  ...more,
  warcHeaders: { "WARC-Record-ID": `<urn:uuid:${uuid(n)}>`, ...more.warcHeaders },
});

const MIXED: readonly RecordParts[] = [
  { type: "warcinfo", url: "", body: "software: x\r\n" },
  { type: "request", url: "https://news.example/1" },
  page(1),
  { type: "metadata", body: "a: b" },
  page(2),
];

for (const gzip of [false, true]) {
  for (const size of [1, 13, 65_536]) {
    test(`pages of ${gzip ? "an archive compressed record by record" : "a plain archive"}, in pieces of ${size}`, async () => {
      const { pages, refused, visits } = await pagesOf(await archiveBytes(MIXED, gzip), { size });
      assert.deepEqual(refused, []);
      assert.deepEqual(
        pages.map(({ id, url }) => [id, url]),
        [1, 2].map((n) => [`x#${uuid(n)}`, `https://news.example/${n}`]),
      );
      assert.equal(textOf(pages[0]), `${HTML}<p>1</p>`);
      assert.equal(pages[0]?.fetch?.at, "2024-05-03T10:00:00Z");
      assert.equal(pages[0]?.fetch?.status, 200);
      assert.deepEqual(visits[0]?.passedOver, { metadata: 1, request: 1, warcinfo: 1 });
    });
  }
}

const body = async (parts: RecordParts): Promise<string> => {
  const { pages, refused } = await pagesOf(await recordBytes(page(1, parts)));
  assert.deepEqual(refused, []);
  const decoded = decodePage(pages[0] as NonNullable<(typeof pages)[0]>);
  assert.ok(!isRefusal(decoded), JSON.stringify(decoded));
  return decoded.source;
};

const CHUNKED = `${Buffer.byteLength(HTML).toString(16)}\r\n${HTML}\r\n0\r\n\r\n`;
const latin = (text: string): Buffer => Buffer.from(text, "latin1");
const META = '<meta charset="windows-1251">';

const BODIES: readonly (readonly [name: string, parts: RecordParts, source: string])[] = [
  ["gzip", { body: gzipSync(HTML), headers: { "Content-Encoding": "gzip" } }, HTML],
  ["brotli", { body: brotliCompressSync(HTML), headers: { "Content-Encoding": "br" } }, HTML],
  ["unpacked under a header that says gzip", { body: HTML, headers: { "Content-Encoding": "gzip" } }, HTML],
  ["chunks", { body: CHUNKED, headers: { "Transfer-Encoding": "chunked" } }, HTML],
  [
    "no chunks under a header that says so",
    { body: HTML, headers: { "Transfer-Encoding": "chunked" } },
    HTML,
  ],
  [
    "a charset in the header",
    { body: latin(HTML), headers: { "Content-Type": "text/html; charset=ISO-8859-1" } },
    HTML,
  ],
  [
    "a charset in the header against the page's own",
    { body: latin(META + HTML), headers: { "Content-Type": "text/html; charset=windows-1252" } },
    META + HTML,
  ],
  [
    "a charset in the page alone",
    {
      body: Buffer.concat([Buffer.from(`${META}<p>`), Buffer.from([0xcf, 0xf0])]),
      headers: { "Content-Type": "text/html" },
    },
    `${META}<p>Пр`,
  ],
  ["no charset at all", { body: latin(HTML), headers: { "Content-Type": "text/html" } }, HTML],
  [
    "a wrong charset over UTF-8",
    { body: HTML, headers: { "Content-Type": "text/html; charset=iso-8859-1" } },
    HTML,
  ],
  ["a charset that is none", { body: HTML, headers: { "Content-Type": "text/html; charset=utf8mb4" } }, HTML],
];

for (const [name, parts, source] of BODIES) {
  test(`a response with ${name}`, async () => assert.equal(await body(parts), source));
}

const REFUSED: readonly (readonly [name: string, parts: RecordParts, outcome: string, reason: RegExp])[] = [
  ["a missing page", { status: "HTTP/1.1 404 Not Found" }, "no-story", /answered 404/],
  ["a redirect", { status: "HTTP/1.1 301 Moved" }, "no-story", /answered 301/],
  ["a picture", { headers: { "Content-Type": "image/png" } }, "not-text", /image\/png/],
  ["a style sheet", { headers: { "Content-Type": "text/css" } }, "not-text", /text\/css/],
  ["a page packed in an unknown way", { headers: { "Content-Encoding": "zstd" } }, "unreadable", /packed/],
  [
    "a gzip body that is cut off",
    { body: gzipSync(HTML).subarray(0, 40), headers: { "Content-Encoding": "gzip" } },
    "unreadable",
    /cut off/,
  ],
  ["a page visited again", { type: "revisit", body: "" }, "duplicate", /visited again/],
  ["a page over the limit", { body: "x".repeat(3_000_000) }, "too-large", /limit/],
];

for (const [name, parts, outcome, reason] of REFUSED) {
  test(`${name} is ${outcome}, and the next record is read`, async () => {
    const { all } = await pagesOf(
      Buffer.concat([await recordBytes(page(1, parts)), await recordBytes(page(2))]),
    );
    assert.equal(all.length, 2);
    const [first, second] = all;
    assert.ok(first && "refusal" in first, JSON.stringify(first?.id));
    assert.equal(first.refusal.outcome, outcome);
    assert.match(first.refusal.reason, reason);
    assert.ok(second && "bytes" in second);
  });
}

test("a gzip bomb in a record is cut off at the limit of a page", async () => {
  const bomb = gzipSync(Buffer.alloc(300_000_000, " "));
  const { pages } = await pagesOf(
    await recordBytes(page(1, { body: bomb, headers: { "Content-Encoding": "gzip" } })),
  );
  assert.equal(pages[0]?.bytes.length, 2_000_001);
});

test("a bomb among the members of an archive ends it with a reason", async () => {
  const bomb = gzipSync(rawRecord("WARC-Type: resource\r\n", Buffer.alloc(300_000_000)));
  const { all } = await pagesOf(
    Buffer.concat([await recordBytes(page(1), true), bomb, await recordBytes(page(2), true)]),
  );
  assert.ok(all[0] && "bytes" in all[0]);
  const last = all.at(-1);
  assert.ok(last && "refusal" in last);
  assert.match(last.refusal.reason, /bomb.*not read/);
});

test("an archive that ends inside its last record gives the others, and an outcome for the last", async () => {
  for (const gzip of [true, false]) {
    const last = await recordBytes(page(2), gzip);
    const cut = Buffer.concat([await recordBytes(page(1), gzip), last.subarray(0, last.length - 60)]);
    const { all, visits } = await pagesOf(cut, { size: 100 });
    assert.equal(all.length, 2, JSON.stringify(all.map(({ id }) => id)));
    assert.ok(all[0] && "bytes" in all[0]);
    assert.ok(all[1] && "refusal" in all[1]);
    assert.match(all[1].refusal.reason, /ends inside/);
    assert.equal(visits.length, 1);
  }
});

const good = (): Promise<Buffer> => recordBytes(page(2));
const DAMAGED: readonly (readonly [name: string, bytes: () => Buffer])[] = [
  ["bytes that are no record", () => Buffer.from("garbage\r\nmore garbage WARC/1.0 x\r\n")],
  ["a record without a length", () => Buffer.from("WARC/1.0\r\nWARC-Type: response\r\n\r\nabc\r\n\r\n")],
  ["a length that is none", () => Buffer.from("WARC/1.0\r\nContent-Length: -5\r\n\r\nabc\r\n\r\n")],
  [
    "a million headers",
    () => Buffer.from(`WARC/1.0\r\n${"A: b\r\n".repeat(1_000_000)}Content-Length: 0\r\n\r\n\r\n\r\n`),
  ],
  [
    "a length that is too small",
    () => rawRecord("WARC-Type: metadata\r\n", "0123456789 and more\r\nlines", 10),
  ],
];

for (const [name, bytes] of DAMAGED) {
  test(`${name}: told once, and the next record is read`, async () => {
    const { all } = await pagesOf(Buffer.concat([await recordBytes(page(1)), bytes(), await good()]));
    assert.deepEqual(
      all.map((one) => ("refusal" in one ? one.refusal.outcome : one.id)),
      [`x#${uuid(1)}`, "unreadable", `x#${uuid(2)}`],
    );
  });
}

test("a million headers in an answer are refused", async () => {
  const block = `HTTP/1.1 200 OK\r\n${"A: b\r\n".repeat(1_000_000)}\r\nx`;
  const { all } = await pagesOf(Buffer.concat([rawRecord("WARC-Type: response\r\n", block), await good()]), {
    maxBytes: 20_000_000,
  });
  assert.ok(all[0] && "refusal" in all[0]);
  assert.ok(all[1] && "bytes" in all[1]);
});

const LENGTHS: readonly (readonly [name: string, length: number])[] = [
  ["beyond the archive", 1e12],
  ["into the next record's block", 400],
  ["into the next record's headers", 60],
  ["of a few bytes too many", 20],
  ["of a few bytes too few", 15],
  ["of nothing", 0],
];

for (const [name, length] of LENGTHS) {
  test(`a length ${name}: the record is told as bad, and the next one is read`, async () => {
    const block = "HTTP/1.1 200 OK\r\nA: b";
    const liar = rawRecord("WARC-Type: response\r\nContent-Type: application/http\r\n", block, length);
    for (const size of [7, 65_536]) {
      const { all } = await pagesOf(Buffer.concat([await recordBytes(page(1)), liar, await good()]), {
        size,
      });
      assert.deepEqual(
        all.map((one) => ("refusal" in one ? one.refusal.outcome : one.id)),
        [`x#${uuid(1)}`, "unreadable", `x#${uuid(2)}`],
      );
      assert.ok(all[1] && "refusal" in all[1]);
      assert.match(all[1].refusal.reason, /another length/);
    }
  });
}

test("a length beyond the archive loses none of the records behind it, however many", async () => {
  const liar = rawRecord("WARC-Type: response\r\n", `HTTP/1.1 200 OK\r\n\r\n${"x".repeat(30_000)}`, 1e12);
  const others = Array.from({ length: 20 }, (_, at) => page(at + 10, { body: HTML.repeat(20) }));
  for (const maxBytes of [100, 2_000_000]) {
    const { all } = await pagesOf(Buffer.concat([liar, await archiveBytes(others)]), {
      maxBytes,
      size: 5000,
    });
    assert.equal(all.length, 21);
    assert.ok(all[0] && "refusal" in all[0]);
    assert.match(all[0].refusal.reason, /another length/);
  }
});

test("a feed in an archive is read item by item; texts of an archive of texts are pages", async () => {
  const feed =
    "<rss><channel><item><guid>7</guid><title>T</title><description>It was hit.</description></item></channel></rss>";
  const { pages } = await pagesOf(
    await archiveBytes([
      page(1, { body: feed, headers: { "Content-Type": "application/rss+xml" } }),
      {
        type: "conversion",
        body: "It was hit.",
        warcHeaders: { "Content-Type": "text/plain", "WARC-Record-ID": `<urn:uuid:${uuid(2)}>` },
      },
    ]),
  );
  assert.deepEqual(
    pages.map(({ id, media }) => [id, media]),
    [
      [`x#${uuid(1)}#7`, "html"],
      [`x#${uuid(2)}`, "text"],
    ],
  );
});

test("an archive comes record by record: no more is made than was looked at", async () => {
  const record = await recordBytes(page(1, { body: HTML.repeat(300) }), true);
  let made = 0;
  async function* archive(): AsyncGenerator<Uint8Array> {
    for (; made < 2000; made++) yield record;
  }
  let count = 0;
  let farthest = 0;
  for await (const _ of pagesIn(archive(), { id: "x", facts: {} }, { maxBytes: 2_000_000, follow: null })) {
    count++;
    farthest = Math.max(farthest, made - count);
  }
  assert.equal(count, 2000);
  assert.ok(farthest < 200, `${farthest} records were held`);
});

test("a JSON Feed in an archive is a feed, whatever its type; other JSON is no page", async () => {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    items: [{ id: "7", content_text: "It was hit." }],
  };
  const json = (body: unknown) => ({
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json" },
  });
  const { all } = await pagesOf(await archiveBytes([page(1, json(feed)), page(2, json({ a: 1 }))]));
  assert.deepEqual(
    all.map((one) => ("refusal" in one ? one.refusal.outcome : one.id)),
    [`x#${uuid(1)}#7`, "not-text"],
  );
});

test("an archive of no page says so", async () => {
  const { refused } = await pagesOf(gzipped(rawRecord("WARC-Type: warcinfo\r\n", "a: b")));
  assert.deepEqual(refused[0]?.refusal, { outcome: "no-story", reason: "the archive holds no page" });
});

test("any bytes behind a record end in outcomes, whatever they are", async () => {
  const start = await recordBytes(page(1));
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.integer({ min: 1, max: 50 }),
      async (junk, size) => {
        const { all } = await pagesOf(Buffer.concat([start, junk]), { size });
        assert.ok(all.length >= 1 && all[0] !== undefined && "bytes" in all[0]);
      },
    ),
    { numRuns: 60 },
  );
});
