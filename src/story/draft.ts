import { authorIn } from "../page/author-bio.js";
import { isCommentsHead } from "../page/page-voice.js";
import { splitSentences } from "../text/sentences.js";
import type { Span } from "../text/span.js";
import { joinTraced, type TracedText, toSource } from "../text/traced.js";
import { isContinueLink, isTailHead } from "./furniture.js";
import type { Line } from "./line.js";
import { type RoledLine, roledLines } from "./roles.js";
import type { Block, BlockRole, Story } from "./story.js";
import { isWording } from "./wording.js";

/** The lines that make one story, before its text is put together. */
export interface Draft {
  readonly kind: Story["kind"];
  readonly lines: readonly Line[];
  readonly roled: readonly RoledLine[];
}

/** The text of a story with its blocks and sentences, traced to the page. */
export interface StoryText {
  readonly traced: TracedText;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Span[];
  readonly pageSpan: Span;
}

/** Roles of blocks that can hold reports. */
export const REPORTING: ReadonlySet<BlockRole> = new Set<BlockRole>(["body", "list", "quote"]);

export function draftOf(kind: Story["kind"], all: readonly Line[], headed: boolean): Draft {
  const lines = withoutAuthor(withoutTail(all));
  return { kind, lines, roled: roledLines(lines, headed) };
}

/** Below a head such as `Related` the story is over, when most of its text stands above. */
const MOST_ABOVE = 0.8;
/** Paragraphs of a story, in UTF-16 units, and prose enough above that a story has been told. */
const PARAGRAPH = 100;
const TOLD = 250;

function withoutTail(lines: readonly Line[]): readonly Line[] {
  const sizes = lines.map(({ look, text }) => (look === "prose" || look === "quote" ? text.length : 0));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  let above = 0;
  const end = lines.findIndex(({ block, text, look }, at) => {
    above += sizes[at] ?? 0;
    if (at <= 1 || look === "prose") return false;
    if (above >= TOLD && isCommentsHead(text)) return true;
    // On a text page a bare `Read more` ends each brief of a mail.
    if (block.kind === "line" && isContinueLink(text)) return false;
    return isTailHead(text) && (above >= whole * MOST_ABOVE || (above >= TOLD && !goesOn(sizes, at)));
  });
  return end < 0 || whole === 0 ? lines : lines.slice(0, end + 1);
}

/** Last lines that introduce somebody whom the story above does not name are about its author. */
function withoutAuthor(lines: readonly Line[]): readonly Line[] {
  const last = lines.findLastIndex(({ look }) => look === "prose" || look === "quote");
  const author = last <= 0 ? null : authorIn(lines[last]?.text ?? "");
  const above = lines.slice(0, last);
  const told = above.filter(({ look }) => look === "prose" || look === "quote");
  if (
    author === null ||
    told.length === 0 ||
    (author !== "" && told.some(({ text }) => text.includes(author)))
  )
    return lines;
  return above;
}

/** Two paragraphs in a row: no list of other stories, in which every teaser has a title. */
const goesOn = (sizes: readonly number[], from: number): boolean =>
  sizes.some((size, at) => at > from && size >= PARAGRAPH && (sizes[at + 1] ?? 0) >= PARAGRAPH);

export const hasBody = ({ roled }: Draft): boolean => roled.some(({ role }) => REPORTING.has(role));

/** Joins the blocks by one line feed each; nothing that was left out is in the text. */
export function textOf({ roled, lines }: Draft): StoryText {
  const traced = joinTraced(
    roled.map(({ line }) => line.block.text),
    "\n",
  );
  const blocks: Block[] = [];
  let start = 0;
  for (const { line, role } of roled) {
    const end = start + line.text.length;
    blocks.push({ role, start, end, pageStart: line.span.start, pageEnd: line.span.end });
    start = end + 1;
  }
  return { traced, blocks, sentences: sentencesOf(traced.text, blocks), pageSpan: pageSpanOf(roled, lines) };
}

/** The sentences of what can hold reports; stretches that are no language have none. */
export const sentencesOf = (text: string, blocks: readonly Block[]): readonly Span[] =>
  blocks.filter(({ role }) => REPORTING.has(role)).flatMap((block) => sentencesIn(text, block));

/** No paragraph of edited news is longer: in one that is, short sentences are judged together with their neighbours. */
const STRETCH = 2000;

function sentencesIn(text: string, block: Span): readonly Span[] {
  const sentences = splitSentences(text, block);
  if (block.end - block.start <= STRETCH) return sentences.filter((one) => isWording(text, one));
  let stretch: Span = { start: block.start, end: block.start };
  let told = true;
  return sentences.filter((one) => {
    if (one.start >= stretch.end) {
      // The last stretch reaches back: its own few units would tell nothing.
      const start = Math.min(one.start, block.end - STRETCH);
      stretch = { start, end: start + STRETCH };
      told = isWording(text, stretch);
    }
    return told && isWording(text, one);
  });
}

/** From the first to the last character that is the story's own, copies of its headline and captions included. */
function pageSpanOf(roled: readonly RoledLine[], lines: readonly Line[]): Span {
  const keys = new Set(roled.map(({ line }) => line.key));
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { look, key, span } of lines) {
    if (look === "furniture" || !keys.has(key)) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

export const toPageOf =
  (traced: TracedText) =>
  (span: Span): Span =>
    toSource(traced, span);

export const headlineOf = (roled: readonly RoledLine[]): string | null =>
  roled.find(({ role }) => role === "headline")?.line.text ?? null;
