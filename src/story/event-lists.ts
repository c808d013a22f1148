import type { Line } from "./line.js";

/** What bullets hold of a page's text before the page is a list of events. */
const MOST = 0.6;
const FEWEST = 3;
const FEWEST_WORDS = 6;
/** Of a ticker's line, which has no full stop. */
const FEWEST_IN_TICKER = 4;
const RECAP =
  /^(?:key (?:highlights|points|developments|events)|highlights|in (?:brief|short|summary)|summary|at a glance)\b/i;

/**
 * Bullets that each tell of an event, on a page that is little else: `List of key events`, situation reports. Those
 * under a head such as `Key Highlights` repeat the others and begin nothing.
 */
export function listedEvents(lines: readonly Line[]): readonly number[] {
  const told = lines.filter(({ look }) => look === "prose" || look === "quote" || look === "list");
  const size = (some: readonly Line[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const bullets = told.filter(isEvent);
  if (bullets.length < FEWEST || size(bullets) < size(told) * MOST) return [];
  let recap = false;
  return lines.flatMap((line, at) => {
    if (line.look === "title" || line.look === "furniture") recap = RECAP.test(line.text);
    return isEvent(line) && !recap ? [at] : [];
  });
}

/** On a text page; in HTML a list may be of anything. */
const isEvent = ({ look, words, text, block }: Line): boolean =>
  block.kind === "line" &&
  look === "list" &&
  (isSentence(text) ? words >= FEWEST_WORDS : words >= FEWEST_IN_TICKER && OPENS_LARGE.test(text));

/** As every line of a ticker does, and few of other lists. */
const OPENS_LARGE = /^[^\p{L}\d]{1,4}\s{0,3}[\p{Lu}\d]/u;

const isSentence = (text: string): boolean => /[.!?]["”’)\]]*$/.test(text);
