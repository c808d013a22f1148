import type { CountedTrigger } from "./counted-triggers.js";
import type { Window, Word } from "./windows.js";

export const UNITS: ReadonlySet<string> = new Set([
  "armor",
  "armour",
  "battalion",
  "battalions",
  "brigade",
  "brigades",
  "columns",
  "contingent",
  "convoy",
  "convoys",
  "forces",
  "garrison",
  "peacekeepers",
  "soldiers",
  "tanks",
  "troops",
  "units",
]);

export const MOVES: ReadonlySet<string> = new Set([
  "moved",
  "moving",
  "redeployed",
  "redeploying",
  "relocated",
  "relocating",
  "shifted",
  "shifting",
]);

/** Words between the unit and its move, and between the move and the place it leaves. */
export const BETWEEN = 3;

/**
 * "Military columns moved late on Monday from the base": armed units that move *from* a place withdraw, however
 * unsure the network is. A move without "from" is a deployment as often as not, and stays the network's.
 */
export function movedAway(
  text: string,
  { words, core }: Window,
  triggers: readonly CountedTrigger[],
): CountedTrigger[] {
  const wordAt = (index: number): string => {
    const word = words[index];
    return word === undefined ? "" : text.slice(word.start, word.end).toLowerCase();
  };
  const near = (index: number, step: 1 | -1, fits: (word: string) => boolean): boolean => {
    for (let at = index + step, left = BETWEEN; left >= 0; at += step, left--) {
      if (words[at]?.sentence !== (words[index] as Word).sentence || /^[^\p{L}\p{N}]/u.test(wordAt(at)))
        break;
      if (fits(wordAt(at))) return true;
    }
    return false;
  };
  const moves: CountedTrigger[] = [];
  for (let index = core.start; index < core.end; index++) {
    if (!MOVES.has(wordAt(index)) || triggers.some(({ word }) => word === index)) continue;
    const leaves = near(index, 1, (word) => word === "from") && near(index, -1, (word) => UNITS.has(word));
    if (leaves) moves.push({ word: index, type: "RETREAT" });
  }
  return moves;
}
