import type { PageInput } from "../../page/page.js";
import type { PageFacts } from "../page-source.js";
import type { FeedBody, FeedItem } from "./item.js";
import { escapeText } from "./markup.js";

/**
 * An item as a page: its title as the headline over its text. The bytes hold nothing else, so that an item whose feed
 * comes again tomorrow is the same page, and so is the one that another feed of the site carries.
 */
export function itemPage(item: FeedItem, id: string, facts: PageFacts): PageInput {
  const { published, updated } = item;
  return {
    id,
    bytes: Buffer.from(
      `<!DOCTYPE html>\n<article>\n${heading(item.title)}${bodyHtml(item.body)}\n</article>\n`,
    ),
    media: "html",
    url: item.address ?? facts.url,
    outlet: facts.outlet ?? item.outlet ?? undefined,
    published: facts.published,
    feed: published === null && updated === null ? undefined : { published, updated },
  };
}

const heading = (title: string): string => (title === "" ? "" : `<h1>${escapeText(title)}</h1>\n`);

function bodyHtml({ kind, text }: FeedBody): string {
  if (kind === "html") return text.trim();
  return text
    .split(/\r?\n\s*/)
    .filter((line) => line.trim() !== "")
    .map((line) => `<p>${escapeText(line.trim())}</p>`)
    .join("\n");
}
