import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { recordBytes } from "../src/intake/warc/warc.fixture.js";
import { daybook, inFolder, jsonLines } from "./daybook.js";

const HEADLINE = "Army Pulls Out of Northern Town";
const PARAGRAPHS = [
  "GAO, Mali, May 3 (Example Agency) - The army withdrew from the northern town of Kidal on Tuesday, the defence ministry said.",
  "At least 12 civilians were killed in fighting there last week, according to the United Nations.",
  "Rebels have demanded that the government release prisoners before talks resume in Algiers.",
  "“We will not go back,” said a spokesman, who asked not to be named because he isn’t allowed to speak to the press.",
];
const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n");
const HTML = `<!DOCTYPE html><html lang="en"><head><title>${HEADLINE} | Example Times</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>${HEADLINE}</h1>${BODY}</article><footer>All rights reserved</footer></body></html>`;
const ESCAPED = BODY.replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const FILES: Readonly<Record<string, () => Promise<string | Buffer>>> = {
  "a saved page": async () => HTML,
  "an item of RSS": async () =>
    `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><guid>1</guid><title>${HEADLINE}</title><description>The army left.</description><content:encoded><![CDATA[${BODY}]]></content:encoded></item></channel></rss>`,
  "an entry of Atom": async () =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>${HEADLINE}</title><content type="html">${ESCAPED}</content></entry></feed>`,
  "an item of a JSON Feed": async () =>
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      items: [{ id: "1", title: HEADLINE, content_html: BODY }],
    }),
  "a record of an archive": () => recordBytes({ body: HTML }, true),
  "a paste": async () => [HEADLINE, ...PARAGRAPHS].join("\n\n"),
};

/** What must not depend on how the story came: ids come from the bytes, places on the page from the source. */
const told = (line: Record<string, unknown>): unknown =>
  JSON.parse(
    JSON.stringify({ text: line.text, headline: line.headline, reports: line.reports }, (key, value) =>
      ["id", "same", "pageStart", "pageEnd"].includes(key) ? undefined : value,
    ),
  );

test("the same story as HTML, feed item, WARC record and paste gives the same text and the same reports", () =>
  inFolder(async (folder) => {
    const names = Object.keys(FILES);
    mkdirSync(join(folder, "in"));
    for (const [n, name] of names.entries()) {
      writeFileSync(join(folder, "in", `${n}`), await (FILES[name] as () => Promise<string>)());
    }
    const ran = await daybook(["read", join(folder, "in"), "--json", "--date", "2022-05-04"]);
    assert.equal(ran.code, 0, ran.err);
    const stories = jsonLines(ran.out).filter(({ type }) => type === "story");
    assert.equal(stories.length, names.length);
    const [first, ...others] = stories.map(told) as [{ readonly reports: readonly unknown[] }];
    assert.ok(first.reports.length > 1);
    for (const [n, other] of others.entries()) assert.deepEqual(other, first, names[n + 1]);
  }));
