import type { PageBlock } from "../page/block.js";
import { pageSpanOf } from "../page/text-blocks.js";
import type { Span } from "../text/span.js";
import { cutTraced } from "../text/traced.js";
import { isEditorsNote } from "./author-notes.js";
import { type BriefHead, briefHeads, markedHead } from "./brief-heads.js";
import { isByline } from "./bylines.js";
import { isCaption, isCredit } from "./captions.js";
import { countryHeads, countryLabels } from "./country-heads.js";
import { isFurniture } from "./furniture.js";
import { gluedStampOf } from "./glued-stamps.js";
import { isKicker } from "./kickers.js";
import { type Lead, leadsOf } from "./leads.js";
import { isMenuBar } from "./menus.js";
import { messageStampOf } from "./message-stamps.js";
import { isStamp } from "./stamps.js";
import { isTitleCase } from "./title-case.js";

/** What a line looks like by its own wording; what it is in its story follows from its neighbours too. */
export type LineLook =
  | "furniture"
  | "stamp"
  | "lead"
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
  /** Short enough for a headline, and in its case: most words begin large. */
  readonly titleCase: boolean;
  readonly span: Span;
  /** Begins a story wherever it stands: the stamp of a message in an exported chat, the head of a brief. */
  readonly opens?: "message" | "brief";
}

/** Lines of a page; where stamps or places open three lines or more alike, they are lines of their own. */
export function linesOfBlocks(blocks: readonly PageBlock[]): readonly Line[] {
  const glued = blocks.filter(({ text }) => gluedStampOf(text.text) !== null).length >= FEWEST_ALIKE;
  const leads = leadsOf(blocks.map(({ text }) => text.text));
  const countries = countryHeads(blocks);
  const briefs = briefHeads(blocks.map(({ kind, text }) => (kind === "line" ? text.text : "")));
  const labels = countryLabels(blocks);
  const lines = blocks.flatMap(
    (block, at) =>
      splitMessage(block) ??
      (glued ? splitStamp(block) : null) ??
      splitLead(block, leads[at] ?? null) ??
      splitBrief(block, briefs.get(at)) ?? [
        lineOf(block, countries.has(block) ? "lead" : labels.has(block) ? "furniture" : undefined),
      ],
  );
  return lines.some(({ text }) => /\p{Lu}/u.test(text)) ? lines : lines.map(asTitled);
}

/** On a page without capitals a short line that ends like no sentence is a title all the same. */
const asTitled = (line: Line): Line =>
  line.look === "prose" && isTitle(`"${line.text}`) ? { ...line, look: "title" } : line;

/** Two may be chance; a live page has more. */
const FEWEST_ALIKE = 3;

/** A message of an exported chat: its stamp, its sender, its first line. */
function splitMessage(block: PageBlock): readonly Line[] | null {
  const found = block.kind === "line" ? messageStampOf(block.text.text) : null;
  if (found === null) return null;
  const parts = [
    { ...partOf(block, found.stamp, "stamp"), opens: "message" as const },
    ...(found.sender === null ? [] : [partOf(block, found.sender, "byline")]),
    ...(found.rest === null ? [] : [partOf(block, found.rest)]),
  ];
  return parts.sort((a, b) => a.span.start - b.span.start);
}

/** A brief of a round-up: its head, and its text where that follows on the line. */
function splitBrief(block: PageBlock, brief: BriefHead | undefined): readonly Line[] | null {
  if (brief === undefined) {
    const head = block.kind === "line" ? markedHead(block.text.text) : null;
    return head === null ? null : [partOf(block, head, "title")];
  }
  const head: Line = { ...partOf(block, brief.head, "title"), opens: "brief" };
  if (brief.body === null) return [head];
  return [head, partOf(block, { start: brief.body, end: block.text.text.length })];
}

function splitStamp(block: PageBlock): readonly Line[] | null {
  const found = gluedStampOf(block.text.text);
  if (found === null) return null;
  const pieces = [partOf(block, found.stamp, "stamp"), partOf(block, found.rest)];
  return found.stamp.start > found.rest.start ? pieces.reverse() : pieces;
}

function splitLead(block: PageBlock, lead: Lead | null): readonly Line[] | null {
  if (lead === null) return null;
  const { length } = block.text.text;
  const place = partOf(block, lead.place, "lead");
  if (lead.body >= length) return [place];
  const rest = partOf(block, { start: lead.body, end: length });
  return [place, rest.look === "caption" ? { ...rest, look: "prose" } : rest];
}

/** Units of bullets, hashes and brackets that may stand before what a line says. */
const MARKS = 8;

function partOf(block: PageBlock, span: Span, look?: LineLook): Line {
  const text = cutTraced(block.text, span);
  return lineOf({ ...block, text, gap: span.start <= MARKS ? block.gap : 0 }, look);
}

function lineOf(block: PageBlock, look?: LineLook): Line {
  const text = block.text.text;
  const words = wordsIn(text);
  return {
    block,
    text,
    key: keyOf(text),
    look: look ?? lookOf(block, text),
    words,
    titleCase: (words <= MOST_WORDS || text.length <= LONGEST_TITLE) && isTitleCase(text),
    span: pageSpanOf(block),
  };
}

/** Units of a paragraph that tells: teasers of other pages and readers' remarks are mostly shorter. */
const PARAGRAPH = 100;

export const isParagraph = ({ look, text }: Line): boolean => look === "prose" && text.length >= PARAGRAPH;

/** No headline is longer, in UTF-16 units. */
export const LONGEST_TITLE = 250;

function wordsIn(text: string): number {
  let count = 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) count++;
  return count;
}

/** Letters and digits alone, in lower case. */
export function keyOf(text: string): string {
  const low = text.toLowerCase();
  let key = "";
  let from = -1;
  for (let at = 0; at <= low.length; at++) {
    if (at < low.length && isWordUnit(low, at)) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      key += key === "" ? low.slice(from, at) : ` ${low.slice(from, at)}`;
      from = -1;
    }
  }
  return key;
}

/** Units beyond ASCII by the Unicode classes; halves of a pair stay as they are. */
function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
  if (unit >= 0x2000 && unit <= 0x206f) return false;
  return (unit >= 0xd800 && unit <= 0xdfff) || /[\p{L}\p{N}]/u.test(text[at] as string);
}

const BULLET = /^(?:[•▪●◦‣■*·–—-]\s*|\(?\d{1,2}[.)]\s+)(?=\S)/u;

function lookOf(block: PageBlock, text: string): LineLook {
  if (isFurniture(text) || (block.kind === "line" && isFurnitureOfText(text))) return "furniture";
  if (isStamp(text)) return "stamp";
  if (isByline(text) || block.kind === "byline") return "byline";
  if (isCredit(text) || block.kind === "credit") return "credit";
  if (isCaption(text) || block.kind === "caption") return "caption";
  if (block.kind === "heading") return "title";
  if (block.kind === "quote" || block.kind === "list") return block.kind;
  if (BULLET.test(text) && !text.startsWith("**")) return "list";
  return isTitle(text) ? "title" : "prose";
}

/** What boxes and places tell on an HTML page, only the wording does on a page of text. */
const isFurnitureOfText = (text: string): boolean => isKicker(text) || isMenuBar(text) || isEditorsNote(text);

const MOST_WORDS = 26;
const MOST_UNITS = 200;

/** Short, begins large, does not end like a sentence: a headline, a sub-head, a section's name. */
function isTitle(text: string): boolean {
  if (text.length > MOST_UNITS || !/^[\p{Lu}\p{N}"“‘'«¿]/u.test(text)) return false;
  if (
    /[.,;:،…]["”’]?(?:\[\d{1,3}\]|(?<=\p{L}\.)\d{1,2})*$/u.test(text) &&
    !/\b(?:U\.S|U\.N|U\.K|[ap]\.m|Jr|Sr)\.["”’]?$/.test(text)
  )
    return false;
  return text.split(" ").length <= MOST_WORDS;
}
