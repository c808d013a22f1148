import type { ByteStream } from "../bytes/bytes.js";
import type { FeedOptions } from "./xml-feed.js";
import type { XmlItem, XmlShape } from "./xml-item.js";
import { xmlItems } from "./xml-items.js";

/** What a sitemap says of one page, or an index of one sitemap. */
export interface SitemapEntry {
  readonly address: string;
  /** The day or instant that a news sitemap gives, as written. */
  readonly published: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
}

const ITEMS: ReadonlySet<string> = new Set(["url", "sitemap"]);
const SEE_THROUGH: ReadonlySet<string> = new Set(["news:news", "news:publication"]);

/** The entries of a sitemap, a news sitemap or an index of sitemaps; those without an address are left out. */
export async function* sitemapEntries(
  stream: ByteStream,
  { charset, most }: FeedOptions,
): AsyncGenerator<SitemapEntry> {
  const shape: XmlShape = { items: ITEMS, seeThrough: SEE_THROUGH, most };
  for await (const item of xmlItems(stream, shape, { charset, head: new Map() })) {
    const entry = entryOf(item);
    if (entry !== null) yield entry;
  }
}

function entryOf({ fields }: XmlItem): SitemapEntry | null {
  const text = (name: string): string | null =>
    fields.find((field) => field.name === name)?.text.trim() || null;
  const address = text("loc");
  return address === null
    ? null
    : {
        address,
        published: text("news:publication_date"),
        outlet: text("news:name"),
        title: text("news:title"),
      };
}
