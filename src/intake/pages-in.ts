import type { FetchFacts, PageInput } from "../page/page.js";
import { type ByteStream, firstBytes, peek, streamOf } from "./bytes/bytes.js";
import { BadCompression, inflated } from "./bytes/inflate.js";
import type { FeedItem } from "./feed/item.js";
import { itemPage } from "./feed/item-page.js";
import { jsonFeed } from "./feed/json-feed.js";
import { type SitemapEntry, sitemapEntries } from "./feed/sitemap.js";
import { xmlFeed } from "./feed/xml-feed.js";
import { CutOff, EndlessMarkup } from "./feed/xml-item.js";
import { HEAD_BYTES, type Kind, kindOf } from "./kind.js";
import { type IntakeLimits, MOST_NESTED } from "./limits.js";
import { type PageFacts, type PageSource, refused, unreadable, type Visit } from "./page-source.js";
import { archivePages } from "./warc/archive.js";
import { NotFetched } from "./web/refusals.js";

/** A stream of bytes with all that is known of it besides. */
export interface Input {
  /** Path or address. */
  readonly id: string;
  readonly facts: PageFacts;
  readonly charset?: string | undefined;
  readonly fetch?: FetchFacts | undefined;
  /** Most bytes that are taken of a page, which is refused by its size all the same; the page limit where absent. */
  readonly most?: number;
  /** How many containers it lies in. */
  readonly nested?: number;
}

export interface IntakeOptions extends IntakeLimits {
  /** The pages behind the addresses of a sitemap; null where the network was not asked for. */
  readonly follow: ((entry: SitemapEntry, kind: Kind, input: Input) => AsyncGenerator<PageSource>) | null;
  /** The full page of a feed's item in place of what the feed holds of it. */
  readonly fullPages?: boolean;
  /** Told of each feed, sitemap and archive that was gone through to its end. */
  readonly visited?: ((visit: Visit) => void) | undefined;
}

/** The pages in a stream of bytes, whatever it holds: told by content, never by name. */
export async function* pagesIn(
  stream: ByteStream,
  input: Input,
  options: IntakeOptions,
): AsyncGenerator<PageSource> {
  try {
    if (input.facts.as === "story") {
      yield await pageOf(stream, input, options);
      return;
    }
    const { head, all } = await peek(stream, HEAD_BYTES);
    yield* pagesOfKind(kindOf(head), all, input, options);
  } catch (error) {
    if (error instanceof BadCompression) yield unreadable(input.id, error.message);
    else if (error instanceof CutOff) yield unreadable(input.id, `the feed or sitemap ${error.message}`);
    else if (error instanceof EndlessMarkup)
      yield refused(input.id, "too-large", `the feed holds ${error.message}`);
    else if (error instanceof NotFetched) yield refused(input.id, error.outcome, error.message);
    else throw error;
  }
}

async function* pagesOfKind(
  kind: Kind,
  stream: ByteStream,
  input: Input,
  options: IntakeOptions,
): AsyncGenerator<PageSource> {
  if (kind === "page") yield await pageOf(stream, input, options);
  else if ((input.nested ?? 0) >= MOST_NESTED)
    yield refused(input.id, "not-text", "containers in containers without end");
  else if (kind === "gzip") yield* unpacked(stream, deeper(input), options);
  else if (kind === "archive") yield* archived(stream, input, options);
  else if (kind === "feed" || kind === "json-feed") yield* fed(kind, stream, input, options);
  else yield* mapped(kind, stream, input, options);
}

const deeper = ({ most: _, ...input }: Input): Input => ({ ...input, nested: (input.nested ?? 0) + 1 });

async function pageOf(stream: ByteStream, input: Input, { maxBytes }: IntakeOptions): Promise<PageSource> {
  const { id, facts, charset, fetch, most = maxBytes } = input;
  return { id, bytes: await firstBytes(stream, most), charset, fetch, ...facts };
}

/** A cut-off archive or feed still gives what came before; a page that is cut off is refused. */
async function* unpacked(
  stream: ByteStream,
  input: Input,
  options: IntakeOptions,
): AsyncGenerator<PageSource> {
  const { head, all } = await peek(stream, HEAD_BYTES);
  const kind = kindOf(await firstBytes(inflated(streamOf(head), "gzip", { cutOffIsFine: true }), HEAD_BYTES));
  yield* pagesOfKind(kind, inflated(all, "gzip", { cutOffIsFine: kind !== "page" }), input, options);
}

async function* archived(
  stream: ByteStream,
  input: Input,
  options: IntakeOptions,
): AsyncGenerator<PageSource> {
  const passedOver = new Map<string, number>();
  const { id, facts } = input;
  let pages = 0;
  for await (const page of archivePages(stream, { id, facts, maxBytes: options.maxBytes }, passedOver)) {
    pages++;
    yield* "bytes" in page && kindOf(page.bytes) !== "page" && page.media !== "text"
      ? pagesIn(streamOf(page.bytes), recordInput(page, input), { ...options, follow: null })
      : [page];
  }
  if (pages === 0) yield refused(id, "no-story", "the archive holds no page");
  visited(input, options, { kind: "archive", passedOver: Object.fromEntries([...passedOver].sort()) });
}

/** A feed that was archived: its items are pages, too. */
const recordInput = (page: PageInput, input: Input): Input => ({
  id: page.id,
  charset: page.charset,
  fetch: page.fetch,
  facts: { ...input.facts, url: page.url },
  nested: (input.nested ?? 0) + 1,
});

async function* fed(
  kind: "feed" | "json-feed",
  stream: ByteStream,
  input: Input,
  options: IntakeOptions,
): AsyncGenerator<PageSource> {
  const address = input.fetch?.address ?? input.facts.url;
  const read = kind === "feed" ? xmlFeed : jsonFeed;
  const ids = new Map<string, number>();
  let items = 0;
  for await (const item of read(stream, { charset: input.charset, address, most: options.maxBytes })) {
    items++;
    yield* itemPages({ ...item, id: ownId(item.id, ids) }, input, options);
  }
  if (items === 0) yield refused(input.id, "no-story", "the feed holds no item");
  visited(input, options, { kind: "feed", passedOver: {} });
}

/** Ids of a feed that are remembered; one of more items is no feed that anybody reads twice. */
const MOST_IDS = 100_000;

/** Some feeds give every item one id: from the second on its number stands behind it. */
function ownId(id: string, ids: Map<string, number>): string {
  const before = ids.get(id) ?? 0;
  if (before > 0 || ids.size < MOST_IDS) ids.set(id, before + 1);
  return before === 0 ? id : `${id}~${before + 1}`;
}

async function* itemPages(item: FeedItem, input: Input, options: IntakeOptions): AsyncGenerator<PageSource> {
  const { follow, fullPages } = options;
  const { address, published, outlet, title } = item;
  if (!fullPages || follow === null || address === null) {
    yield feedText(item, input, options);
    return;
  }
  let isMissing = false;
  for await (const page of follow({ address, published, outlet, title }, "feed", input)) {
    isMissing ||= "unfetched" in page && page.unfetched === true;
    yield page;
  }
  // What the feed itself tells is more than nothing.
  if (isMissing && item.body.text.trim() !== "") yield feedText(item, input, options);
}

function feedText(item: FeedItem, input: Input, { maxBytes }: IntakeOptions): PageSource {
  const id = `${input.id}#${item.id}`;
  if (item.tooLarge) return refused(id, "too-large", `the item has more than ${maxBytes} characters`);
  if (item.body.text.trim() === "") return refused(id, "no-story", "the feed gives no text of this item");
  const fetch = input.fetch === undefined ? {} : { fetch: input.fetch };
  return { ...itemPage(item, id, input.facts), ...fetch };
}

async function* mapped(
  kind: Kind,
  stream: ByteStream,
  input: Input,
  options: IntakeOptions,
): AsyncGenerator<PageSource> {
  let entries = 0;
  for await (const entry of sitemapEntries(stream, { charset: input.charset, most: options.maxBytes })) {
    entries++;
    if (options.follow !== null) yield* options.follow(entry, kind, deeper(input));
  }
  if (entries === 0) yield refused(input.id, "no-story", "the sitemap names no page");
  else if (options.follow === null) {
    yield refused(
      input.id,
      "no-story",
      `a sitemap that names ${entries} pages and holds none; --follow fetches them`,
    );
  }
  visited(input, options, { kind: "sitemap", passedOver: {} });
}

function visited(input: Input, options: IntakeOptions, what: Pick<Visit, "kind" | "passedOver">): void {
  const header = (name: string): string | null =>
    input.fetch?.headers.find(([key]) => key === name)?.[1] ?? null;
  options.visited?.({ id: input.id, ...what, etag: header("etag"), lastModified: header("last-modified") });
}
