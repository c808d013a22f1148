import type { PageBlock } from "../page/block.js";
import { pageSpanOf } from "../page/text-blocks.js";
import type { Span } from "../text/span.js";
import { isByline } from "./bylines.js";
import { isCaption, isCredit } from "./captions.js";
import { isFurniture } from "./furniture.js";
import { isStamp } from "./stamps.js";

/** What a line looks like by its own wording; what it is in its story follows from its neighbours too. */
export type LineLook =
  | "furniture"
  | "stamp"
  | "byline"
  | "credit"
  | "caption"
  | "list"
  | "quote"
  | "title"
  | "prose";

export interface Line {
  readonly block: PageBlock;
  readonly text: string;
  /** Folded wording: copies of a headline or caption have the same. */
  readonly key: string;
  readonly look: LineLook;
  readonly words: number;
  readonly span: Span;
}

export function lineOf(block: PageBlock): Line {
  const text = block.text.text;
  return {
    block,
    text,
    key: text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
    look: lookOf(block, text),
    words: text.split(" ").length,
    span: pageSpanOf(block),
  };
}

const BULLET = /^(?:[•▪●◦‣■*·–—-]\s*|\(?\d{1,2}[.)]\s+)(?=\S)/u;

function lookOf(block: PageBlock, text: string): LineLook {
  if (isFurniture(text)) return "furniture";
  if (isStamp(text)) return "stamp";
  if (isByline(text)) return "byline";
  if (isCredit(text) || block.kind === "credit") return "credit";
  if (isCaption(text) || block.kind === "caption") return "caption";
  if (block.kind === "heading") return "title";
  if (block.kind === "quote") return "quote";
  if (block.kind === "list") return "list";
  if (BULLET.test(text) && !text.startsWith("**")) return "list";
  return isTitle(text) ? "title" : "prose";
}

const MOST_WORDS = 26;
const MOST_UNITS = 200;

/** Short, begins large, does not end like a sentence: a headline, a sub-head, a section's name. */
function isTitle(text: string): boolean {
  if (text.length > MOST_UNITS || !/^[\p{Lu}\p{N}"“‘'«¿]/u.test(text)) return false;
  if (/[.,;:،…]["”’]?$/u.test(text) && !/\b(?:U\.S|U\.N|U\.K|[ap]\.m|Jr|Sr)\.$/.test(text)) return false;
  return text.split(" ").length <= MOST_WORDS;
}
