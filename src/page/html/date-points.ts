import { DATE_LABEL, SAYS_FIRST, SAYS_LATER } from "../date-words.js";
import { isOfOthers, type Owner } from "./date-owner.js";
import { attribute, type Element, parentOf, textIn } from "./tree.js";
import type { Visible } from "./visible.js";
import type { FigureOrder, WrittenDay } from "./written-day.js";

export interface DateContext {
  readonly order: FigureOrder;
  /** `YYYY-MM` or `YYYY-MM-DD`, where the page's address names it. */
  readonly addressed: string | null;
  readonly owner: Owner;
}

export interface Place {
  readonly visible: Visible;
  readonly context: DateContext;
  /** Text units behind the headline, negative above it. */
  readonly distance: number;
}

/** Outweighs all that may speak for a date: it is somebody else's. */
const OF_OTHERS = 20;

/** A date in a line of its own, and in any line. */
const SHORT = 60;
const LINE = 160;

/** What speaks for a date of a page, by its own place and wording. The weights are by hand. */
export function pointsOf(written: WrittenDay, element: Element, text: string, place: Place): number {
  const { before, later } = wordsAround(text, written);
  const name = nameScore(element);
  const points =
    name +
    (text.length <= SHORT ? 2 : text.length <= LINE ? 1 : -1) +
    distanceScore(place.distance) +
    addressScore(written.day, place.context.addressed) +
    (isBeside(element, place.visible) ? -3 : 0) +
    (name === 0 && !isAlone(element, written) && isToldOf(text, before) ? -4 : 0) +
    (SAYS_FIRST.test(text) ? 1 : 0) +
    (SAYS_FIRST.test(before) || DATE_LABEL.test(before) ? 1 : 0) -
    (later ? 0.7 : 0);
  // Whose a date is costs time to ask, and one that little speaks for is nobody's day.
  const isAbove = place.distance < 0;
  return points > 0 && isOfOthers(element, text, isAbove, place.context.owner) ? points - OF_OTHERS : points;
}

/** A sentence that says of no day that the page was published on it tells of that day: "On 28 September 2009, soldiers …". */
const isToldOf = (text: string, before: string): boolean =>
  text.length > SHORT &&
  /\p{Ll}{2}[.!?]["”’)]?$/u.test(text) &&
  !SAYS_FIRST.test(text) &&
  !DATE_LABEL.test(before);

/** In an element of its own, and not in a paragraph: what stands around it is another line, such as a headline that asks. */
const isAlone = (element: Element, { words }: WrittenDay): boolean =>
  parentOf(element)?.tagName !== "p" && textIn(element).trim() === words;

/** The words right before a date, and whether any beside it say that the page was changed on it. */
function wordsAround(text: string, { words }: WrittenDay): { before: string; later: boolean } {
  const at = text.indexOf(words);
  const before = text.slice(Math.max(0, at - 25), Math.max(0, at));
  return { before, later: SAYS_LATER.test(text) && !SAYS_FIRST.test(before) };
}

const DATE_NAMED =
  /(?:^|[\s_-])(?:date|datum|datetime|day|published|publish|pubdate|posted|timestamp|time|dateline|created|fecha|entry-?meta|post-?meta|post-?info|article-?info|meta|byline|submitted|info|timedata)(?:$|[\s_-])|(?:date|datum|time)$/i;

function nameScore(element: Element): number {
  let above: Element | null = element;
  for (let up = 0; up < 3 && above !== null; up++) {
    if (isNamedDate(above)) return 3 - up * 0.5 + (SAYS_FIRST.test(namesOf(above)) ? 1 : 0);
    above = parentOf(above);
  }
  return 0;
}

export const isNamedDate = (element: Element): boolean =>
  element.tagName === "time" || DATE_NAMED.test(namesOf(element));

const namesOf = (element: Element): string =>
  `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""} ${attribute(element, "itemprop") ?? ""}`;

/** Text units between the headline and a date beneath or above it. */
export const CLOSE = 700;
const NEAR = 3000;
const ABOVE = 400;

function distanceScore(distance: number): number {
  if (distance >= 0) return distance <= CLOSE ? 2 : distance <= NEAR ? 1 : 0;
  return -distance <= ABOVE ? 1 : 0;
}

/** An address with a date agrees with the day of publication, but for the hour before midnight. */
function addressScore(day: string, addressed: string | null): number {
  if (addressed === null) return 0;
  return day.startsWith(addressed) ? 3 : -3;
}

/** In a box beside the story. */
function isBeside(element: Element, { leftOut }: Visible): boolean {
  for (let above: Element | null = element; above !== null; above = parentOf(above)) {
    if (leftOut(above)) return true;
  }
  return false;
}
