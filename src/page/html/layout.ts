import type { PageBlock, PageLayout, PageMeta } from "../block.js";
import { htmlBlocks } from "./blocks.js";
import { flattened } from "./depth.js";
import { type Measures, measure } from "./measure.js";
import { metaOf } from "./meta.js";
import { findRoot, type StoryRoot } from "./root.js";
import { elementsIn, type Node, parseHtml } from "./tree.js";

/** An HTML page: its headline and the blocks of its story part, traced to the source. */
export function htmlLayout(page: string): PageLayout {
  const source = parseable(page);
  const document = parseHtml(source);
  const sizes = measure(document);
  const root = findRoot(document, sizes);
  const meta = metaOf(document);
  const blocks = htmlBlocks(source, root, sizes);
  if (root.articles.length > 0) return { blocks, meta };
  return { blocks: withHeadline(blocks, outerHeadline(source, { document, root, sizes, meta })), meta };
}

/** The page unit for unit, without what leads the parser to wrong places in it: NULs become soft hyphens, which are dropped too. */
const parseable = (page: string): string => flattened(page).replaceAll("\0", "\u00ad");

interface Parts {
  readonly document: Node;
  readonly root: StoryRoot;
  readonly sizes: Measures;
  readonly meta: PageMeta;
}

const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** The page's `<h1>`, that of its title first; without any, the title itself. */
function outerHeadline(source: string, { document, sizes, meta }: Parts): PageBlock | null {
  const titles = [meta.headline, meta.title].flatMap((title) => (title === null ? [] : [keyOf(title)]));
  const headings = elementsIn(document, ({ tagName }) => tagName === "h1").flatMap((node) =>
    htmlBlocks(source, { node, articles: [] }, sizes),
  );
  const agrees = ({ text }: PageBlock): boolean =>
    titles.some((title) => title.startsWith(keyOf(text.text)) || keyOf(text.text).startsWith(title));
  const [title] = elementsIn(document, ({ tagName }) => tagName === "title");
  const fallback = title === undefined ? [] : htmlBlocks(source, { node: title, articles: [] }, sizes);
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
