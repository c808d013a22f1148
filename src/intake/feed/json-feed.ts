import { z } from "zod";
import type { ByteStream } from "../bytes/bytes.js";
import { webAddress } from "../web/address.js";
import type { FeedBody, FeedItem } from "./item.js";
import { jsonItems } from "./json-items.js";
import { looksLikeMarkup, wordsOf } from "./markup.js";
import type { FeedOptions } from "./xml-feed.js";

const text = z.string().nullish().catch(null);

/** An item by JSON Feed 1.1; whatever does not fit is as if it were absent. */
const jsonItem = z.object({
  id: z.union([z.string(), z.number()]).nullish().catch(null),
  url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
});
type JsonFeedItem = z.infer<typeof jsonItem>;

/** The items of a JSON Feed. An object that is no item comes as one without text. */
export async function* jsonFeed(stream: ByteStream, options: FeedOptions): AsyncGenerator<FeedItem> {
  let place = 0;
  for await (const { head, json } of jsonItems(stream, options)) {
    place++;
    const read = json === null ? null : jsonItem.safeParse(parsed(json));
    yield feedItem(read?.success ? read.data : null, {
      place,
      address: options.address,
      outlet: titleIn(head),
      tooLarge: json === null,
    });
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The feed's title, where it stands before the items. */
function titleIn(head: string): string | null {
  const written = /"title"\s*:\s*("(?:[^"\\]|\\.){0,1000}")/.exec(head)?.[1];
  const title = written === undefined ? null : parsed(written);
  return typeof title === "string" && title.trim() !== "" ? wordsOf(title) : null;
}

interface Around {
  readonly place: number;
  readonly address: string | undefined;
  readonly outlet: string | null;
  readonly tooLarge: boolean;
}

function feedItem(item: JsonFeedItem | null, { place, address, outlet, tooLarge }: Around): FeedItem {
  const url = item?.url;
  return {
    id: String(item?.id ?? item?.url ?? place),
    title: titleOf(item?.title ?? ""),
    address: (url && webAddress(url, address)) || null,
    published: item?.date_published ?? null,
    updated: item?.date_modified ?? null,
    outlet,
    body: bodyOf(item),
    tooLarge,
  };
}

const titleOf = (title: string): string =>
  looksLikeMarkup(title) ? wordsOf(title) : title.replace(/\s+/g, " ").trim();

function bodyOf(item: JsonFeedItem | null): FeedBody {
  if (item?.content_html?.trim()) return { kind: "html", text: item.content_html };
  return { kind: "text", text: item?.content_text?.trim() || item?.summary?.trim() || "" };
}
