/** What a stream of bytes holds, told by its first bytes and never by its name. */
export type Kind = "page" | "gzip" | "archive" | "feed" | "json-feed" | "sitemap" | "sitemap-index";

/** Enough for an XML prolog with a document type of its own. */
export const HEAD_BYTES = 65_536;

const ROOTS: Readonly<Record<string, Kind>> = {
  RDF: "feed",
  feed: "feed",
  rss: "feed",
  sitemapindex: "sitemap-index",
  urlset: "sitemap",
};

export function kindOf(head: Uint8Array): Kind {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  const text = beginning(head);
  if (/^WARC\/\d\.\d+\r?\n/.test(text)) return "archive";
  if (text.startsWith("{")) return isJsonFeed(text) ? "json-feed" : "page";
  const root = rootElement(text);
  return (root !== null && Object.hasOwn(ROOTS, root) && ROOTS[root]) || "page";
}

/** ASCII is the same in every encoding a feed comes in but UTF-16. */
function beginning(head: Uint8Array): string {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEAD_BYTES));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le").slice(1).trimStart();
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString("utf16le")
      .slice(1)
      .trimStart();
  }
  return bytes.toString("latin1").replace(/^ï»¿/, "").trimStart();
}

const isJsonFeed = (text: string): boolean => /"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(text);

/** Local name of the first element after declarations, comments and the document type; null when it is HTML's or none. */
function rootElement(text: string): string | null {
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? "")) at++;
    const end = text.startsWith("<?", at)
      ? after(text, "?>", at)
      : text.startsWith("<!--", at)
        ? after(text, "-->", at)
        : /^<!doctype\b/i.test(text.slice(at, at + 10))
          ? afterDoctype(text, at)
          : null;
    if (end === null) break;
    at = end;
  }
  return /^<(?:[A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)[\s/>]/.exec(text.slice(at, at + 200))?.[1] ?? null;
}

const after = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
};

/** A document type may declare entities in brackets; nothing here ever expands them. */
function afterDoctype(text: string, from: number): number {
  const close = text.indexOf(">", from);
  const open = text.indexOf("[", from);
  if (close < 0) return text.length;
  return open < 0 || open > close ? close + 1 : after(text, ">", after(text, "]", open));
}
