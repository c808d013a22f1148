/**
 * Pages that hold several stories: precision, recall and F1 of the inner story boundaries by shape, false splits
 * on single-story pages, and how well headlines, captions, cut-offs and duplicates are told.
 * Usage: node .build/…/bench/multistory.js FOLDER [--misses]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodePage, isRefusal } from "../src/page/decode.js";
import { cutStories } from "../src/story/cut.js";
import type { Story } from "../src/story/story.js";

interface GoldStory {
  readonly start: number;
  readonly end: number;
  readonly headline: { readonly text: string } | null;
  readonly captions: readonly { readonly text: string }[];
  readonly body: { readonly start: number; readonly end: number };
  readonly truncated: false | "paragraph" | "mid-sentence";
  readonly duplicate_of: string | null;
}

interface GoldPage {
  readonly id: string;
  readonly shape: string;
  readonly multi: boolean;
  readonly text: string;
  readonly stories: readonly GoldStory[];
}

interface Count {
  right: number;
  found: number;
  gold: number;
}

const folder = process.argv[2] ?? "../shared/bench/multistory";
const showMisses = process.argv.includes("--misses");
const pages = readFileSync(join(folder, "pages.jsonl"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as GoldPage);

const shapes = new Map<string, Count & { pages: number; whole: number }>();
const fields = new Map<string, Count>();
let negatives = 0;
let falseSplits = 0;

for (const page of pages) scorePage(page, storiesOf(page));
for (const [shape, count] of [...shapes, ["all", total()] as const]) {
  print(`${shape.padEnd(16)} ${ratios(count)}  pages right ${count.whole}/${count.pages}`);
}
print(`single-story pages: ${falseSplits} false splits on ${negatives}`);
for (const [field, count] of fields) print(`${field.padEnd(16)} ${ratios(count)}`);

function storiesOf({ id, text }: GoldPage): readonly Story[] {
  const page = decodePage({ id, bytes: Buffer.from(text) });
  const stories = isRefusal(page) ? page : cutStories(page);
  return isRefusal(stories) ? [] : stories;
}

function scorePage(page: GoldPage, stories: readonly Story[]): void {
  const gold = page.stories.slice(1).map(({ start }) => start);
  const found = stories.slice(1).map(({ pageSpan }) => pageSpan.start);
  if (!page.multi) {
    negatives++;
    falseSplits += found.length;
  }
  const shape = shapes.get(page.shape) ?? { right: 0, found: 0, gold: 0, pages: 0, whole: 0 };
  shapes.set(page.shape, shape);
  const right = gold.filter((start) => found.includes(start)).length;
  add(shape, right, found.length, gold.length);
  shape.pages++;
  shape.whole += Number(right === gold.length && found.length === gold.length);
  if (showMisses) printMisses(page, gold, found);
  for (const story of page.stories) scoreStory(page, story, stories);
}

function scoreStory(page: GoldPage, gold: GoldStory, stories: readonly Story[]): void {
  const story = stories.find(({ pageSpan }) => pageSpan.start === gold.start);
  if (story === undefined) return;
  const end = Number(story.pageSpan.end === gold.end);
  add(field("story end"), end, 1, 1);
  if (end === 0 && showMisses)
    print(
      `  ${page.id} end: ${JSON.stringify(page.text.slice(Math.min(gold.end, story.pageSpan.end), Math.max(gold.end, story.pageSpan.end)).slice(0, 120))} ${story.pageSpan.end - gold.end}`,
    );
  scoreTexts(
    "headline",
    page,
    gold.headline === null ? [] : [gold.headline.text],
    story.headline === null ? [] : [story.headline],
  );
  scoreTexts(
    "caption",
    page,
    gold.captions.map(({ text }) => text),
    textsOf(story, "caption"),
  );
  const cutOff = gold.truncated === "mid-sentence" ? "sentence" : gold.truncated;
  if (cutOff !== false || story.cutOff !== false) {
    add(
      field("cut off"),
      Number(cutOff === story.cutOff),
      Number(story.cutOff !== false),
      Number(cutOff !== false),
    );
    if (cutOff !== story.cutOff && showMisses) print(`  ${page.id} cut off: ${story.cutOff}, gold ${cutOff}`);
  }
  if (gold.duplicate_of !== null || story.duplicateOf !== null) {
    const both = gold.duplicate_of !== null && story.duplicateOf !== null;
    add(
      field("duplicate"),
      Number(both),
      Number(story.duplicateOf !== null),
      Number(gold.duplicate_of !== null),
    );
  }
}

function textsOf(story: Story, role: string): readonly string[] {
  return story.blocks
    .filter((block) => block.role === role)
    .map(({ start, end }) => story.text.slice(start, end));
}

function scoreTexts(name: string, page: GoldPage, gold: readonly string[], found: readonly string[]): void {
  const clean = (text: string): string => text.replace(/\s+/g, " ").trim();
  const golds = gold.map(clean);
  const right = found.filter((text) => golds.includes(text)).length;
  add(field(name), right, found.length, gold.length);
  if (showMisses && (right < golds.length || right < found.length)) {
    print(`  ${page.id} ${name}: ${JSON.stringify(found)}, gold ${JSON.stringify(golds)}`);
  }
}

function field(name: string): Count {
  const count = fields.get(name) ?? { right: 0, found: 0, gold: 0 };
  fields.set(name, count);
  return count;
}

function add(count: Count, right: number, found: number, gold: number): void {
  count.right += right;
  count.found += found;
  count.gold += gold;
}

function total(): Count & { pages: number; whole: number } {
  const all = { right: 0, found: 0, gold: 0, pages: 0, whole: 0 };
  for (const shape of shapes.values()) {
    add(all, shape.right, shape.found, shape.gold);
    all.pages += shape.pages;
    all.whole += shape.whole;
  }
  return all;
}

function ratios({ right, found, gold }: Count): string {
  const precision = found === 0 ? 1 : right / found;
  const recall = gold === 0 ? 1 : right / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} (${right} of ${gold}, ${found} found)`;
}

function printMisses({ id, text }: GoldPage, gold: readonly number[], found: readonly number[]): void {
  const line = (at: number): string => JSON.stringify(text.slice(at, at + 70).split("\n")[0]);
  for (const at of gold) if (!found.includes(at)) print(`  ${id} missed ${line(at)}`);
  for (const at of found) if (!gold.includes(at)) print(`  ${id} false ${line(at)}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
