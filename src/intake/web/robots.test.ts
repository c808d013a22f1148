import assert from "node:assert/strict";
import { test } from "node:test";
import { robotsOf, robotsWithout } from "./robots.js";

const allows = (text: string, path: string): boolean =>
  robotsOf("https://news.example/robots.txt", text).allows(`https://news.example${path}`);

const CASES: readonly (readonly [name: string, text: string, path: string, allowed: boolean])[] = [
  ["an empty file", "", "/a", true],
  ["a file for everybody", "User-agent: *\nDisallow: /a", "/a/b", false],
  ["a file for us", "User-agent: *\nDisallow: /\n\nUser-agent: Daybook\nDisallow: /b", "/a", true],
  ["a file for others", "User-agent: other\nDisallow: /", "/a", true],
  ["an exception", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b", true],
  ["a pattern", "User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false],
  ["a page of HTML in its place", "<!DOCTYPE html><p>Disallow: /", "/a", true],
  [
    "a rule that is longer than any address",
    `User-agent: *\nDisallow: /${"*".repeat(10_000)}\nDisallow: /b`,
    "/a",
    true,
  ],
];

for (const [name, text, path, allowed] of CASES) {
  test(`robots.txt: ${name}`, () => assert.equal(allows(text, path), allowed));
}

test("a site's pause is kept up to half a minute", () => {
  const delay = (value: string): number =>
    robotsOf("https://news.example/robots.txt", `User-agent: *\nCrawl-delay: ${value}`).delayMs;
  assert.deepEqual(["2", "0.5", "86400", "-3", "soon"].map(delay), [2000, 500, 30_000, 0, 0]);
});

test("without the file all is allowed, behind a failing server nothing", () => {
  assert.deepEqual(
    [404, 403, 410, 500, 503].map((status) => robotsWithout(status).allows("https://news.example/")),
    [true, true, true, false, false],
  );
});
