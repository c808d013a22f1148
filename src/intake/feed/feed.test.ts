import assert from "node:assert/strict";
import { test } from "node:test";
import type { PageInput } from "../../page/page.js";
import { pagesOf, textOf } from "../pages-of.fixture.js";

const BODY = "<p>The army left the town on Monday.</p><p>Two people died, officials said.</p>";
const ESCAPED = BODY.replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const rss = (items: string, channel = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Example &amp; Times</title><link>https://news.example/</link><atom:link href="https://news.example/feed" rel="self"/>
<description>News</description>${channel}${items}</channel></rss>`;

const FEEDS: Readonly<Record<string, string>> = {
  "RSS with the full text":
    rss(`<item><title>Army Leaves Town</title><link>https://news.example/a?x=1&amp;y=2</link>
    <guid isPermaLink="false">a-1</guid><pubDate>Fri, 03 May 2024 10:00:00 +0200</pubDate>
    <description>The army left.</description><content:encoded><![CDATA[${BODY}]]></content:encoded>
    <media:title>A picture</media:title><media:description>Soldiers</media:description></item>`),
  "RSS with its text as a description":
    rss(`<item><title>Army Leaves Town</title><link>https://news.example/a?x=1&amp;y=2</link>
    <guid isPermaLink="false">a-1</guid><dc:date>2024-05-03T10:00:00+02:00</dc:date><description>${ESCAPED}</description></item>`),
  "RSS whose vocabularies have other prefixes": `<rss xmlns:c="http://purl.org/rss/1.0/modules/content/"
    xmlns:d="http://purl.org/dc/terms/"><channel><title>Example &amp; Times</title><item><title>Army Leaves Town</title>
    <guid>a-1</guid><link>https://news.example/a?x=1&amp;y=2</link><d:created>2024-05-03</d:created>
    <c:encoded><![CDATA[${BODY}]]></c:encoded></item></channel></rss>`,
  Atom: `<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Example &amp; Times</title><entry>
    <title>Army Leaves Town</title><id>a-1</id><link rel="edit" href="https://news.example/edit"/>
    <link rel="alternate" href="https://news.example/a?x=1&amp;y=2"/><published>2024-05-03T10:00:00+02:00</published>
    <updated>2024-05-03T11:00:00Z</updated><summary>The army left.</summary><content type="html">${ESCAPED}</content></entry></feed>`,
  "Atom with its text as markup": `<feed xmlns="http://www.w3.org/2005/Atom"><title>Example &amp; Times</title><entry>
    <title>Army Leaves Town</title><id>a-1</id><link href="https://news.example/a?x=1&amp;y=2"/>
    <published>2024-05-03T10:00:00+02:00</published>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${BODY}</div></content></entry></feed>`,
  RDF: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://news.example/"><title>Example &amp; Times</title></channel>
    <item rdf:about="https://news.example/a"><title>Army Leaves Town</title><link>https://news.example/a?x=1&amp;y=2</link>
    <dc:date>2024-05-03</dc:date><content:encoded><![CDATA[${BODY}]]></content:encoded></item></rdf:RDF>`,
  "JSON Feed": JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Example & Times",
    authors: [{ items: ["no items"] }],
    items: [
      {
        id: "a-1",
        title: "Army Leaves Town",
        url: "https://news.example/a?x=1&y=2",
        date_published: "2024-05-03T10:00:00+02:00",
        content_html: BODY,
        tags: ["items", "]", '"}'],
      },
    ],
  }),
};

for (const [name, feed] of Object.entries(FEEDS)) {
  for (const size of [1, 5, 65_536]) {
    test(`${name}, in pieces of ${size}: title, text, address, date and outlet of an item`, async () => {
      const { pages, refused, visits } = await pagesOf(feed, { size });
      assert.deepEqual(refused, []);
      assert.equal(pages.length, 1);
      const [page] = pages;
      assert.match(textOf(page), /^<!DOCTYPE html>\n<article>\n<h1>Army Leaves Town<\/h1>\n/);
      assert.match(
        textOf(page),
        /<p>The army left the town on Monday\.<\/p><p>Two people died, officials said\.<\/p>/,
      );
      assert.equal(page?.url, "https://news.example/a?x=1&y=2");
      assert.equal(page?.outlet, "Example & Times");
      assert.match(page?.feed?.published ?? "", /2024-05-03|03 May 2024/);
      assert.deepEqual(
        visits.map(({ kind }) => kind),
        ["feed"],
      );
    });
  }
}

test("the same item is the same page in every feed that gives its full text", async () => {
  const full = await Promise.all(
    ["RSS with the full text", "RSS with its text as a description", "Atom", "RDF", "JSON Feed"].map(
      async (name) => textOf((await pagesOf(FEEDS[name] as string)).pages[0]),
    ),
  );
  assert.equal(new Set(full).size, 1, full.join("\n"));
});

const TITLES: readonly (readonly [written: string, title: string])[] = [
  ["&lt;b&gt;Deadly&lt;/b&gt; blast", "Deadly blast"],
  ["<![CDATA[<b>Deadly</b> blast]]>", "Deadly blast"],
  ["<b>Deadly</b> blast", "Deadly blast"],
  ["Talks &amp;amp; blasts", "Talks & blasts"],
  ["Talks &amp; blasts", "Talks & blasts"],
  ["Talks &amp;#8216;fail&amp;#8217;", "Talks ‘fail’"],
  ["Profit &lt; loss &gt; ruin", "Profit < loss > ruin"],
  ["<![CDATA[<script>steal()</script>Blast<img src=x onerror=steal()>]]>", "Blast"],
  ["Line\n  one   two", "Line one two"],
];

for (const [written, title] of TITLES) {
  test(`the title ${JSON.stringify(written)} reads ${JSON.stringify(title)}`, async () => {
    const { pages } = await pagesOf(
      rss(`<item><title>${written}</title><description>It was hit.</description></item>`),
    );
    const shown = title.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    assert.ok(textOf(pages[0]).includes(`<h1>${shown}</h1>`), textOf(pages[0]));
  });
}

test("plain text in a description is paragraphs, and not taken for markup", async () => {
  const { pages } = await pagesOf(
    rss("<item><title>T</title><description>One &lt; two.\n\nThree.</description></item>"),
  );
  assert.ok(textOf(pages[0]).includes("<p>One &lt; two.</p>\n<p>Three.</p>"), textOf(pages[0]));
});

test("an empty feed, and an item without text, are outcomes with a reason", async () => {
  for (const empty of [
    rss(""),
    '{"version":"https://jsonfeed.org/version/1","items":[]}',
    "<feed xmlns='x'/>",
  ]) {
    const { all, refused } = await pagesOf(empty);
    assert.equal(all.length, 1, empty);
    assert.deepEqual(refused[0]?.refusal, { outcome: "no-story", reason: "the feed holds no item" });
  }
  const { refused } = await pagesOf(rss("<item><title>Only a title</title></item>"));
  assert.equal(refused[0]?.refusal.outcome, "no-story");
});

test("an item longer than a page may be is refused, and its neighbours are read", async () => {
  const item = (n: number, text: string) =>
    `<item><guid>${n}</guid><title>T</title><description>${text}</description></item>`;
  const feed = rss(item(1, "Short.") + item(2, "Long. ".repeat(1000)) + item(3, "Short, too."));
  const { all } = await pagesOf(feed, { maxBytes: 1000 });
  assert.deepEqual(
    all.map((page) => ("refusal" in page ? page.refusal.outcome : page.id)),
    ["x#1", "too-large", "x#3"],
  );
  const json = JSON.stringify({
    version: "https://jsonfeed.org/version/1",
    items: [
      { id: 1, content_text: "a" },
      { id: 2, content_text: "b".repeat(5000) },
      { id: 3, content_text: "c" },
    ],
  });
  assert.deepEqual(
    (await pagesOf(json, { maxBytes: 1000, size: 100 })).all.map((page) =>
      "refusal" in page ? page.refusal.outcome : page.id,
    ),
    ["x#1", "too-large", "x#3"],
  );
});

test("a feed that is cut off, wherever, gives what it had and says so", async () => {
  const feed = rss("<item><title>A</title><description>One.</description></item>".repeat(3));
  const json = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    items: ["a", "b", "c"].map((id) => ({ id, content_text: "One." })),
  });
  const cuts: readonly (readonly [string, number])[] = [
    [feed.slice(0, feed.lastIndexOf("One.") + 3), 3],
    [feed.slice(0, feed.lastIndexOf("<description>") + 5), 2],
    [feed.slice(0, feed.lastIndexOf("</channel>")), 3],
    [feed.slice(0, feed.lastIndexOf("</rss>") + 4), 3],
    [json.slice(0, json.lastIndexOf("One.")), 2],
    [json.slice(0, json.lastIndexOf("]")), 3],
  ];
  for (const [cut, items] of cuts) {
    const { pages, refused, visits } = await pagesOf(cut, { size: 50 });
    assert.equal(pages.length, items, cut.slice(-40));
    const last = refused.at(-1);
    assert.deepEqual(
      [last?.id, last?.refusal],
      [
        "x",
        {
          outcome: "unreadable",
          reason: "the feed or sitemap ends before its end; what came before is read",
        },
      ],
    );
    assert.deepEqual(visits, []);
  }
});

test("items of one id are pages of their own", async () => {
  const item = (text: string) =>
    `<item><guid>1</guid><title>T</title><description>${text}</description></item>`;
  const { pages } = await pagesOf(rss(["One.", "Two.", "One."].map(item).join("")));
  assert.deepEqual(
    pages.map(({ id }) => id),
    ["x#1", "x#1~2", "x#1~3"],
  );
  assert.ok(textOf(pages[1]).includes("Two."));
});

test("what Atom calls text is text; other text that looks like markup is markup", async () => {
  const entry = (type: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>1</id><title${type}>Use of &lt;b&gt;</title><content${type}>The &lt;b&gt; tag &amp;amp; others.</content></entry></feed>`;
  for (const type of [' type="text"', ' type="text/plain"']) {
    const { pages } = await pagesOf(entry(type));
    assert.ok(
      textOf(pages[0]).includes("<h1>Use of &lt;b&gt;</h1>\n<p>The &lt;b&gt; tag &amp;amp; others.</p>"),
    );
  }
  for (const type of [' type="html"', ' type="text/html"', ""]) {
    const { pages } = await pagesOf(entry(type));
    assert.ok(textOf(pages[0]).includes("<h1>Use of</h1>\nThe <b> tag &amp; others."), textOf(pages[0]));
  }
});

const CHARSETS: readonly (readonly [name: string, bytes: Buffer, charset?: string])[] = [
  ["declared", Buffer.from(rss(item1252()).replace("UTF-8", "windows-1252"), "latin1")],
  ["served", Buffer.from(rss(item1252()).replace(' encoding="UTF-8"', ""), "latin1"), "windows-1252"],
  ["neither", Buffer.from(rss(item1252()).replace(' encoding="UTF-8"', ""), "latin1")],
  [
    "wrong: UTF-8 that calls itself Latin-1",
    Buffer.from(rss(item1252()).replace("UTF-8", "iso-8859-1")),
    "iso-8859-1",
  ],
  ["UTF-16", Buffer.from(`\ufeff${rss(item1252()).replace("UTF-8", "UTF-16")}`, "utf16le")],
];
function item1252(): string {
  return "<item><title>Caf\u00e9</title><description>The caf\u00e9 was hit.</description></item>";
}

for (const [name, bytes, charset] of CHARSETS) {
  test(`the charset of a feed, ${name}`, async () => {
    const { pages } = await pagesOf(bytes, { size: 64, ...(charset === undefined ? {} : { charset }) });
    assert.ok(textOf(pages[0]).includes("The café was hit."), textOf(pages[0]));
  });
}

test("relative addresses lead from where the feed was fetched; what is no address is none", async () => {
  const feed = (link: string) =>
    rss(`<item><title>T</title><link>${link}</link><description>It was hit.</description></item>`);
  const urls = await Promise.all(
    ["/a", "https://b.example/c", "http://[", ""].map(
      async (link): Promise<PageInput["url"]> => (await pagesOf(feed(link))).pages[0]?.url,
    ),
  );
  assert.deepEqual(urls, [undefined, "https://b.example/c", undefined, undefined]);
});
