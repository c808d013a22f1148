import { isNameList, isPost } from "./bylines.js";
import type { Line } from "./line.js";

/** A headline has as many words. */
const HEADLINE_WORDS = 4;
/** Lines that may stand between a headline and who signed it: decks, stamps, pictures' lines. */
const FARTHEST = 6;

/**
 * Bare names and posts below a headline of a text page are bylines: `Jane Roe` above a stamp, `Africa correspondent` below
 * her. Elsewhere such a line may be a headline.
 */
export function withSignatures(lines: readonly Line[]): readonly Line[] {
  const signed: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const isSignature =
      line.look === "title" &&
      line.block.kind === "line" &&
      isBelowHeadline(signed) &&
      (isPost(line.text) ? isSigning(lines, at) : isNameList(line.text) && isDated(lines, at));
    signed.push(isSignature ? { ...line, look: "byline" } : line);
  }
  return signed;
}

function isBelowHeadline(above: readonly Line[]): boolean {
  let told = 0;
  for (let at = above.length - 1; at >= Math.max(0, above.length - FARTHEST); at--) {
    const { look, words } = above[at] as Line;
    if (look === "title" && words >= HEADLINE_WORDS) return true;
    if (look === "prose" && told++ > 0) return false;
  }
  return false;
}

/** Lines from what a picture shows to the same words with its photographer's name. */
const NEAR_CAPTION = 3;

/** What a picture shows, in a line of its own above its caption, which begins with the same words. */
export const withAlternatives = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, at) => {
    if (line.block.kind !== "line" || (line.look !== "prose" && line.look !== "title") || line.words < 4)
      return line;
    const captioned = lines
      .slice(at + 1, at + 1 + NEAR_CAPTION)
      .some(({ look, key }) => look === "caption" && key.startsWith(`${line.key} `));
    return captioned ? { ...line, look: "caption" } : line;
  });

/** A post, stamp or byline follows. */
function isDated(lines: readonly Line[], at: number): boolean {
  const next = lines.slice(at + 1, at + 4).find(({ look }) => look !== "furniture");
  return next !== undefined && (next.look === "stamp" || next.look === "byline" || isPost(next.text));
}

/** Below a name or byline, or above a stamp. */
const isSigning = (lines: readonly Line[], at: number): boolean => {
  const above = lines[at - 1];
  return (
    lines[at + 1]?.look === "stamp" ||
    above?.look === "byline" ||
    (above !== undefined && isNameList(above.text))
  );
};
