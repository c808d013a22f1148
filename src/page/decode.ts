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

/**
 * Tags that open an element. The most that a page of 702 real ones has is 9,753; a hundred thousand fill half a
 * gigabyte when they become a tree.
 */
const MOST_TAGS = 40_000;
/** Marks that may begin a tag, opening or closing; and character references, each of which is traced by itself. */
const MOST_MARKS = 200_000;
const MOST_REFERENCES = 150_000;
/** Lines: of text each becomes a block with its place on the page, a kilobyte of memory; of HTML a place at least. Two megabytes wrapped at 72 columns have 28,000. */
const MOST_LINES = 100_000;

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
  const [over] = LIMITS[media].filter(([units, most]) => hasMore(source, units, most));
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

/** What costs memory by the piece, however few bytes it has. */
const LIMITS: Readonly<
  Record<Page["media"], readonly (readonly [units: RegExp, most: number, name: string])[]>
> = {
  html: [
    [/<[a-z]/gi, MOST_TAGS, "tags"],
    [/</g, MOST_MARKS, "tags"],
    [/&/g, MOST_REFERENCES, "character references"],
    [LINE_END, MOST_LINES, "lines"],
  ],
  text: [[LINE_END, MOST_LINES, "lines"]],
};

function hasMore(source: string, units: RegExp, most: number): boolean {
  units.lastIndex = 0;
  for (let count = 0; units.test(source); count++) if (count === most) return true;
  return false;
}
