import { Parser } from "htmlparser2";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

export const escapeText = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/[&<>]/g, (unit) => ESCAPES[unit] as string) : text;

export const openTag = (name: string, attributes: Readonly<Record<string, string>>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', "&quot;")}"`)
    .join("")}>`;

/** A tag or a character reference: without one, text in a feed is text. */
const MARKED = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,10}|#\d{2,6}|#x[0-9a-f]{2,5});/i;

export const looksLikeMarkup = (text: string): boolean => MARKED.test(text);

const SILENT: ReadonlySet<string> = new Set(["script", "style", "template", "iframe", "noscript"]);

/** The words of a piece of HTML on one line: titles in feeds come with tags, images and scripts. */
export function wordsOf(html: string): string {
  const words: string[] = [];
  let silent = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (SILENT.has(name)) silent++;
      else if (name === "br" || name === "p" || name === "div") words.push(" ");
    },
    onclosetag: (name) => {
      if (SILENT.has(name)) silent--;
    },
    ontext: (text) => {
      if (silent === 0) words.push(text);
    },
  });
  parser.end(html);
  return words.join("").replace(/\s+/g, " ").trim();
}
