import type { PageBlock, PageLayout } from "../block.js";
import { htmlBlocks } from "./blocks.js";
import { dataBody } from "./data-body.js";
import { datedMeta } from "./dated.js";
import { outerHeadline, withHeadline } from "./headline.js";
import { itemsOf } from "./items.js";
import { stringsOf } from "./json-places.js";
import { linkedArticles } from "./linked-data.js";
import { statedOf } from "./meta.js";
import type { PageParts } from "./parts.js";
import { findRoot } from "./root.js";
import { livePage, severalItems } from "./several.js";
import { slimPage } from "./slim.js";
import { parseHtml } from "./tree.js";
import { visibleParts } from "./visible.js";

/** An HTML page: its headline and the blocks of its story part, or those of each of its items, traced to the source. */
export function htmlLayout(page: string, url: string | null = null): PageLayout {
  // NULs lead the parser to wrong places; soft hyphens are dropped as they are.
  const source = page.replaceAll("\0", "\u00ad");
  const { text, scripts } = slimPage(source);
  const visible = visibleParts(parseHtml(text.text));
  const articles = linkedArticles(source, scripts);
  const data = (): string =>
    scripts.map(({ start, end }) => source.slice(start, Math.min(end, start + DATA))).join("\n");
  const meta = datedMeta({ source, visible, url }, statedOf(visible.document, { source, articles }, data));
  const parts: PageParts = { source, text, visible, meta, scripts, articles };
  const items = itemsOf(visible, saysLive(parts));
  return items.elements.length > 0 ? severalItems(parts, items) : (livePage(parts) ?? oneStory(parts));
}

/** Units of a script that are searched for a date. */
const DATA = 200_000;

const LIVE_TITLE = /\blive(?:blog)?\b|\blatest updates\b|\bas it happened\b|\bminute[- ]by[- ]minute\b/i;

const saysLive = ({ source, meta, articles }: PageParts): boolean =>
  LIVE_TITLE.test(meta.title ?? "") ||
  articles.some(
    ({ values }) =>
      values.has("liveBlogUpdate") ||
      stringsOf(values.get("@type")).some(({ start, end }) => source.slice(start, end) === "LiveBlogPosting"),
  );

/** Where the page's data holds so many times the story that the page shows, it shows a teaser, or a shell. */
const TEASER = 3;
/** What is longer is the story. */
const LONGEST_TEASER = 2000;

function oneStory(parts: PageParts): PageLayout {
  const { text, visible, meta } = parts;
  const shown = withBody(htmlBlocks(text, findRoot(visible), visible));
  const size = told(shown);
  const hidden = size < LONGEST_TEASER ? dataBody(parts) : [];
  const blocks = told(hidden) > size * TEASER ? hidden : shown;
  return { blocks: withHeadline(blocks, outerHeadline(parts)), meta, items: [] };
}

/** A paragraph of a story. */
const isTold = ({ kind, text }: PageBlock): boolean =>
  kind !== "caption" && kind !== "heading" && kind !== "byline" && text.text.length >= 60;

/** Units of the paragraphs of a story. */
const told = (blocks: readonly PageBlock[]): number =>
  blocks.filter(isTold).reduce((sum, { text }) => sum + text.text.length, 0);

/** A page of pictures tells its story in what stands below them. */
function withBody(blocks: readonly PageBlock[]): readonly PageBlock[] {
  if (blocks.some(isTold)) return blocks;
  return blocks.map((block) =>
    block.kind === "caption" && block.text.text.length >= 60
      ? { ...block, kind: "paragraph" as const }
      : block,
  );
}
