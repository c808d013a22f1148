import { authorNotes } from "./author-notes.js";
import { commentLines } from "./comment-threads.js";
import type { Line } from "./line.js";
import { menuLines } from "./menus.js";
import { listLines } from "./page-lists.js";

/** The lines of a text page without menus, readers' comments and lists of other pages, which have no boxes to tell them. */
export function withoutAsides(lines: readonly Line[]): readonly Line[] {
  return [commentLines, listLines, menuLines, authorNotes].reduce<readonly Line[]>((left, asidesOf) => {
    const asides = asidesOf(left);
    return asides.size === 0 ? left : left.filter((_, at) => !asides.has(at));
  }, lines);
}
