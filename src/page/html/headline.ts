import type { PageBlock } from "../block.js";
import { htmlBlocks } from "./blocks.js";
import { headingOf } from "./data-body.js";
import type { PlacedObject } from "./json-places.js";
import { wordsAt } from "./linked-data.js";
import type { PageParts } from "./parts.js";
import { elementsIn } from "./tree.js";

const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** A page of more headings of the first rank than this has its own among the first. */
const MOST_HEADLINES = 200;

/**
 * The page's `<h1>`, that of its title first; without any, or where it is the outlet's name, the headline of its JSON-LD;
 * without that the title itself.
 */
export function outerHeadline(parts: PageParts): PageBlock | null {
  const { text: source, visible, meta } = parts;
  const { document } = visible;
  const titles = [meta.headline, meta.title].flatMap((title) => (title === null ? [] : [keyOf(title)]));
  const headings = elementsIn(document, ({ tagName }) => tagName === "h1")
    .slice(0, MOST_HEADLINES)
    .flatMap((node) => htmlBlocks(source, node, visible));
  const agrees = ({ text }: PageBlock): boolean =>
    titles.some((title) => title.startsWith(keyOf(text.text)) || keyOf(text.text).startsWith(title));
  const outlet = meta.outlet === null ? null : keyOf(meta.outlet);
  const [first] = headings.filter(({ text }) => keyOf(text.text) !== outlet);
  const found = headings.find(agrees) ?? first ?? headlineInData(parts) ?? headings.at(0) ?? titleOf(parts);
  return found === null ? null : { ...found, kind: "heading", level: 1 };
}

function titleOf({ text, visible }: PageParts): PageBlock | null {
  const [title] = elementsIn(visible.document, ({ tagName }) => tagName === "title");
  return title === undefined ? null : (htmlBlocks(text, title, visible).at(0) ?? null);
}

function headlineInData({ source, articles }: PageParts): PageBlock | null {
  const headlineOf = (article: PlacedObject): PageBlock | null => {
    const words = wordsAt(source, article, "headline");
    return words === null ? null : headingOf(words, 0);
  };
  return articles.map(headlineOf).find((block) => block !== null) ?? null;
}

/** Puts the headline first unless the blocks begin with it. */
export function withHeadline(blocks: readonly PageBlock[], headline: PageBlock | null): readonly PageBlock[] {
  if (headline === null || blocks.length === 0) return blocks;
  const key = keyOf(headline.text.text);
  const own = blocks.findIndex(({ text }) => keyOf(text.text) === key);
  if (own >= 0) return blocks.slice(own);
  return [headline, ...blocks];
}
