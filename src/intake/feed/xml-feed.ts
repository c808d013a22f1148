import type { ByteStream } from "../bytes/bytes.js";
import { webAddress } from "../web/address.js";
import type { FeedBody, FeedItem } from "./item.js";
import { looksLikeMarkup, wordsOf } from "./markup.js";
import type { XmlField } from "./open-field.js";
import type { XmlHead, XmlItem, XmlShape } from "./xml-item.js";
import { xmlItems } from "./xml-items.js";

export interface FeedOptions {
  readonly charset?: string | undefined;
  /** Where the feed was fetched from: addresses in it may be relative to that. */
  readonly address?: string | undefined;
  /** Most characters of one item. */
  readonly most: number;
}

const ITEMS: ReadonlySet<string> = new Set(["item", "entry"]);
const NONE: ReadonlySet<string> = new Set();

/** The items of an RSS, RDF or Atom feed. Throws EndlessMarkup, BadCompression. */
export async function* xmlFeed(stream: ByteStream, options: FeedOptions): AsyncGenerator<FeedItem> {
  const head: XmlHead = new Map();
  const shape: XmlShape = { items: ITEMS, seeThrough: NONE, most: options.most };
  let place = 0;
  for await (const item of xmlItems(stream, shape, { charset: options.charset, head })) {
    place++;
    yield feedItem(item, { head, place, address: options.address });
  }
}

interface Around {
  readonly head: XmlHead;
  readonly place: number;
  readonly address: string | undefined;
}

function feedItem({ fields, tooLarge }: XmlItem, { head, place, address }: Around): FeedItem {
  const words = (...names: readonly string[]): string | null => firstText(fields, names);
  const link = linkOf(fields);
  return {
    id: words("guid", "id") ?? link ?? String(place),
    title: titleOf(fields.find(({ name }) => name === "title")),
    address: link === null ? null : (webAddress(link, address) ?? null),
    published: words("pubDate", "published", "issued", "dcterms:issued", "dc:date", "dcterms:created"),
    updated: words("updated", "modified", "dcterms:modified"),
    outlet: sourceOf(fields) ?? outletOf(head),
    body: bodyOf(fields),
    tooLarge,
  };
}

function firstText(fields: readonly XmlField[], names: readonly string[]): string | null {
  for (const name of names) {
    const text = fields.find((field) => field.name === name && field.text.trim() !== "")?.text.trim();
    if (text !== undefined) return text;
  }
  return null;
}

/** RSS writes the address between the tags, Atom in `href`; a permalink id is one too. */
function linkOf(fields: readonly XmlField[]): string | null {
  const links = fields.filter(({ name }) => name === "link");
  const atom = links.find(
    ({ attributes }) =>
      attributes.href !== undefined && (attributes.rel === undefined || attributes.rel === "alternate"),
  );
  const guid = fields.find(
    ({ name, attributes, text }) =>
      name === "guid" && attributes.isPermaLink !== "false" && /^https?:\/\//.test(text.trim()),
  );
  const written = firstText(links, ["link"]) ?? atom?.attributes.href ?? guid?.text;
  return written?.trim() || null;
}

function titleOf(field: XmlField | undefined): string {
  if (field === undefined) return "";
  const { text, markup, attributes } = field;
  if (markup !== null) return wordsOf(markup);
  return isMarkup(attributes.type, text) ? wordsOf(text) : text.replace(/\s+/g, " ").trim();
}

/** An aggregator names where an item is from. */
const sourceOf = (fields: readonly XmlField[]): string | null => {
  const text = fields.find(({ name, markup }) => name === "source" && markup === null)?.text.trim();
  return text ? text : null;
};

function outletOf(head: XmlHead): string | null {
  const title = head.get("title");
  return title === undefined ? null : wordsOf(title) || null;
}

/** Names of elements that hold an item's text, the fullest first. */
const BODIES: readonly string[] = ["content:encoded", "content", "description", "summary", "dc:description"];

function bodyOf(fields: readonly XmlField[]): FeedBody {
  const bodies = BODIES.flatMap((name) => fields.filter((field) => field.name === name))
    .map(asBody)
    .filter((body) => body !== null);
  const fullest = bodies.find(({ text }) => text.trim() !== "");
  return fullest ?? { kind: "text", text: "" };
}

function asBody({ attributes, text, markup }: XmlField): FeedBody | null {
  const type = attributes.type ?? "";
  // An Atom content of another media type, or one that lies elsewhere, is no text of the item.
  if (attributes.src !== undefined || (type.includes("/") && !/html|plain/.test(type))) return null;
  if (markup !== null) return { kind: "html", text: markup };
  return { kind: isMarkup(type, text) ? "html" : "text", text };
}

/** What Atom calls text is text, however much it looks like markup; RSS, and Atom without a type, leave it open. */
const isMarkup = (type: string | undefined, text: string): boolean =>
  type === "html" ||
  type === "text/html" ||
  (!/^text(?:\/plain)?$/.test(type ?? "") && looksLikeMarkup(text));
