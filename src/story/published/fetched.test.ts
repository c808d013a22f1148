import assert from "node:assert/strict";
import { test } from "node:test";
import { decodePage, isRefusal } from "../../page/decode.js";
import type { PageInput } from "../../page/page.js";
import { cutStories } from "../cut.js";
import type { PublishedAt } from "../story.js";

const body =
  "<p>The army said that two soldiers had died near the port.</p><p>Talks go on, officials said.</p>";
const fetch = { address: null, status: 200, headers: [], at: "2026-06-12T21:00:00Z" };
const feed = { published: "Wed, 10 Jun 2026 23:30:00 +0300", updated: "2026-06-11" };
const tagged = '<meta property="article:published_time" content="2026-01-14T10:00:00Z">';

const datesOf = (source: string, more: Partial<PageInput>): readonly (PublishedAt | null)[] => {
  const page = decodePage({ id: "p", bytes: Buffer.from(`<!DOCTYPE html>${source}`), ...more });
  assert.ok(!isRefusal(page));
  const stories = cutStories(page);
  assert.ok(!isRefusal(stories));
  return [stories[0]?.published ?? null, stories[0]?.updated ?? null];
};

const filed = (day: string): string =>
  `<p>KHARTOUM, ${day} (Agency) - The army said that two died.</p>${body}`;

type Expected = readonly [how: PublishedAt["how"], from: string | null, to: string | null] | null;
const rows: readonly (readonly [
  name: string,
  source: string,
  more: Partial<PageInput>,
  expected: Expected,
])[] = [
  ["a feed", body, { feed, fetch }, ["feed", "2026-06-10T23:30+03:00", "2026-06-10T23:31+03:00"]],
  [
    "a feed after the page's own word",
    tagged + body,
    { feed },
    ["structured", "2026-01-14T10:00Z", "2026-01-14T10:01Z"],
  ],
  [
    "a feed before the user",
    body,
    { feed, published: "2020-01-01" },
    ["feed", "2026-06-10T23:30+03:00", "2026-06-10T23:31+03:00"],
  ],
  ["nothing but the fetch", body, { fetch }, ["archive", null, "2026-06-13"]],
  [
    "the user before the fetch",
    body,
    { fetch, published: "2026-06-10" },
    ["given", "2026-06-10", "2026-06-11"],
  ],
  [
    "the month in the address",
    body,
    { url: "https://news.example/2026/06/port" },
    ["url", "2026-06-01", "2026-07-01"],
  ],
  [
    "the user's day within the month in the address",
    body,
    { url: "https://news.example/2026/06/port", published: "2026-06-10" },
    ["given", "2026-06-10", "2026-06-11"],
  ],
  [
    "the month in the address before a user who says another one",
    body,
    { url: "https://news.example/2026/06/port", published: "2026-11-10" },
    ["url", "2026-06-01", "2026-07-01"],
  ],
  [
    "how long before the fetch",
    `<h1>Soldiers die</h1><time>2 hours ago</time>${body}`,
    { fetch },
    ["visible", "2026-06-12T18:01Z", "2026-06-12T19:01Z"],
  ],
  ["how long ago, when nobody fetched it", `<h1>Soldiers die</h1><time>2 hours ago</time>${body}`, {}, null],
  [
    "a dateline without a year shortly before the fetch",
    filed("May 30"),
    { fetch },
    ["dateline", "2026-05-30", "2026-05-31"],
  ],
  ["a dateline that may be of any year", filed("March 9"), { fetch }, ["archive", null, "2026-06-13"]],
  [
    "a dateline in the month in the address",
    filed("June 9"),
    { url: "https://news.example/2025/06/port" },
    ["dateline", "2025-06-09", "2025-06-10"],
  ],
  [
    "the past in the text, and the fetch",
    `<p>The deal was signed in 2021 in Doha, officials said.</p>${body}`,
    { fetch },
    ["inferred", "2021-01-01", "2026-06-13"],
  ],
];

for (const [name, source, more, expected] of rows) {
  test(`publication known from ${name}`, () => {
    const [published] = datesOf(source, more);
    assert.deepEqual(published && [published.how, published.from, published.to], expected);
  });
}

test("a feed's second date is the update", () => {
  const [, updated] = datesOf(body, { feed });
  assert.deepEqual([updated?.how, updated?.from], ["feed", "2026-06-11"]);
});

test("a date counted from the fetch tells its reason", () => {
  const ago = datesOf(`<h1>Soldiers die</h1><time>2 hours ago</time>${body}`, { fetch })[0];
  assert.match(ago?.reason ?? "", /counted back/);
  assert.match(datesOf(filed("May 30"), { fetch })[0]?.reason ?? "", /before the fetch/);
});

test("posts whose stamps count back are timed from the fetch", () => {
  const posts = ["5 minutes ago", "1 hour ago", "2 hours ago"]
    .map((ago) => `${ago}\nThe army said that two soldiers had died near the port.\n`)
    .join("\n");
  const page = decodePage({ id: "p", bytes: Buffer.from(posts), fetch });
  assert.ok(!isRefusal(page));
  const stories = cutStories(page);
  assert.ok(!isRefusal(stories));
  assert.deepEqual(
    stories.map(({ published }) => published?.from),
    ["2026-06-12T20:55Z", "2026-06-12T19:01Z", "2026-06-12T18:01Z"],
  );
});

test("the bound of a fetch tells its reason", () => {
  assert.match(datesOf(body, { fetch })[0]?.reason ?? "", /not after it was fetched/);
});

test("what feeds put under every item is no part of the story", () => {
  const under = [
    "The post Two Soldiers Die appeared first on Example Times.",
    "Continue reading “Two soldiers die” →",
    "Read more",
    "[…]",
  ];
  const source = `<h1>Two soldiers die</h1>${body}${under.map((line) => `<p>${line}</p>`).join("")}`;
  const page = decodePage({ id: "p", bytes: Buffer.from(`<!DOCTYPE html>${source}`) });
  assert.ok(!isRefusal(page));
  const stories = cutStories(page);
  assert.ok(!isRefusal(stories));
  for (const line of under) assert.ok(!stories[0]?.text.includes(line), line);
  assert.match(stories[0]?.text ?? "", /Talks go on/);
});
