import { isTailHead } from "./furniture.js";
import type { Line } from "./line.js";
import { isTitleCase } from "./title-case.js";
import { contentWords, sharedShare } from "./vocabulary.js";

/** What speaks for and against a line being the headline of another story instead of a sub-head. */
export interface HeadlineSigns {
  readonly words: number;
  /** A byline, stamp or dateline follows directly. */
  readonly signed: boolean;
  /** Furniture (separator, share bar, link to the rest) stands directly above. */
  readonly afterFurniture: boolean;
  /** More blank lines above than paragraphs of the page have between them. */
  readonly setOff: boolean;
  /** Written like the page's first headline: both in capitals, both in title case. */
  readonly likeFirst: "capitals" | "title-case" | "plain" | "unlike";
  /** Content words that the paragraph below takes up. */
  readonly takenUp: number;
  /** Share of its content words that the story above had already. */
  readonly known: number;
  /** The same as a share of all of them, 0 to 1. */
  readonly takenShare: number;
  /** Share of the names below that the story above had already. */
  readonly namesKnown: number;
  /** Share of all content words below that the story above had already. */
  readonly wordsKnown: number;
  /** Its words by those of the page's first headline. */
  readonly length: number;
}

/** Indexes of lines that begin a story because they read like headlines of their own. */
export function looseHeadlines(lines: readonly Line[]): readonly number[] {
  const first = lines.findIndex(({ look }) => look !== "furniture");
  if (first < 0 || !isCandidate(lines[first] as Line)) return [];
  const usualGap = usualGapOf(lines);
  const starts = [first];
  let best = Number.NEGATIVE_INFINITY;
  let prose = 0;
  for (let at = first + 1; at < lines.length; at++) {
    if (isProse(lines[at] as Line)) prose++;
    if (prose === 0 || !isCandidate(lines[at] as Line) || !standsAboveBody(lines, at)) continue;
    const score = scoreOf(signsOf(lines, starts.at(-1) as number, at, usualGap));
    if (score < LIKELY) continue;
    best = Math.max(best, score);
    starts.push(at);
    prose = 0;
  }
  return best >= CERTAIN ? starts : [];
}

/** On an HTML page only a heading of the first rank begins another story; lower ones part one story. */
export const isCandidate = ({ look, text, words, block }: Line): boolean =>
  words >= 2 &&
  !isTailHead(text) &&
  (block.kind === "line" || block.level === 1) &&
  (look === "title" || (look === "prose" && words <= MOST_WORDS && isTitleCase(text)));

/** No headline has more. */
const MOST_WORDS = 24;

/** The first of the titles, if several, that stand above a paragraph. */
export function standsAboveBody(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1];
  return lines.slice(at + 1, at + 5).some(isProse) && !(above !== undefined && isCandidate(above));
}

/** A sentence may have as many capitals as a title, but its verbs are small. */
export const isProse = ({ look, text, words }: Line): boolean =>
  look === "prose" && (words > MOST_WORDS || !isTitleCase(text) || /\b(?:are|has|have|is|said|says|was|were|will)\b/.test(text));

export function usualGapOf(lines: readonly Line[]): number {
  const gaps = lines.flatMap((line, at) =>
    at > 0 && isProse(line) && isProse(lines[at - 1] as Line) ? [line.block.gap] : [],
  );
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 1;
}

/** The signs of a line against the story that begins at `from`. */
export function signsOf(lines: readonly Line[], from: number, at: number, usualGap: number): HeadlineSigns {
  const line = lines[at] as Line;
  const above = lines.slice(Math.max(from, at - FARTHEST), at).filter(({ look }) => look !== "furniture");
  const below = lines
    .slice(at + 1, at + 8)
    .filter(isProse)
    .slice(0, 3);
  const own = contentWords(line.text);
  const known = contentWords(above.map(({ text }) => text).join(" "));
  const next = lines[at + 1];
  const first = lines.find(({ look }) => look !== "furniture") as Line;
  const takenUp = [...own].filter((word) => contentWords(below[0]?.text ?? "").has(word)).length;
  return {
    words: line.words,
    signed: next !== undefined && ["byline", "stamp", "lead"].includes(next.look),
    afterFurniture: lines[at - 1]?.look === "furniture",
    setOff: line.block.gap > usualGap,
    likeFirst: likenessOf(first.text, line.text),
    takenUp,
    takenShare: takenUp / Math.max(1, own.size),
    known: sharedShare(own, known),
    namesKnown: sharedShare(namesOf(below), namesOf(above)),
    wordsKnown: sharedShare(contentWords(below.map(({ text }) => text).join(" ")), known),
    length: line.words / first.words,
  };
}

const namesOf = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => text.match(/(?<=[\p{L},’'] )\p{Lu}[\p{L}-]{2,}/gu) ?? []));

function likenessOf(first: string, text: string): HeadlineSigns["likeFirst"] {
  const capitals = (words: string): boolean => !/\p{Ll}/u.test(words);
  if (capitals(first) || capitals(text)) return capitals(first) && capitals(text) ? "capitals" : "unlike";
  if (isTitleCase(first)) return isTitleCase(text) ? "title-case" : "unlike";
  return "plain";
}

/** Lines above a candidate that are compared with it: a story's worth. */
const FARTHEST = 60;

/** Log-odds at which a line is taken for a headline, on a page where at least one line reaches the second. */
const LIKELY = 0;
const CERTAIN = 1.2;

/**
 * Log-odds of a headline. Weights by logistic regression on the lines of real single stories and of pages put
 * together from them; with these, four of 176
 * single stories are cut: a gift guide, a price list, a review in parts, and one with a second author's analysis.
 */
function scoreOf(signs: HeadlineSigns): number {
  const likeness = { capitals: 1.07, "title-case": 0.94, plain: 0, unlike: -2.05 }[signs.likeFirst];
  return (
    -2.07 +
    0.99 * Math.min(0, signs.words - 4) +
    0.31 * Math.min(5, Math.max(0, signs.words - 4)) +
    0.65 * Math.min(1, signs.length) +
    (signs.signed ? 1.5 : 0) +
    (signs.afterFurniture ? 1.35 : 0) +
    (signs.setOff ? 1.34 : 0) +
    likeness +
    0.8 * Math.min(4, signs.takenUp) -
    0.35 * signs.takenShare -
    2.82 * signs.known -
    1.78 * signs.namesKnown -
    1.9 * signs.wordsKnown
  );
}
