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

/** Units of a heading of a lower rank that are no chance where they open the title, too. */
const FEWEST_UNITS = 20;

/**
 * The page's `<h1>`, that of its title first; without any, or where it is the outlet's name, a lower heading that opens the
 * title, or the headline of its JSON-LD; without those the title itself.
 */
export function outerHeadline(parts: PageParts): PageBlock | null {
  const { text: source, visible, meta } = parts;
  const { document } = visible;
  const titles = [meta.headline, meta.title].flatMap((title) => (title === null ? [] : [keyOf(title)]));
  const ofRank = (rank: RegExp): readonly PageBlock[] =>
    elementsIn(document, ({ tagName }) => rank.test(tagName))
      .slice(0, MOST_HEADLINES)
      .flatMap((node) => htmlBlocks(source, node, visible));
  const headings = ofRank(/^h1$/);
  const agrees = ({ text }: PageBlock): boolean =>
    titles.some((title) => title.startsWith(keyOf(text.text)) || keyOf(text.text).startsWith(title));
  const outlet = meta.outlet === null ? null : keyOf(meta.outlet);
  const [first] = headings.filter(({ text }) => keyOf(text.text) !== outlet);
  const opensTitle = ({ text }: PageBlock): boolean => {
    const key = keyOf(text.text);
    return key.length >= FEWEST_UNITS && titles.some((title) => title.startsWith(key));
  };
  const found =
    headings.find(agrees) ??
    first ??
    ofRank(/^h[23]$/).find(opensTitle) ??
    headlineInData(parts) ??
    headings.at(0) ??
    titleOf(parts);
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

/** Puts the headline first; what stands above it is left out where the blocks have it too, and more than half below it. */
export function withHeadline(blocks: readonly PageBlock[], headline: PageBlock | null): readonly PageBlock[] {
  if (headline === null || blocks.length === 0) return blocks;
  const key = keyOf(headline.text.text);
  const most = 2 * headline.text.text.length + 40;
  const own = blocks.findIndex(({ text }) => text.text.length <= most && keyOf(text.text) === key);
  if (own < 0 || sizeOf(blocks.slice(0, own)) > sizeOf(blocks.slice(own))) return [headline, ...blocks];
  return blocks.slice(own);
}

const sizeOf = (blocks: readonly PageBlock[]): number =>
  blocks.reduce((sum, { text }) => sum + text.text.length, 0);
