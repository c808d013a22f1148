import type { MetaDate, PageMeta } from "../block.js";
import { attribute, type Element, elementsIn, isTextNode, type Node } from "./tree.js";
import { writtenDay } from "./written-day.js";

/** What a page's markup says of it, and a second statement of its day where it makes two. */
export interface Stated {
  readonly meta: PageMeta;
  readonly second: MetaDate | null;
}

/** What a page's JSON-LD, meta elements and scripts say of it, the most specific statement first. */
export function statedOf(document: Node, linkedData: readonly string[], data: () => string): Stated {
  const articles = linkedData.flatMap((text) => flattened(parsed(text))).filter(isArticle);
  const metas = elementsIn(document, ({ tagName }) => tagName === "meta");
  const meta = (...names: readonly string[]): string | null => contentOf(metas, names);
  const first = (key: string): string | null =>
    articles.map((article) => stringOf(article[key])).find((value) => value !== null) ?? null;
  const linked = dated("json-ld", first("datePublished"));
  const marked = dated("meta", meta(...PUBLISHED)) ?? dated("meta-date", meta(...DATE));
  return {
    second: linked === null ? null : marked,
    meta: {
      title: titleOf(document),
      headline: first("headline") ?? meta("og:title", "twitter:title"),
      outlet:
        articles.map(publisherOf).find((name) => name !== null) ?? meta("og:site_name", "application-name"),
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

type Json = { readonly [key: string]: unknown };

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const stringOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

/** Real pages write line feeds inside strings. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/[\u0000-\u001f]+/g, " "));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function flattened(value: unknown): readonly Json[] {
  if (Array.isArray(value))
    return value.slice(0, 200).flatMap((item) => (isRecord(item) ? flattened(item) : []));
  if (!isRecord(value)) return [];
  return [value, ...(Array.isArray(value["@graph"]) ? flattened(value["@graph"]) : [])];
}

const isArticle = (value: Json): boolean => {
  const types = [value["@type"]].flat().filter((type): type is string => typeof type === "string");
  return types.some((type) => /Article|BlogPosting|Report|LiveBlog/.test(type));
};

function publisherOf(article: Json): string | null {
  const [publisher] = [article.publisher].flat();
  return isRecord(publisher) ? stringOf(publisher.name) : stringOf(publisher);
}
