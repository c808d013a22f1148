import { isTailHead } from "./furniture.js";
import { type Line, LONGEST_TITLE } from "./line.js";

/** Endless-scroll pages print headline and captions, then both again; nothing else stands between the copies. */
const REACH = 14;

/** Indexes of lines that begin a story because their headline comes twice with only pictures' lines between. */
export function repeatedHeadlines(lines: readonly Line[]): readonly number[] {
  const starts: number[] = [];
  let from = 0;
  for (const [at, line] of lines.entries()) {
    if (at < from || !canBeHeadline(line)) continue;
    const copy = copyOf(lines, at);
    if (copy === null) continue;
    starts.push(at);
    from = copy + 1;
  }
  return starts;
}

/** Three words or more; a line that ends in a full stop is a headline only in capitals or title case. */
const canBeHeadline = ({ look, words, text, titleCase }: Line): boolean =>
  words >= 3 &&
  text.length <= LONGEST_TITLE &&
  !isTailHead(text) &&
  (look === "title" || (look === "prose" && titleCase));

function copyOf(lines: readonly Line[], at: number): number | null {
  const { key } = lines[at] as Line;
  const last = Math.min(lines.length - 1, at + REACH);
  for (let next = at + 1; next <= last; next++) {
    if (lines[next]?.key === key) return bothShowPictures(lines, at, next) ? next : null;
  }
  return null;
}

/** Between the copies: furniture, pictures' lines, stamps, and lines that are themselves repeated close by. */
function bothShowPictures(lines: readonly Line[], at: number, copy: number): boolean {
  const near = lines.slice(at, copy + REACH);
  return lines.slice(at + 1, copy).every((line) => {
    if (line.look !== "prose" && line.look !== "title" && line.look !== "list") return true;
    return near.filter(({ key }) => key === line.key).length >= 2;
  });
}
