import { clean } from "../../text/clean.js";
import type { Span } from "../../text/span.js";
import { compose, joinTraced, type TracedText } from "../../text/traced.js";
import type { BlockKind, PageBlock } from "../block.js";
import { tracedNode } from "./entities.js";
import { isBox, isHidden, type Measures } from "./measure.js";
import { INLINE } from "./names.js";
import type { StoryRoot } from "./root.js";
import { attribute, type Element, isElement, isTextNode, walk } from "./tree.js";

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

/** The blocks of a page's story part in document order, boxes and link lists left out. */
export function htmlBlocks(source: string, root: StoryRoot, sizes: Measures): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  const open: Open[] = [
    { kind: "paragraph", level: 0, article: 0, pieces: [], linked: 0, breaks: 0, breakAt: null },
  ];
  let links = 0;
  let articles = 0;
  const flush = (): void => {
    const block = open.at(-1) as Open;
    const done = blockOf(block);
    if (done !== null) blocks.push(done);
    block.pieces = [];
    block.linked = 0;
    block.breaks = 0;
    block.breakAt = null;
  };
  walk(root.node, {
    enter: (node) => {
      if (isTextNode(node)) {
        const block = open.at(-1) as Open;
        const size = node.value.trim().length;
        if (size > 0 && block.breaks > 0) takeBreaks(block, flush);
        block.pieces.push(tracedNode(source, node));
        if (links > 0) block.linked += size;
        return false;
      }
      if (!isElement(node)) return true;
      if (isHidden(node) || (node !== root.node && isBox(node, sizes, root.node))) return false;
      if (node.tagName === "br") {
        noteBreak(open.at(-1) as Open, node);
        return false;
      }
      if (node.tagName === "a") links++;
      if (INLINE.has(node.tagName)) return true;
      flush();
      if (root.articles.includes(node)) articles++;
      const above = open.at(-1) as Open;
      const article =
        root.articles.length === 0 ? 0 : root.articles.includes(node) ? articles : above.article;
      open.push({ ...kindOf(node, above), article, pieces: [], linked: 0, breaks: 0, breakAt: null });
      return true;
    },
    leave: (node) => {
      if (!isElement(node)) return;
      if (node.tagName === "a") links--;
      if (INLINE.has(node.tagName)) return;
      flush();
      open.pop();
    },
  });
  flush();
  return root.articles.length === 0 ? blocks : blocks.filter(({ article }) => article > 0);
}

function kindOf(element: Element, above: Open): Pick<Open, "kind" | "level"> {
  const { tagName } = element;
  if (/^h[1-6]$/.test(tagName)) return { kind: "heading", level: Number(tagName[1]) };
  const named = attribute(element, "class") ?? "";
  if (tagName === "figcaption" || /(?:^|[\s_-])caption(?:$|[\s_-])/i.test(named))
    return { kind: "caption", level: 0 };
  if (tagName === "figure") return { kind: "caption", level: 0 };
  if (above.kind === "caption" || above.kind === "heading") return { kind: above.kind, level: above.level };
  if (tagName === "blockquote") return { kind: "quote", level: 0 };
  if (tagName === "li" || tagName === "dd") return { kind: "list", level: 0 };
  return { kind: above.kind === "quote" || above.kind === "list" ? above.kind : "paragraph", level: 0 };
}

function noteBreak(block: Open, element: Element): void {
  const place = element.sourceCodeLocation;
  block.breaks++;
  if (block.breakAt === null && place) block.breakAt = { start: place.startOffset, end: place.endOffset };
}

/** Line breaks part paragraphs where two follow each other or a sentence ends; elsewhere they are a blank. */
function takeBreaks(block: Open, flush: () => void): void {
  const last = block.pieces.at(-1)?.text ?? "";
  const parts = block.kind !== "heading" && (block.breaks > 1 || /[.!?:]["”’)]*\s*$/.test(last.slice(-8)));
  if (parts) flush();
  else if (block.breakAt !== null) {
    const { start, end } = block.breakAt;
    block.pieces.push({ text: " ", runs: [{ start: 0, end: 1, sourceStart: start, sourceEnd: end }] });
  }
  block.breaks = 0;
  block.breakAt = null;
}

/** Short lines that are mostly links are lists of other pages. */
const MOST_LINKED = 0.6;
const SHORT = 160;

function blockOf({ kind, level, article, pieces, linked }: Open): PageBlock | null {
  const raw = joinTraced(pieces, "");
  const text = compose(clean(raw.text, { start: 0, end: raw.text.length }), raw);
  if (text.text === "" || (kind !== "heading" && isLinkList(text.text.length, linked))) return null;
  return { kind, text, gap: 1, level, article };
}

const isLinkList = (length: number, linked: number): boolean =>
  length < SHORT ? linked > length * MOST_LINKED : length < 2 * SHORT && linked > length * 0.95;
