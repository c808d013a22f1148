import { SAYS_FIRST } from "../date-words.js";
import { CLOSE, type DateContext, type Place, pointsOf } from "./date-points.js";
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
import { type WrittenDay, writtenDay } from "./written-day.js";

/** A date that stands on the page, and what speaks for its being the day of publication. */
export interface ShownDate {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly words: string;
  readonly points: number;
}

interface Candidate extends ShownDate {
  /** Tags and classes of its element and the one around it: dates of a list have the same. */
  readonly mark: string;
  /** Text units behind the headline, negative above it. */
  readonly distance: number;
}

/**
 * The dates that a page shows, each weighed as its day of publication: by place, name and wording. Method: after
 * htmldate; the weights are by hand.
 */
export const shownDates = (visible: Visible, context: DateContext): readonly ShownDate[] =>
  weighedTogether(candidatesIn(visible, context));

/** Three dates of one look are a list of other pages, or of readers' comments. */
const FEWEST_LISTED = 3;
const IN_LIST = 2.5;
const ALONE = 1;

/** What speaks against a date, or for it, among the page's others. */
function weighedTogether(found: readonly Candidate[]): readonly Candidate[] {
  const days = new Set(found.map(({ day }) => day));
  const lists = [...listsOf(found)].map((list) => list.filter(({ day }) => day !== openingDay(list))).flat();
  const listed = new Set(lists);
  return found.map((one) => ({
    ...one,
    points: one.points + (days.size === 1 ? ALONE : 0) - (listed.has(one) ? IN_LIST : 0),
  }));
}

function listsOf(found: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const alike = new Map<string, Candidate[]>();
  for (const one of found) {
    const list = alike.get(one.mark);
    if (list === undefined) alike.set(one.mark, [one]);
    else list.push(one);
  }
  return [...alike.values()].filter((list) => new Set(list.map(({ day }) => day)).size >= FEWEST_LISTED);
}

/** Posts of a thread all look alike, and the one right behind the headline opens it. */
const openingDay = (list: readonly Candidate[]): string | null =>
  list.find(({ distance }) => distance >= 0 && distance <= CLOSE)?.day ?? null;

function candidatesIn(visible: Visible, context: DateContext): readonly Candidate[] {
  const found: Candidate[] = [];
  const headlineAt = placeOfHeadline(visible.document, context.owner.headline);
  let at = 0;
  walk(visible.document, {
    enter: (node) => {
      if (isTextNode(node)) {
        const size = node.value.trim().length;
        if (/\d/.test(node.value)) take(node, { visible, context, distance: at - headlineAt });
        at += size;
        return false;
      }
      if (!isElement(node)) return true;
      if (isHidden(node) || node.tagName === "head") return false;
      if (marksMoment(node)) takeMoment(node, { visible, context, distance: at - headlineAt });
      return true;
    },
  });
  return found;

  function take(node: TextNode, place: Place): void {
    const parent = parentOf(node);
    const text = parent === null ? "" : textAround(node, parent, visible);
    const written = writtenDay(text, context.order);
    if (parent !== null && written !== null)
      add(written, parent, place.distance, pointsOf(written, parent, text, place));
  }
  function takeMoment(element: Element, place: Place): void {
    const moment = momentOf(element);
    const written = writtenDay(moment, context.order);
    const text = textIn(element);
    if (written === null || isBelied(written, text, context)) return;
    const points = pointsOf(written, element, text, place) + FOR_PROGRAMS;
    add({ ...written, words: moment.trim() }, element, place.distance, points);
  }
  function add({ day, words }: WrittenDay, element: Element, distance: number, points: number): void {
    found.push({ day, words, points, distance, mark: markOf(element) });
  }
}

/** A moment written for programs says which part of the text is the date. */
const FOR_PROGRAMS = 2;

const momentOf = (element: Element): string =>
  ["datetime", "content", "title"].map((key) => attribute(element, key)).find((text) => text) ?? "";

/** `<time datetime="2019-07-03">Publié le 29 juin 2019</time>`: some programs write the day of the last change there. */
function isBelied({ day }: WrittenDay, text: string, { order }: DateContext): boolean {
  const said = SAYS_FIRST.test(text) ? writtenDay(text, order) : null;
  return said !== null && Math.abs(Date.parse(said.day) - Date.parse(day)) > 86_400_000;
}

/** `<time>`, and what is named as hAtom and schema.org name the moment of publication. */
const marksMoment = (element: Element): boolean =>
  element.tagName === "time" ||
  element.tagName === "abbr" ||
  /date(?:published|created)/i.test(
    `${attribute(element, "itemprop") ?? ""} ${attribute(element, "property") ?? ""}`,
  ) ||
  /(?:^|\s)(?:published|updated)(?:$|\s)/.test(attribute(element, "class") ?? "");

function markOf(element: Element): string {
  const outer = parentOf(element);
  return [element, ...(outer === null ? [] : [outer])]
    .map((one) => `${one.tagName}.${attribute(one, "class") ?? ""}`)
    .join("<");
}

/** Text units above the headline; 0 where the page has none. */
function placeOfHeadline(document: Node, headline: Element | null): number {
  let at = 0;
  let place = 0;
  walk(document, {
    enter: (node) => {
      if (isTextNode(node)) at += node.value.trim().length;
      if (!isElement(node)) return true;
      if (isHidden(node) || node.tagName === "head") return false;
      if (node === headline) place = at;
      return true;
    },
  });
  return place;
}

/** A line about a date is no longer than this. */
const LONGEST_LINE = 160;

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
  return around.length <= LONGEST_LINE ? around : own;
}

const plain = (element: Element): string => textIn(element).replace(/\s+/g, " ").trim();
