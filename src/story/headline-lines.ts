import { isTailHead } from "./furniture.js";
import type { Line } from "./line.js";

/** No headline has more. */
const MOST_WORDS = 24;

/** On an HTML page only a heading of the first rank begins another story; lower ones part one story. */
export const isCandidate = ({ look, text, words, block, titleCase }: Line): boolean =>
  words >= 2 &&
  !isTailHead(text) &&
  (block.kind === "line" || block.level === 1) &&
  (look === "title" || (look === "prose" && words <= MOST_WORDS && titleCase));

/** A sentence may have as many capitals as a title, but its verbs are small. */
export const isProse = ({ look, text, words, titleCase }: Line): boolean =>
  look === "prose" &&
  (words > MOST_WORDS || !titleCase || /\b(?:are|has|have|is|said|says|was|were|will)\b/.test(text));

export const isCapitals = (text: string): boolean => !/\p{Ll}/u.test(text);
