import type { PageBlock, PageLayout, PageMeta } from "../block.js";
import { htmlBlocks } from "./blocks.js";
import { metaOf } from "./meta.js";
import { findRoot, type StoryRoot } from "./root.js";
import { type Script, slimPage } from "./slim.js";
import { elementsIn, parseHtml } from "./tree.js";
import { type Visible, visibleParts } from "./visible.js";
import type { TracedText } from "../../text/traced.js";

/** An HTML page: its headline and the blocks of its story part, traced to the source. */
export function htmlLayout(page: string): PageLayout {
  // NULs lead the parser to wrong places; soft hyphens are dropped as they are.
  const source = page.replaceAll("\0", "\u00ad");
  const { text, scripts } = slimPage(source);
  const visible = visibleParts(parseHtml(text.text));
  const root = findRoot(visible);
  const meta = metaOf(visible.document, linkedData(source, scripts));
  const blocks = htmlBlocks(text, root, visible);
  if (root.articles.length > 0) return { blocks, meta };
  return { blocks: withHeadline(blocks, outerHeadline(text, { visible, root, meta })), meta };
}

const linkedData = (source: string, scripts: readonly Script[]): readonly string[] =>
  scripts
    .filter(({ attributes }) => /ld\+json/i.test(attributes))
    .map(({ start, end }) => source.slice(start, end));

interface Parts {
  readonly visible: Visible;
  readonly root: StoryRoot;
  readonly meta: PageMeta;
}

const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** The page's `<h1>`, that of its title first; without any, the title itself. */
function outerHeadline(source: TracedText, { visible, meta }: Parts): PageBlock | null {
  const { document } = visible;
  const titles = [meta.headline, meta.title].flatMap((title) => (title === null ? [] : [keyOf(title)]));
  const headings = elementsIn(document, ({ tagName }) => tagName === "h1").flatMap((node) =>
    htmlBlocks(source, { node, articles: [] }, visible),
  );
  const agrees = ({ text }: PageBlock): boolean =>
    titles.some((title) => title.startsWith(keyOf(text.text)) || keyOf(text.text).startsWith(title));
  const [title] = elementsIn(document, ({ tagName }) => tagName === "title");
  const fallback = title === undefined ? [] : htmlBlocks(source, { node: title, articles: [] }, visible);
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
