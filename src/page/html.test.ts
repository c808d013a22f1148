import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { quote } from "../text/span.js";
import { toSource } from "../text/traced.js";
import type { PageLayout } from "./block.js";
import { htmlLayout } from "./html/layout.js";
import { pageSpanOf } from "./text-blocks.js";

const prose =
  "The army said on Monday that two soldiers had died near the port, and that a third was missing.";
const textsOf = ({ blocks }: PageLayout): readonly string[] =>
  blocks.map(({ kind, text }) => `${kind}: ${text.text}`);
const page = (body: string, head = ""): PageLayout =>
  htmlLayout(`<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`);

test("script, handlers and markup written as entities in title and body are shown as text or not at all", () => {
  const source = `<title>A &lt;script&gt; &amp; b</title><body onload="x()"><article><h1>A &lt;script&gt; &amp; b</h1><p onclick="y()">${prose} &lt;img onerror=z()&gt;</p><script>steal()</script><p>${prose}</p></article>`;
  const layout = htmlLayout(source);
  assert.deepEqual(textsOf(layout), [
    "heading: A <script> & b",
    `paragraph: ${prose} <img onerror=z()>`,
    `paragraph: ${prose}`,
  ]);
  assert.equal(layout.meta.title, "A <script> & b");
});

test("headings, captions, quotes and lists are told apart; frames, boxes and hidden parts are left out", () => {
  const layout = page(
    `<nav><a href="/">Home</a></nav><article><h1>Two soldiers die</h1><figure><img src="a"><figcaption>A soldier.</figcaption></figure>
     <p>${prose}</p><h2>Talks</h2><blockquote><p>We will talk.</p></blockquote><ul><li>First, a truce.</li></ul><div class="newsletter-signup"><p>Get our news.</p></div>
     <p hidden>Secret.</p><p>${prose}</p></article><aside><p>Beside.</p></aside><footer>Rights</footer>`,
  );
  assert.deepEqual(textsOf(layout), [
    "heading: Two soldiers die",
    "caption: A soldier.",
    `paragraph: ${prose}`,
    "heading: Talks",
    "quote: We will talk.",
    "list: First, a truce.",
    `paragraph: ${prose}`,
  ]);
});

test("doubled line breaks part paragraphs; a single one inside a sentence is a blank", () => {
  const layout = page(
    `<div>${prose}<br><br>It rained<br>all day in the port and in the hills.<br/>${prose}</div>`,
  );
  assert.deepEqual(textsOf(layout), [
    `paragraph: ${prose}`,
    "paragraph: It rained all day in the port and in the hills.",
    `paragraph: ${prose}`,
  ]);
});

test("dates, outlet, address and headline come from JSON-LD before meta", () => {
  const { meta } = page(
    `<p>${prose}</p>`,
    `<meta property="og:title" content="Meta"><meta property="og:site_name" content="Example Times"><link rel="canonical" href="https://news.example/a">
     <meta name="date" content="2026-01-01"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Told","datePublished":"2026-01-14T10:00:00+02:00","dateModified":"2026-01-15"}]}</script>
     <script type="application/ld+json">{broken</script>`,
  );
  assert.equal(meta.headline, "Told");
  assert.equal(meta.outlet, "Example Times");
  assert.equal(meta.url, "https://news.example/a");
  assert.deepEqual(meta.published, { text: "2026-01-14T10:00:00+02:00", where: "json-ld" });
  assert.deepEqual(meta.updated, { text: "2026-01-15", where: "json-ld" });
});

const inside = fc.array(
  fc.constantFrom(
    "The army ",
    "left. ",
    "&amp;",
    "&#8220;",
    "&#x1F600;",
    "&nbsp;",
    "&notit;",
    "AT&T ",
    "<b>",
    "</b>",
    "</i>",
    "\r\n",
    "😀",
    "שלום",
    "e\u0301",
    "<br>",
    "&lt;p&gt;",
    "<!-- no -->",
    "\0",
  ),
  { minLength: 1, maxLength: 30 },
);

test("whatever the markup, a plain word of a block is the same word in the source", () => {
  fc.assert(
    fc.property(inside, (pieces) => {
      const source = `<html><body><article><h1>News</h1><p>${prose} ${pieces.join("")}</p><p>${prose}</p></article></body></html>`;
      for (const block of htmlLayout(source).blocks) {
        const { start, end } = pageSpanOf(block);
        assert.ok(start < end && end <= source.length);
        for (const { 0: word, index } of block.text.text.matchAll(/army|left|soldiers|שלום/g)) {
          assert.equal(quote(source, toSource(block.text, { start: index, end: index + word.length })), word);
        }
      }
    }),
  );
});

test("HTML nested without end is read, and its text kept", () => {
  const deep = `<html><body>${"<div>".repeat(100_000)}<p>${prose}</p><p>${prose} Again.</p>`;
  const layout = htmlLayout(deep);
  assert.deepEqual(textsOf(layout), [`paragraph: ${prose}`, `paragraph: ${prose} Again.`]);
  for (const block of layout.blocks) assert.equal(quote(deep, pageSpanOf(block)), block.text.text);
});

test("a box of links between a story's paragraphs is left out, however it is named; linked headlines over their own texts stay", () => {
  const told = [1, 2, 3, 4].map((at) => `${prose} So it was on day ${at}.`);
  const inserts = [
    '<div class="wrap"><div><h3><a href="/s">Port crisis</a></h3><h3><a href="/1">Third soldier found alive in the old harbour</a></h3></div></div>',
    '<div class="card"><a href="/2"><img src="x"></a><h4>Related</h4><a href="/2">What is known of the blast at the port</a></div>',
    '<section><h4>Most read</h4><ul><li><a href="/3">Truce talks to go on in the capital</a></li><li><a href="/4">Grain ships leave again after a month</a></li></ul></section>',
  ];
  for (const insert of inserts)
    assert.deepEqual(
      textsOf(
        page(
          `<h1>Two soldiers die</h1><div class="text"><p>${told.join(`</p>${insert}<p>`)}</p></div>`.replace(
            insert,
            "",
          ),
        ),
      ),
      ["heading: Two soldiers die", ...told.map((text) => `paragraph: ${text}`)],
    );
  const heads = ["Storm hits the northern coast of the island", "Miners go back to work after a long strike"];
  const list = heads.map(
    (head, at) => `<div class="head"><h2><a href="/${at}">${head}</a></h2></div><p>${told[at]}</p>`,
  );
  assert.deepEqual(
    textsOf(page(`<h1>Today</h1><div class="text">${list.join("")}</div>`)).filter((text) =>
      text.startsWith("heading"),
    ),
    ["heading: Today", ...heads.map((head) => `heading: ${head}`)],
  );
});
