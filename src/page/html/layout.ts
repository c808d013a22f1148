import type { TracedText } from "../../text/traced.js";
import type { MetaDate, PageBlock, PageItem, PageLayout, PageMeta } from "../block.js";
import { htmlBlocks } from "./blocks.js";
import { dataBody } from "./data-body.js";
import { datedMeta } from "./dated.js";
import { type Items, itemsOf, itemTime } from "./items.js";
import { measure } from "./measure.js";
import { statedOf } from "./meta.js";
import { findRoot } from "./root.js";
import { type Script, slimPage } from "./slim.js";
import { type Element, elementsIn, parseHtml } from "./tree.js";
import { type Visible, visibleParts } from "./visible.js";

/** An HTML page: its headline and the blocks of its story part, or those of each of its items, traced to the source. */
export function htmlLayout(page: string, url: string | null = null): PageLayout {
  // NULs lead the parser to wrong places; soft hyphens are dropped as they are.
  const source = page.replaceAll("\0", "\u00ad");
  const { text, scripts } = slimPage(source);
  const visible = visibleParts(parseHtml(text.text));
  const linked = linkedData(source, scripts);
  const data = (): string =>
    scripts.map(({ start, end }) => source.slice(start, Math.min(end, start + DATA))).join("\n");
  const parts = {
    text,
    visible,
    meta: datedMeta({ source, visible, url }, statedOf(visible.document, linked, data)),
  };
  const items = itemsOf(visible, saysLive(parts.meta, linked));
  return items.elements.length > 0
    ? severalItems(parts, items)
    : oneStory(parts, () => dataBody(source, scripts));
}

/** Units of a script that are searched for a date. */
const DATA = 200_000;

const LIVE_TITLE = /\blive(?:blog)?\b|\blatest updates\b|\bas it happened\b|\bminute[- ]by[- ]minute\b/i;

const saysLive = ({ title }: PageMeta, linked: readonly string[]): boolean =>
  LIVE_TITLE.test(title ?? "") || linked.some((text) => /LiveBlogPosting|liveBlogUpdate/.test(text));

function oneStory(parts: Parts, inData: () => readonly PageBlock[]): PageLayout {
  const { text, visible, meta } = parts;
  const shown = withBody(htmlBlocks(text, findRoot(visible), visible));
  const hidden = shown.some(isTold) ? [] : inData();
  const blocks = hidden.some(isTold) ? hidden : shown;
  return { blocks: withHeadline(blocks, outerHeadline(parts)), meta, items: [] };
}

/** A paragraph of a story. */
const isTold = ({ kind, text }: PageBlock): boolean =>
  kind !== "caption" && kind !== "heading" && kind !== "byline" && text.text.length >= 60;

/** A page of pictures tells its story in what stands below them. */
function withBody(blocks: readonly PageBlock[]): readonly PageBlock[] {
  if (blocks.some(isTold)) return blocks;
  return blocks.map((block) =>
    block.kind === "caption" && block.text.text.length >= 60
      ? { ...block, kind: "paragraph" as const }
      : block,
  );
}

/** What stands beside the posts of a live page tells its story when it is more than a line or two. */
const LEAD = 250;

function severalItems(parts: Parts, { kind, elements }: Items): PageLayout {
  const lead = kind === "post" ? leadOf(parts, elements) : [];
  const from = lead.length > 0 ? 2 : 1;
  const items: PageItem[] = elements.map((element) => ({ kind, published: dateOf(element) }));
  if (lead.length > 0) items.unshift({ kind: "story", published: statedDate(parts.meta) });
  const blocks = elements.flatMap((element, at) => htmlBlocks(parts.text, element, parts.visible, from + at));
  return { blocks: [...lead, ...blocks], meta: parts.meta, items };
}

/** The date that a page shows may be one of its posts'. */
const statedDate = ({ published }: PageMeta): MetaDate | null =>
  published?.where === "time" ? null : published;

function dateOf(element: Element): MetaDate | null {
  const text = itemTime(element);
  return text === null ? null : { text, where: "time" };
}

function leadOf(parts: Parts, posts: readonly Element[]): readonly PageBlock[] {
  const { document, leftOut } = parts.visible;
  const set = new Set(posts);
  const others = (element: Element): boolean => set.has(element) || leftOut(element);
  const visible = { document, leftOut: others, sizes: measure(document, others) };
  const blocks = htmlBlocks(parts.text, findRoot(visible), visible, 1);
  const prose = blocks.filter(({ kind, text }) => kind !== "heading" && text.text.length >= 80);
  if (prose.reduce((sum, { text }) => sum + text.text.length, 0) < LEAD) return [];
  const headline = outerHeadline(parts);
  return withHeadline(blocks, headline === null ? null : { ...headline, article: 1 });
}

const linkedData = (source: string, scripts: readonly Script[]): readonly string[] =>
  scripts
    .filter(({ attributes }) => /ld\+json/i.test(attributes))
    .map(({ start, end }) => source.slice(start, end));

interface Parts {
  readonly text: TracedText;
  readonly visible: Visible;
  readonly meta: PageMeta;
}

const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** A page of more headings of the first rank than this has its own among the first. */
const MOST_HEADLINES = 200;

/** The page's `<h1>`, that of its title first; without any, the title itself. */
function outerHeadline({ text: source, visible, meta }: Parts): PageBlock | null {
  const { document } = visible;
  const titles = [meta.headline, meta.title].flatMap((title) => (title === null ? [] : [keyOf(title)]));
  const headings = elementsIn(document, ({ tagName }) => tagName === "h1")
    .slice(0, MOST_HEADLINES)
    .flatMap((node) => htmlBlocks(source, node, visible));
  const agrees = ({ text }: PageBlock): boolean =>
    titles.some((title) => title.startsWith(keyOf(text.text)) || keyOf(text.text).startsWith(title));
  const [title] = elementsIn(document, ({ tagName }) => tagName === "title");
  const fallback = title === undefined ? [] : htmlBlocks(source, title, visible);
  const found = headings.find(agrees) ?? headings.at(0) ?? fallback.at(0);
  return found === undefined ? null : { ...found, kind: "heading", level: 1 };
}

/** Puts the headline first unless the blocks begin with it. */
function withHeadline(blocks: readonly PageBlock[], headline: PageBlock | null): readonly PageBlock[] {
  if (headline === null || blocks.length === 0) return blocks;
  const key = keyOf(headline.text.text);
  const own = blocks.findIndex(({ text }) => keyOf(text.text) === key);
  if (own >= 0) return blocks.slice(own);
  return [headline, ...blocks];
}
