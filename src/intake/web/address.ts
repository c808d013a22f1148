import { NotFetched } from "./refusals.js";

/** Whether a word of the command line is an address rather than a path: `https://…`, and `ftp://…` to be refused. */
export const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(text);

/** Whether a text is an address of the web: anything else is not where a page is from, and a view may make a link of it. */
export const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** An address of the web, whole, from one that may be relative; undefined when it is none. */
export function webAddress(text: string, base?: string): string | undefined {
  if (!URL.canParse(text, base)) return undefined;
  const { href } = new URL(text, base);
  return isWebAddress(href) ? href : undefined;
}

/** The sitemap protocol's limit; matching a hostile robots.txt takes its length times this. */
const LONGEST = 2048;

/**
 * An address that may be asked for, without its fragment. The standard's parser turns every spelling of an IP address
 * (decimal, octal, hex, short) into the plain one, which the connection then checks. Throws NotFetched.
 */
export function fetchable(text: string, base?: string): URL {
  if (text.length > LONGEST) throw new NotFetched("the address is longer than any server takes");
  if (!URL.canParse(text, base)) throw new NotFetched("the address is not one");
  const url = new URL(text, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new NotFetched(`${url.protocol} addresses are not fetched, only http: and https:`);
  }
  if (url.username !== "" || url.password !== "") {
    throw new NotFetched("addresses with a name or password in them are not fetched");
  }
  url.hash = "";
  return url;
}
