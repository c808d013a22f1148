import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { runsOf, toSource } from "../../text/traced.js";
import type { PageLayout } from "../block.js";
import { htmlLayout } from "./layout.js";
import { slimPage } from "./slim.js";
import { figureOrder, writtenDay } from "./written-day.js";

const prose =
  "The army said on Monday that two soldiers had died near the port, and that a third was missing.";
const page = (body: string, head = ""): PageLayout =>
  htmlLayout(`<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
const textsOf = ({ blocks }: PageLayout): readonly string[] => blocks.map(({ text }) => text.text);
const post = (time: string, words = prose): string =>
  `<div class="live-post" id="p${time.length}"><span><time datetime="${time}">now</time>Jane Roe</span><p>${words}</p></div>`;
const times = ["2026-03-02T18:05:00Z", "2026-03-02T17:40:00Z", "2026-03-02T17:10:00Z"];
const lead = `<article><h1>Talks in Geneva: live</h1>${`<p>${prose}</p>`.repeat(4)}</article>`;

test("posts of a live page are items with their own times, the story above them another", () => {
  const layout = page(`${lead}<div>${times.map((time) => post(time)).join("")}</div>`);
  assert.deepEqual(
    layout.items.map(({ kind, published }) => [kind, published?.text ?? null]),
    [["story", null], ...times.map((time) => ["post", time])],
  );
  assert.deepEqual(new Set(layout.blocks.map(({ article }) => article)), new Set([1, 2, 3, 4]));
});

test("a list of other stories with their times makes no live page of a story", () => {
  const teasers = times.map(
    (time) => `<div class="card"><time datetime="${time}">now</time><p>${prose}</p></div>`,
  );
  assert.deepEqual(
    page(
      `<article><h1>Mine closes</h1>${`<p>${prose}</p>`.repeat(9)}</article><div>${teasers.join("")}</div>`,
    ).items,
    [],
  );
});

test("readers' comments, consent texts and related stories are in no block, whatever their names are glued to", () => {
  for (const name of [
    "comments",
    "CookieConsent-text",
    "RelatedStories-list",
    "js-newsletter_box",
    "article-promo",
  ]) {
    const layout = page(
      `<article><h1>Mine closes</h1>${`<p>${prose}</p>`.repeat(3)}<div class="${name}"><p>Beside it.</p></div></article>`,
    );
    assert.ok(!textsOf(layout).includes("Beside it."), name);
  }
});

test("a frame that is named like a box holds the story all the same", () => {
  for (const name of ["page has-sidebar", "article-body pagination-first", "newsletter-enabled"]) {
    assert.ok(
      textsOf(
        page(`<div class="${name}"><h1>Mine closes</h1><p>${prose}</p><p>${prose} Again.</p></div>`),
      ).includes(prose),
      name,
    );
  }
});

test("a page of nothing but boxes gives no box for a story", () => {
  const layout = page(
    '<title>Shop</title><nav><a href="/">Home</a></nav><div class="cookie-consent"><p>We use cookies.</p></div>',
  );
  assert.ok(!textsOf(layout).includes("We use cookies."));
});

test("text that only waits to be paid for counts, other hidden text does not", () => {
  const layout = page(
    `<h1>Mine closes</h1><p>${prose}</p><div class="article-body" style="display:none"><p>${prose} Paid.</p></div><div style="display:none"><p>${prose} Never.</p></div>`,
  );
  assert.deepEqual(
    [textsOf(layout).includes(`${prose} Paid.`), textsOf(layout).includes(`${prose} Never.`)],
    [true, false],
  );
});

test("a body that stands in the page's data alone is read from there, traced to the source", () => {
  const body = `${prose}\\n\\n${prose} Again.\\n“It is \\u201cover\\u201d,” <b>a miner</b> said, and went home with the others on Monday evening.`;
  const source = `<title>Mine closes</title><h1>Mine closes</h1><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${body}"}</script>`;
  const [, first, , second] = htmlLayout(source).blocks;
  assert.equal(first?.text.text, prose);
  assert.ok(second?.text.text.startsWith("“It is “over”,” a miner said"));
  const span = toSource(first?.text ?? { text: "", runs: [] }, { start: 0, end: prose.length });
  assert.equal(source.slice(span.start, span.end), prose);
});

test("a body in the page's data of more lines than any story has is none", () => {
  const lines = (count: number): string =>
    `<title>Mine closes</title><script type="application/ld+json">{"articleBody":"${`${prose}\\n`.repeat(count)}"}</script>`;
  assert.equal(htmlLayout(lines(200)).blocks.length, 201);
  assert.ok(htmlLayout(lines(20_001)).blocks.length <= 1);
});

test("slimming loses no text, and every unit of it knows its place", () => {
  const piece = fc.constantFrom(
    "<p class='a>b'>",
    "words ",
    "&amp;",
    "<!-- x -->",
    "<script>if (a < b) c('</p>')</script>",
    "<br/>",
    "<a href=\"x>y\" onclick='z'>",
    "</a>",
    "<svg><path d='1'/></svg>",
    // With a letter behind it, it would begin a tag.
    "< ",
    ">",
    '"',
    "'",
    "é",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const source = pieces.join("");
      const { text } = slimPage(source);
      for (const run of runsOf(text)) {
        if (run.end - run.start !== run.sourceEnd - run.sourceStart) continue;
        const own = text.text.slice(run.start, run.end);
        if (!own.startsWith("<"))
          assert.equal(source.slice(run.sourceStart, run.sourceEnd).length, own.length);
      }
      assert.equal(
        text.text.split("words").length,
        source.replace(/<!--.*?-->|<script>.*?<\/script>/gs, "").split("words").length,
      );
    }),
  );
});

const days: readonly (readonly [text: string, language: string | null, day: string | null])[] = [
  ["Stand: 12. Januar 2022, 14:05 Uhr", "de", "2022-01-12"],
  ["Publié le 3 août 2020", "fr", "2020-08-03"],
  ["05.10.2017 14:18", "de", "2017-10-05"],
  ["Party, 30.10.23", "de", "2023-10-30"],
  ["Oct 3, 2019", "en", "2019-10-03"],
  ["Tue Jul 30 09:35:00 CEST 2019", "de", "2019-07-30"],
  ["2019年6月24日", "ja", "2019-06-24"],
  ["03/04/2020", "en-US", "2020-03-04"],
  ["03/04/2020", "en-GB", "2020-04-03"],
  ["03/04/2020", "en", null],
  ["23/04/2020", "en", "2020-04-23"],
  ["version 10.12.2.2019", "en", null],
  ["31.02.2020", "de", null],
];
for (const [text, language, day] of days) {
  test(`day of “${text}” in ${language}: ${day}`, () => {
    assert.equal(writtenDay(text, figureOrder(language))?.day ?? null, day);
  });
}

test("the date below the headline outdoes those of other stories", () => {
  const others = '<div class="related"><time datetime="2020-01-01">1 Jan 2020</time></div>';
  const { meta } = page(
    `${others}<h1>Mine closes</h1><p class="post-date">4 March 2021</p><p>${prose}</p><p>In May 2, 2011, it had closed before.</p>`,
  );
  assert.equal(meta.published?.day, "2021-03-04");
});
