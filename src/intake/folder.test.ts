import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { inputPages } from "./inputs.js";
import type { PageSource } from "./page-source.js";
import { recordBytes } from "./warc/warc.fixture.js";
import { Web } from "./web/web.js";

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "daybook-folder-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function pagesOf(inputs: readonly string[], stdin = ""): Promise<PageSource[]> {
  const web = new Web({
    agent: "x",
    delayMs: 0,
    allowPrivate: false,
    clock: { now: Date.now, wait: async () => {} },
  });
  const all: PageSource[] = [];
  const options = {
    web,
    maxBytes: 1000,
    facts: {},
    stdin: Readable.from([Buffer.from(stdin)]),
    validatorsOf: async () => null,
  };
  for await (const page of inputPages(inputs, options)) all.push(page);
  await web.close();
  return all;
}

const named = (pages: readonly PageSource[], folder: string): (readonly [string, string])[] =>
  pages.map((page) => [
    page.id.replace(`${folder}/`, ""),
    "refusal" in page ? page.refusal.reason : Buffer.from(page.bytes).toString("utf8").slice(0, 12),
  ]);

const RSS =
  "<rss><channel><item><guid>7</guid><title>T</title><description>It was hit.</description></item></channel></rss>";

test("a folder gives what its files hold, in the order of their names, told by content and not by name", () =>
  inFolder(async (folder) => {
    mkdirSync(join(folder, "b", "c"), { recursive: true });
    const id = "00000000-0000-4000-8000-000000000001";
    const record = await recordBytes(
      { body: "<p>It was hit.", warcHeaders: { "WARC-Record-ID": `<urn:uuid:${id}>` } },
      true,
    );
    writeFileSync(join(folder, "a.warc.gz"), "A plain text.");
    writeFileSync(join(folder, "b", "c", "page.html"), record);
    writeFileSync(join(folder, "b", "picture.png"), gzipSync(RSS));
    writeFileSync(join(folder, "feed.xml"), "<p>A page.</p>");
    writeFileSync(join(folder, ".hidden"), "A secret.");
    assert.deepEqual(named(await pagesOf([folder]), folder), [
      ["a.warc.gz", "A plain text"],
      [`b/c/page.html#${id}`, "<p>It was hi"],
      ["b/picture.png#7", "<!DOCTYPE ht"],
      ["feed.xml", "<p>A page.</"],
    ]);
  }));

test("links, pipes and an empty folder are outcomes; nothing outside of the folder is opened", () =>
  inFolder(async (folder) => {
    mkdirSync(join(folder, "in"));
    writeFileSync(join(folder, "secret"), "A secret.");
    symlinkSync("../secret", join(folder, "in", "a"));
    symlinkSync("..", join(folder, "in", "b"));
    assert.equal(spawnSync("mkfifo", [join(folder, "in", "c")]).status, 0);
    const pages = named(await pagesOf([join(folder, "in")]), folder);
    assert.deepEqual(
      pages.map(([id]) => id),
      ["in/a", "in/b", "in/c"],
    );
    assert.ok(
      pages.every(([, reason]) => /link|neither/.test(reason)),
      JSON.stringify(pages),
    );
    mkdirSync(join(folder, "empty"));
    assert.deepEqual(named(await pagesOf([join(folder, "empty")]), folder), [
      ["empty", "the folder holds no files"],
    ]);
  }));

test("standard input may hold a feed, and files and input go in their order", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "a"), "First.");
    assert.deepEqual(
      named(await pagesOf([join(folder, "a"), "-", join(folder, "gone")], RSS), folder).map(([id]) => id),
      ["a", "-#7", `${join(folder, "gone")}`.replace(`${folder}/`, "")],
    );
  }));

test("a sitemap on the disk does not reach the network by itself", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "map"), "<urlset><url><loc>http://news.example/a</loc></url></urlset>");
    assert.match(named(await pagesOf([join(folder, "map")]), folder)[0]?.[1] ?? "", /names 1 page.*--follow/);
  }));
