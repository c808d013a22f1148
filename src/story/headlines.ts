import { AGENCIES } from "./agencies.js";
import { bestPath } from "./best-path.js";
import { isCountry } from "./country-heads.js";
import { datelineOf } from "./datelines.js";
import { isCandidate, isCapitals, isProse } from "./headline-lines.js";
import { headlineScore, pageSigns } from "./headline-signs.js";
import { isKicker } from "./kickers.js";
import type { Line } from "./line.js";

/** Log-odds that at least one headline of a page of several stories reaches. */
const CERTAIN = 1.2;
/** Log-odds for a line that looks as the page's other headlines do, and its other titles do not. */
const SAME_STYLE = 2;
/** And where the layout of the whole page says so. */
const SAME_LAYOUT = 3;

/** Indexes of lines that begin a story because they read like headlines of their own. */
export function looseHeadlines(lines: readonly Line[]): readonly number[] {
  const candidates = candidatesOf(lines);
  if (candidates.length < 2) return [];
  const page = pageSigns(lines);
  const score = (from: number, at: number): number => headlineScore(lines, from, at, page);
  const plain = bestPath(candidates, score, CERTAIN);
  const style = commonStyle(lines, plain, candidates, page.usualGap);
  const starts =
    style === null
      ? plain
      : bestPath(candidates, (from, at) => score(from, at) + (style.has(at) ? style.gain : 0), CERTAIN);
  return starts.length > 1 ? starts : [];
}

/** The page's first line, if it can be a headline, and every later one that stands above a paragraph. */
function candidatesOf(lines: readonly Line[]): readonly number[] {
  const first = lines.findIndex(({ look }) => look !== "furniture");
  if (first < 0 || !isCandidate(lines[first] as Line)) return [];
  const candidates = [first];
  for (let at = first + 1; at < lines.length; at++) {
    if (isCandidate(lines[at] as Line) && standsAboveBody(lines, at)) candidates.push(at);
  }
  return candidates;
}

const standsAboveBody = (lines: readonly Line[], at: number): boolean =>
  lines.slice(at + 1, at + 5).some(isProse);

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
  if (areLabelled(lines, candidates)) return { has: (at) => isLabel(lines[at - 1]), gain: SAME_LAYOUT };
  if (areSigned(lines, candidates)) return { has: (at) => isSignedBelow(lines, at), gain: SAME_LAYOUT };
  if (areFiled(lines, candidates)) return { has: (at) => isFiled(lines[at + 1]), gain: SAME_LAYOUT };
  if (starts.length < 3) return null;
  const found = new Set(starts);
  const others = candidates.filter((at) => !found.has(at));
  const shared = styles(lines, usualGap).find(
    (has) => starts.slice(1).every(has) && others.filter(has).length * 2 < starts.length,
  );
  return shared === undefined ? null : { has: shared, gain: SAME_STYLE };
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

const isSignature = (line: Line | undefined): boolean => line?.look === "byline" || line?.look === "stamp";
const isTold = (line: Line | undefined): boolean => line?.look === "prose" || line?.look === "quote";

/** Lines from a headline to its byline: a deck, pictures' lines. */
const FARTHEST_SIGNATURE = 4;

/** A byline or stamp stands below, at most a deck between; no headline above. */
function isSignedBelow(lines: readonly Line[], at: number): boolean {
  if (at > 0 && isCandidate(lines[at - 1] as Line)) return false;
  const below = lines.slice(at + 1, at + 1 + FARTHEST_SIGNATURE);
  const signed = below.findIndex(isSignature);
  return signed >= 0 && below.slice(0, signed).filter(isTold).length <= 1;
}

/** Every byline or stamp above a paragraph stands below a line that could be a headline, and there are two or more. */
function areSigned(lines: readonly Line[], candidates: readonly number[]): boolean {
  const signatures = lines.flatMap((line, at) =>
    isSignature(line) && !isSignature(lines[at - 1]) && isSignedOver(lines, at) ? [at] : [],
  );
  const set = new Set(candidates);
  const steps = Array.from({ length: FARTHEST_SIGNATURE }, (_, step) => step + 1);
  return (
    signatures.length >= 2 &&
    signatures.every((at) => steps.some((up) => set.has(at - up) && isSignedBelow(lines, at - up)))
  );
}

const isSignedOver = (lines: readonly Line[], at: number): boolean =>
  isTold(
    lines.slice(at + 1, at + 1 + FARTHEST_SIGNATURE).find((line) => isTold(line) || line.look === "title"),
  );

const isLabel = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.block.kind === "line" &&
  line.look === "furniture" &&
  (isKicker(line.text) || isCountry(line.text));

/** Every label of the page (`EXCLUSIVE`, `Opinion`) stands above a line that could be a headline: two or more. */
function areLabelled(lines: readonly Line[], candidates: readonly number[]): boolean {
  const labels = lines.flatMap((line, at) => (isLabel(line) && !isLabel(lines[at + 1]) ? [at] : []));
  const set = new Set(candidates);
  return labels.length >= 2 && labels.every((at) => set.has(at + 1));
}

const styles = (lines: readonly Line[], usualGap: number): readonly ((at: number) => boolean)[] => [
  (at) => isCapitals((lines[at] as Line).text) && (lines[at] as Line).words >= 4,
  (at) => (lines[at] as Line).block.gap > usualGap,
  (at) => ["byline", "stamp", "lead"].includes(lines[at + 1]?.look ?? ""),
  (at) => lines[at - 1]?.look === "furniture",
];
