import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { decodePage, isRefusal } from "../page/decode.js";
import { packageRoot } from "../root.js";
import { cutStories } from "./cut.js";
import type { Story } from "./story.js";

/** What a page of a known shape must be cut into. */
interface Expected {
  readonly note: string;
  readonly said?: { readonly published?: string; readonly url?: string };
  readonly stories: readonly ExpectedStory[];
  /** Words of furniture that stand in no story. */
  readonly never?: readonly string[];
  /** Why the page is not cut so yet; a page that is fails. */
  readonly gap?: string;
}

interface ExpectedStory {
  readonly kind: Story["kind"];
  readonly headline: string | null;
  /** First and last words on the page. */
  readonly begins: string;
  readonly ends: string;
  /** How the instant or day begins. */
  readonly published?: string;
  readonly place?: string;
}

const folder = join(packageRoot, "fixtures", "shapes");

for (const slug of readdirSync(folder).filter((name) => existsSync(join(folder, name, "expected.json")))) {
  const expected = JSON.parse(readFileSync(join(folder, slug, "expected.json"), "utf8")) as Expected;
  test(`${slug}: ${expected.note}`, () => {
    if (expected.gap === undefined) check(slug, expected);
    else assert.throws(() => check(slug, expected), "the gap is closed: take the row's mark away");
  });
}

function check(slug: string, { said, stories: wanted, never = [] }: Expected): void {
  const name = existsSync(join(folder, slug, "page.html")) ? "page.html" : "page.txt";
  const page = decodePage({ id: slug, bytes: readFileSync(join(folder, slug, name)), ...said });
  assert.ok(!isRefusal(page));
  const cut = cutStories(page);
  const stories = isRefusal(cut) ? [] : cut;
  assert.deepEqual(
    stories.map(({ kind, headline }) => [kind, headline]),
    wanted.map(({ kind, headline }) => [kind, headline]),
  );
  for (const [at, story] of stories.entries()) checkStory(page.source, story, wanted[at] as ExpectedStory);
  for (const words of never)
    assert.ok(
      stories.every(({ text }) => !text.includes(words)),
      `a story holds ${words}`,
    );
}

function checkStory(source: string, story: Story, wanted: ExpectedStory): void {
  const own = source.slice(story.pageSpan.start, story.pageSpan.end);
  assert.ok(own.startsWith(wanted.begins), `begins with ${own.slice(0, 30)}, not ${wanted.begins}`);
  assert.ok(
    own.replace(/<[^>]*>$/, "").endsWith(wanted.ends),
    `ends in ${own.slice(-30)}, not ${wanted.ends}`,
  );
  if (wanted.published !== undefined) {
    const from = story.published?.from ?? null;
    assert.ok(from?.startsWith(wanted.published), `published ${from}, not ${wanted.published}`);
  }
  if (wanted.place !== undefined) assert.equal(story.dateline?.place, wanted.place);
  for (const block of story.blocks)
    assert.deepEqual(story.toPage(block), { start: block.pageStart, end: block.pageEnd });
}
