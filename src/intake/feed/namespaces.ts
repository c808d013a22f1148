/** Prefixes by which this folder calls the vocabularies of feeds, whatever prefix a feed gives them. Source: their specifications. */
const PREFIXES: Readonly<Record<string, string>> = {
  "http://purl.org/dc/elements/1.1/": "dc:",
  "http://purl.org/dc/terms/": "dcterms:",
  "http://purl.org/rss/1.0/": "",
  "http://purl.org/rss/1.0/modules/content/": "content:",
  "http://www.google.com/schemas/sitemap-news/0.9": "news:",
  "http://www.sitemaps.org/schemas/sitemap/0.9": "",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
  "http://www.w3.org/2005/Atom": "",
};

/** `content:encoded` for an element whose prefix a feed binds to that vocabulary, or leaves unbound. */
export function canonicalName(qualified: string, bound: ReadonlyMap<string, string>): string {
  const colon = qualified.indexOf(":");
  if (colon < 0) return qualified;
  const address = bound.get(qualified.slice(0, colon));
  const prefix = address === undefined ? undefined : PREFIXES[address];
  // An `atom:link` in an RSS item is not the item's own link.
  if (prefix === "" && qualified.startsWith("atom:")) return qualified;
  return prefix === undefined ? qualified : prefix + qualified.slice(colon + 1);
}
