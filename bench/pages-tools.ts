import { decodePage, isRefusal } from "../src/page/decode.js";
import { storiesInAnyLanguage } from "../src/story/cut.js";
import type { Story } from "../src/story/story.js";
import type { GoldPage } from "./pages-gold.js";

/** A program that takes the article's text out of a page. */
export interface Extractor {
  readonly name: string;
  readonly bodyOf: (page: GoldPage) => Promise<string> | string;
}

/** Roles that make the running text of an article; sub-heads in it are part of it, a deck above it is not. */
const RUNNING = new Set(["body", "list", "quote", "sub-head"]);

export function storiesOf({ id, url, bytes }: GoldPage): readonly Story[] {
  const page = decodePage({ id, url, bytes });
  return isRefusal(page) ? [] : storiesInAnyLanguage(page);
}

export const bodyOf = (stories: readonly Story[]): string =>
  stories
    .flatMap((story) => bodyBlocksOf(story).map(({ start, end }) => story.text.slice(start, end)))
    .join("\n");

/** The blocks of a story that make its running text. */
export function bodyBlocksOf({ blocks }: Story): Story["blocks"] {
  const from = blocks.findIndex(({ role }) => RUNNING.has(role) && role !== "sub-head");
  return blocks.slice(Math.max(0, from)).filter(({ role }) => RUNNING.has(role));
}

export const daybook: Extractor = { name: "daybook", bodyOf: (page) => bodyOf(storiesOf(page)) };

/** The peers that are installed; none of them is needed to run Daybook. */
export async function peers(): Promise<readonly Extractor[]> {
  const found = await Promise.all([readability(), defuddle()]);
  return found.filter((peer) => peer !== null);
}

type ParseHtml = (html: string) => { readonly document: object };

async function linkedom(): Promise<ParseHtml | null> {
  const module = await optional("linkedom");
  return module === null ? null : (module.parseHTML as ParseHtml);
}

async function readability(): Promise<Extractor | null> {
  const [module, parse] = [await optional("@mozilla/readability"), await linkedom()];
  if (module === null || parse === null) return null;
  const Readability = module.Readability as new (
    document: object,
  ) => { parse(): { readonly content: string } | null };
  return {
    name: "Readability + linkedom",
    bodyOf: ({ bytes }) => {
      const content = new Readability(parse(decoded(bytes)).document).parse()?.content ?? "";
      return blockText(content, parse);
    },
  };
}

async function defuddle(): Promise<Extractor | null> {
  const [module, parse] = [await optional("defuddle/node"), await linkedom()];
  if (module === null || parse === null) return null;
  const Defuddle = module.Defuddle as (
    document: object,
    url: string,
    options: object,
  ) => Promise<{ readonly content: string }>;
  return {
    name: "defuddle + linkedom",
    bodyOf: async ({ bytes, url }) => {
      const { content } = await Defuddle(parse(decoded(bytes)).document, url, { useAsync: false });
      return blockText(content, parse);
    },
  };
}

async function optional(name: string): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    return (await import(name)) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  }
}

/** The characters of a page, to which every place of a story leads. */
export const sourceOf = ({ bytes }: GoldPage): string => decoded(bytes);

/** Peers get the characters that Daybook decoded: they have no decoder of their own. */
function decoded(bytes: Uint8Array): string {
  const page = decodePage({ id: "page", bytes });
  return isRefusal(page) ? Buffer.from(bytes).toString("utf8") : page.source;
}

const BREAKS =
  /^(?:address|article|blockquote|br|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|table|td|th|tr|ul)$/i;

interface DomNode {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<DomNode>;
}

/** Text with a line feed around every block, so that words of neighbours do not run together. */
function blockText(html: string, parse: ParseHtml): string {
  const { document } = parse(`<html><body>${html}</body></html>`) as { document: { body: DomNode } };
  const parts: string[] = [];
  const take = (node: DomNode): void => {
    if (node.nodeName === "#text") parts.push(node.nodeValue ?? "");
    const breaks = BREAKS.test(node.nodeName);
    if (breaks) parts.push("\n");
    for (const child of Array.from(node.childNodes)) take(child);
    if (breaks) parts.push("\n");
  };
  take(document.body);
  return parts.join("");
}
