import { clean } from "../../text/clean.js";
import type { Span } from "../../text/span.js";
import { compose, joinTraced, type TracedText } from "../../text/traced.js";
import type { BlockKind, PageBlock } from "../block.js";
import { tracedNode } from "./entities.js";
import type { Measures } from "./measure.js";
import { INLINE } from "./names.js";
import { namingOf } from "./naming.js";
import { type Element, isElement, isTextNode, type Node, type TextNode, textIn, walk } from "./tree.js";
import type { Visible } from "./visible.js";

/** A block while it is gathered. */
interface Open {
  readonly kind: BlockKind;
  readonly level: number;
  readonly article: number;
  pieces: TracedText[];
  linked: number;
  /** Line breaks since the last words, and the place of the first. */
  breaks: number;
  breakAt: Span | null;
}

/** The blocks below a node in document order, boxes and link lists left out; `article` is the item they lie in. */
export function htmlBlocks(
  source: TracedText,
  root: Node,
  { sizes, leftOut }: Pick<Visible, "sizes" | "leftOut">,
  article = 0,
): readonly PageBlock[] {
  const gathering = gatherer(source, article, sizes);
  walk(root, {
    enter: (node) => {
      if (isTextNode(node)) gathering.text(node);
      if (!isElement(node)) return true;
      return (node === root || !leftOut(node)) && gathering.open(node);
    },
    leave: (node) => {
      if (isElement(node)) gathering.close(node);
    },
  });
  return gathering.done();
}

interface Gatherer {
  readonly text: (node: TextNode) => void;
  readonly open: (element: Element) => boolean;
  readonly close: (element: Element) => void;
  readonly done: () => readonly PageBlock[];
}

function gatherer(source: TracedText, article: number, sizes: Measures): Gatherer {
  const blocks: PageBlock[] = [];
  const stack: Open[] = [opened({ kind: "paragraph", level: 0 }, article)];
  const top = (): Open => stack.at(-1) as Open;
  let links = 0;
  const flush = (): void => {
    const done = blockOf(source, top());
    if (done !== null) blocks.push(done);
    Object.assign(top(), { pieces: [], linked: 0, breaks: 0, breakAt: null });
  };
  return {
    text: (node) => {
      const block = top();
      const size = node.value.trim().length;
      if (size > 0 && block.breaks > 0) takeBreaks(block, flush);
      block.pieces.push(tracedNode(source.text, node));
      if (links > 0) block.linked += size;
    },
    open: (element) => {
      if (element.tagName === "br") {
        noteBreak(top(), element);
        return false;
      }
      if (element.tagName === "a") links++;
      if (INLINE.has(element.tagName)) return true;
      flush();
      stack.push(opened(kindOf(element, top(), sizes), article));
      return true;
    },
    close: (element) => {
      if (element.tagName === "a") links--;
      if (element.tagName === "time" && opensBlock(top(), element)) flush();
      if (INLINE.has(element.tagName)) return;
      flush();
      stack.pop();
    },
    done: () => {
      flush();
      return blocks;
    },
  };
}

/** A time at the head of a box is a stamp, glued to the name behind it; at the head of a paragraph it is a word. */
const opensBlock = ({ pieces }: Open, time: Element): boolean =>
  time.parentNode?.nodeName !== "p" &&
  pieces
    .map(({ text }) => text)
    .join("")
    .trim() === textIn(time).trim();

const opened = (kind: Pick<Open, "kind" | "level">, article: number): Open => ({
  ...kind,
  article,
  pieces: [],
  linked: 0,
  breaks: 0,
  breakAt: null,
});

/** An element named like a picture's text or a signature holds no more prose than this. */
const SHORT_PROSE = 700;
const LINE = 200;

function kindOf(element: Element, above: Open, sizes: Measures): Pick<Open, "kind" | "level"> {
  const { tagName } = element;
  const { picture, signature } = namingOf(element);
  const size = sizes.get(element);
  if (tagName === "blockquote") return { kind: "quote", level: 0 };
  if (above.kind === "caption") return { kind: "caption", level: 0 };
  if (tagName === "figcaption" || tagName === "figure") return { kind: "caption", level: 0 };
  if (picture && (size?.prose ?? 0) <= SHORT_PROSE) return { kind: "caption", level: 0 };
  if (/^h[1-6]$/.test(tagName) && above.kind !== "list")
    return { kind: "heading", level: Number(tagName[1]) };
  if (above.kind === "heading" || above.kind === "byline") return { kind: above.kind, level: above.level };
  if (signature && (size?.text ?? 0) <= LINE) return { kind: "byline", level: 0 };
  if (tagName === "li" || tagName === "dd") return { kind: "list", level: 0 };
  return { kind: above.kind === "quote" || above.kind === "list" ? above.kind : "paragraph", level: 0 };
}

function noteBreak(block: Open, element: Node): void {
  const place = "sourceCodeLocation" in element ? element.sourceCodeLocation : null;
  block.breaks++;
  if (block.breakAt === null && place) block.breakAt = { start: place.startOffset, end: place.endOffset };
}

/** Line breaks part paragraphs where two follow each other or a sentence ends; elsewhere they are a blank. */
function takeBreaks(block: Open, flush: () => void): void {
  const last = block.pieces.at(-1)?.text ?? "";
  const parts =
    block.kind !== "heading" && (block.breaks > 1 || /[.!?:。！？]["”’)]*\s*$/.test(last.slice(-8)));
  if (parts) flush();
  else if (block.breakAt !== null) {
    const { start, end } = block.breakAt;
    block.pieces.push({ text: " ", runs: [1, start, end] });
  }
  block.breaks = 0;
  block.breakAt = null;
}

/** Short lines that are mostly links are lists of other pages. */
const MOST_LINKED = 0.6;
const SHORT = 160;

function blockOf(source: TracedText, { kind, level, article, pieces, linked }: Open): PageBlock | null {
  const [only] = pieces;
  if (only === undefined || !pieces.some(({ text }) => /\S/.test(text))) return null;
  const raw = pieces.length === 1 ? only : joinTraced(pieces, "");
  const cleaned = clean(raw.text, { start: 0, end: raw.text.length });
  if (cleaned.text === "" || (kind !== "heading" && isLinkList(cleaned.text.length, linked))) return null;
  const text = compose(compose(cleaned, raw), source);
  return { kind, text, gap: 1, level, article };
}

const isLinkList = (length: number, linked: number): boolean =>
  length < SHORT ? linked > length * MOST_LINKED : length < 2 * SHORT && linked > length * 0.75;
