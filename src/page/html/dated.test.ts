import assert from "node:assert/strict";
import { test } from "node:test";
import { addressDay } from "../address-day.js";
import type { MetaDate } from "../block.js";
import { htmlLayout } from "./layout.js";

const prose =
  "<p>The army said on Monday that two soldiers had died near the port, and that a third was missing.</p>";
const head = (meta: string): string => `<!DOCTYPE html><html lang="en-GB"><head>${meta}</head>`;
const published = (body: string, meta = "", url: string | null = null): MetaDate | null =>
  htmlLayout(`${head(meta)}<body>${body}</body></html>`, url).meta.published;

const story = (stamp: string, more = ""): string =>
  `<article><h1>Two soldiers die near port</h1>${stamp}${prose}${prose}</article>${more}`;
const time = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const near = "2026-01-15T01:09:55Z";
const teasers = ["8 January 2026", "9 January 2026", "10 January 2026", "11 January 2026"]
  .map((day) => `<li><a href="/x"><span class="date">${day}</span> Another story of the day</a></li>`)
  .join("");

const rows: readonly (readonly [name: string, day: string | null, found: MetaDate | null])[] = [
  [
    "an instant in UTC that the page also writes with its own offset",
    null,
    published(story(""), `${time("pubdate", near)}<script>x = "2026-01-14T18:09:55-07:00"</script>`),
  ],
  [
    "an instant in UTC and the day before in the address",
    "2026-01-14",
    published(story(""), time("pubdate", near), "https://news.example/2026/01/14/port"),
  ],
  [
    "an instant in UTC and the day before beside the headline",
    "2026-01-14",
    published(story('<p class="date">14 January 2026</p>'), time("pubdate", near)),
  ],
  [
    "a date that the page shows, and a meta element that says date and not of what",
    "2026-01-12",
    published(story('<p class="date">12.01.2026</p>'), time("date", "2026-01-20T10:00:00+01:00")),
  ],
  [
    "the statement that the page shows, of two",
    null,
    published(
      story('<p class="date">12.01.2026</p>'),
      `${time("pubdate", "2026-01-12T09:00:00+01:00")}<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-01-02"}</script>`,
    ),
  ],
  [
    "no day that its prose tells of",
    null,
    published(
      story("<p>On 28 September 2009, soldiers shot into a crowd in a stadium and killed 157 people.</p>"),
    ),
  ],
  [
    "no day that its prose looks ahead to",
    null,
    published(
      story("<p>A vigil for the dead will be held in the harbour on 4 August 2026, the families said.</p>"),
    ),
  ],
  [
    "a sentence that says so",
    "2026-01-14",
    published(story("<p>This story was first published on 14 January 2026 and reads as it did then.</p>")),
  ],
  [
    "the date under the headline, not those of a list of other stories",
    "2026-01-14",
    published(`<ul>${teasers}</ul>${story('<p class="date">Written: 14 January 2026</p>')}`),
  ],
  [
    "the first post of a thread",
    "2026-01-03",
    published(
      story(
        "",
        ["3", "5", "7", "9"]
          .map((day) => `<div><b class="date">${day} January 2026</b><p>I think so too.</p></div>`)
          .join(""),
      ),
    ),
  ],
  [
    "a moment for programs without a <time>",
    "2026-01-14",
    published(story('<span class="updated" title="2026-01-14T18:52:11+00:00"></span>')),
  ],
  [
    "what a <time> shows, when its attribute is of a later change",
    "2026-01-14",
    published(story('<time datetime="2026-01-19T10:18:46Z">Published on 14 January 2026</time>')),
  ],
  [
    "a labelled date in a box beside the story",
    "2026-01-14",
    published(story("<aside><dl><dt>Date</dt><dd>14.01.2026</dd></dl></aside>")),
  ],
  [
    "no date in the head of the page",
    null,
    published(
      `<header><div>The Post</div><div>Tuesday, 10 March 2026</div></header><main>${story("<p>By Ana Ruiz</p>")}</main>`,
    ),
  ],
  [
    "no date with its weekday beside the menu",
    null,
    published(
      `<div><b class="date">Tue, 10 March 2026</b> <a href="/">Home</a></div><div>${story("")}</div>`,
    ),
  ],
  [
    "a date over the headline, in the story's own head",
    "2026-01-14",
    published(
      `<article><header><p>Wednesday, 14 January 2026</p></header><h1>Two die</h1>${prose}${prose}</article>`,
    ),
  ],
  [
    "no date beside the headline of another story",
    null,
    published(
      story("", '<div><div><a href="/x">Mine closes in the north</a> <span>9 March 2026</span></div></div>'),
    ),
  ],
  [
    "no date in a card in front of the story, or in a line above a linked headline behind it",
    null,
    published(
      `<div><h3><a href="/y">Ferry starts</a></h3><span class="date">8 March 2026</span></div>${story("", '<p>7 March 2026</p><p><a href="/x">Mine closes in the north</a></p>')}`,
    ),
  ],
  [
    "a date below the story's own headline, which is a link",
    "2026-01-14",
    published(
      `<div><h2><a href="/own">Two soldiers die near the port</a></h2><span class="date">14 January 2026</span>${prose}${prose}</div>`,
      "<title>Two soldiers die near the port | Post</title>",
    ),
  ],
  [
    "no date of the site",
    null,
    published(story("", "<div><p>© The Post. Last change of this site: 12 March 2026</p></div>")),
  ],
  [
    "the day that the page shows and its address names, not a later one in the markup",
    "2026-01-14",
    published(
      story('<p class="date">14 January 2026</p>'),
      time("article:published_time", "2026-01-20T10:00:00+01:00"),
      "https://news.example/2026/01/14/port",
    ),
  ],
  [
    "a date in an element of its own beside a headline that asks",
    "2026-01-14",
    published(
      `<header><div>In the media, this week</div><span>14.01.2026</span><h1>Who fired at the harbour of the old town last night?</h1></header>${prose}${prose}`,
    ),
  ],
  ["figures parted by bars", "2026-01-14", published(story('<p class="info">14 | 01 | 2026</p>'))],
];

const texts: Readonly<Record<string, string>> = {
  "an instant in UTC that the page also writes with its own offset": "2026-01-14T18:09:55-07:00",
  "the statement that the page shows, of two": "2026-01-12T09:00:00+01:00",
};

for (const [name, day, found] of rows) {
  test(`published by ${name}`, () => {
    assert.equal(found?.day ?? null, day);
    if (name in texts) assert.equal(found?.text, texts[name]);
  });
}

test("an instant in UTC stays where nothing else speaks, where it is a midnight, and where no clock makes it the other day", () => {
  const url = "https://news.example/2026/01/14/port";
  for (const found of [
    published(story(""), time("pubdate", near)),
    published(story(""), time("pubdate", "2026-01-15T00:00:00Z"), url),
    published(story(""), time("pubdate", "2026-01-15T13:09:55Z"), url),
  ])
    assert.deepEqual([found?.day, found?.text.slice(0, 10)], [undefined, "2026-01-15"]);
});

test("a meta element that says date holds where the page shows its day too, or another one only in its text", () => {
  const meta = time("date", "2026-01-20T10:00:00+01:00");
  const told =
    "The talks began on 12 January 2026 in a hotel by the lake, with three delegations and no press, and were to last a week, as both of the sides had told reporters before they left.";
  const today = '<p class="date">28 January 2026</p>';
  for (const body of [story(`${today}<p>20 January 2026</p>`), story(`<p>${told}</p>`)])
    assert.equal(published(body, meta)?.text, "2026-01-20T10:00:00+01:00");
});

test("how long ago is a date that waits for the fetch", () => {
  assert.deepEqual(published(story('<span class="timestamp">Updated 2 hours ago</span>')), {
    text: "Updated 2 hours ago",
    where: "time",
  });
});

test("an address names its day or month", () => {
  const days: readonly (readonly [string, string | null])[] = [
    ["https://a.example/2026/01/14/port", "2026-01-14"],
    ["https://a.example/2026-01-14-port.html", "2026-01-14"],
    ["https://a.example/20260114.html", "2026-01-14"],
    ["https://a.example/world/port-20260114_991", "2026-01-14"],
    ["https://a.example/world/port-14-01-2026-X2.php", "2026-01-14"],
    ["https://a.example/news/29-10-2025", "2025-10-29"],
    ["https://a.example/news/05-10-2025", null],
    ["https://a.example/2026/01/port", "2026-01"],
    ["https://a.example/2026/02/30/port", null],
    ["https://a.example/id/120260114", null],
    ["https://archive.example/web/20190717140047/http://a.example/2014/01/27/port", "2014-01-27"],
    ["https://a.example/port", null],
  ];
  for (const [url, day] of days) assert.equal(addressDay(url), day, url);
  assert.equal(addressDay(null), null);
});
