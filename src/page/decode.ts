import { LINE_END } from "../text/characters.js";
import { decodeBytes } from "./charset.js";
import { hashOf } from "./hash.js";
import { looksLikeHtml } from "./media.js";
import type { Page, PageInput, Refusal } from "./page.js";
import { foreignFormat } from "./sniff.js";

export interface PageLimits {
  /** A page of more bytes than this is not read, however fast the machine. */
  readonly maxBytes: number;
}

export const DEFAULT_LIMITS: PageLimits = { maxBytes: 2_000_000 };

/** What a page may have of anything that costs memory by the piece, however few bytes it has. */
export const MOST = {
  /**
   * Tags that open an element. The most that a page of 702 real ones has is 9,753; a hundred thousand fill half a
   * gigabyte when they become a tree.
   */
  tags: 40_000,
  /** Marks that may begin a tag, opening or closing. */
  marks: 200_000,
  /** Character references, each of which is traced by itself. */
  references: 150_000,
  /**
   * Lines: of text each becomes a block with its place on the page, a kilobyte of memory; of HTML a place at least.
   * Two megabytes wrapped at 72 columns have 28,000.
   */
  lines: 100_000,
} as const;

/** Bytes to characters, or the reason why not. Every later page offset is a UTF-16 unit of `source`. */
export function decodePage(input: PageInput, limits: PageLimits = DEFAULT_LIMITS): Page | Refusal {
  const { bytes } = input;
  if (bytes.length === 0) return { outcome: "no-story", reason: "the page is empty" };
  if (bytes.length > limits.maxBytes) {
    return { outcome: "too-large", reason: `more than ${limits.maxBytes} bytes, the limit` };
  }
  if (input.text !== undefined) return pageOf(input, "utf-16le", input.text);
  const format = foreignFormat(bytes);
  if (format !== null) return { outcome: "not-text", reason: `the page is ${format}` };
  const decoded = decodeBytes(bytes, input.charset);
  if (decoded === null) {
    return { outcome: "unreadable", reason: "the bytes fit no character encoding that the page could be in" };
  }
  return pageOf(input, decoded.encoding, decoded.text);
}

export const isRefusal = (result: object): result is Refusal => "outcome" in result;

function pageOf(input: PageInput, encoding: string, source: string): Page | Refusal {
  if (!/[^\s\u0000\u00ad\u200b-\u200f\u2060\ufeff]/.test(source)) {
    return { outcome: "no-story", reason: "the page holds nothing but blanks" };
  }
  const media = input.media ?? (input.as !== "story" && looksLikeHtml(source) ? "html" : "text");
  const [over] = LIMITS[media].filter(([count, most]) => count(source, most) > most);
  if (over !== undefined)
    return { outcome: "too-large", reason: `more than ${over[1]} ${over[2]}, the limit` };
  return {
    id: input.id,
    hash: hashOf(input.bytes),
    media,
    encoding,
    source,
    url: input.url ?? null,
    outlet: input.outlet ?? null,
    published: input.published ?? null,
    feed: input.feed ?? null,
    fetched: input.fetch?.at ?? null,
    // Only text can be kept byte for byte: a story in HTML must be taken out of its markup.
    as: media === "text" ? (input.as ?? null) : null,
  };
}

const LIMITS: Readonly<
  Record<
    Page["media"],
    readonly (readonly [count: (source: string, most: number) => number, most: number, name: string])[]
  >
> = {
  html: [
    [tagsIn, MOST.tags, "tags"],
    [(source, most) => countOf(source, "<", most), MOST.marks, "tags"],
    [(source, most) => countOf(source, "&", most), MOST.references, "character references"],
    [linesIn, MOST.lines, "lines"],
  ],
  text: [[linesIn, MOST.lines, "lines"]],
};

/** How often a mark occurs, counted no further than one above `most`. */
function countOf(source: string, mark: string, most: number): number {
  let count = 0;
  for (let at = source.indexOf(mark); at >= 0 && count <= most; at = source.indexOf(mark, at + 1)) count++;
  return count;
}

/**
 * Marks that open an element, and ends of paragraphs and line breaks beyond those that open one: an end of either that
 * ends nothing makes an element of its own.
 */
function tagsIn(source: string, most: number): number {
  let count = 0;
  let opened = 0;
  let ended = 0;
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at + 1)) {
    const letter = source.charCodeAt(at + 1) | 0x20;
    if (letter >= 0x61 && letter <= 0x7a) {
      count++;
      if (letter === 0x70 && isEnd(source, at + 2)) opened++;
    } else if (letter === 0x2f) {
      const name = source.charCodeAt(at + 2) | 0x20;
      if (name === 0x70 && isEnd(source, at + 3)) ended++;
      else if (name === 0x62 && (source.charCodeAt(at + 3) | 0x20) === 0x72 && isEnd(source, at + 4)) ended++;
    }
    if (count + Math.max(0, ended - opened) > most) return most + 1;
  }
  return count;
}

/** Behind a tag's name. */
const isEnd = (source: string, at: number): boolean => /[\s/>]/.test(source.charAt(at));

function linesIn(source: string, most: number): number {
  let count = 0;
  LINE_END.lastIndex = 0;
  while (count <= most && LINE_END.test(source)) count++;
  return count;
}
