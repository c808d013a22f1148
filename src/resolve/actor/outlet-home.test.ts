import assert from "node:assert/strict";
import { test } from "node:test";
import { outletHome } from "./outlet-home.js";

const SITES: readonly (readonly [url: string, home: string | null])[] = [
  ["https://www.thestandard.com.hk/news/1", "HKG"],
  ["https://www.scmp.com/news/hong-kong/1", "HKG"],
  ["https://economist.com.na/123", "NAM"],
  ["https://news.example.co.uk/1", "GBR"],
  ["https://www.jordantimes.com/news/1", "JOR"],
  ["https://thebogotapost.com/x/1", "COL"],
  ["https://mexiconewsdaily.com/x", "MEX"],
  ["https://indianexpress.com/x", "IND"],
  ["https://www.bbc.co.uk/news/world-1", null],
  ["https://www.aljazeera.com/news/1", null],
  ["https://example.tv/1", null],
  ["https://www.indianapolisstar.com/1", null],
  ["not an address", null],
];

for (const [url, home] of SITES)
  test(`home of ${url}: ${home}`, () => assert.equal(outletHome({ url, outlet: null }), home));

const NAMES: readonly (readonly [outlet: string, home: string | null])[] = [
  ["Bangkok Post", "THA"],
  ["The Times of Oman", "OMN"],
  ["tuko.co.ke", "KEN"],
  ["Reuters", null],
  ["Daily Nation", null],
];

for (const [outlet, home] of NAMES)
  test(`home of ${outlet}: ${home}`, () => assert.equal(outletHome({ url: null, outlet }), home));
