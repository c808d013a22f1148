import { isTailHead } from "./furniture.js";
import type { Line } from "./line.js";
import type { Start } from "./starts.js";

const FEWEST = 3;

/** Stories that each have a stamp with text below it: posts of a live page, or dated stories under headlines. */
export function stampedStarts(lines: readonly Line[]): readonly Start[] {
  const messages = lines.flatMap(({ opens }, at) => (opens === "message" ? [messageStart(lines, at)] : []));
  if (messages.length > 1) return messages.map((at) => ({ at, kind: "post", headed: false }));
  const stamps = lines.flatMap(({ look }, at) => (look === "stamp" ? [at] : []));
  const told = stamps.filter((at, index) => hasBody(lines, at, stamps[index + 1] ?? lines.length));
  if (told.length < FEWEST) return [];
  const chains = told.map((at) => titlesAbove(lines, at));
  const titled = chains.filter(({ length }) => length > 0).length * 2 > told.length;
  // Above the first stamp the page's own name and slogan may stand too.
  const deepest = Math.max(...chains.slice(1).map(({ length }) => length));
  const kind = told.every((at) => isDatedStory(lines, at, titled)) ? "story" : "post";
  return told.map((at, index) => {
    const chain = chains[index] as readonly number[];
    const head = titled ? headlineOf(lines, index === 0 ? chain.slice(0, deepest) : chain) : null;
    return { at: head ?? at, kind, headed: head !== null };
  });
}

const YEAR = /\b(?:19|20)\d\d\b/;

/** Whoever sent it may stand ahead of the stamp on its line. */
const messageStart = (lines: readonly Line[], at: number): number =>
  lines[at - 1]?.look === "byline" && lines[at]?.block.gap === 0 ? at - 1 : at;

/** A day with its year, above or below a headline, dates a story by itself; a clock is a post's, on the page's day. */
const isDatedStory = (lines: readonly Line[], at: number, titled: boolean): boolean =>
  YEAR.test((lines[at] as Line).text) && (titled || lines[at + 1]?.look === "title");

const isTold = ({ look }: Line): boolean => look === "prose" || look === "list" || look === "quote";

const hasBody = (lines: readonly Line[], from: number, to: number): boolean =>
  lines.slice(from + 1, to).some(isTold);

/** Lines between a stamp and the headline above it: bylines, pictures' lines, a deck of several lines. */
const FARTHEST = 12;
const MOST_TITLES = 3;
const MOST_DECK_WORDS = 45;

/** The titles that stand above a stamp with no text of another story between, the lowest first. */
function titlesAbove(lines: readonly Line[], stamp: number): readonly number[] {
  const titles: number[] = [];
  let decks = 0;
  let at = stamp - 1;
  for (; at >= 0 && at >= stamp - FARTHEST && titles.length < MOST_TITLES; at--) {
    const line = lines[at] as Line;
    if (isTailHead(line.text)) break;
    if (line.look === "title") titles.push(at);
    else if (titles.length > 0 || (decks > 0 && line.look === "stamp")) break;
    else if (isTold(line) && (decks++ > 0 || line.words > MOST_DECK_WORDS)) break;
  }
  // A title right below the stamp before is that one's own.
  return titles.length > 0 && ownsTitle(lines, titles.at(-1) as number) ? [] : titles;
}

/** Whether the nearest line above that is no byline or picture's line is a stamp. */
function ownsTitle(lines: readonly Line[], title: number): boolean {
  for (let at = title - 1; at >= 0; at--) {
    const { look } = lines[at] as Line;
    if (look === "stamp") return true;
    if (look !== "byline" && look !== "credit" && look !== "caption") return false;
  }
  return false;
}

const FEWEST_WORDS = 4;

/** Of titles in a row the highest that is set off, or is long enough for a headline; those below it are its deck. */
function headlineOf(lines: readonly Line[], chain: readonly number[]): number | null {
  const gap = (at: number): number => (lines[at] as Line).block.gap;
  const widest = Math.max(...chain.map(gap));
  const setOff = chain.filter((at) => gap(at) === widest);
  const own = setOff.length < chain.length ? setOff : chain;
  return own.findLast((at) => (lines[at] as Line).words >= FEWEST_WORDS) ?? own.at(-1) ?? null;
}
