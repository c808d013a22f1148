import { type DefaultTreeAdapterMap, parse } from "parse5";
import type { Story } from "../src/story/story.js";
import type { Span } from "../src/text/span.js";
import type { GoldPage } from "./pages-gold.js";
import { tokensOf } from "./pages-score.js";
import { bodyBlocksOf, sourceOf, storiesOf } from "./pages-tools.js";

/** Kinds of text that stand beside a story's own words. */
export const MARKS = ["caption", "signature", "link"] as const;
export type Mark = (typeof MARKS)[number];

/** Characters of words in bodies: all, and those that the page marks as something else and the gold lacks. */
export interface Marked {
  readonly all: number;
  readonly of: Readonly<Record<Mark, number>>;
  /** What was counted, for a list of the worst. */
  readonly words: readonly { readonly mark: Mark; readonly text: string }[];
}

export interface MarkedRange extends Span {
  readonly mark: Mark;
}

/**
 * Text of a body that the page itself marks as a picture's text, a signature or a link and that the gold body lacks.
 * Told by the page's elements alone and by none of the program's own rules, so that a rule that fails is seen.
 */
export function measureMarked(page: GoldPage): Marked {
  const stories = storiesOf(page);
  return markedIn(stories, rangesIn(sourceOf(page)), page.body ?? "");
}

export function markedIn(stories: readonly Story[], ranges: readonly MarkedRange[], gold: string): Marked {
  const known = shinglesIn(tokensOf(gold));
  const of: Record<Mark, number> = { caption: 0, signature: 0, link: 0 };
  const words: { mark: Mark; text: string }[] = [];
  let all = 0;
  for (const story of stories) {
    for (const block of bodyBlocksOf(story)) {
      const text = story.text.slice(block.start, block.end);
      const worded = markOfWording(text);
      for (const { token, start, inGold } of toldApart(text, known)) {
        all += token.length;
        if (inGold) continue;
        const place = story.toPage({ start: block.start + start, end: block.start + start + token.length });
        const mark = markAt(ranges, place) ?? worded;
        if (mark === null) continue;
        of[mark] += token.length;
        words.push({ mark, text: token });
      }
    }
  }
  return { all, of, words };
}

/** Runs of this many words that the gold has are the gold's; a shorter line is its own run. */
const RUN = 4;

function shinglesIn(tokens: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let length = 1; length <= RUN; length++)
    for (let at = 0; at + length <= tokens.length; at++) found.add(tokens.slice(at, at + length).join(" "));
  return found;
}

interface Told {
  readonly token: string;
  readonly start: number;
  readonly inGold: boolean;
}

/** The words of a block, those told apart that lie in no run of four that the gold has. */
function toldApart(text: string, gold: ReadonlySet<string>): readonly Told[] {
  const found = [...text.matchAll(/[\p{L}\p{N}_]+/gu)];
  const tokens = found.map(([token]) => token);
  const length = Math.min(RUN, tokens.length);
  const covered = new Array<boolean>(tokens.length).fill(false);
  for (let at = 0; at + length <= tokens.length; at++)
    if (gold.has(tokens.slice(at, at + length).join(" "))) covered.fill(true, at, at + length);
  return found.map(({ 0: token, index }, at) => ({ token, start: index, inGold: covered[at] ?? false }));
}

const markAt = (ranges: readonly MarkedRange[], { start, end }: Span): Mark | null =>
  ranges.find((range) => range.start <= start && end <= range.end)?.mark ?? null;

/** What a line says of itself where no element does. */
const WORDED: readonly (readonly [Mark, RegExp])[] = [
  ["caption", /^(?:photo|picture|image|video|file photo|credit|photo credit|image credit)s?\b.{0,20}[:|/(]/i],
  ["caption", /^[([][^)\]]{0,60}(?:\bphoto\b|\bAP\b|\bAFP\b|\bReuters\b|Getty)[^)\]]{0,60}[)\]]$/i],
  ["signature", /^(?:written |posted |reported )?by [A-Z]/i],
  ["signature", /^(?:first |last )?(?:published|updated|posted|modified)\b.{0,20}\d/i],
  ["link", /^(?:related|read more|read also|see also|more|watch|also read)\b.{0,20}[:|]/i],
];
const LINE = 200;

const markOfWording = (text: string): Mark | null =>
  text.length > LINE ? null : (WORDED.find(([, form]) => form.test(text))?.[0] ?? null);

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** A name on a box of more text than this is of what it holds, not of a line. */
const LONGEST = 1000;

/** Stretches of a page's source that its elements mark, captions before signatures before links. */
export function rangesIn(source: string): readonly MarkedRange[] {
  const found: MarkedRange[] = [];
  const open: Node[] = [parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false })];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ("childNodes" in node) open.push(...node.childNodes);
    if (!("tagName" in node)) continue;
    const mark = markOf(node);
    const place = node.sourceCodeLocation;
    if (mark === null || !place || textLength(node) > LONGEST) continue;
    found.push({ mark, start: place.startOffset, end: place.endOffset });
  }
  return found.sort((a, b) => MARKS.indexOf(a.mark) - MARKS.indexOf(b.mark));
}

const CAPTION = /(?:^|[\s_-])(?:captions?|figcaption|credits?|photo-?credit|imagecaption)(?:$|[\s_-])/i;
const SIGNATURE =
  /(?:^|[\s_-])(?:authors?|bylines?|by-line|timestamp|time-?stamp|pubdate|publish(?:ed)?-?date|date-?published|posted-?on)(?:$|[\s_-])/i;
const SIGNED_AS = /^(?:author|creator|datepublished|datemodified|datecreated|dateline)$/i;

function markOf(element: Element): Mark | null {
  const value = (name: string): string => element.attrs.find((attr) => attr.name === name)?.value ?? "";
  const names = `${value("class")} ${value("id")}`;
  const properties = value("itemprop").split(/\s+/);
  const { tagName } = element;
  if (tagName === "body" || tagName === "html") return null;
  if (tagName === "figcaption" || tagName === "figure" || properties.includes("caption")) return "caption";
  if (CAPTION.test(names)) return "caption";
  if (tagName === "time" || tagName === "address" || /\bauthor\b/.test(value("rel"))) return "signature";
  if (SIGNATURE.test(names) || properties.some((property) => SIGNED_AS.test(property))) return "signature";
  return tagName === "a" && value("href") !== "" ? "link" : null;
}

function textLength(root: Node): number {
  let length = 0;
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined && length <= LONGEST; node = open.pop()) {
    if ("value" in node) length += node.value.trim().length;
    if ("childNodes" in node) open.push(...node.childNodes);
  }
  return length;
}
