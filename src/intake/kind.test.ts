import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { type Kind, kindOf } from "./kind.js";

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, "utf16le");

const CASES: readonly (readonly [name: string, bytes: string | Buffer, kind: Kind])[] = [
  ["RSS 2.0", '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', "feed"],
  ["RSS without a declaration, after blanks and a mark", "\ufeff\n  <rss version='0.91'>", "feed"],
  [
    "RSS after a comment and a style sheet",
    '<?xml version="1.0"?><?xml-stylesheet href="a"?><!-- made by x --><rss>',
    "feed",
  ],
  ["Atom", '<feed xmlns="http://www.w3.org/2005/Atom">', "feed"],
  ["Atom with a prefix", '<a:feed xmlns:a="http://www.w3.org/2005/Atom">', "feed"],
  ["RDF", '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', "feed"],
  ["a feed with a document type of its own", '<!DOCTYPE rss [<!ENTITY a "b > c">]>\n<rss>', "feed"],
  ["RSS in UTF-16", utf16('<?xml version="1.0" encoding="utf-16"?><rss>'), "feed"],
  [
    "a news sitemap",
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    "sitemap",
  ],
  ["an index of sitemaps", "<sitemapindex xmlns='x'>", "sitemap-index"],
  [
    "a JSON Feed",
    '{ "title": "T", "version": "https://jsonfeed.org/version/1.1", "items": [] }',
    "json-feed",
  ],
  ["another JSON", '{ "version": "1.1", "items": [] }', "page"],
  ["a WARC archive", "WARC/1.0\r\nWARC-Type: warcinfo\r\n", "archive"],
  ["a WARC archive, 1.1", "WARC/1.1\r\n", "archive"],
  ["a text about WARC", "WARC/1.0 is a format of archives.", "page"],
  ["gzip", gzipSync("x"), "gzip"],
  ["HTML", "<!DOCTYPE html><html><body><rss>", "page"],
  [
    "XHTML",
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN"><html xmlns="x">',
    "page",
  ],
  ["text", "The rss of the town was hit.", "page"],
  ["text that opens with a bracket", "<rss feeds are dead", "feed"],
  ["a comment without end", "<!-- <rss>", "page"],
  ["nothing", "", "page"],
];

for (const [name, bytes, kind] of CASES) {
  test(`${name} is ${kind}`, () => assert.equal(kindOf(Buffer.from(bytes as string)), kind));
}

test("any bytes have a kind", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof kindOf(bytes) === "string"));
});
