import { createHash } from "node:crypto";
import type { PageMeta } from "../page/block.js";
import { layoutOf } from "../page/layout.js";
import type { Page, Refusal } from "../page/page.js";
import { cutOffs } from "./cut-off.js";
import { type Draft, draftOf, hasBody, headlineOf, textOf, tracer } from "./draft.js";
import { hasLatinLetters, languageOf } from "./language.js";
import { type Line, linesOfBlocks } from "./line.js";
import { publishedOf } from "./published.js";
import { startsOf } from "./starts.js";
import type { Story } from "./story.js";
import { wholeStory } from "./whole.js";

/** The stories of a page in page order, or the reason why it has none that can be read. */
export function cutStories(page: Page): readonly Story[] | Refusal {
  if (!hasLatinLetters(page.source)) {
    return { outcome: "not-english", reason: "the page has no Latin letters" };
  }
  if (page.as === "story") return readable([wholeStory(page, storyId(page, 0))]);
  const { blocks, meta } = layoutOf(page);
  const drafts = draftsOf(linesOfBlocks(blocks)).filter(hasBody);
  if (drafts.length === 0) return { outcome: "no-story", reason: "no line of the page tells anything" };
  return readable(linkDuplicates(storiesOf(page, meta, drafts)));
}

/** First 16 hex digits of the sha-256 over the page's hash and the story's place on it. */
export const storyId = (page: Page, index: number): string =>
  `s${createHash("sha256").update(`${page.hash}:${index}`).digest("hex").slice(0, 16)}`;

function draftsOf(lines: readonly Line[]): readonly Draft[] {
  const starts = startsOf(lines);
  const drafts = starts.map(({ at, kind, headed }, index) =>
    draftOf(kind, lines.slice(at, starts[index + 1]?.at ?? lines.length), headed),
  );
  const before = draftOf("story", lines.slice(0, starts[0]?.at ?? lines.length), false);
  return starts.length === 0 || isStory(before) ? [before, ...drafts] : drafts;
}

/** What stands above the first start is a story of its own only when it is more than a title and a line on the page. */
const isStory = ({ roled }: Draft): boolean =>
  roled.filter(({ role, line }) => role === "body" && /[.!?]["”’)]*$/.test(line.text)).length >= 2;

function storiesOf(page: Page, meta: PageMeta, drafts: readonly Draft[]): readonly Story[] {
  const cut = cutOffs(drafts);
  return drafts.map((draft, index) => {
    const { traced, blocks, sentences, pageSpan } = textOf(draft);
    const language = languageOf(
      blocks
        .filter(({ role }) => role === "body")
        .map(({ start, end }) => traced.text.slice(start, end))
        .join("\n") || traced.text,
    );
    return {
      id: storyId(page, index),
      page: page.id,
      index,
      kind: draft.kind,
      pageSpan,
      headline: headlineOf(draft.roled),
      published: publishedOf(page),
      updated: null,
      dateline: null,
      language,
      outlet: page.outlet ?? meta.outlet,
      url: page.url ?? meta.url,
      cutOff: cut[index] ?? false,
      duplicateOf: null,
      text: traced.text,
      blocks,
      sentences: isEnglish(language) ? sentences : [],
      toPage: tracer(traced),
    };
  });
}

const isEnglish = (language: string | null): boolean => language === null || language === "en";

function readable(stories: readonly Story[]): readonly Story[] | Refusal {
  if (stories.some(({ language }) => isEnglish(language))) return stories;
  return { outcome: "not-english", reason: `the page is written in ${stories[0]?.language}` };
}

/** Two stories of one page with the same words: the later one names the first. */
function linkDuplicates(stories: readonly Story[]): readonly Story[] {
  const firsts = new Map<string, string>();
  return stories.map((story) => {
    const words = story.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
    const duplicateOf = firsts.get(words) ?? null;
    if (duplicateOf === null) firsts.set(words, story.id);
    return { ...story, duplicateOf };
  });
}
