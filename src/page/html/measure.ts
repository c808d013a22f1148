import { FRAMING, SILENT } from "./names.js";
import { namingOf } from "./naming.js";
import {
  attribute,
  type Element,
  isElement,
  isTextNode,
  type Node,
  parentOf,
  type TextNode,
  walk,
} from "./tree.js";

/** How much text an element holds, in UTF-16 units, blanks at the ends of nodes not counted. */
export interface Measure {
  text: number;
  /** Inside links. */
  linked: number;
  /** Inside paragraphs or long enough to be one, outside links. */
  prose: number;
  /** In text nodes that are children of the element itself, outside links. */
  own: number;
  /** Headings of the first rank, articles and named bodies in it: no box beside a story has one. */
  heads: number;
  /** `<time>` elements, and others that carry a moment for programs. */
  times: number;
}

export type Measures = ReadonlyMap<Node, Measure>;

/** Sizes of every visible element; those left out have none. */
export function measure(root: Node, leftOut: (element: Element) => boolean = isHidden): Measures {
  const sizes = new Map<Node, Measure>();
  let links = 0;
  let paragraphs = 0;
  walk(root, {
    enter: (node) => {
      if (isTextNode(node)) {
        count(sizes, node, { linked: links > 0, paragraph: paragraphs > 0 });
        return false;
      }
      if (!isElement(node)) {
        if ("childNodes" in node) sizes.set(node, empty());
        return true;
      }
      if (node.tagName === "br") return false;
      if (leftOut(node)) return false;
      sizes.set(node, empty());
      if (node.tagName === "a") links++;
      if (node.tagName === "p") paragraphs++;
      return true;
    },
    leave: (node) => {
      if (!isElement(node) || node.tagName === "br") return;
      if (node.tagName === "a") links--;
      if (node.tagName === "p") paragraphs--;
      const size = sizes.get(node) as Measure;
      if (isHead(node)) size.heads++;
      if (node.tagName === "time") size.times++;
      addTo(sizes, node.parentNode, size);
    },
  });
  return sizes;
}

const empty = (): Measure => ({ text: 0, linked: 0, prose: 0, own: 0, heads: 0, times: 0 });

const isHead = (element: Element): boolean =>
  element.tagName === "h1" ||
  element.tagName === "article" ||
  element.tagName === "main" ||
  attribute(element, "itemprop") === "articleBody";

/** A text node this long is prose whatever element it is in: many pages part paragraphs by line breaks. */
const LONG = 60;

function count(
  sizes: Map<Node, Measure>,
  node: TextNode,
  { linked, paragraph }: { linked: boolean; paragraph: boolean },
): void {
  const parent = parentOf(node);
  const own = parent === null ? undefined : sizes.get(parent);
  if (own === undefined) return;
  const size = node.value.trim().length;
  if (size === 0) return;
  own.text += size;
  if (linked) own.linked += size;
  else own.own += size;
  if (!linked && (paragraph || size >= LONG)) own.prose += size;
}

function addTo(sizes: Map<Node, Measure>, parent: Node | null, more: Measure): void {
  const size = parent === null ? undefined : sizes.get(parent);
  if (size === undefined) return;
  size.text += more.text;
  size.linked += more.linked;
  size.prose += more.prose;
  size.heads += more.heads;
  size.times += more.times;
}

/** Never shown: by its element, its attributes, or its style. What is named as the story only waits to be paid for. */
export function isHidden(element: Element): boolean {
  const { hidden = null } = element;
  if (hidden !== null) return hidden;
  element.hidden = hides(element);
  return element.hidden;
}

function hides(element: Element): boolean {
  if (SILENT.has(element.tagName)) return true;
  if (element.attrs.length === 0 || isNamedStory(element)) return false;
  if (attribute(element, "hidden") !== null && attribute(element, "hidden") !== "until-found") return true;
  if (attribute(element, "aria-hidden") === "true" && element.tagName !== "p") return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, "style") ?? "");
}

const isNamedStory = (element: Element): boolean =>
  attribute(element, "itemprop") === "articleBody" ||
  (namingOf(element).story && namingOf(element).box === null);

/** A box with this share of the page's prose is the story, whatever it is called. */
const MOST_PROSE = 0.4;
const NEARLY_ALL = 0.75;
/** Wear the names of their surroundings: `<body class="has-sidebar">`. */
export const FRAMES: ReadonlySet<string> = new Set(["article", "body", "html", "main"]);
const FRAMING_ROLE =
  /^(?:navigation|complementary|contentinfo|banner|search|menu|toolbar|dialog|alertdialog)$/;

/** How an element is a box around the story or beside it: for sure, unless it holds most of the page, or not at all. */
export function boxKind(element: Element): "never" | "rarely" | null {
  if (FRAMES.has(element.tagName)) return null;
  const { box } = namingOf(element);
  if (box !== null) return box;
  const frames = FRAMING.has(element.tagName) || FRAMING_ROLE.test(attribute(element, "role") ?? "");
  return frames ? "rarely" : null;
}

/** Whether a box of that kind is left out: unless it holds so much of the page's prose that it is the story. */
export function isBeside(
  kind: "never" | "rarely",
  element: Element,
  sizes: Measures,
  whole: number,
): boolean {
  const size = sizes.get(element);
  const share = (size?.prose ?? 0) / Math.max(1, whole);
  if (kind === "rarely") return share <= MOST_PROSE || (share < NEARLY_ALL && isOfTeasers(size));
  const holdsStory = (size?.heads ?? 0) > 0 || namingOf(element).story;
  return share < NEARLY_ALL && !(share > MOST_PROSE && holdsStory);
}

/** A box of several headings with hardly a paragraph each lists other stories, however long the list is. */
const TEASER = 400;
const isOfTeasers = (size: Measure | undefined): boolean =>
  size !== undefined && size.heads >= 4 && size.prose / size.heads < TEASER;
