import assert from "node:assert/strict";
import { test } from "node:test";
import { decodePage, isRefusal } from "./decode.js";
import type { Page } from "./page.js";

const decode = (bytes: Uint8Array, maxBytes = 1000): ReturnType<typeof decodePage> =>
  decodePage({ id: "p", bytes }, { maxBytes });

function decoded(bytes: Uint8Array): Page {
  const page = decode(bytes);
  assert.ok(!isRefusal(page), JSON.stringify(page));
  return page;
}

const utf16 = (text: string, mark: string): Buffer => Buffer.from(mark + text, "utf16le");
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const bytes1252 = Buffer.from("The \x93caf\xe9\x94 was hit \x96 twice.", "latin1");

const reads: readonly (readonly [name: string, bytes: Uint8Array, encoding: string, source: string])[] = [
  ["UTF-8", Buffer.from("Café “hit”."), "utf-8", "Café “hit”."],
  ["UTF-8 with its mark, which stays", Buffer.from("\ufeffHit."), "utf-8", "\ufeffHit."],
  ["UTF-16 LE with its mark", utf16("Hit.", "\ufeff"), "utf-16le", "\ufeffHit."],
  ["UTF-16 BE with its mark", swapped(utf16("Hit.", "\ufeff")), "utf-16be", "\ufeffHit."],
  ["UTF-16 LE without one", utf16("The town was hit.", ""), "utf-16le", "The town was hit."],
  [
    "lone surrogates in UTF-16 as U+FFFD, in their places",
    utf16("A \ud83d b \ude00, 😀.", "\ufeff"),
    "utf-16le",
    "\ufeffA \ufffd b \ufffd, 😀.",
  ],
  ...["utf-16", "unicode", "utf-7", "iso-2022-kr", "iso-2022-jp", "hz-gb-2312"].map(
    (label) =>
      [
        `ASCII that calls itself ${label}`,
        Buffer.from(`<meta charset=${label}>The town was hit.`),
        "utf-8",
        `<meta charset=${label}>The town was hit.`,
      ] as const,
  ),
  ...["utf-16", "ucs-2"].map(
    (label) =>
      [
        `windows-1252 that calls itself ${label}`,
        Buffer.concat([Buffer.from(`<meta charset=${label}>`), bytes1252]),
        "windows-1252",
        `<meta charset=${label}>The “café” was hit – twice.`,
      ] as const,
  ),
  [
    "escapes of iso-2022-jp",
    Buffer.from("<meta charset=iso-2022-jp>The town \x1b$B;0\x1b(B was hit.", "latin1"),
    "iso-2022-jp",
    "<meta charset=iso-2022-jp>The town 三 was hit.",
  ],
  ["windows-1252", bytes1252, "windows-1252", "The “café” was hit – twice."],
  [
    "a declared charset",
    Buffer.concat([Buffer.from("<html><meta charset=koi8-r><p>"), Buffer.from([0xf0, 0xf2])]),
    "koi8-r",
    "<html><meta charset=koi8-r><p>ПР",
  ],
  [
    "UTF-8 cut inside a character",
    Buffer.from("The town “was hit”").subarray(0, -1),
    "utf-8",
    "The town “was hit\ufffd",
  ],
  ["strewn NULs", Buffer.from("The town\0 was hit by a shell."), "utf-8", "The town\0 was hit by a shell."],
];

for (const [name, bytes, encoding, source] of reads) {
  test(`reads ${name}`, () => {
    const page = decoded(bytes);
    assert.equal(page.source, source);
    assert.equal(page.encoding, encoding);
  });
}

const served: readonly (readonly [name: string, charset: string, bytes: Uint8Array, source: string])[] = [
  ["what the server says", "koi8-r", Buffer.from([0xf0, 0xf2, 0x2e]), "ПР."],
  [
    "what the server says against the page",
    "koi8-r",
    Buffer.from("<meta charset=latin1>\xf0", "latin1"),
    "<meta charset=latin1>П",
  ],
  ["UTF-8 against a server that says Latin-1", "iso-8859-1", Buffer.from("Café"), "Café"],
  [
    "the page against a server that says nothing of use",
    "none",
    Buffer.from("<meta charset=koi8-r>\xf0", "latin1"),
    "<meta charset=koi8-r>П",
  ],
];

for (const [name, charset, bytes, source] of served) {
  test(`takes ${name}`, () => {
    const page = decodePage({ id: "p", bytes, charset });
    assert.ok(!isRefusal(page));
    assert.equal(page.source, source);
  });
}

const refuses: readonly (readonly [name: string, bytes: Uint8Array, outcome: string])[] = [
  ["nothing", new Uint8Array(), "no-story"],
  ["blanks alone", Buffer.from("\ufeff \r\n\t\0 "), "no-story"],
  ["a PNG picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "not-text"],
  [
    "a page saved with its pictures",
    Buffer.from(
      'From: <Saved by Blink>\r\nSubject: News\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n<p>=3D</p>',
    ),
    "not-text",
  ],
  ["a rich text document", Buffer.from("{\\rtf1\\ansi Rebels shelled Tarva.}"), "not-text"],
  ["a PDF document", Buffer.from("%PDF-1.7 text"), "not-text"],
  ["bytes of a program", Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 37) % 256)), "not-text"],
  ["a byte over the limit", Buffer.alloc(1001, "a"), "too-large"],
  [
    "a charset that nobody can tell",
    Buffer.from(Array.from({ length: 400 }, (_, at) => (at % 3 ? 0x81 + (at % 90) : 0x41))),
    "unreadable",
  ],
];

for (const [name, bytes, outcome] of refuses) {
  test(`refuses ${name}: ${outcome}`, () => {
    const page = decode(bytes);
    assert.ok(isRefusal(page), "was read");
    assert.equal(page.outcome, outcome);
    assert.notEqual(page.reason, "");
  });
}

test("a page of just the limit is read", () => {
  assert.ok(!isRefusal(decode(Buffer.alloc(1000, "a "))));
});

const media: readonly (readonly [source: string, media: Page["media"]])[] = [
  ["<!DOCTYPE html><p>Hit.", "html"],
  ["\n<!-- saved -->\n<html><body>Hit.", "html"],
  ["<p>One.</p><p>Two.</p><p>Three.</p>", "html"],
  ["Profit < loss, and <b> is a tag.", "text"],
  ["The town was hit.\n\nTwo died.", "text"],
];

for (const [source, kind] of media) {
  test(`told by content: ${JSON.stringify(source)} is ${kind}`, () =>
    assert.equal(decoded(Buffer.from(source)).media, kind));
}

test("taken as a story, markup is text", () => {
  const page = decodePage({ id: "p", bytes: Buffer.from("<p>Hit.</p>"), as: "story" });
  assert.ok(!isRefusal(page));
  assert.equal(page.media, "text");
});

test("a page of more tags or references than any real one has is too large; so many in plain text are not", () => {
  const most = 5_000_000;
  const units: readonly (readonly [piece: string, most: number, name: string])[] = [
    ["<li>x", 39_998, "40000 tags"],
    ["</li>", 199_998, "200000 tags"],
    // Each makes an element of its own, and so do paragraphs that are ended twice.
    ["</p>", 39_998, "40000 tags"],
    ["</BR>", 39_998, "40000 tags"],
    ["&#120;", 150_000, "150000 character references"],
  ];
  for (const [piece, allowed, name] of units) {
    const many = (count: number): Buffer => Buffer.from(`<html><body>${piece.repeat(count)}`);
    assert.ok(!isRefusal(decode(many(allowed), most)), name);
    assert.deepEqual(decode(many(allowed + 1), most), {
      outcome: "too-large",
      reason: `more than ${name}, the limit`,
    });
    assert.ok(!isRefusal(decodePage({ id: "p", bytes: many(allowed + 1), as: "story" }, { maxBytes: most })));
  }
});

test("ends of paragraphs that are open are no tags of their own", () => {
  const page = `<html><body>${"<p>x</p>".repeat(39_998)}`;
  assert.ok(!isRefusal(decode(Buffer.from(page), 5_000_000)));
});

test("a text of more lines than any real one has is too large, whatever ends them and however it is to be taken", () => {
  const most = 1_000_000;
  for (const end of ["\n", "\r\n", "\u2028"]) {
    const many = (lines: number): Buffer => Buffer.from(`a${end}`.repeat(lines));
    assert.ok(!isRefusal(decode(many(100_000), most)));
    for (const as of [undefined, "story"] as const)
      assert.deepEqual(decodePage({ id: "p", bytes: many(100_001), as }, { maxBytes: most }), {
        outcome: "too-large",
        reason: "more than 100000 lines, the limit",
      });
  }
});
