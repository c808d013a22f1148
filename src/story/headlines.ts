import { AGENCIES } from "./agencies.js";
import { bestPath } from "./best-path.js";
import { datelineOf } from "./datelines.js";
import { isTailHead } from "./furniture.js";
import type { Line } from "./line.js";
import { type PageWords, pageWords } from "./page-words.js";
import { isTitleCase } from "./title-case.js";

/** What speaks for and against a line being the headline of another story instead of a sub-head. */
export interface HeadlineSigns {
  readonly words: number;
  /** A byline, stamp or dateline follows directly. */
  readonly signed: boolean;
  /** Furniture (separator, share bar, link to the rest) stands directly above. */
  readonly afterFurniture: boolean;
  /** That furniture comes again and again on the page, as what ends each of its stories does. */
  readonly afterMark: boolean;
  /** The page's first headline again, with another number or day in it. */
  readonly inSeries: boolean;
  /** More blank lines above than paragraphs of the page have between them. */
  readonly setOff: boolean;
  /** Another line that could be one stands directly above, or below. */
  readonly underTitle: boolean;
  readonly overTitle: boolean;
  /** Paragraphs since the story began. */
  readonly told: number;
  /** The paragraph below opens with a dateline; names a day of the week. */
  readonly filed: boolean;
  readonly dated: boolean;
  /** The paragraph above stops inside a sentence. */
  readonly broken: boolean;
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
  const candidates = candidatesOf(lines);
  if (candidates.length < 2) return [];
  const page = pageSigns(lines);
  const score = (from: number, at: number): number => {
    const signs = signsOf(lines, from, at, page);
    return signs.told === 0 ? Number.NEGATIVE_INFINITY : scoreOf(signs);
  };
  const plain = bestPath(candidates, score, CERTAIN);
  const style = commonStyle(lines, plain, candidates, page.usualGap);
  const starts =
    style === null
      ? plain
      : bestPath(candidates, (from, at) => score(from, at) + (style.has(at) ? style.gain : 0), CERTAIN);
  return starts.length > 1 ? starts : [];
}

/** The page's first line, if it can be a headline, and every later one that stands above a paragraph. */
export function candidatesOf(lines: readonly Line[]): readonly number[] {
  const first = lines.findIndex(({ look }) => look !== "furniture");
  if (first < 0 || !isCandidate(lines[first] as Line)) return [];
  const candidates = [first];
  for (let at = first + 1; at < lines.length; at++) {
    if (isCandidate(lines[at] as Line) && standsAboveBody(lines, at)) candidates.push(at);
  }
  return candidates;
}

/** On an HTML page only a heading of the first rank begins another story; lower ones part one story. */
export const isCandidate = ({ look, text, words, block }: Line): boolean =>
  words >= 2 &&
  !isTailHead(text) &&
  (block.kind === "line" || block.level === 1) &&
  (look === "title" || (look === "prose" && words <= MOST_WORDS && isTitleCase(text)));

const standsAboveBody = (lines: readonly Line[], at: number): boolean =>
  lines.slice(at + 1, at + 5).some(isProse);

/** A sentence may have as many capitals as a title, but its verbs are small. */
export const isProse = ({ look, text, words }: Line): boolean =>
  look === "prose" &&
  (words > MOST_WORDS || !isTitleCase(text) || /\b(?:are|has|have|is|said|says|was|were|will)\b/.test(text));

export function usualGapOf(lines: readonly Line[]): number {
  const gaps = lines.flatMap((line, at) =>
    at > 0 && isProse(line) && isProse(lines[at - 1] as Line) ? [line.block.gap] : [],
  );
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 1;
}

/** What is known of the page as a whole. */
interface PageSigns {
  readonly usualGap: number;
  readonly words: PageWords;
  /** Lines of furniture that come again and again on the page: what its stories end in. */
  readonly marks: ReadonlySet<string>;
  /** Paragraphs above each line. */
  readonly proseBefore: readonly number[];
}

const DAY_NAMED = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\btoday\b/;

export const pageSigns = (lines: readonly Line[]): PageSigns => ({
  usualGap: usualGapOf(lines),
  words: pageWords(lines),
  marks: endMarks(lines),
  proseBefore: proseBefore(lines),
});

function proseBefore(lines: readonly Line[]): readonly number[] {
  let count = 0;
  return lines.map((line) => (isProse(line) ? count++ : count));
}

/** The signs of a line against the story that begins at `from`. */
export function signsOf(lines: readonly Line[], from: number, at: number, page: PageSigns): HeadlineSigns {
  const line = lines[at] as Line;
  const above = Math.max(from, at - FARTHEST);
  const below = proseBelow(lines, at);
  const next = lines[at + 1];
  const first = lines.find(({ look }) => look !== "furniture") as Line;
  const own = page.words.wordsOf(at);
  const taken =
    below[0] === undefined
      ? 0
      : [...own].filter((word) => page.words.wordsOf(below[0] as number).has(word)).length;
  const inAll = (setOf: (at: number) => ReadonlySet<string>): ReadonlySet<string> =>
    new Set(below.flatMap((index) => [...setOf(index)]));
  return {
    words: line.words,
    signed: next !== undefined && ["byline", "stamp", "lead"].includes(next.look),
    afterFurniture: lines[at - 1]?.look === "furniture",
    afterMark: page.marks.has(lines[at - 1]?.key ?? "") && lines[at - 1]?.look === "furniture",
    inSeries: isInSeries(first, line),
    setOff: line.block.gap > page.usualGap,
    underTitle: at > 0 && isCandidate(lines[at - 1] as Line),
    overTitle: next !== undefined && isCandidate(next),
    told: (page.proseBefore[at] as number) - (page.proseBefore[from] as number),
    filed: below[0] !== undefined && datelineOf((lines[below[0]] as Line).text) !== null,
    dated: below[0] !== undefined && DAY_NAMED.test((lines[below[0]] as Line).text),
    broken: at > 0 && isProse(lines[at - 1] as Line) && !/[.!?]["”’)\]]*$/.test((lines[at - 1] as Line).text),
    likeFirst: likenessOf(first.text, line.text),
    takenUp: taken,
    takenShare: taken / Math.max(1, own.size),
    known: page.words.shareOfWords(own, above, at),
    namesKnown: page.words.shareOfNames(inAll(page.words.namesOf), above, at),
    wordsKnown: page.words.shareOfWords(inAll(page.words.wordsOf), above, at),
    length: line.words / first.words,
  };
}

const NUMBERED =
  /\d+|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/g;

/** `Valley Update, May 3` and `Valley Update, May 2`. */
const isInSeries = (first: Line, line: Line): boolean =>
  /\d/.test(line.text) &&
  first.key !== line.key &&
  first.key.replace(NUMBERED, "#") === line.key.replace(NUMBERED, "#");

function proseBelow(lines: readonly Line[], at: number): readonly number[] {
  const below: number[] = [];
  for (let index = at + 1; index < Math.min(lines.length, at + 8) && below.length < 3; index++) {
    if (isProse(lines[index] as Line)) below.push(index);
  }
  return below;
}

/** A share bar or a separator that stands on the page twice or more. */
function endMarks(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const marks = new Set<string>();
  for (const { look, key, block } of lines) {
    if (look !== "furniture" || block.kind !== "line") continue;
    if (seen.has(key)) marks.add(key);
    seen.add(key);
  }
  return marks;
}

/**
 * The look that the headlines of a page share and its other titles lack: all in capitals, all set off by more
 * blank lines, all signed. Null when fewer than three share one, or when it does not tell them from the rest.
 */
function commonStyle(
  lines: readonly Line[],
  starts: readonly number[],
  candidates: readonly number[],
  usualGap: number,
): PageStyle | null {
  if (isParted(lines, candidates, usualGap))
    return { has: (at) => (lines[at] as Line).block.gap > usualGap, gain: SAME_LAYOUT };
  if (areFiled(lines, candidates)) return { has: (at) => isFiled(lines[at + 1]), gain: SAME_LAYOUT };
  if (starts.length < 3) return null;
  const others = candidates.filter((at) => !starts.includes(at));
  const found = styles(lines, usualGap).find(
    (has) => starts.slice(1).every(has) && others.filter(has).length * 2 < starts.length,
  );
  return found === undefined ? null : { has: found, gain: SAME_STYLE };
}

interface PageStyle {
  readonly has: (at: number) => boolean;
  readonly gain: number;
}

/** Every wider gap of the page stands above a line that could be a headline, and there are two or more. */
function isParted(lines: readonly Line[], candidates: readonly number[], usualGap: number): boolean {
  const first = candidates[0] as number;
  const parted = lines.flatMap(({ block, look }, at) =>
    at > first && block.gap > usualGap && look !== "furniture" ? [at] : [],
  );
  const set = new Set(candidates);
  return parted.length >= 2 && parted.every((at) => set.has(at));
}

const isFiled = (line: Line | undefined): boolean =>
  line !== undefined && (datelineOf(line.text) !== null || BY_AGENCY.test(line.text));
const BY_AGENCY = new RegExp(`^[(\\[](?:${AGENCIES.join("|")})[)\\]]\\s*[-–—:]`);

/** Every dateline of the page stands below a line that could be a headline, and there are two or more. */
function areFiled(lines: readonly Line[], candidates: readonly number[]): boolean {
  const filed = lines.flatMap((line, at) => (isFiled(line) ? [at] : []));
  const set = new Set(candidates);
  return filed.length >= 2 && filed.every((at) => set.has(at - 1));
}

const styles = (lines: readonly Line[], usualGap: number): readonly ((at: number) => boolean)[] => [
  (at) => isCapitals((lines[at] as Line).text) && (lines[at] as Line).words >= 4,
  (at) => (lines[at] as Line).block.gap > usualGap,
  (at) => ["byline", "stamp", "lead"].includes(lines[at + 1]?.look ?? ""),
  (at) => lines[at - 1]?.look === "furniture",
];

/** No headline has more. */
const MOST_WORDS = 24;

const isCapitals = (text: string): boolean => !/\p{Ll}/u.test(text);

function likenessOf(first: string, text: string): HeadlineSigns["likeFirst"] {
  if (isCapitals(first) || isCapitals(text))
    return isCapitals(first) && isCapitals(text) ? "capitals" : "unlike";
  if (isTitleCase(first)) return isTitleCase(text) ? "title-case" : "unlike";
  return "plain";
}

/** Lines above a candidate that are compared with it: a story's worth. */
const FARTHEST = 60;

/** Log-odds that at least one headline of a page of several stories reaches. */
const CERTAIN = 1.2;
/** Log-odds for a line that looks as the page's other headlines do, and its other titles do not. */
const SAME_STYLE = 2;
/** And where the layout of the whole page says so. */
const SAME_LAYOUT = 3;

/**
 * Log-odds of a headline. Weights by logistic regression on the lines of real single stories and of pages put
 * together from them, with advertisements and blank lines strewn in; those of the page's own style by hand, as
 * pages put together from many publishers have none.
 */
function scoreOf(signs: HeadlineSigns): number {
  const likeness = { capitals: 2.19, "title-case": 0.5, plain: 0, unlike: -1 }[signs.likeFirst];
  return (
    -3.88 +
    1.23 * Math.min(0, signs.words - 4) +
    0.44 * Math.min(5, Math.max(0, signs.words - 4)) -
    0.29 * Math.min(1, signs.length) +
    (signs.signed ? 2.46 : 0) +
    (signs.afterFurniture ? 0.8 : 0) +
    (signs.afterMark ? 1.5 : 0) +
    (signs.inSeries ? 10 : 0) +
    (signs.setOff ? 1 : 0) -
    (signs.underTitle ? 1.73 : 0) -
    (signs.overTitle ? 1.35 : 0) +
    0.54 * Math.min(6, signs.told) +
    (signs.filed ? 0.54 : 0) +
    (signs.dated ? 0.48 : 0) -
    (signs.broken ? 0.95 : 0) +
    likeness +
    1.01 * Math.min(4, signs.takenUp) -
    1.09 * signs.takenShare -
    4.24 * signs.known -
    3.62 * signs.namesKnown -
    4.13 * signs.wordsKnown
  );
}
