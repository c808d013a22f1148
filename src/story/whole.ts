import { NO_META } from "../page/block.js";
import type { Page } from "../page/page.js";
import { clean } from "../text/clean.js";
import { linesOf } from "../text/lines.js";
import type { Span } from "../text/span.js";
import { writtenDateline } from "./dateline.js";
import { sentencesOf } from "./draft.js";
import { isEnglish, languageOf } from "./language.js";
import { datesOf } from "./published/published.js";
import type { Block, BlockRole, Story } from "./story.js";

/** The input as one story: its text stays as it is, and page offsets are story offsets. */
export function wholeStory(page: Page, id: string): Story {
  const text = page.source;
  const lines = linesOf(text)
    .map((line) => trimmed(text, line))
    .filter(({ start, end }) => start < end);
  const blocks = lines.map(
    (line, at): Block => ({
      role: roleOf(text, line, at, lines.length),
      ...line,
      pageStart: line.start,
      pageEnd: line.end,
    }),
  );
  const language = languageOf(text);
  const sentences = sentencesOf(text, blocks);
  const dateline = writtenDateline(text, blocks);
  const dates = datesOf(
    { page, meta: NO_META, item: null, stamps: [], datelineDay: dateline?.day ?? null },
    { text, blocks, sentences },
  );
  const whole = { start: 0, end: text.length };
  return {
    id,
    page: page.id,
    index: 0,
    kind: "story",
    pageSpan: whole,
    headline: headlineOf(text, blocks),
    published: dates.published,
    updated: null,
    dateline: dateline === null ? null : { ...dateline, day: dates.datelineDay },
    language,
    outlet: page.outlet,
    url: page.url,
    cutOff: false,
    duplicateOf: null,
    text,
    blocks,
    sentences: isEnglish(language) ? sentences : [],
    toPage: ({ start, end }) => ({ start, end }),
  };
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + words.trimEnd().length) };
}

/** Only what is certain: a first line without a final stop, with more lines behind it, is a headline. */
function roleOf(text: string, line: Span, at: number, count: number): BlockRole {
  const words = clean(text, line).text;
  const isHeadline = at === 0 && count > 1 && words.length <= 160 && !/[.!?:;,…]["'”’)]*$/.test(words);
  return isHeadline ? "headline" : "body";
}

function headlineOf(text: string, blocks: readonly Block[]): string | null {
  const [first] = blocks;
  return first?.role === "headline" ? text.slice(first.start, first.end) : null;
}
