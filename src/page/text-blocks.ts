import { clean } from "../text/clean.js";
import { linesOf } from "../text/lines.js";
import type { Span } from "../text/span.js";
import { toSource } from "../text/traced.js";
import type { PageBlock } from "./block.js";

/** One block a line, and of lines wrapped at a fixed width one a paragraph. */
export function textBlocks(source: string): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let gap = 0;
  for (const paragraph of paragraphsOf(source)) {
    if (paragraph.start === paragraph.end) {
      gap++;
      continue;
    }
    const text = clean(source, paragraph);
    if (text.text === "") {
      gap++;
      continue;
    }
    blocks.push({ kind: "line", text, gap, level: 0, article: 0 });
    gap = 0;
  }
  return blocks;
}

/** Lines, with those of a hard-wrapped paragraph taken together. */
function paragraphsOf(source: string): readonly Span[] {
  const lines = linesOf(source);
  if (!isWrapped(source, lines)) return lines;
  const paragraphs: Span[] = [];
  for (const line of lines) {
    const before = paragraphs.at(-1);
    if (before !== undefined && goesOn(source, before, line)) {
      paragraphs[paragraphs.length - 1] = { start: before.start, end: line.end };
    } else paragraphs.push(line);
  }
  return paragraphs;
}

/** Mail, wires and old archives break lines near column 72; nothing made for the web does. */
const WIDEST = 100;
const NARROWEST = 50;

/** Wrapped: no line is wide, and most full lines are followed by one that starts inside a sentence. */
function isWrapped(source: string, lines: readonly Span[]): boolean {
  let full = 0;
  let broken = 0;
  for (const [at, { start, end }] of lines.entries()) {
    if (end - start > WIDEST) return false;
    const next = lines[at + 1];
    if (end - start < NARROWEST || next === undefined || next.end === next.start) continue;
    full++;
    if (
      /[\p{L},;:-]\s*$/u.test(source.slice(end - 4, end)) &&
      /^\s*\p{Ll}/u.test(source.slice(next.start, next.end))
    )
      broken++;
  }
  return full >= 4 && broken >= full * 0.4;
}

function goesOn(source: string, before: Span, line: Span): boolean {
  const last = source.slice(Math.max(before.start, before.end - WIDEST), before.end);
  const words = source.slice(line.start, line.end);
  const lastLine = last.slice(Math.max(last.lastIndexOf("\n"), last.lastIndexOf("\r")) + 1);
  return lastLine.trim().length >= NARROWEST && words.trim() !== "" && !/^\s*(?:[•*]|\d+[.)]\s)/.test(words);
}

/** Where a block stands on the page: from its first to its last character. */
export const pageSpanOf = ({ text }: PageBlock): Span => toSource(text, { start: 0, end: text.text.length });
