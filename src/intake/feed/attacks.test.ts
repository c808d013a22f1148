import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import type { PageSource } from "../page-source.js";
import { pagesIn } from "../pages-in.js";
import { pagesOf, textOf } from "../pages-of.fixture.js";

const rss = (items: string, before = ""): string =>
  `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
const item = (text: string, attributes = ""): string =>
  `<item><guid>1</guid><title${attributes}>A title</title><description>${text}</description></item>`;

test("billion laughs stay one laugh: entities that a feed declares are not expanded", async () => {
  const entities = Array.from(
    { length: 10 },
    (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`,
  ).join("");
  const { pages } = await pagesOf(
    rss(item("&lol10; It was hit."), `<!DOCTYPE rss [<!ENTITY lol0 "lol">${entities}]>`),
  );
  assert.equal(pages.length, 1);
  assert.ok(textOf(pages[0]).length < 200, textOf(pages[0]));
});

test("external entities are not fetched: neither files nor addresses come into an item", async () => {
  for (const address of ["file:///etc/passwd", "http://127.0.0.1:9/x", "/etc/hostname"]) {
    const type = `<!DOCTYPE rss [<!ENTITY xxe SYSTEM "${address}"><!ENTITY % p SYSTEM "${address}">%p;]>`;
    const { pages } = await pagesOf(rss(item("&xxe; It was hit."), type));
    assert.match(
      textOf(pages[0]),
      /<p>&(?:amp;)?xxe; It was hit\.<\/p>|<article>\n<h1>A title<\/h1>\n&xxe; It was hit\./,
    );
  }
});

const FLOODS: Readonly<Record<string, () => string>> = {
  "ten million bytes of character numbers": () => rss(item("&#65;".repeat(2_000_000)) + item("It was hit.")),
  "an attribute of ten million bytes": () => rss(item("It was hit.", ` a="${"x".repeat(10_000_000)}"`)),
  "an attribute of ten million bytes on the feed itself": () =>
    rss(item("It was hit.")).replace("<rss ", `<rss a="${"x".repeat(10_000_000)}" `),
  "a hundred thousand nested tags": () =>
    rss(item(`${"<b>".repeat(100_000)}It was hit.${"</b>".repeat(100_000)}`)),
  "a hundred thousand nested tags around the items": () =>
    rss(`${"<b>".repeat(100_000)}${item("It was hit.")}${"</b>".repeat(100_000)}`),
  "a hundred thousand fields": () =>
    rss(item(`It was hit.</description>${"<x>y</x>".repeat(100_000)}<description>`)),
  "a hundred thousand attributes": () =>
    rss(item("It was hit.", Array.from({ length: 100_000 }, (_, n) => ` a${n}="b"`).join(""))),
  "a hundred thousand vocabularies": () =>
    rss(item("It was hit.", Array.from({ length: 100_000 }, (_, n) => ` xmlns:a${n}="b"`).join(""))),
};

for (const [name, make] of Object.entries(FLOODS)) {
  test(`${name} end in a page or a refusal with a reason`, async () => {
    const { all } = await pagesOf(make());
    assert.ok(all.length >= 1);
    for (const page of all) {
      if ("refusal" in page) assert.notEqual(page.refusal.reason, "");
      else assert.match(textOf(page), /It was hit\.|<b>/);
    }
  });
}

async function* endless(start: string, piece: string, pieces: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(start);
  const bytes = Buffer.from(piece);
  for (let n = 0; n < pieces; n++) yield bytes;
}

async function all(stream: AsyncIterable<Uint8Array>): Promise<PageSource[]> {
  const found: PageSource[] = [];
  for await (const page of pagesIn(stream, { id: "x", facts: {} }, { maxBytes: 2_000_000, follow: null }))
    found.push(page);
  return found;
}

for (const [name, start] of [
  ["comment", "<rss><!--"],
  ["CDATA section", "<rss><item><title><![CDATA["],
  ["processing instruction", "<rss><?x "],
] as const) {
  test(`a ${name} without end is refused before it fills the memory`, async () => {
    const found = await all(endless(start, "x".repeat(1_000_000), 1000));
    const last = found.at(-1);
    assert.ok(
      last && "refusal" in last && last.refusal.outcome === "too-large",
      JSON.stringify(found.length),
    );
  });
}

test("a compressed feed that is a bomb is refused", async () => {
  const bomb = gzipSync(Buffer.concat([Buffer.from(rss("")), Buffer.alloc(100_000_000, " ")]));
  const { refused } = await pagesOf(bomb);
  assert.match(refused.at(-1)?.refusal.reason ?? "", /bomb/);
});

test("compressed in itself again and again is refused", async () => {
  const nested = Array.from({ length: 6 }).reduce<Buffer>(
    (bytes) => gzipSync(bytes),
    Buffer.from("It was hit."),
  );
  const { refused } = await pagesOf(nested);
  assert.match(refused[0]?.refusal.reason ?? "", /without end/);
});

test("a feed of 10,000 items comes item by item: the first is there before the last is made", async () => {
  let made = 0;
  async function* feed(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("<rss><channel><title>T</title>");
    for (; made < 10_000; made++) {
      yield Buffer.from(
        `<item><guid>${made}</guid><title>Raid ${made}</title><description>It was hit.</description></item>`,
      );
    }
    yield Buffer.from("</channel></rss>");
  }
  let count = 0;
  let farthest = 0;
  for await (const page of pagesIn(feed(), { id: "x", facts: {} }, { maxBytes: 2_000_000, follow: null })) {
    assert.equal(page.id, `x#${count++}`);
    // What was looked at to tell that this is a feed is ahead of the items; nothing else is.
    farthest = Math.max(farthest, made - count);
  }
  assert.equal(count, 10_000);
  assert.ok(farthest < 1500, `${farthest} items were held`);
});
