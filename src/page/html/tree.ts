import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, Tokenizer, type TreeAdapter } from "parse5";
import { INLINE } from "./names.js";
import type { Naming } from "./naming.js";

export type Node = DefaultTreeAdapterMap["node"];
export type TextNode = DefaultTreeAdapterMap["textNode"];
/** An element, with room for what is asked of it again and again. */
export type Element = DefaultTreeAdapterMap["element"] & { naming?: Naming | null; hidden?: boolean | null };

type Adapter = TreeAdapter<DefaultTreeAdapterMap>;

/** Only what stands on its own has a place: all else would cost memory and be asked by nobody. */
const treeAdapter: Adapter = {
  ...defaultTreeAdapter,
  createElement: (tagName, namespaceURI, attrs): Element => ({
    nodeName: tagName,
    tagName,
    attrs,
    namespaceURI,
    childNodes: [],
    parentNode: null,
    naming: null,
    hidden: null,
  }),
  setNodeSourceCodeLocation: (node, location) => {
    if (isTextNode(node)) node.sourceCodeLocation = location === null ? null : { ...location };
    else if (node.nodeName === "br") node.sourceCodeLocation = location;
  },
  updateNodeSourceCodeLocation: (node, { endOffset }) => {
    if (isTextNode(node) && node.sourceCodeLocation && endOffset !== undefined)
      node.sourceCodeLocation.endOffset = endOffset;
  },
};

/** Lines and columns are asked by nobody, nor are the places of attributes: they took a third of the time of parsing. */
class OffsetTokenizer extends Tokenizer {
  override getCurrentLocation(offset: number): NonNullable<ReturnType<Tokenizer["getCurrentLocation"]>> {
    const startOffset = this.preprocessor.offset - offset;
    return { startLine: 0, startCol: 0, startOffset, endLine: 0, endCol: 0, endOffset: -1 };
  }
  override _createAttr(name: string): void {
    this._flushRun("");
    this.currentAttr = { name, value: "" };
  }
}

class OffsetParser extends Parser<DefaultTreeAdapterMap> {
  constructor() {
    super({ sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter });
    this.tokenizer = new OffsetTokenizer(this.options, this);
  }
}

/** The document as a browser would build it; text and line breaks know their place in the source. */
export function parseHtml(source: string): Node {
  const parser = new OffsetParser();
  parser.tokenizer.write(source, true);
  return parser.document;
}

export const isElement = (node: Node): node is Element =>
  (node as { readonly tagName?: string }).tagName !== undefined;
export const isTextNode = (node: Node): node is TextNode => node.nodeName === "#text";
const NO_NODES: readonly Node[] = [];
export const childrenOf = (node: Node): readonly Node[] =>
  (node as { readonly childNodes?: readonly Node[] }).childNodes ?? NO_NODES;

/** Whether an element holds no block: what it says stands in one line, or in lines parted by breaks. */
export const isLine = (element: Element): boolean =>
  childrenOf(element).every(
    (child) => !isElement(child) || INLINE.has(child.tagName) || child.tagName === "br",
  );

export function attribute({ attrs }: Element, name: string): string | null {
  for (const attr of attrs) if (attr.name === name) return attr.value;
  return null;
}

export function parentOf(node: Node): Element | null {
  const parent = "parentNode" in node ? node.parentNode : null;
  return parent !== null && isElement(parent) ? parent : null;
}

/** What to do on the way into a node; `false` leaves its children out. */
export interface Visit {
  readonly enter: (node: Node) => boolean;
  readonly leave?: (node: Node) => void;
}

/** Visits a tree in document order without recursion: pages nest deeper than the stack is high. */
export function walk(root: Node, { enter, leave }: Visit): void {
  if (!enter(root)) return;
  const open: Node[] = [root];
  const next: number[] = [0];
  for (let depth = 0; depth >= 0; ) {
    const node = open[depth] as Node;
    const child = childrenOf(node)[next[depth] as number];
    next[depth] = (next[depth] as number) + 1;
    if (child === undefined) {
      leave?.(node);
      depth--;
    } else if (enter(child)) {
      if (childrenOf(child).length > 0) {
        open[++depth] = child;
        next[depth] = 0;
      } else leave?.(child);
    }
  }
}

const known = new WeakMap<Node, readonly Element[]>();

/** All elements below a node, in document order, that pass. Those of a whole document are gathered once. */
export function elementsIn(root: Node, passes: (element: Element) => boolean): readonly Element[] {
  const all = known.get(root) ?? allElements(root);
  if (root.nodeName === "#document") known.set(root, all);
  return all.filter(passes);
}

function allElements(root: Node): readonly Element[] {
  const found: Element[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isElement(node)) found.push(node);
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at] as Node;
      if (isElement(child)) open.push(child);
    }
  }
  return found;
}

/** The words of a node and all below it, entities decoded, blanks as they are. */
export function textIn(root: Node): string {
  const parts: string[] = [];
  walk(root, {
    enter: (node) => {
      if (isTextNode(node)) parts.push(node.value);
      return !(isElement(node) && (node.tagName === "script" || node.tagName === "style"));
    },
  });
  return parts.join("");
}
