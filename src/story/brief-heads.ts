import type { Span } from "../text/span.js";

/** A head that opens a brief on its own line or above its text; without marks and number. */
export interface BriefHead {
  readonly head: Span;
  /** Where the brief's text begins on the line; null when the head stands alone. */
  readonly body: number | null;
}

const BOLD = /^(?:[•*-] )?\*\*(?<head>[^*]{3,150}?)[.:]?\*\*(?:\s{0,3}[.:–—-])?\s{0,3}(?<rest>\S.*)?$/u;
const NUMBERED = /^\(?(?<number>\d{1,2})[.)]\s{1,3}(?<head>\p{Lu}.{3,150}[^.!?;:,])$/u;
const HASHED = /^(?<rank>#{1,6}) {1,3}(?<head>\p{L}.{2,200})$/u;
const SENTENCE = /[.!?]["”’)\]]*$/;

/** Fewer may be sub-heads. */
const FEWEST = 3;
/** Text above the first of them, as a share of all: a story has begun before it lists anything. */
const MOST_ABOVE = 0.15;

/**
 * Heads of a page's briefs by their place among its lines: `**Bombs in Kabul.** Three bombs …`, or `2) Bombs in Kabul` or
 * `## Bombs in Kabul` above a paragraph, numbered in order. Empty unless the page is little else.
 */
export function briefHeads(texts: readonly string[]): ReadonlyMap<number, BriefHead> {
  for (const heads of [boldHeads(texts), numberedHeads(texts), ...hashedHeads(texts)]) {
    if (heads.size >= FEWEST && beginsEarly(texts, heads)) return heads;
  }
  return new Map();
}

function boldHeads(texts: readonly string[]): ReadonlyMap<number, BriefHead> {
  const heads = new Map<number, BriefHead>();
  for (const [at, text] of texts.entries()) {
    const { head, rest } = (text.includes("**") ? BOLD.exec(text)?.groups : undefined) ?? {};
    if (head === undefined || head.endsWith("?") || (rest === undefined && !tellsBelow(texts, at))) continue;
    heads.set(at, headAt(text, head, rest));
  }
  return heads;
}

function numberedHeads(texts: readonly string[]): ReadonlyMap<number, BriefHead> {
  const heads = new Map<number, BriefHead>();
  for (const [at, text] of texts.entries()) {
    const { number, head } = NUMBERED.exec(text)?.groups ?? {};
    if (head === undefined || Number(number) !== heads.size + 1 || !tellsBelow(texts, at)) continue;
    heads.set(at, headAt(text, head, undefined));
  }
  return heads;
}

/** Those of each rank by themselves. */
function hashedHeads(texts: readonly string[]): readonly ReadonlyMap<number, BriefHead>[] {
  const ranks = new Map<string, Map<number, BriefHead>>();
  for (const [at, text] of texts.entries()) {
    const { rank, head } = HASHED.exec(text)?.groups ?? {};
    if (rank === undefined || head === undefined || head.endsWith("?") || !tellsBelow(texts, at)) continue;
    const heads = ranks.get(rank) ?? new Map<number, BriefHead>();
    ranks.set(rank, heads.set(at, headAt(text, head, undefined)));
  }
  return [...ranks.values()];
}

/** A heading of Markdown or a line wholly in bold, without its marks; null for any other line. */
export function markedHead(text: string): Span | null {
  const form = text.startsWith("#") ? HASHED : text.startsWith("**") ? BOLD : null;
  const { head, rest } = form?.exec(text)?.groups ?? {};
  return head === undefined || rest !== undefined ? null : headAt(text, head, undefined).head;
}

function headAt(text: string, head: string, rest: string | undefined): BriefHead {
  const start = text.indexOf(head);
  return {
    head: { start, end: start + head.length },
    body: rest === undefined ? null : text.length - rest.length,
  };
}

/** The next line that is not blank is a sentence. */
const tellsBelow = (texts: readonly string[], at: number): boolean => SENTENCE.test(texts[at + 1] ?? "");

function beginsEarly(texts: readonly string[], heads: ReadonlyMap<number, BriefHead>): boolean {
  const [first = 0] = heads.keys();
  const size = (some: readonly string[]): number =>
    some.reduce((sum, text) => sum + (SENTENCE.test(text) ? text.length : 0), 0);
  return size(texts.slice(0, first)) <= size(texts) * MOST_ABOVE;
}
