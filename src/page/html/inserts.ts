import type { Measures } from "./measure.js";
import { INLINE } from "./names.js";
import { childrenOf, type Element, elementsIn, isElement, type Node } from "./tree.js";

/** A paragraph holds this much prose, in UTF-16 units; a box that leads elsewhere holds no more text than the second. */
const PROSE = 60;
const LONGEST = 400;
/** A label such as `Related`, which is no link itself. */
const LABEL = 30;
/** Stories have more paragraphs than boxes between them; under the linked headlines of a list stands one each. */
const PARAGRAPHS_A_BOX = 2;

/**
 * Boxes between the paragraphs of a story that hold nothing but links to other pages: a section's name and a headline,
 * mostly, as headings, so that each reads as a sub-head of the story.
 */
export function insertsIn(document: Node, sizes: Measures): ReadonlySet<Element> {
  return new Set(
    elementsIn(document, (element) => sizes.has(element)).flatMap((one) => insertsOf(one, sizes)),
  );
}

function insertsOf(parent: Element, sizes: Measures): readonly Element[] {
  const children = childrenOf(parent).filter(isElement);
  const isParagraph = (element: Element): boolean =>
    element.tagName === "p" && (sizes.get(element)?.prose ?? 0) >= PROSE;
  const first = children.findIndex(isParagraph);
  const last = children.findLastIndex(isParagraph);
  if (first === last) return [];
  const boxes = children.filter((element) => leadsElsewhere(element, sizes));
  const at = new Map(children.map((element, place) => [element, place]));
  const placeOf = (box: Element): number => at.get(box) ?? 0;
  // Above the first paragraph such a box is a headline, and so may be those above the others.
  if (boxes.some((box) => placeOf(box) < first)) return [];
  const between = boxes.filter((box) => placeOf(box) < last);
  const paragraphs = children.filter(isParagraph).length;
  return paragraphs >= between.length * PARAGRAPHS_A_BOX ? between : [];
}

/** No element of these holds a box: they stand in the text or are a part of it themselves. */
const OF_TEXT = /^(?:blockquote|figure|h[1-6]|ol|p|pre|table|ul)$/;

function leadsElsewhere(element: Element, sizes: Measures): boolean {
  if (INLINE.has(element.tagName) || OF_TEXT.test(element.tagName)) return false;
  const { text = 0, linked = 0, prose = 0 } = sizes.get(element) ?? {};
  return linked > LABEL && text <= LONGEST && prose === 0 && text - linked <= LABEL;
}
