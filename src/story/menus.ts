import { isFurniture } from "./furniture.js";
import { isKicker, isName } from "./kickers.js";
import type { Line } from "./line.js";

/** Lines of a menu, and the names among them that a menu must have. */
const FEWEST_LINES = 5;
const FEWEST_NAMES = 3;
const LEAST_SHARE = 0.4;
const MOST_WORDS = 7;
/** A line that no menu is known to have, right below one, and as long as this: the headline. */
const HEADLINE_WORDS = 4;

/** Indexes of lines of a text page that are a site's menu or foot: short lines in a row, many of them known names. */
export function menuLines(lines: readonly Line[]): ReadonlySet<number> {
  const menus = new Set<number>();
  const told = lines.findIndex(({ look }) => look === "prose" || look === "byline");
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && canBeInMenu(lines[to] as Line)) to++;
    const end = menuEnd(lines, from, to);
    for (let at = from; at < end; at++) menus.add(at);
    if (told === -1 || told >= from) for (const at of bannersAbove(lines, from, end)) menus.add(at);
    from = Math.max(to, from + 1);
  }
  return menus;
}

/** Titles above the menu that opens a page, before anything is told, are the site's own where the headline stands below it. */
function bannersAbove(lines: readonly Line[], from: number, end: number): readonly number[] {
  const names = lines.slice(from, end).filter(({ text }) => isKicker(text)).length;
  const headline = lines.slice(end, end + 3).find(({ look }) => look !== "furniture");
  if (names < FEWEST_NAMES || headline?.look !== "title" || headline.words < HEADLINE_WORDS) return [];
  return lines.slice(0, from).flatMap(({ look }, at) => (look === "title" ? [at] : []));
}

function menuEnd(lines: readonly Line[], from: number, to: number): number {
  let end = to;
  while (end > from && isHeadline(lines[end - 1] as Line)) end--;
  const known = lines.slice(from, end).filter(isKnown).length;
  const isMenu = end - from >= FEWEST_LINES && known >= FEWEST_NAMES && known >= (end - from) * LEAST_SHARE;
  return isMenu ? end : from;
}

const canBeInMenu = ({ block, look, words, text }: Line): boolean =>
  block.kind === "line" &&
  words <= MOST_WORDS &&
  (look === "furniture" || look === "title" || (look === "list" && !/[.!?]$/.test(text)));

const isHeadline = (line: Line): boolean => line.words >= HEADLINE_WORDS && !isKnown(line);

const isKnown = ({ text }: Line): boolean => isKicker(text) || isFurniture(text);

const LONGEST_BAR = 400;
const MOST_IN_NAME = 4;
/** What a menu in one line has: bars, or the way home before all else. */
const BAR = /[|/>»·•].*[^.!?]$|^(?:home|menu|news|search|skip|world) /i;

/** `Home | World | Middle East | Log in`, with or without bars: three names or more, and hardly a word beside them. */
export function isMenuBar(text: string): boolean {
  if (text.length > LONGEST_BAR || !BAR.test(text)) return false;
  const words = text
    .toLowerCase()
    .split(/[\s|/>»·•]+/)
    .filter((word) => word !== "");
  let names = 0;
  let named = 0;
  for (let at = 0; at < words.length; ) {
    const length = nameAt(words, at);
    if (length > 0) names++;
    named += length;
    at += Math.max(1, length);
  }
  return names >= FEWEST_NAMES && named >= words.length * 0.7;
}

/** Words of the longest name that begins at a word; 0 when none does. */
function nameAt(words: readonly string[], at: number): number {
  for (let length = Math.min(MOST_IN_NAME, words.length - at); length > 0; length--) {
    const name = words.slice(at, at + length).join(" ");
    if (isName(name) || isFurniture(name)) return length;
  }
  return 0;
}
