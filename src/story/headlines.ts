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
  /** Share of the names below that the story above had already. */
  readonly namesKnown: number;
}

/** Indexes of lines that begin a story because they read like headlines of their own. */
export function looseHeadlines(lines: readonly Line[]): readonly number[] {
  const first = lines.findIndex(({ look }) => look !== "furniture");
  if (first < 0 || !isCandidate(lines[first] as Line)) return [];
  const usualGap = usualGapOf(lines);
  const starts = [first];
  let prose = 0;
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (isProse(line)) prose++;
    if (prose === 0 || !isCandidate(line) || !standsAboveBody(lines, at)) continue;
    if (scoreOf(signsOf(lines, starts.at(-1) as number, at, usualGap)) < THRESHOLD) continue;
    starts.push(at);
    prose = 0;
  }
  return starts.length > 1 ? starts : [];
}

/** On an HTML page only a heading of the first rank begins another story; lower ones part one story. */
const isCandidate = ({ look, text, words, block }: Line): boolean =>
  words >= 2 &&
  !isTailHead(text) &&
  (block.kind === "line" || block.level === 1) &&
  (look === "title" || (look === "prose" && words <= 24 && isTitleCase(text)));

function standsAboveBody(lines: readonly Line[], at: number): boolean {
  const below = lines.slice(at + 1, at + 5).findIndex(isProse);
  return below >= 0 && !lines.slice(at + 1, at + 1 + below).some(isCandidate);
}

const isProse = ({ look, text }: Line): boolean => look === "prose" && !isTitleCase(text);

function usualGapOf(lines: readonly Line[]): number {
  const gaps = lines.flatMap((line, at) =>
    at > 0 && isProse(line) && isProse(lines[at - 1] as Line) ? [line.block.gap] : [],
  );
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 1;
}

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
  return {
    words: line.words,
    signed: next !== undefined && ["byline", "stamp", "lead"].includes(next.look),
    afterFurniture: lines[at - 1]?.look === "furniture",
    setOff: line.block.gap > usualGap,
    likeFirst: likenessOf(lines.find(({ look }) => look !== "furniture")?.text ?? "", line.text),
    takenUp: [...own].filter((word) => contentWords(below[0]?.text ?? "").has(word)).length,
    known: sharedShare(own, known),
    namesKnown: sharedShare(namesOf(below), namesOf(above)),
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

const THRESHOLD = 3.5;

function scoreOf(signs: HeadlineSigns): number {
  const likeness = { capitals: 2, "title-case": 1, plain: 0, unlike: -2 }[signs.likeFirst];
  const length = signs.words <= 3 ? -2 : signs.words === 4 ? 0 : signs.words < 7 ? 1 : 1.5;
  return (
    length +
    likeness +
    Math.min(2, Math.max(0, signs.takenUp - 1)) +
    (signs.signed ? 3 : 0) +
    (signs.afterFurniture ? 2 : 0) +
    (signs.setOff ? 1.5 : 0) +
    (signs.known === 0 ? 0.5 : 0) +
    (signs.namesKnown <= 0.1 ? 1 : signs.namesKnown > 0.4 ? -1 : 0)
  );
}
