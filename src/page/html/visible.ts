import { boxKind, isBeside, isHidden, type Measures, measure } from "./measure.js";
import { type Element, elementsIn, type Node } from "./tree.js";

/** A page's document with what belongs to no story told apart, and the sizes of what is left. */
export interface Visible {
  readonly document: Node;
  readonly leftOut: (element: Element) => boolean;
  readonly sizes: Measures;
}

/** A page that has less left without its boxes has its story in one of them. */
const FEWEST_UNITS = 200;
const FEWEST_SHARE = 0.15;

/** Leaves boxes out by their names; where hardly anything would be left, only those that are small. */
export function visibleParts(document: Node): Visible {
  const all = measure(document);
  const whole = all.get(document)?.prose ?? 0;
  const boxes = elementsIn(document, (element) => boxKind(element) !== null);
  const without = (out: readonly Element[]): Visible => {
    const set = new Set(out);
    const leftOut = (element: Element): boolean => set.has(element) || isHidden(element);
    return { document, leftOut, sizes: measure(document, leftOut) };
  };
  if (boxes.length === 0) return { document, leftOut: isHidden, sizes: all };
  const strict = without(boxes.filter((box) => isBeside(boxKind(box) ?? "rarely", box, all, whole)));
  const left = strict.sizes.get(document)?.prose ?? 0;
  if (left >= FEWEST_UNITS && left >= whole * FEWEST_SHARE) return strict;
  const loose = without(boxes.filter((box) => isBeside("rarely", box, all, whole)));
  return (loose.sizes.get(document)?.prose ?? 0) > left * 2 ? loose : strict;
}
