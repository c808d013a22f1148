import type { MetaDate, PageBlock, PageItem, PageLayout, PageMeta } from "../block.js";
import { htmlBlocks } from "./blocks.js";
import { dataPosts } from "./data-posts.js";
import { outerHeadline, withHeadline } from "./headline.js";
import { type Items, itemTime } from "./items.js";
import { measure } from "./measure.js";
import type { PageParts } from "./parts.js";
import { findRoot } from "./root.js";
import type { Element } from "./tree.js";

/** The layout of a page whose markup keeps several stories or posts apart. */
export function severalItems(parts: PageParts, { kind, elements }: Items): PageLayout {
  const lead = kind === "post" ? leadOf(parts, beside(parts, elements)) : [];
  const from = lead.length > 0 ? 2 : 1;
  const items = elements.map((element): PageItem => ({ kind, published: dateOf(element) }));
  const blocks = elements.flatMap((element, at) => htmlBlocks(parts.text, element, parts.visible, from + at));
  return withLead(parts, lead, items, blocks);
}

/** The layout of a live page that shows no posts and has them in its data; null where it has none there either. */
export function livePage(parts: PageParts): PageLayout | null {
  const { source, text, visible, articles } = parts;
  const posts = dataPosts(source, articles, 1);
  if (posts.length === 0) return null;
  const known = posts.flatMap(({ blocks }) => blocks.map((block) => block.text.text)).join("\n");
  const shown = htmlBlocks(text, findRoot(visible), visible, 1);
  const lead = leadOf(
    parts,
    shown.filter((block) => !known.includes(block.text.text)),
  );
  const all = lead.length === 0 ? posts : dataPosts(source, articles, 2);
  const [items, blocks] = [all.map(({ item }) => item), all.flatMap((post) => post.blocks)];
  return withLead(parts, lead, items, blocks);
}

function withLead(
  { meta }: PageParts,
  lead: readonly PageBlock[],
  items: readonly PageItem[],
  blocks: readonly PageBlock[],
): PageLayout {
  const first: readonly PageItem[] =
    lead.length === 0 ? [] : [{ kind: "story", published: statedDate(meta) }];
  return { blocks: [...lead, ...blocks], meta, items: [...first, ...items] };
}

/** The date that a page shows may be one of its posts'. */
const statedDate = ({ published }: PageMeta): MetaDate | null =>
  published?.where === "time" ? null : published;

function dateOf(element: Element): MetaDate | null {
  const text = itemTime(element);
  return text === null ? null : { text, where: "time" };
}

/** What stands beside the posts of a live page. */
function beside({ text, visible }: PageParts, posts: readonly Element[]): readonly PageBlock[] {
  const { document, leftOut } = visible;
  const set = new Set(posts);
  const others = (element: Element): boolean => set.has(element) || leftOut(element);
  const without = { document, leftOut: others, sizes: measure(document, others) };
  return htmlBlocks(text, findRoot(without), without, 1);
}

/** What stands beside the posts of a live page tells its story when it is more than a line or two. */
const LEAD = 250;

function leadOf(parts: PageParts, blocks: readonly PageBlock[]): readonly PageBlock[] {
  const prose = blocks.filter(({ kind, text }) => kind !== "heading" && text.text.length >= 80);
  if (prose.reduce((sum, { text }) => sum + text.text.length, 0) < LEAD) return [];
  const headline = outerHeadline(parts);
  return withHeadline(blocks, headline === null ? null : { ...headline, article: 1 });
}
