import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from "parse5";

export type Node = DefaultTreeAdapterMap["node"];
export type Element = DefaultTreeAdapterMap["element"];
export type TextNode = DefaultTreeAdapterMap["textNode"];

/** Only what stands on its own has a place: all else would cost memory and be asked by nobody. */
const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  setNodeSourceCodeLocation: (node, location) => {
    if (isTextNode(node)) node.sourceCodeLocation = location === null ? null : { ...location };
    else if (node.nodeName === "br") node.sourceCodeLocation = location;
  },
  updateNodeSourceCodeLocation: (node, { endOffset }) => {
    if (isTextNode(node) && node.sourceCodeLocation && endOffset !== undefined)
      node.sourceCodeLocation.endOffset = endOffset;
  },
};

/** The document as a browser would build it; text and line breaks know their place in the source. */
export const parseHtml = (source: string): Node =>
  parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter });

export const isElement = (node: Node): node is Element => "tagName" in node;
export const isTextNode = (node: Node): node is TextNode => node.nodeName === "#text";
export const childrenOf = (node: Node): readonly Node[] => ("childNodes" in node ? node.childNodes : []);

export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((attr) => attr.name === name)?.value ?? null;

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
  const open: { node: Node; next: number }[] = enter(root) ? [{ node: root, next: 0 }] : [];
  while (open.length > 0) {
    const top = open[open.length - 1] as { node: Node; next: number };
    const child = childrenOf(top.node)[top.next++];
    if (child === undefined) {
      leave?.(top.node);
      open.pop();
    } else if (enter(child)) {
      if (childrenOf(child).length > 0) open.push({ node: child, next: 0 });
      else leave?.(child);
    }
  }
}

/** All elements below a node, in document order, that pass. */
export function elementsIn(root: Node, passes: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  walk(root, {
    enter: (node) => {
      if (isElement(node) && passes(node)) found.push(node);
      return true;
    },
  });
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
