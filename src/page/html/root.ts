import type { Measures } from "./measure.js";
import { INLINE } from "./names.js";
import { namingOf } from "./naming.js";
import {
  attribute,
  type Element,
  elementsIn,
  isElement,
  isTextNode,
  type Node,
  parentOf,
  textIn,
  walk,
} from "./tree.js";
import type { Visible } from "./visible.js";

/** A page calls this much prose its body. */
const FEWEST_UNITS = 150;

/** The element that holds the page's story. */
export function findRoot({ document, sizes, leftOut }: Visible): Node {
  const scored = bestByScore(document, sizes, leftOut);
  return namedRoot(document, sizes, scored) ?? scored ?? document;
}

/** What the page itself calls the body, when it holds most of what the score found. */
function namedRoot(document: Node, sizes: Measures, scored: Element | null): Element | null {
  const enough = (scored === null ? 0 : (sizes.get(scored)?.prose ?? 0)) * 0.7;
  const named = elementsIn(document, (element) => /articleBody/i.test(attribute(element, "itemprop") ?? ""));
  const bodies = named.filter(
    (element) => (sizes.get(element)?.prose ?? 0) >= Math.max(enough, FEWEST_UNITS),
  );
  return bodies.length === 1 ? (bodies[0] as Element) : null;
}

/**
 * The element whose paragraphs, weighted by length and commas and passed up to parent and grandparent, score
 * best, less its share of links. Method: Arc90's Readability.
 */
function bestByScore(
  document: Node,
  sizes: Measures,
  leftOut: (element: Element) => boolean,
): Element | null {
  const scores = new Map<Element, number>();
  const add = (element: Element | null, points: number): void => {
    if (element === null || points === 0) return;
    scores.set(element, (scores.get(element) ?? 0) + points * nameWeight(element));
  };
  walk(document, {
    enter: (node) => {
      if (!isElement(node)) return true;
      if (leftOut(node)) return false;
      const points = paragraphPoints(node, sizes);
      const parent = parentOf(node);
      add(parent, points);
      add(parent === null ? null : parentOf(parent), points / 2);
      const own = ownPoints(node, sizes);
      add(node, own);
      add(parent, own / 2);
      return true;
    },
  });
  const best = [...scores].map(
    ([element, score]) => [element, score * (1 - linkShare(element, sizes))] as const,
  );
  const top = best.reduce<readonly [Element, number] | null>(
    (a, b) => (a === null || b[1] > a[1] ? b : a),
    null,
  );
  return top === null ? null : widened(top[0], sizes);
}

function paragraphPoints(element: Element, sizes: Measures): number {
  if (!isParagraph(element) || (sizes.get(element)?.text ?? 0) < 25) return 0;
  return pointsOf(textIn(element));
}

const isParagraph = ({ tagName }: Element): boolean =>
  tagName === "p" || tagName === "pre" || tagName === "blockquote";

const pointsOf = (text: string): number =>
  1 + (text.match(/,/g)?.length ?? 0) + Math.min(3, Math.floor(text.length / 100));

/** Text that stands in a container itself, parted by line breaks, counts for the container. */
function ownPoints(element: Element, sizes: Measures): number {
  if (isParagraph(element) || INLINE.has(element.tagName) || (sizes.get(element)?.own ?? 0) < 120) return 0;
  const texts = element.childNodes.filter(isTextNode).map(({ value }) => value.trim());
  return texts.filter((text) => text.length >= 25).reduce((sum, text) => sum + pointsOf(text), 0);
}

const nameWeight = (element: Element): number =>
  (namingOf(element).story ? 1.25 : 1) * (element.tagName === "article" ? 1.1 : 1);

const linkShare = (element: Element, sizes: Measures): number => {
  const size = sizes.get(element);
  return size === undefined || size.text === 0 ? 0 : size.linked / size.text;
};

/** A story that advertisements cut in pieces has more prose in its parent than in its best piece. */
function widened(element: Element, sizes: Measures): Element {
  let widest = element;
  for (
    let parent = parentOf(widest);
    parent !== null && parent.tagName !== "body";
    parent = parentOf(parent)
  ) {
    const gain = (sizes.get(parent)?.prose ?? 0) / Math.max(1, sizes.get(widest)?.prose ?? 0);
    if (gain < 1.15 || linkShare(parent, sizes) > 0.3) continue;
    if (parent.tagName === "html") break;
    widest = parent;
  }
  return widest;
}
