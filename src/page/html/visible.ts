import { insertsIn } from "./inserts.js";
import { boxKind, FRAMES, isBeside, isHidden, type Measures, measure } from "./measure.js";
import { namingOf } from "./naming.js";
import { ownWordsIn } from "./own-words.js";
import { attribute, type Element, elementsIn, type Node } from "./tree.js";

/** A page's document with what belongs to no story told apart, and the sizes of what is left. */
export interface Visible {
  readonly document: Node;
  readonly leftOut: (element: Element) => boolean;
  readonly sizes: Measures;
}

/** A page that has less left without its boxes has its story in one of them. */
const FEWEST_UNITS = 200;
const FEWEST_SHARE = 0.15;

/** However much of the page it is, this is no story; a frame so named has the page's heading in it. */
const asksConsent = (element: Element, sizes: Measures): boolean =>
  /cookie|consent|gdpr/i.test(`${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`) &&
  (sizes.get(element)?.heads ?? 0) === 0 &&
  !namingOf(element).story &&
  !FRAMES.has(element.tagName);

/**
 * What a page shows of its stories: without boxes by their names, without those of links between paragraphs, and without
 * what is no story by its wording.
 */
export function visibleParts(document: Node): Visible {
  const { sizes, leftOut } = withoutBoxes(document);
  const inserts = insertsIn(document, sizes);
  const ownWords = ownWordsIn(document, sizes);
  if (inserts.size + ownWords.size === 0) return { document, sizes, leftOut };
  const without = (element: Element): boolean =>
    inserts.has(element) || ownWords.has(element) || leftOut(element);
  return { document, sizes: ownWords.size === 0 ? sizes : measure(document, without), leftOut: without };
}

/** Leaves boxes out by their names; where hardly anything would be left, only those that are small. */
function withoutBoxes(document: Node): Visible {
  const all = measure(document);
  const whole = all.get(document)?.prose ?? 0;
  const boxes = elementsIn(document, (element) => boxKind(element) !== null);
  const without = (out: readonly Element[]): Visible => {
    const set = new Set(out);
    const leftOut = (element: Element): boolean => set.has(element) || isHidden(element);
    return { document, leftOut, sizes: measure(document, leftOut) };
  };
  if (boxes.length === 0) return { document, leftOut: isHidden, sizes: all };
  const strict = without(
    boxes.filter((box) => asksConsent(box, all) || isBeside(boxKind(box) ?? "rarely", box, all, whole)),
  );
  const left = strict.sizes.get(document)?.prose ?? 0;
  if (left >= FEWEST_UNITS && left >= whole * FEWEST_SHARE) return strict;
  const loose = without(boxes.filter((box) => asksConsent(box, all) || isBeside("rarely", box, all, whole)));
  return (loose.sizes.get(document)?.prose ?? 0) > left * 2 ? loose : strict;
}
