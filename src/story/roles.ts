import type { Line } from "./line.js";
import type { BlockRole } from "./story.js";

/** A line of a story with its role; lines that are furniture or a copy of an earlier one are not in a story. */
export interface RoledLine {
  readonly line: Line;
  readonly role: BlockRole;
}

/** Longer lines inside a body are sentences whose full stop was lost, not sub-heads. */
const SUBHEAD_WORDS = 14;

/** The lines of one story, each with its role; repeats and furniture left out. */
export function roledLines(lines: readonly Line[], headed: boolean): readonly RoledLine[] {
  const kept = withoutRepeats(lines);
  const doubled = doubledKeys(lines);
  const toldAt = kept.findIndex((line) => isBody(line) && !doubled.has(line.key));
  const titleAt = headed ? 0 : firstTitle(kept, toldAt);
  const bodyAt = isDeck(kept, titleAt, toldAt) ? bodyBelow(kept, toldAt) : toldAt;
  return kept.flatMap((line, at): RoledLine[] => {
    const role =
      kept.length === 1 && line.look === "title"
        ? "body"
        : roleOf({ line, at, bodyAt, titleAt, headed, kept, doubled });
    return role === null ? [] : [{ line, role }];
  });
}

/** The title that opens a story, above it at most a stamp, a place or a byline. */
function firstTitle(lines: readonly Line[], bodyAt: number): number {
  const heading = lines.findIndex(({ block, look }) => block.kind === "heading" && look === "title");
  if (heading >= 0 && (bodyAt < 0 || heading < bodyAt)) return heading;
  const at = lines.findIndex(({ look }) => look !== "stamp" && look !== "lead" && look !== "byline");
  return lines[at]?.look === "title" ? at : -1;
}

/** No deck is longer, in words. */
const MOST_DECK_WORDS = 45;

/** The first paragraph stands between headline and byline or stamp, and the story goes on below: no part of its text. */
function isDeck(lines: readonly Line[], titleAt: number, at: number): boolean {
  const line = lines[at];
  const signature = lines.slice(at + 1).find(({ look }) => look !== "caption" && look !== "credit")?.look;
  return (
    titleAt >= 0 &&
    at > titleAt &&
    line?.look === "prose" &&
    line.block.kind === "line" &&
    line.words <= MOST_DECK_WORDS &&
    (signature === "byline" || signature === "stamp") &&
    bodyBelow(lines, at) > 0
  );
}

const bodyBelow = (lines: readonly Line[], at: number): number =>
  lines.findIndex((line, index) => index > at && isBody(line));

const isBody = ({ look }: Line): boolean => look === "prose" || look === "list" || look === "quote";

function withoutRepeats(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<string>();
  const title = lines.find(({ look }) => look === "title")?.key;
  return lines.filter((line) => {
    if (line.look === "furniture" || (seen.has(line.key) && !comesAgain(line, title))) return false;
    if (line.key !== "" && (line.look !== "prose" || line.words >= 6)) seen.add(line.key);
    return true;
  });
}

/** Sub-heads and items of lists come again on a page made by a program: `Meal 1` on every day of a plan. */
const comesAgain = ({ block, look, key }: Line, title: string | undefined): boolean =>
  block.kind !== "line" && key !== title && look !== "caption" && key.length < 80;

function doubledKeys(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const { key, look } of lines) {
    if (look === "furniture") continue;
    if (seen.has(key)) doubled.add(key);
    seen.add(key);
  }
  return doubled;
}

interface Place {
  readonly line: Line;
  readonly at: number;
  /** Index of the first line of the body; -1 when there is none. */
  readonly bodyAt: number;
  /** Index of the line that is the headline if there is one. */
  readonly titleAt: number;
  /** The first line is known to be the headline. */
  readonly headed: boolean;
  /** The story's lines, this one among them. */
  readonly kept: readonly Line[];
  readonly doubled: ReadonlySet<string>;
}

function roleOf(place: Place): BlockRole | null {
  const { line, at, bodyAt, headed, kept } = place;
  const before = bodyAt < 0 || at < bodyAt;
  if (at === place.titleAt && (headed || at + 1 < kept.length)) return "headline";
  switch (line.look) {
    case "furniture":
      return null;
    case "lead":
      return "dateline";
    case "title":
      return before ? titleBeforeBody(place) : titleInBody(line, laterThan(place));
    case "caption":
      return before || !isSignedOff(line, laterThan(place)) ? "caption" : "body";
    case "prose":
      return before && bodyAt >= 0 ? proseBeforeBody(place) : "body";
    default:
      return line.look;
  }
}

/** Lines behind this one that tell what it is. */
const REACH = 39;
const laterThan = ({ kept, at }: Place): readonly Line[] => kept.slice(at + 1, at + 1 + REACH);

/** A caption that comes twice, or a deck of a whole sentence. */
const proseBeforeBody = ({ line, doubled }: Place): BlockRole =>
  doubled.has(line.key) ? "caption" : "sub-head";

/** A deck, or an unsigned caption that comes twice. */
const titleBeforeBody = ({ line, bodyAt, doubled }: Place): BlockRole =>
  doubled.has(line.key) ? "caption" : bodyAt < 0 && line.words > SUBHEAD_WORDS ? "body" : "sub-head";

function titleInBody(line: Line, later: readonly Line[]): BlockRole | null {
  if (later.some(isBody)) return line.words <= SUBHEAD_WORDS ? "sub-head" : "body";
  return later.length === 0 && line.words >= 6 && !line.titleCase ? "body" : null;
}

/** A last paragraph that ends in the agency's name is body, not a picture's line. */
const isSignedOff = ({ text }: Line, later: readonly Line[]): boolean =>
  !later.some(isBody) && /[.”"]\s*\([^()]{2,40}\)\.?$/.test(text);
