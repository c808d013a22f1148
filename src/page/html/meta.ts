import type { MetaDate, PageMeta } from "../block.js";
import { objectsOf, type PlacedObject } from "./json-places.js";
import { wordsAt } from "./linked-data.js";
import { attribute, type Element, elementsIn, isTextNode, type Node } from "./tree.js";
import { writtenDay } from "./written-day.js";

/** What a page's markup says of it, and a second statement of its day where it makes two. */
export interface Stated {
  readonly meta: PageMeta;
  readonly second: MetaDate | null;
}

/** A page's characters, and the articles of its JSON-LD with their places in them. */
interface LinkedPage {
  readonly source: string;
  readonly articles: readonly PlacedObject[];
}

/** What a page's JSON-LD, meta elements and scripts say of it, the most specific statement first. */
export function statedOf(document: Node, { source, articles }: LinkedPage, data: () => string): Stated {
  const metas = elementsIn(document, ({ tagName }) => tagName === "meta");
  const meta = (...names: readonly string[]): string | null => contentOf(metas, names);
  const first = (key: string): string | null =>
    articles.map((article) => plainAt(source, article, key)).find((value) => value !== null) ?? null;
  const linked = dated("json-ld", first("datePublished"));
  const marked = dated("meta", meta(...PUBLISHED)) ?? dated("meta-date", meta(...DATE));
  return {
    second: linked === null ? null : marked,
    meta: {
      title: titleOf(document),
      headline: first("headline") ?? meta("og:title", "twitter:title"),
      outlet:
        articles.map((article) => publisherOf(source, article)).find((name) => name !== null) ??
        meta("og:site_name", "application-name"),
      url: canonicalOf(document) ?? meta("og:url") ?? first("url"),
      language:
        elementsIn(document, ({ tagName }) => tagName === "html").map((html) => attribute(html, "lang"))[0] ??
        null,
      published: linked ?? marked ?? fromData(data),
      updated: dated("json-ld", first("dateModified")) ?? dated("meta", meta(...UPDATED)),
    },
  };
}

/** Names of meta elements that give the day of publication, by how much they are to be trusted. */
const PUBLISHED: readonly string[] = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "og:published_time",
  "datepublished",
  "date_published",
  "schema:datepublished",
  "rnews:datepublished",
  "article.published",
  "publishdate",
  "publish-date",
  "publish_date",
  "publish_time",
  "published_time",
  "published-date",
  "publication_date",
  "publication-date",
  "pubdate",
  "pub_date",
  "bt:pubdate",
  "parsely-pub-date",
  "sailthru.date",
  "shareaholic:article_published_time",
  "citation_publication_date",
  "citation_date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dcterms:created",
  "dc.created",
  "dc:created",
  "dc.date.created",
  "cxenseparse:recs:publishtime",
  "originalpublicationdate",
  "article_date_original",
  "article.created",
  "displaydate",
  "doc_date",
  "created",
];
/** Names that say date and not of what: many programs write the last change there. */
const DATE: readonly string[] = ["dcterms.date", "dc.date", "dc:date", "date"];
const UPDATED: readonly string[] = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "last-modified",
  "lastmod",
  "dcterms.modified",
];

const IN_DATA =
  /"(?:date_?published|published_?first|first-publication|publi(?:sh|shed|cation)_?(?:date|at|time|on)|pub_?date|date_?created|created_?at)"\s*:\s*"([^"]{8,35})"/gi;

/** What a page's scripts tell each other of the date. */
function fromData(data: () => string): MetaDate | null {
  for (const [, text = ""] of data().matchAll(IN_DATA)) {
    const written = writtenDay(text, null);
    if (written !== null) return { text, where: "data", day: written.day };
  }
  return null;
}

const dated = (where: MetaDate["where"], text: string | null): MetaDate | null =>
  text === null ? null : { text, where, ...settledDay(text) };

/** The day of a writing that is not ISO's, where it can be only one. */
function settledDay(text: string): { readonly day?: string } {
  const written = /^\d{4}-\d\d-\d\d/.test(text) ? null : writtenDay(text, null);
  return written === null ? {} : { day: written.day };
}

function contentOf(metas: readonly Element[], names: readonly string[]): string | null {
  for (const name of names) {
    const found = metas.find((meta) =>
      ["property", "name", "itemprop"].some((key) => attribute(meta, key)?.toLowerCase() === name),
    );
    const content = found === undefined ? null : attribute(found, "content")?.trim();
    if (content) return content;
  }
  return null;
}

function titleOf(document: Node): string | null {
  const [title] = elementsIn(document, ({ tagName }) => tagName === "title");
  const text = title?.childNodes
    .filter(isTextNode)
    .map(({ value }) => value)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  return text ? text : null;
}

function canonicalOf(document: Node): string | null {
  const links = elementsIn(
    document,
    (element) => element.tagName === "link" && attribute(element, "rel") === "canonical",
  );
  const href = links
    .map((link) => attribute(link, "href")?.trim())
    .find((value) => value !== undefined && /^https?:/.test(value));
  return href ?? null;
}

const plainAt = (source: string, article: PlacedObject, key: string): string | null =>
  wordsAt(source, article, key)?.text.replace(/\s+/g, " ").trim() ?? null;

function publisherOf(source: string, article: PlacedObject): string | null {
  const [publisher] = objectsOf(article.values.get("publisher"));
  return publisher === undefined ? plainAt(source, article, "publisher") : plainAt(source, publisher, "name");
}
