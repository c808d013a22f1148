import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { quote } from "../../text/span.js";
import { toSource } from "../../text/traced.js";
import type { PageLayout } from "../block.js";
import { placedJson } from "./json-places.js";
import { htmlLayout } from "./layout.js";

const told = "Nine people died when a road bridge fell into the Parana river at Rosario on Tuesday.";
const again =
  "Divers pulled four survivors from the river by noon, and the province closed two other bridges of its kind.";
const page = (data: string, body = '<div id="root"></div>', head = ""): PageLayout =>
  htmlLayout(
    `<!DOCTYPE html><html lang="en"><head>${head}<script type="application/ld+json">${data}</script></head><body>${body}</body></html>`,
  );
const article = (values: object): string =>
  JSON.stringify({ "@type": "NewsArticle", headline: "Bridge falls", ...values });
const textsOf = ({ blocks }: PageLayout): readonly string[] => blocks.map(({ text }) => text.text);

test("a short body in the page's data is the story where the page shows none", () => {
  assert.deepEqual(textsOf(page(article({ articleBody: told }))), ["Bridge falls", told]);
});

test("a body in the page's data beside a shell, or a teaser of it, is the story; beside the whole story it is not read twice", () => {
  const body = [told, again, `${told} ${again}`];
  const data = article({ articleBody: body.join("\n\n") });
  for (const shell of [
    "You need to enable JavaScript to run this app. Please turn on JavaScript in your browser.",
    "The Plata Post is the oldest newspaper of the province and was founded in the year 1867.",
    told,
  ])
    assert.deepEqual(textsOf(page(data, `<div><p>${shell}</p></div>`)), ["Bridge falls", ...body], shell);
  const shown = body.map((text) => `<p>${text}</p>`).join("");
  assert.deepEqual(textsOf(page(data, `<h1>Bridge falls</h1><div>${shown}</div>`)), [
    "Bridge falls",
    ...body,
  ]);
});

test("tags and references in a body, however often they were encoded, are read, and traced to the page", () => {
  const written = `&lt;p&gt;${told}&lt;/p&gt;<p>Smith &amp;amp; Sons said the city&#8217;s &amp;#8220;worst&amp;#8221; day was &lt;b&gt;over&lt;/b&gt; for now.</p>`;
  const data = article({ articleBody: written, publisher: { name: "Plata &amp; Post" } });
  const layout = page(data);
  const last = "Smith & Sons said the city’s “worst” day was over for now.";
  assert.deepEqual(textsOf(layout), ["Bridge falls", told, last]);
  assert.equal(layout.meta.outlet, "Plata & Post");
  const source = `<!DOCTYPE html><html lang="en"><head><script type="application/ld+json">${data}</script></head>`;
  const block = layout.blocks[2]?.text ?? { text: "", runs: [] };
  const at = block.text.indexOf("worst");
  assert.equal(quote(source, toSource(block, { start: at, end: at + 5 })), "worst");
});

const post = (at: number, text: string) => ({
  "@type": "BlogPosting",
  headline: `Update ${at}`,
  datePublished: `2026-03-03T1${at}:00:00-03:00`,
  articleBody: text,
});
const live = (posts: readonly object[]): string =>
  JSON.stringify({ "@type": "LiveBlogPosting", headline: "Bridge falls: live", liveBlogUpdate: posts });

test("posts that a live page has in its data alone are items with their times, and a story beside them is one more", () => {
  const posts = [told, again, `<p>${told}</p><p>${again}</p>`].map((text, at) => post(at, text));
  const layout = page(live(posts), "<h1>Bridge falls: live</h1><div>Loading live updates…</div>");
  assert.deepEqual(
    layout.items.map(({ kind, published }) => [kind, published?.text]),
    posts.map(({ datePublished }) => ["post", datePublished]),
  );
  assert.deepEqual(
    layout.blocks.map(({ article: of, text }) => `${of} ${text.text}`),
    ["1 Update 0", `1 ${told}`, "2 Update 1", `2 ${again}`, "3 Update 2", `3 ${told}`, `3 ${again}`],
  );
  const lead = ["The bridge was built in 1961", "It was to be mended in 2019"].map(
    (text) =>
      `<p>${text}, and the province had been told of cracks in it twice by its own engineers since then.</p>`,
  );
  const withLead = page(
    live(posts),
    `<h1>Bridge falls: live</h1><div>${lead.join("")}<p>${lead[0]?.slice(3, 60)} again, the governor told reporters at the site of the bridge.</p></div>`,
  );
  assert.deepEqual(
    withLead.items.map(({ kind }) => kind),
    ["story", "post", "post", "post"],
  );
});

test("the headline of a page's data heads a story that shows none, or the outlet's name alone", () => {
  const data = article({ publisher: "The Plata Post" });
  for (const [body, head] of [
    [`<p>${told}</p><p>${again}</p>`, ""],
    [`<p>${told}</p><p>${again}</p>`, "<title>The Plata Post</title>"],
    [`<h1>The Plata Post</h1><p>${told}</p><p>${again}</p>`, ""],
  ])
    assert.equal(textsOf(page(data, body, head))[0], "Bridge falls");
  assert.equal(textsOf(page(data, `<h1>Bridge down</h1><p>${told}</p><p>${again}</p>`))[0], "Bridge down");
});

test("data that breaks JSON's rules is read as far as it goes; any data has each string in its place", () => {
  const broken = `{"@type":"NewsArticle","headline":"Bridge falls",,"articleBody":"${told}\n\n${again}", "x": [1, {"y": `;
  assert.deepEqual(textsOf(page(broken)), ["Bridge falls", told, again]);
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const source = `x${JSON.stringify(value)}`;
      const strings: string[] = [];
      const gather = (placed: ReturnType<typeof placedJson>): void => {
        if (placed === null) return;
        if (placed.kind === "string") strings.push(JSON.parse(`"${quote(source, placed.place)}"`));
        else for (const one of placed.values.values()) gather(one);
      };
      gather(placedJson(source, { start: 1, end: source.length }));
      const expected: string[] = [];
      JSON.stringify(value, (_, one) => {
        if (typeof one === "string") expected.push(one);
        return one;
      });
      assert.deepEqual(strings.sort(), expected.sort());
    }),
  );
});

test("a flood of posts or of lines in them is none", () => {
  const flood = Array.from({ length: 30 }, (_, at) => post(at % 10, "line\n".repeat(1000)));
  assert.deepEqual(page(live(flood)).items, []);
});
