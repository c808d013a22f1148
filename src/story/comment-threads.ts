import { isCommentsHead } from "../page/page-voice.js";
import { datelineOf } from "./datelines.js";
import { isParagraph, type Line } from "./line.js";

/** What readers' comments have beside their text. */
const MARK =
  /^(?:reply|flag|likes?:? \d+|\d+ likes?|\d+ repl(?:y|ies)|(?:view|show|hide) (?:all |\d+ |more )?repl(?:y|ies).{0,20}|upvote|downvote|edited|permalink|sort by.{0,30}|(?:newest|oldest|best|most liked)(?: first)?|.{2,40} says:?|.{2,40} (?:replied|commented).{0,30}|(?:log|sign) in to (?:reply|comment).{0,30}|guest)$/i;
/** Lines below the head in which a mark must stand. */
const NEAR = 10;

/** Indexes of lines of a text page that are readers' comments: from their head to the next story's headline. */
export function commentLines(lines: readonly Line[]): ReadonlySet<number> {
  const comments = new Set<number>();
  for (let at = 0; at < lines.length; at++) {
    if (!opensThread(lines, at)) continue;
    do comments.add(at++);
    while (at < lines.length && !beginsStory(lines, at));
    at--;
  }
  return comments;
}

/** A head with their number, or one below which comments show by their marks; the text of a story stands above. */
function opensThread(lines: readonly Line[], at: number): boolean {
  const { text, block } = lines[at] as Line;
  if (block.kind !== "line" || !isCommentsHead(text)) return false;
  const above = lines.slice(0, at).findLast(({ look }) => look !== "furniture");
  if (above?.look !== "prose" && above?.look !== "quote") return false;
  return lines.slice(at + 1, at + 1 + NEAR).some((line) => MARK.test(line.text));
}

const HEADLINE_WORDS = 4;
const YEAR = /\b(?:19|20)\d\d\b/;

/** A headline above its byline, day, dateline or two paragraphs: names of readers are shorter. */
function beginsStory(lines: readonly Line[], at: number): boolean {
  const { look, words } = lines[at] as Line;
  if (look !== "title" || words < HEADLINE_WORDS) return false;
  const below = lines.slice(at + 1, at + 5);
  return below.some(isSigned) || below.filter(isParagraph).length >= 2;
}

const isSigned = ({ look, text }: Line): boolean =>
  look === "byline" || look === "lead" || (look === "stamp" && YEAR.test(text)) || datelineOf(text) !== null;
