import type { MetaDate } from "../block.js";
import { AGO } from "../date-words.js";
import { isNamedDate } from "./date-points.js";
import { elementsIn, textIn } from "./tree.js";
import type { Visible } from "./visible.js";

/** A stamp that counts back is no longer than this: `Updated 2 hours ago by Jane Roe`. */
const LONGEST = 60;

/** `2 hours ago` in a box of the story that is named as a date; what it stands for shows only once the fetch is known. */
export function shownAgo({ document, leftOut, sizes }: Visible): MetaDate | null {
  const boxes = elementsIn(
    document,
    (element) => !leftOut(element) && (sizes.get(element)?.text ?? LONGEST) < LONGEST && isNamedDate(element),
  );
  const text = boxes.map((box) => textIn(box).replace(/\s+/g, " ").trim()).find((words) => AGO.test(words));
  return text === undefined ? null : { text, where: "time" };
}
