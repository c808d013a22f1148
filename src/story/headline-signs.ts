import { datelineOf } from "./datelines.js";
import { isCandidate, isCapitals, isProse } from "./headline-lines.js";
import { type OwnSigns, ownScore, type SignsAgainst, scoreAgainst } from "./headline-score.js";
import type { Line } from "./line.js";
import { type PageWords, pageWords } from "./page-words.js";

/** What is known of the page as a whole. */
export interface PageSigns {
  readonly usualGap: number;
  readonly words: PageWords;
  /** Lines of furniture that come again and again on the page: what its stories end in. */
  readonly marks: ReadonlySet<string>;
  /** For each paragraph that stood on the page before, where. */
  readonly copies: ReadonlyMap<number, number>;
  /** Paragraphs above each line. */
  readonly proseBefore: readonly number[];
  /** Lines that were weighed already. */
  readonly weighed: Map<number, Weighed>;
}

/** A line that could be a headline, weighed as far as the stories above it do not matter. */
interface Weighed {
  readonly score: number;
  /** The story that stands below it stood on the page before. */
  readonly again: boolean;
  /** Its own content words; the words and the names of the paragraphs below. */
  readonly content: ReadonlySet<string>;
  readonly wordsBelow: ReadonlySet<string>;
  readonly namesBelow: ReadonlySet<string>;
}

export const pageSigns = (lines: readonly Line[]): PageSigns => ({
  usualGap: usualGapOf(lines),
  words: pageWords(lines),
  marks: endMarks(lines),
  copies: copiesIn(lines),
  proseBefore: proseBefore(lines),
  weighed: new Map(),
});

function usualGapOf(lines: readonly Line[]): number {
  const gaps = lines.flatMap((line, at) =>
    at > 0 && isProse(line) && isProse(lines[at - 1] as Line) ? [line.block.gap] : [],
  );
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 1;
}

function proseBefore(lines: readonly Line[]): readonly number[] {
  let count = 0;
  return lines.map((line) => (isProse(line) ? count++ : count));
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

/** Fewer words come again in any text. */
const FEWEST_COPIED = 9;

function copiesIn(lines: readonly Line[]): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const copies = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    if (line.words < FEWEST_COPIED || !isProse(line)) continue;
    const before = first.get(line.key);
    if (before === undefined) first.set(line.key, at);
    else copies.set(at, before);
  }
  return copies;
}

/** Log-odds of another headline above a first paragraph that stood below a headline before: the same story again. */
const AGAIN = 4;

/** The paragraphs below a headline open like those below another one above. */
function tellsAgain(lines: readonly Line[], at: number, page: PageSigns): boolean {
  const lead = lines.slice(at + 1, at + 1 + FARTHEST_LEAD).findIndex(isProse);
  const before = lead < 0 ? undefined : page.copies.get(at + 1 + lead);
  if (before === undefined) return false;
  const title = lines.slice(Math.max(0, before - FARTHEST_LEAD), before).findLast(isCandidate);
  return title !== undefined && title.key !== (lines[at] as Line).key;
}

/** Lines from a headline to the first paragraph: byline, stamp, pictures. */
const FARTHEST_LEAD = 4;

/** Log-odds that a line begins another story when the one above it begins at `from`. */
export function headlineScore(lines: readonly Line[], from: number, at: number, page: PageSigns): number {
  // Nothing was told in between: no need to weigh the rest.
  if (page.proseBefore[at] === page.proseBefore[from]) return Number.NEGATIVE_INFINITY;
  const line = weighed(lines, at, page);
  return line.again ? AGAIN : line.score + scoreAgainst(signsAgainst(line, from, at, page));
}

function weighed(lines: readonly Line[], at: number, page: PageSigns): Weighed {
  const known = page.weighed.get(at);
  if (known !== undefined) return known;
  const below = proseBelow(lines, at, page.copies);
  const inAll = (setOf: (at: number) => ReadonlySet<string>): ReadonlySet<string> =>
    new Set(below.flatMap((index) => [...setOf(index)]));
  const line = {
    score: ownScore(ownSigns(lines, at, below[0], page)),
    again: tellsAgain(lines, at, page),
    content: page.words.wordsOf(at),
    wordsBelow: inAll(page.words.wordsOf),
    namesBelow: inAll(page.words.namesOf),
  };
  page.weighed.set(at, line);
  return line;
}

/** Lines above a candidate that are compared with it: a story's worth. */
const FARTHEST = 60;

/** The signs of a line against the story that begins at `from`. */
function signsAgainst(line: Weighed, from: number, at: number, page: PageSigns): SignsAgainst {
  const above = Math.max(from, at - FARTHEST);
  return {
    told: (page.proseBefore[at] as number) - (page.proseBefore[from] as number),
    known: page.words.shareOfWords(line.content, above, at),
    namesKnown: page.words.shareOfNames(line.namesBelow, above, at),
    wordsKnown: page.words.shareOfWords(line.wordsBelow, above, at),
  };
}

const DAY_NAMED = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\btoday\b/;

/** `next` is the first paragraph below. */
function ownSigns(lines: readonly Line[], at: number, next: number | undefined, page: PageSigns): OwnSigns {
  const line = lines[at] as Line;
  const [above, below] = [lines[at - 1], lines[at + 1]];
  const first = lines.find(({ look }) => look !== "furniture") as Line;
  const content = page.words.wordsOf(at);
  const opening = next === undefined ? null : (lines[next] as Line).text;
  const inOpening = next === undefined ? NONE : page.words.wordsOf(next);
  const takenUp = [...content].filter((word) => inOpening.has(word)).length;
  return {
    words: line.words,
    signed: below !== undefined && ["byline", "stamp", "lead"].includes(below.look),
    afterFurniture: above?.look === "furniture",
    afterMark: above?.look === "furniture" && page.marks.has(above.key),
    inSeries: isInSeries(first, line),
    setOff: line.block.gap > page.usualGap,
    underTitle: above !== undefined && isCandidate(above),
    overTitle: below !== undefined && isCandidate(below),
    filed: opening !== null && datelineOf(opening) !== null,
    dated: opening !== null && DAY_NAMED.test(opening),
    broken: above !== undefined && isProse(above) && !/[.!?]["”’)\]]*$/.test(above.text),
    likeFirst: likenessOf(first, line),
    takenUp,
    takenShare: takenUp / Math.max(1, content.size),
    length: line.words / first.words,
  };
}

const NONE: ReadonlySet<string> = new Set();

const NUMBERED =
  /\d+|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/g;

/** `Valley Update, May 3` and `Valley Update, May 2`. */
const isInSeries = (first: Line, line: Line): boolean =>
  /\d/.test(line.text) &&
  first.key !== line.key &&
  first.key.replace(NUMBERED, "#") === line.key.replace(NUMBERED, "#");

/** The next paragraphs; those that stood on the page before, as a publisher's own do, say nothing of the story. */
function proseBelow(
  lines: readonly Line[],
  at: number,
  copies: ReadonlyMap<number, number>,
): readonly number[] {
  const below: number[] = [];
  for (let index = at + 1; index < Math.min(lines.length, at + 8) && below.length < 3; index++) {
    if (isProse(lines[index] as Line) && !copies.has(index)) below.push(index);
  }
  return below;
}

function likenessOf(first: Line, line: Line): OwnSigns["likeFirst"] {
  const inCapitals = [first, line].filter(({ text }) => isCapitals(text)).length;
  if (inCapitals > 0) return inCapitals === 2 ? "capitals" : "unlike";
  if (first.titleCase) return line.titleCase ? "title-case" : "unlike";
  return "plain";
}
