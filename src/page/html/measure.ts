import { BOX, FRAMING, SILENT } from "./names.js";
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
}

export type Measures = ReadonlyMap<Node, Measure>;

/** Sizes of every visible element; hidden and silent ones have none. */
export function measure(root: Node): Measures {
  const sizes = new Map<Node, Measure>();
  let links = 0;
  let paragraphs = 0;
  walk(root, {
    enter: (node) => {
      if (isTextNode(node)) {
        count(sizes, node, { linked: links > 0, paragraph: paragraphs > 0 });
        return false;
      }
      if (isElement(node) && isHidden(node)) return false;
      sizes.set(node, { text: 0, linked: 0, prose: 0, own: 0 });
      if (isElement(node) && node.tagName === "a") links++;
      if (isElement(node) && node.tagName === "p") paragraphs++;
      return true;
    },
    leave: (node) => {
      if (isElement(node) && node.tagName === "a") links--;
      if (isElement(node) && node.tagName === "p") paragraphs--;
      const parent = parentOf(node);
      if (parent !== null) addTo(sizes, parent, sizes.get(node) as Measure);
    },
  });
  return sizes;
}

/** A text node this long is prose whatever element it is in: many pages part paragraphs by line breaks. */
const LONG = 60;

function count(
  sizes: Map<Node, Measure>,
  node: TextNode,
  { linked, paragraph }: { linked: boolean; paragraph: boolean },
): void {
  const parent = parentOf(node);
  const size = node.value.trim().length;
  const own = parent === null ? undefined : sizes.get(parent);
  if (parent === null || own === undefined || size === 0) return;
  const prose = !linked && (paragraph || size >= LONG) ? size : 0;
  addTo(sizes, parent, { text: size, linked: linked ? size : 0, prose });
  own.own += linked ? 0 : size;
}

function addTo(sizes: Map<Node, Measure>, parent: Node, more: Omit<Measure, "own">): void {
  const size = sizes.get(parent);
  if (size === undefined) return;
  size.text += more.text;
  size.linked += more.linked;
  size.prose += more.prose;
}

/** Never shown: by its element, its attributes, or its style. */
export function isHidden(element: Element): boolean {
  if (SILENT.has(element.tagName)) return true;
  if (attribute(element, "hidden") !== null && attribute(element, "hidden") !== "until-found") return true;
  if (attribute(element, "aria-hidden") === "true" && element.tagName !== "p") return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, "style") ?? "");
}

/** A box with this share of its surroundings' prose is the story, whatever it is called. */
const MOST_PROSE = 0.4;

/** Frames and boxes around the story: left out unless they hold too much of the prose to be one. */
export function isBox(element: Element, sizes: Measures, within: Node): boolean {
  const named = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`;
  const boxed =
    FRAMING.has(element.tagName) ||
    /^(?:navigation|complementary|contentinfo|banner|search|menu|toolbar)$/.test(
      attribute(element, "role") ?? "",
    ) ||
    BOX.test(named);
  if (!boxed) return false;
  const whole = sizes.get(within)?.prose ?? 0;
  return (sizes.get(element)?.prose ?? 0) <= whole * MOST_PROSE;
}
