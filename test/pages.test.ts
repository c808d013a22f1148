import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { measureBodies, measureMarks } from "../bench/pages.js";
import { goldPages, pagesAreThere } from "../bench/pages-gold.js";
import { markedIn, rangesIn } from "../bench/pages-marks.js";
import { scoreSet } from "../bench/pages-score.js";
import { daybook, storiesOf } from "../bench/pages-tools.js";
import { decodePage, isRefusal } from "../src/page/decode.js";
import { htmlLayout } from "../src/page/html/layout.js";
import { packageRoot } from "../src/root.js";
import { bareStory } from "../src/story/bare-story.js";
import { runsOf, toSource } from "../src/text/traced.js";

const skip = !pagesAreThere && "the bench pages are not here";
const floors = JSON.parse(readFileSync(join(packageRoot, "bench", "pages-floors.json"), "utf8")) as Readonly<
  Record<string, number>
>;

/** Every fifth page of a set: seconds instead of half a minute. */
const STEP = 5;

test("bodies of real pages are taken out as well as the floors say", { skip }, async () => {
  const pages = [...goldPages("scrapinghub", STEP), ...goldPages("fundus-evaluation", STEP)];
  const { score } = await measureBodies(daybook, pages);
  assert.ok(score.f1 >= (floors["slice F1"] as number), `F1 ${score.f1}`);
  assert.ok(score.precision >= (floors["slice precision"] as number), `precision ${score.precision}`);
});

test("hardly any caption, signature or link text stands in bodies of real pages", { skip }, () => {
  const pages = [...goldPages("scrapinghub", STEP), ...goldPages("fundus-evaluation", STEP)];
  const { share } = measureMarks(pages);
  assert.ok(share <= (floors["captions, signatures and links in bodies at most"] as number), `${share}`);
});

test("what a page marks as no part of its story is counted where a body holds it and the gold does not", () => {
  const source =
    "<figcaption>Rubble in Aleppo</figcaption><span class='byline'>Jane Roe</span><p>Troops took the <a href='/t'>old town</a> on Monday</p><p><a href='/r'>Floods hit Jonglei</a></p><p>Photo: Omar Ali</p><p>Nobody was hurt there</p>";
  const lines = [
    "Rubble in Aleppo",
    "Jane Roe",
    "Troops took the old town on Monday",
    "Floods hit Jonglei",
    "Photo: Omar Ali",
    "Nobody was hurt there",
  ];
  const text = lines.join("\n");
  const blocks = lines.map((line) => {
    const start = text.indexOf(line);
    return { role: "body" as const, start, end: start + line.length, pageStart: 0, pageEnd: 0 };
  });
  const toPage = ({ start, end }: { start: number; end: number }) => {
    const at = source.indexOf(text.slice(start, end));
    return { start: at, end: at + end - start };
  };
  const story = { ...bareStory(text, []), blocks, toPage };
  const gold = "Troops took the old town on Monday";
  const { all, of } = markedIn([story], rangesIn(source), gold);
  assert.deepEqual(of, { caption: 14 + 12, signature: 7, link: 16 });
  assert.equal(all, text.replace(/[^\p{L}]/gu, "").length);
  assert.deepEqual(markedIn([story], rangesIn(source), text).of, { caption: 0, signature: 0, link: 0 });
});

test("the score knows a perfect, a partial and an empty answer", async () => {
  const page = {
    id: "p",
    url: "",
    bytes: Buffer.from(""),
    body: "a b c d e f g h",
    required: null,
    day: null,
  };
  const scored = async (body: string) =>
    (await measureBodies({ name: "fixed", bodyOf: () => body }, [page])).score;
  assert.deepEqual(await scored("a b c d e f g h"), { f1: 1, precision: 1, recall: 1, exact: 1 });
  assert.equal((await scored("a b c d")).recall, 0.2);
  assert.equal((await scored("")).f1, 0);
  assert.equal(scoreSet([]).f1, 0);
});

/** Blanks, entities and their spelling in the source aside, the page's characters are the block's. */
const LETTERS = /[^\p{L}\p{N}]+/gu;

test("every block of every page leads back to its own letters in the source", { skip }, () => {
  for (const set of ["scrapinghub", "fundus-evaluation", "htmldate"] as const) {
    for (const { id, bytes } of goldPages(set, STEP)) {
      const page = decodePage({ id, bytes, media: "html" });
      if (isRefusal(page)) continue;
      for (const { text } of htmlLayout(page.source).blocks) {
        assert.equal(
          runsOf(text).reduce((length, run) => length + run.end - run.start, 0),
          text.text.length,
        );
        for (const run of runsOf(text).filter(
          ({ start, end, sourceStart, sourceEnd }) => end - start === sourceEnd - sourceStart,
        )) {
          const words = text.text.slice(run.start, run.end).replace(LETTERS, "");
          assert.equal(page.source.slice(run.sourceStart, run.sourceEnd).replace(LETTERS, ""), words, id);
        }
        const whole = toSource(text, { start: 0, end: text.text.length });
        assert.ok(whole.start < whole.end && whole.end <= page.source.length, id);
      }
    }
  }
});

test("every story's blocks lead to the page's characters", { skip }, () => {
  for (const page of goldPages("scrapinghub", STEP)) {
    for (const story of storiesOf(page)) {
      for (const block of story.blocks)
        assert.deepEqual(story.toPage(block), { start: block.pageStart, end: block.pageEnd });
    }
  }
});
