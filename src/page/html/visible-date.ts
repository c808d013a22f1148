import type { MetaDate } from "../block.js";
import { isHidden } from "./measure.js";
import {
  attribute,
  type Element,
  isElement,
  isTextNode,
  type Node,
  parentOf,
  type TextNode,
  textIn,
  walk,
} from "./tree.js";
import type { Visible } from "./visible.js";
import { type FigureOrder, type WrittenDay, writtenDay } from "./written-day.js";

/** A date that stands on the page, and what speaks for its being the day of publication. */
interface Candidate {
  readonly day: string;
  readonly words: string;
  readonly score: number;
}

export interface DateContext {
  readonly order: FigureOrder;
  /** `YYYY-MM` or `YYYY-MM-DD`, where the page's address names it. */
  readonly addressed: string | null;
}

/**
 * The day of publication by what a page shows: the date whose place, name and wording speak for it most. Method:
 * after htmldate; the weights are by hand.
 */
export function visibleDate(visible: Visible, context: DateContext): MetaDate | null {
  const found = candidatesIn(visible, context);
  const best = found.reduce<Candidate | null>(
    (top, next) => (top === null || next.score > top.score ? next : top),
    null,
  );
  return best === null || best.score < FEWEST_POINTS
    ? null
    : { text: best.words, where: "time", day: best.day };
}

const FEWEST_POINTS = 1;

/** Text units between the headline and a date beneath or above it. */
const CLOSE = 700;
const NEAR = 3000;
const ABOVE = 400;

function candidatesIn(visible: Visible, context: DateContext): readonly Candidate[] {
  const found: Candidate[] = [];
  const headlineAt = placeOfHeadline(visible.document);
  let at = 0;
  walk(visible.document, {
    enter: (node) => {
      if (isTextNode(node)) {
        const size = node.value.trim().length;
        if (/\d/.test(node.value)) take(node, at);
        at += size;
        return false;
      }
      if (!isElement(node)) return true;
      if (isHidden(node) || node.tagName === "head") return false;
      if (node.tagName === "time" || node.tagName === "abbr" || marksDate(node)) takeMoment(node, at);
      return true;
    },
  });
  return found;

  function take(node: TextNode, place: number): void {
    const parent = parentOf(node);
    const text = parent === null ? "" : textAround(node, parent, visible);
    const written = writtenDay(text, context.order);
    if (parent !== null && written !== null)
      found.push(weighed(written, parent, text, { visible, context, distance: place - headlineAt }));
  }
  function takeMoment(element: Element, place: number): void {
    const moment =
      ["datetime", "content", "title"].map((key) => attribute(element, key)).find((text) => text) ?? "";
    const written = writtenDay(moment, context.order);
    if (written === null) return;
    const place2 = { visible, context, distance: place - headlineAt };
    const { day, score } = weighed(written, element, textIn(element), place2);
    found.push({ day, words: moment.trim(), score: score + 2 });
  }
}

const marksDate = (element: Element): boolean =>
  /date(?:published|created)/i.test(
    `${attribute(element, "itemprop") ?? ""} ${attribute(element, "property") ?? ""}`,
  );

function placeOfHeadline(document: Node): number {
  let at = 0;
  let place = 0;
  walk(document, {
    enter: (node) => {
      if (isTextNode(node)) at += node.value.trim().length;
      if (!isElement(node)) return true;
      if (isHidden(node) || node.tagName === "head") return false;
      if (node.tagName === "h1" && place === 0) place = at;
      return true;
    },
  });
  return place;
}

const LONGEST = 160;

/** More than this around a date is running text, and would be gathered anew for every date in it. */
const LONGEST_AROUND = 1000;

/** The text of the element, or of the one around it where that is a line too: a date may be in pieces. */
function textAround(node: TextNode, element: Element, { sizes }: Visible): string {
  const isLong = (around: Element): boolean => (sizes.get(around)?.text ?? LONGEST_AROUND) >= LONGEST_AROUND;
  if (isLong(element)) return node.value.slice(0, LONGEST_AROUND).replace(/\s+/g, " ").trim();
  const own = plain(element);
  const outer = parentOf(element);
  if (own.length >= 12 || outer === null || isLong(outer)) return own;
  const around = plain(outer);
  return around.length <= LONGEST ? around : own;
}

const plain = (element: Element): string => textIn(element).replace(/\s+/g, " ").trim();

interface Place {
  readonly visible: Visible;
  readonly context: DateContext;
  /** Text units behind the headline, negative above it. */
  readonly distance: number;
}

const DATE_NAMED =
  /(?:^|[\s_-])(?:date|datum|datetime|day|published|publish|pubdate|posted|timestamp|time|dateline|created|fecha|entry-?meta|post-?meta|post-?info|article-?info|meta|byline|submitted|info)(?:$|[\s_-])|(?:date|datum|time)$/i;
const SAYS_FIRST =
  /publish|posted|veröffentlicht|erschienen|publié|publicado|pubblicato|created|erstellt|geplaatst/i;
const SAYS_LATER =
  /updated|modified|aktualisiert|geändert|mis à jour|actualizado|aggiornato|bearbeitet|edited/i;

function weighed(written: WrittenDay, element: Element, text: string, place: Place): Candidate {
  const score =
    nameScore(element) +
    (text.length <= 60 ? 2 : text.length <= LONGEST ? 1 : -1) +
    distanceScore(place.distance) +
    addressScore(written.day, place.context.addressed) +
    (isBeside(element, place.visible) ? -3 : 0) +
    (SAYS_FIRST.test(text) ? 1 : 0) +
    (SAYS_FIRST.test(wordsBefore(text, written)) ? 1 : 0) -
    (SAYS_LATER.test(text) ? 0.7 : 0);
  return { day: written.day, words: written.words, score };
}

const wordsBefore = (text: string, { words }: WrittenDay): string => {
  const at = text.indexOf(words);
  return text.slice(Math.max(0, at - 25), Math.max(0, at));
};

function nameScore(element: Element): number {
  let above: Element | null = element;
  for (let up = 0; up < 3 && above !== null; up++) {
    const named = `${attribute(above, "class") ?? ""} ${attribute(above, "id") ?? ""} ${attribute(above, "itemprop") ?? ""}`;
    if (above.tagName === "time" || DATE_NAMED.test(named))
      return 3 - up * 0.5 + (SAYS_FIRST.test(named) ? 1 : 0);
    above = parentOf(above);
  }
  return 0;
}

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
