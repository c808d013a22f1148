import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodePage, isRefusal } from "../page/decode.js";
import type { PageInput, Refusal } from "../page/page.js";
import { quote } from "../text/span.js";
import { cutStories } from "./cut.js";
import type { Story } from "./story.js";

type Said = Omit<Partial<PageInput>, "bytes">;

function result(source: string, said: Said = {}): readonly Story[] | Refusal {
  const page = decodePage({ id: "p", bytes: Buffer.from(source), ...said });
  assert.ok(!isRefusal(page), JSON.stringify(page));
  return cutStories(page);
}

function stories(source: string, said: Said = {}): readonly Story[] {
  const cut = result(source, said);
  assert.ok(!isRefusal(cut), JSON.stringify(cut));
  for (const { blocks, text, sentences, pageSpan, toPage } of cut) {
    for (const block of blocks)
      assert.deepEqual(toPage(block), { start: block.pageStart, end: block.pageEnd });
    for (const span of sentences) assert.equal(quote(text, span).trim(), quote(text, span));
    assert.ok(pageSpan.start < pageSpan.end);
  }
  return cut;
}

const rolesOf = ({ blocks, text }: Story): readonly string[] =>
  blocks.map((block) => `${block.role}: ${quote(text, block)}`);

const scroll = (headline: string, caption: string, ...body: readonly string[]): string =>
  [
    headline,
    "",
    caption,
    caption,
    "TT",
    "20",
    "",
    `${headline}\u00a0`,
    "",
    caption,
    caption,
    "",
    body.join("\n\n"),
  ].join("\n");

const first = scroll(
  "Floods Cut Off Three Towns",
  "A bridge stands under water near Marib on Monday. (Reuters)",
  "Floods cut off three towns in the north on Tuesday, officials said.",
  "Two people drowned.",
  "Where help is needed",
  "Hundreds wait on roofs. The army sent boats.",
);
const second = scroll(
  "Miners End Strike After Deal",
  "Miners leave a pit. (AFP/File)",
  "Miners ended a strike of two weeks on Friday after a deal on pay, their union said.",
  "The owner confirmed it.",
  "Work starts again on Monday.",
);

test("a scroll is cut where headlines come twice; repeats and marks are in no story", () => {
  const [floods, miners, ...more] = stories(`${first}\n\n\n${second}`);
  assert.deepEqual(more, []);
  assert.deepEqual(rolesOf(floods as Story), [
    "headline: Floods Cut Off Three Towns",
    "caption: A bridge stands under water near Marib on Monday. (Reuters)",
    "body: Floods cut off three towns in the north on Tuesday, officials said.",
    "body: Two people drowned.",
    "sub-head: Where help is needed",
    "body: Hundreds wait on roofs. The army sent boats.",
  ]);
  assert.equal(floods?.sentences.length, 4);
  assert.equal(miners?.headline, "Miners End Strike After Deal");
  assert.equal(miners?.pageSpan.start, first.length + 3);
});

test("the same page in CRLF gives the same stories", () => {
  const page = `${first}\n\n\n${second}`;
  const texts = (source: string): readonly string[] => stories(source).map(({ text }) => text);
  assert.deepEqual(texts(page.replaceAll("\n", "\r\n")), texts(page));
});

test("a story that stands twice on a page is named a duplicate", () => {
  const [a, b, c] = stories([first, second, first].join("\n\n\n"));
  assert.deepEqual([a?.duplicateOf, b?.duplicateOf, c?.duplicateOf], [null, null, a?.id]);
});

const FLOOD = [
  "Floods caused by heavy rain killed 12 people in the city of Uvira in eastern Congo, the mayor said on Tuesday.",
  "More than 500 houses were destroyed, he said, and appealed to the government in Kinshasa for tents and food.",
];

for (const signature of ["", "\n\nBy Our Correspondent\n\nApril 15, 2025"]) {
  test(`the same story under two headlines, signed ${signature !== ""}, is two tellings of one`, () => {
    const told = (headline: string): string => [headline + signature, ...FLOOD].join("\n\n");
    const [a, b, ...more] = stories(
      `${told("Floods kill 12 in eastern Congo")}\n\n${told("A dozen dead as lake city is flooded")}`,
    );
    assert.deepEqual(more, []);
    assert.equal(b?.headline, "A dozen dead as lake city is flooded");
    assert.deepEqual([a?.duplicateOf, b?.duplicateOf], [null, a?.id]);
    assert.equal(a?.sentences.length, b?.sentences.length);
  });
}

test("stories that share a publisher's own paragraph are two", () => {
  const own =
    "Sudan's army has fought the paramilitary Rapid Support Forces since April 2023 in a war that has killed tens of thousands of people and driven more than 12 million from their homes, according to the United Nations.";
  const page = [
    "Drone strike kills five in Kadugli market\nBy Amina Yusuf\nApril 15, 2025",
    "A drone hit the market of Kadugli in South Kordofan on Tuesday, killing five people, a doctor said.",
    own,
    "Cholera spreads in camps near Tawila\nBy Osman Adam\nApril 15, 2025",
    "Cholera has killed 21 people in camps near Tawila in North Darfur within a week, Doctors Without Borders said on Monday.",
    own,
  ].join("\n\n");
  assert.deepEqual(
    stories(page).map(({ headline, duplicateOf }) => [headline, duplicateOf]),
    [
      ["Drone strike kills five in Kadugli market", null],
      ["Cholera spreads in camps near Tawila", null],
    ],
  );
});

test("any order of stories gives the same texts", () => {
  fc.assert(
    fc.property(fc.boolean(), fc.integer({ min: 1, max: 4 }), (swapped, gap) => {
      const page = (swapped ? [second, first] : [first, second]).join("\n".repeat(gap));
      assert.deepEqual(
        new Set(stories(page).map(({ text }) => text)),
        new Set([first, second].flatMap((source) => stories(source).map(({ text }) => text))),
      );
    }),
  );
});

const cutOffs: readonly (readonly [end: string, cutOff: Story["cutOff"]])[] = [
  ["\n\nThe talks go on.", false],
  ["\n\nThe talks go on in the", "sentence"],
  ["\n\nThe minister then said that the…", "sentence"],
  ["\n\nThe talks go on.\n\nContinue reading", "paragraph"],
  ["\n\nThe talks go on.\n\nRead more: Talks in the capital", false],
  ["\n\nThe talks go on. (Reuters)", false],
  ["\n\n“The talks go on,” he said. “We will see.”", false],
];

for (const [end, cutOff] of cutOffs) {
  test(`cut off: ${JSON.stringify(end)} is ${cutOff}`, () => {
    const [story] = stories(
      `Talks Resume in the Capital\n\nTalks resumed in the capital on Monday, officials said.${end}`,
    );
    assert.equal(story?.cutOff, cutOff);
  });
}

test("a scroll's last story that has only begun is cut off between paragraphs", () => {
  const short = scroll(
    "Court Frees Editor",
    "An editor leaves court. (AP)",
    "A court freed an editor on Sunday, her lawyer said.",
  );
  assert.deepEqual(
    stories([first, second, short].join("\n\n")).map(({ cutOff }) => cutOff),
    [false, false, "paragraph"],
  );
});

test("sub-heads do not cut a single story", () => {
  const page = [
    "Province Votes for New Council",
    "The province voted for a new council on Monday in calm, officials said.",
    "What is at stake?",
    "The council decides on water and schools.",
    "A long wait",
    "Voters queued for hours in the province.",
    "Next steps",
    "The council meets on Friday.",
  ].join("\n\n");
  const [story, ...more] = stories(page);
  assert.equal(more.length, 0);
  assert.equal(story?.blocks.filter(({ role }) => role === "sub-head").length, 3);
});

test("headlines with bylines cut a page", () => {
  const page = [
    "Rebels seize border post in north\nBy Example News",
    "Rebels seized a border post in the north of Chad on Monday, the army said.",
    "Soldiers fled to the capital.",
    "Union calls off strike at ports\nBy Example News",
    "Dock workers in Kenya called off a strike on Tuesday after a pay deal.",
    "Ships left Mombasa at noon.",
  ].join("\n\n");
  assert.deepEqual(
    stories(page).map(({ headline }) => headline),
    ["Rebels seize border post in north", "Union calls off strike at ports"],
  );
});

test("items of a round-up begin with their places", () => {
  const page =
    "The day in brief\n\n**GOMA, Congo** — Shells hit a market and killed two people, aid workers said.\n\n**TRIPOLI, Libya** — Two militias agreed on a truce.\n\n**ADEN, Yemen** — A ship brought fuel to the port.";
  const items = stories(page);
  assert.deepEqual(
    items.map(({ kind, dateline }) => [kind, dateline?.place]),
    [
      ["item", "GOMA, Congo"],
      ["item", "TRIPOLI, Libya"],
      ["item", "ADEN, Yemen"],
    ],
  );
  assert.equal(
    quote(items[1]?.text ?? "", items[1]?.sentences[0] ?? { start: 0, end: 0 }),
    "Two militias agreed on a truce.",
  );
});

test("posts of a live page carry their times, over midnight too", () => {
  const page =
    "Live: talks\n\n00:20\n\nThe talks ended, a mediator said.\n\n23:50\n\nBoth sides went back into the hall.\n\n22:10\n\nThe talks broke off for an hour.\n\n21:00\n\nThe talks began with a prayer.";
  const posts = stories(page, { published: "2026-03-04" });
  assert.deepEqual(
    posts.map(({ published }) => published?.from),
    ["2026-03-05T00:20", "2026-03-04T23:50", "2026-03-04T22:10", "2026-03-04T21:00"],
  );
  assert.deepEqual(
    stories(page).map(({ published }) => published),
    [null, null, null, null],
  );
});

test("taken as one story, a text stays as it is", () => {
  const text = "\ufeffTwin blasts hit market\r\n\r\nTwo blasts hit a market.\0 Nine died. \n TT\nThe end";
  const [story] = stories(text, { as: "story" });
  assert.equal(story?.text, text);
  assert.equal(story?.headline, "\ufeffTwin blasts hit market".slice(1));
  assert.deepEqual(story?.toPage({ start: 3, end: 9 }), { start: 3, end: 9 });
});

test("a story of one word is a story", () => {
  assert.equal(stories("Ceasefire").length, 1);
  assert.equal(stories("Ceasefire", { as: "story" })[0]?.text, "Ceasefire");
});

const refusals: readonly (readonly [name: string, source: string, outcome: Refusal["outcome"]])[] = [
  ["no Latin letters", "أعلنت السلطات يوم الاثنين عن هدنة جديدة في المدينة.", "not-english"],
  ["figures alone", "12 30 45", "not-english"],
  [
    "French",
    "Les soldats ont quitté la ville lundi matin après un accord avec les habitants, a dit un responsable.",
    "not-english",
  ],
  ["a share bar", "Share\nTweet\n\n* * *\nRead more", "no-story"],
  [
    "HTML without text",
    "<html><body><nav><a href=/>Home</a></nav><script>go()</script></body></html>",
    "no-story",
  ],
];

for (const [name, source, outcome] of refusals) {
  test(`a page of ${name} is ${outcome}`, () => {
    const cut = result(source);
    assert.ok(isRefusal(cut), "was cut into stories");
    assert.equal(cut.outcome, outcome);
  });
}

test("a story in another language among English ones gives no sentences", () => {
  const french = scroll(
    "Grève des mineurs dans le sud",
    "Des mineurs devant une mine. (AFP)",
    "Les mineurs ont commencé une grève de deux semaines lundi dans le sud du pays, a dit leur syndicat.",
  );
  const [, other] = stories(`${first}\n\n${french}`);
  assert.equal(other?.language, "fr");
  assert.deepEqual(other?.sentences, []);
});

test("ids come from the bytes and the place on the page", () => {
  const ids = (source: string): readonly string[] => stories(source).map(({ id }) => id);
  const [a, b] = ids(`${first}\n\n${second}`);
  assert.match(a ?? "", /^s[0-9a-f]{16}$/);
  assert.notEqual(a, b);
  assert.deepEqual(ids(`${first}\n\n${second}`), [a, b]);
  assert.notEqual(ids(`${first}\n\n${second}\n`)[0], a);
});

const odd = fc.array(
  fc.constantFrom(
    "😀",
    "e\u0301",
    "שלום",
    "\0",
    "\u00a0",
    "\u200b",
    "\r\n",
    "\n\n",
    "The army left. ",
    "Two died in Goma",
    "\ud83d",
    "&amp;",
    "<p>",
    "</div>",
  ),
  { maxLength: 30 },
);

test("whatever the characters, every block and sentence slices to its words on the page", () => {
  const bare = (words: string): string => words.replace(/[\s\0\u200b\u00a0]+/g, "");
  fc.assert(
    fc.property(odd, (pieces) => {
      const source = `Floods cut off towns.\n${pieces.join("")}`;
      const page = decodePage({ id: "p", bytes: Buffer.from(`\ufeff${source}`, "utf16le") });
      assert.ok(!isRefusal(page));
      if (page.media === "html") return;
      const cut = cutStories(page);
      for (const { text, sentences, blocks, toPage } of isRefusal(cut) ? [] : cut) {
        for (const span of [...sentences, ...blocks])
          assert.equal(bare(quote(page.source, toPage(span))), bare(quote(text, span)));
      }
    }),
  );
});

/** Pages on which a step that looks back over the whole page for each line, date or mark would never end. */
const endless: readonly (readonly [name: string, piece: string])[] = [
  ["one line without blanks", "a"],
  // Long enough, here and below, that a million characters stay under the limits of lines and tags.
  ["short lines", "Line one of many\n"],
  ["titles", "Troops Leave the Town\n"],
  ["dates", "January 14, 2026 "],
  ["blank lines", `${"a".repeat(80)}\n\n\n\n\n\n\n\n`],
  ["full stops", "A."],
  ["headlines above paragraphs", "Troops Leave Town 7 Now\nThey left the town number 7 on day 9 today.\n"],
  ["line breaks in HTML", `<div>${"x".repeat(46)}<br>`],
];

for (const [name, piece] of endless) {
  test(`a page of nothing but ${name} is read to its end`, () => {
    const page = decodePage({
      id: "p",
      bytes: Buffer.from(piece.repeat(Math.floor(1_000_000 / piece.length))),
    });
    assert.ok(!isRefusal(page));
    const cut = cutStories(page);
    for (const { text } of isRefusal(cut) ? [] : cut) assert.ok(text.length <= page.source.length);
  });
}

const REPORT = "The army attacked the village on Monday, killing eleven civilians, officials said.";
const NOISE: readonly (readonly [name: string, text: string])[] = [
  ["pictures", "😀".repeat(2000)],
  ["pictures parted by blanks", "😀 ".repeat(2000)],
  ["figures", "12 345 ".repeat(2000)],
  ["marks", "!?#".repeat(2000)],
  ["single letters", "a ".repeat(2000)],
  ["short sentences of single letters", "A 1. ".repeat(2000)],
  ["one endless word", "ab".repeat(2000)],
];
for (const [name, noise] of NOISE) {
  test(`a flood of ${name} is no language: nothing is read from it, and from a page of nothing else there is no story`, () => {
    const page = (text: string, as?: "story") => {
      const decoded = decodePage({ id: "p", bytes: Buffer.from(text), as });
      assert.ok(!isRefusal(decoded));
      return cutStories(decoded);
    };
    for (const as of [undefined, "story"] as const) {
      const stories = page(`${REPORT}\n\n${noise}\n\n${REPORT.replace("village", "town")}`, as);
      assert.ok(!isRefusal(stories));
      assert.equal(stories.flatMap(({ sentences }) => sentences).length, 2);
      const refused = page(`a${noise}`, as);
      assert.ok(isRefusal(refused) && ["no-story", "not-english"].includes(refused.outcome), name);
    }
  });
}

test("tables of results, lists of names and short lines are language", () => {
  const table = "Arsenal 12 8 3 1 27, Chelsea 12 7 3 2 24, Everton 12 7 2 3 23; ".repeat(60);
  const page = decodePage({ id: "p", bytes: Buffer.from(`${REPORT}\n\n${table}\n\n1-0 (pens)`) });
  assert.ok(!isRefusal(page));
  const stories = cutStories(page);
  assert.ok(!isRefusal(stories));
  assert.ok(stories.flatMap(({ sentences }) => sentences).length >= 3);
});

test("a text page's words to its visitors and its last lines about the author are in no story", () => {
  const told = [
    "A road bridge fell into the Parana river at Rosario on Tuesday, killing nine people, the fire service said.",
    "Divers pulled four survivors from the river by noon, the fire service said.",
  ];
  const beside = [
    "Already a subscriber? Log in to your account to keep reading, or reset your password.",
    "We and our 842 partners store and/or access information on a device, such as cookies.",
    "Like this article? Share it with your friends and follow us for more news from the region.",
    "Ana Ruiz is a senior correspondent for The Plata Post, where she covers transport and the environment.",
  ];
  const [story] = stories(["Bridge Falls in Rosario", ...told, ...beside].join("\n\n"));
  assert.deepEqual(rolesOf(story as Story), [
    "headline: Bridge Falls in Rosario",
    ...told.map((text) => `body: ${text}`),
  ]);
  const held = "Ana Ruiz is a correspondent for The Plata Post and has been in prison since May.";
  const [about] = stories(
    ["Police Hold Reporter", "Police held Ana Ruiz again on Tuesday, her lawyer said.", held].join("\n\n"),
  );
  assert.ok(about?.text.endsWith(held));
});
