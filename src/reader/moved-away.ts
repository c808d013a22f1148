import { quote, type Span } from "../text/span.js";
import type { CountedTrigger } from "./counted-triggers.js";
import type { Window } from "./windows.js";

const UNITS: ReadonlySet<string> = new Set([
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
const BETWEEN = 3;

/** A word of a window, or of one sentence alone. */
type Near = Span & { readonly sentence?: number };

const wordAt = (text: string, words: readonly Near[], at: number): string => {
  const word = words[at];
  return word === undefined ? "" : quote(text, word).toLowerCase();
};

interface Search {
  readonly from: number;
  readonly step: 1 | -1;
  readonly fits: (word: string) => boolean;
}

/** Index of the nearest word that fits, in the sentence of `from` and with no mark between; -1 where there is none. */
function near(text: string, words: readonly Near[], { from, step, fits }: Search): number {
  for (let at = from + step, left = BETWEEN; left >= 0; at += step, left--) {
    const word = wordAt(text, words, at);
    if (words[at]?.sentence !== words[from]?.sentence || /^[^\p{L}\p{N}]/u.test(word)) return -1;
    if (fits(word)) return at;
  }
  return -1;
}

/** Index of the armed unit that the word at `move` is told of, where one stands right before it; -1 else. */
export const unitBefore = (text: string, words: readonly Near[], move: number): number =>
  near(text, words, { from: move, step: -1, fits: (word) => UNITS.has(word) });

/**
 * "Military columns moved late on Monday from the base": armed units that move *from* a place withdraw, however
 * unsure the network is. A move without "from" is a deployment as often as not, and stays the network's.
 */
export function movedAway(
  text: string,
  { words, core }: Window,
  triggers: readonly CountedTrigger[],
): CountedTrigger[] {
  const moves: CountedTrigger[] = [];
  for (let move = core.start; move < core.end; move++) {
    if (!MOVES.has(wordAt(text, words, move)) || triggers.some(({ word }) => word === move)) continue;
    const leaves = near(text, words, { from: move, step: 1, fits: (word) => word === "from" }) !== -1;
    if (leaves && unitBefore(text, words, move) !== -1) moves.push({ word: move, type: "RETREAT" });
  }
  return moves;
}
