import {
  attribute,
  childrenOf,
  type Element,
  elementsIn,
  isElement,
  isLine,
  isTextNode,
  type Node,
  parentOf,
  textIn,
} from "./tree.js";

/** What tells whose date it is: the headline's place, and what the page's title says. */
export interface Owner {
  /** The story's headline; null where no heading is it. */
  readonly headline: Element | null;
  readonly title: string;
}

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A page has its own heading among the first. */
const MOST_HEADINGS = 50;

/** The first heading whose words the page's title has, those of the first rank before others; else the first `<h1>`. */
export function ownerIn(document: Node, titles: readonly (string | null)[]): Owner {
  const keys = titles.map((text) => keyOf(text ?? ""));
  const title = keys.join("|");
  const headings = elementsIn(document, ({ tagName }) => /^h[1-3]$/.test(tagName)).slice(0, MOST_HEADINGS);
  const isTitle = (heading: Element): boolean => {
    const words = keyOf(textIn(heading));
    if (words.length < SHORTEST_TITLE) return false;
    return title.includes(words) || keys.some((key) => key.startsWith(words.slice(0, SHORTEST_TITLE)));
  };
  const first = headings.filter(({ tagName }) => tagName === "h1");
  const headline = first.find(isTitle) ?? headings.find(isTitle) ?? first[0] ?? null;
  return { headline, title };
}

const SHORTEST_TITLE = 20;

/**
 * Today's date in the page's head (`isAbove` the headline), another story's or the site's: whoever owns it, the story was
 * not published on it.
 */
export const isOfOthers = (element: Element, text: string, isAbove: boolean, owner: Owner): boolean =>
  OF_SITE.test(text) || (isAbove && isInMasthead(element, text, owner)) || isTeaserDate(element, owner);

const OF_SITE = /©|\bcopyright\b|\ball rights reserved\b|\b(?:this|our) (?:web)?site\b/i;

/** In the head of the page and not of the story: in an element that says so, or as a line with the weekday beside the menu. */
function isInMasthead(element: Element, text: string, { headline }: Owner): boolean {
  if (headline === null) return false;
  const around = new Set<Element>(pathOf(headline));
  const path = pathOf(element);
  const common = path.findIndex((one) => around.has(one));
  const branch = path[common - 1];
  if (branch === undefined || path.some(({ tagName }) => OF_STORY.test(tagName))) return false;
  const below = path.slice(0, common);
  return (
    below.some(({ tagName }) => tagName === "header" || tagName === "nav") ||
    below.some(isMasthead) ||
    (path[common]?.tagName === "body" &&
      WEEKDAY.test(text) &&
      elementsIn(branch, ({ tagName }) => tagName === "a").length > 0)
  );
}

/** English names, and the short ones. */
const WEEKDAY =
  /\b(?:mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;
const OF_STORY = /^(?:article|main)$/;

const MASTHEAD =
  /(?:^|[\s_-])(?:clock|current-?date|date-?today|masthead|site-?header|today|today-?date|topbar|top-?bar|top-?header)(?:$|[\s_-])/i;
const isMasthead = (element: Element): boolean =>
  MASTHEAD.test(`${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`);

/** An element and those around it, from the inside out. */
function pathOf(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (let above: Element | null = element; above !== null; above = parentOf(above)) path.push(above);
  return path;
}

/** A headline has more words than the name of an author or a section, and a card is shorter than a story. */
const FEWEST_WORDS = 5;
const CARD = 300;
const MOST_UP = 3;

/** Beside a linked headline that is not the page's own, in one card with it or in the line above or below it. */
function isTeaserDate(element: Element, { headline, title }: Owner): boolean {
  if (besideOf(element).some((line) => isLinkedHeadline(line, title))) return true;
  let card = parentOf(element);
  for (let up = 0; up < MOST_UP && card !== null && card !== headline; up++) {
    if (isWide(card)) return false;
    const links = linksOfCard(card, element);
    if (links === null) return false;
    const headlines = links
      .filter(({ words, heads }) => heads || words.split(" ").length >= FEWEST_WORDS)
      .filter(({ words }) => words !== "");
    if (headlines.length > 0) return headlines.every(({ words }) => !title.includes(words));
    card = parentOf(card);
  }
  return false;
}

const MOST_SIBLINGS = 500;
/** No card, and each of a thousand dates in it would look through all of the others. */
const isWide = (element: Element): boolean => element.childNodes.length > MOST_SIBLINGS;

/** The elements right before and behind a date's line. */
function besideOf(element: Element): readonly Element[] {
  let line = element;
  for (
    let parent = parentOf(line);
    parent !== null && !isWide(parent) && isLine(parent);
    parent = parentOf(line)
  )
    line = parent;
  const parent = parentOf(line);
  const siblings = parent === null || isWide(parent) ? [] : parent.childNodes.filter(isElement);
  const at = siblings.indexOf(line);
  return [siblings[at - 1], siblings[at + 1]].filter((one) => one !== undefined);
}

/** Nothing but a link of as many words as a headline. */
function isLinkedHeadline(line: Element, title: string): boolean {
  const links = linksOfCard(line, line);
  if (links?.length !== 1) return false;
  const words = links[0]?.words ?? "";
  return words === keyOf(textIn(line)) && words.split(" ").length >= FEWEST_WORDS && !title.includes(words);
}

interface CardLink {
  readonly words: string;
  /** In a heading, or around one. */
  readonly heads: boolean;
}

/**
 * The links in an element but the one around its date; null where it holds more text than a card, or a heading of the first
 * rank.
 */
function linksOfCard(card: Element, date: Element): readonly CardLink[] | null {
  const own = pathOf(date).find(({ tagName }) => tagName === "a");
  const links: CardLink[] = [];
  let text = 0;
  const open: Node[] = [card];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isTextNode(node)) text += node.value.trim().length;
    if (text > CARD || node.nodeName === "h1") return null;
    if (isElement(node) && node.tagName === "a") {
      const words = textIn(node);
      text += words.length;
      if (node !== own) links.push({ words: keyOf(words), heads: isInHeading(node) });
    } else open.push(...childrenOf(node));
  }
  return links;
}

const HEADING = /^h[2-6]$/;
const isInHeading = (link: Element): boolean =>
  HEADING.test(parentOf(link)?.tagName ?? "") ||
  childrenOf(link).some(({ nodeName }) => HEADING.test(nodeName));
