import { datelineOf } from "./datelines.js";
import { isContinueLink, isSeparator, isTailHead } from "./furniture.js";
import { isParagraph, type Line } from "./line.js";
import { contentWords, sharedShare } from "./vocabulary.js";

/** Prose above a list, in UTF-16 units, and its share of all, before what follows can be the page's end. */
const TOLD = 250;
const MOST_ABOVE = 0.7;

const isTold = ({ look }: Line): boolean => look === "prose" || look === "quote";
const sizeOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + (isTold(line) ? line.text.length : 0), 0);

/**
 * Indexes of lines of a text page that list other pages: titles under a head such as `Related` within a story, and all
 * that follows such a head at the page's end.
 */
export function listLines(lines: readonly Line[]): ReadonlySet<number> {
  const lists = new Set<number>();
  const whole = sizeOf(lines);
  let above = 0;
  for (const [at, line] of lines.entries()) {
    above += sizeOf([line]);
    if (above < TOLD || !isListHead(line)) continue;
    const end = above >= whole * MOST_ABOVE && isList(lines, at) ? lines.length : insetEnd(lines, at);
    for (let index = at; index < end; index++) lists.add(index);
  }
  return lists;
}

/** The head alone; `Related: Floods in Marib` is a link by itself, and so is a bare `Read more`. */
const isListHead = ({ block, look, text }: Line): boolean =>
  block.kind === "line" &&
  look !== "prose" &&
  isTailHead(text) &&
  !isContinueLink(text) &&
  !/[:–—-]\s*\S/.test(text);

/** Titles and stamps outnumber the teasers, and no story follows that has two paragraphs in a row. */
function isList(lines: readonly Line[], from: number): boolean {
  const below = lines.slice(from + 1);
  const paragraphs = below.filter(isTold);
  return (
    paragraphs.length * 2 <= below.length &&
    !below.some(isSigned) &&
    !below.some(
      (line, at) => isParagraph(line) && at + 1 < below.length && isParagraph(below[at + 1] as Line),
    )
  );
}

/** Teasers are not signed; a crew's line ends a story. */
const isSigned = ({ look, text }: Line, at: number, below: readonly Line[]): boolean =>
  look === "lead" || datelineOf(text) !== null || (look === "byline" && below[at - 1]?.look === "title");

/** Titles below the head, when the story goes on under them: two paragraphs, and no title between. */
function insetEnd(lines: readonly Line[], from: number): number {
  let end = from + 1;
  while (end < lines.length && isListed(lines[end] as Line)) end++;
  const next = lines.slice(end, end + 6).filter(({ look }) => look !== "furniture");
  if (next.length < 2 || !next.slice(0, 2).every(isTold)) return from;
  const last = lines.slice(from, end).findLastIndex(({ look }) => look === "title") + from;
  return last > from && !isHeadlineOf(lines[last] as Line, next[0] as Line) ? end : from;
}

/** Half of a headline's words are taken up by the paragraph below it; of a link's to another page, fewer. */
const TAKEN_UP = 0.5;
const isHeadlineOf = (title: Line, paragraph: Line): boolean =>
  sharedShare(contentWords(title.text), contentWords(paragraph.text)) >= TAKEN_UP;

const isListed = ({ look, words, text }: Line): boolean =>
  look === "title" ||
  look === "stamp" ||
  look === "credit" ||
  (look === "furniture" && !isSeparator(text)) ||
  (look === "list" && words <= 20 && !/[.!?]$/.test(text));
