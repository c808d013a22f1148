import { authorIn, isNewsOf } from "../page/author-bio.js";
import type { Line } from "./line.js";

const LONGEST = 500;

/** What the editors say of the text itself. */
const EDITORS =
  /^(?:(?:an? )?(?:earlier |previous )?(?:version of )?this (?:article|story|piece|report|post) (?:was|has been|is|first|originally|incorrectly|misstated|appeared)\b.{0,60}\b(?:amended|updated|corrected|edited|published|republished|produced|appeared|stated|said|version|part of|automatically|translated)\b|editor['’]?s['’]? note\b|(?:correction|clarification)s?\s*[:–—-]|the (?:views|opinions) expressed\b|this is a (?:breaking|developing)(?: news)? story\b)/i;

export const isEditorsNote = (text: string): boolean => text.length <= LONGEST && EDITORS.test(text);

/** As AP signs off: by surname alone, and who helped. */
const SIGNED_OFF =
  /^\p{Lu}[\p{L}’'-]+ (?:covers|reports on|writes about|is an? (?:[\p{L}-]+ ){1,6}(?:correspondent|editor|reporter|writer))\b|\bcontributed (?:reporting )?to this (?:article|report|story)\b|^\p{Lu}[\p{L}’'-]+ reported from \p{Lu}[\p{L} ,]{2,60}\.$/u;

const isAuthorNote = ({ block, look, text }: Line): boolean =>
  block.kind === "line" &&
  look === "prose" &&
  text.length <= LONGEST &&
  (authorIn(text) !== null || (SIGNED_OFF.test(text) && !isNewsOf(text)));

/** Whom the story itself tells of is no author of it. */
function isTold(text: string, above: readonly Line[]): boolean {
  const author = authorIn(text) ?? "";
  return author !== "" && above.some(({ look, text: told }) => look === "prose" && told.includes(author));
}

/** Indexes of lines of a text page that tell who wrote the story above them: its last, whatever furniture follows. */
export function authorNotes(lines: readonly Line[]): ReadonlySet<number> {
  const notes = new Set<number>();
  let ends = true;
  for (let at = lines.length - 1; at > 0; at--) {
    const line = lines[at] as Line;
    if (line.look === "furniture") continue;
    if (ends && isAuthorNote(line) && !isTold(line.text, lines.slice(0, at))) notes.add(at);
    else
      ends = line.look === "title" || line.look === "byline" || line.look === "stamp" || line.look === "lead";
  }
  return notes;
}
