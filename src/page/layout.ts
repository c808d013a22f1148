import { NO_META, type PageLayout } from "./block.js";
import { htmlLayout } from "./html/layout.js";
import type { Page } from "./page.js";
import { textBlocks } from "./text-blocks.js";

/** The blocks of a page in reading order, each traced to `page.source`, and what the page says of itself. */
export function layoutOf(page: Page): PageLayout {
  if (page.media === "html") return htmlLayout(page.source, page.url);
  return { blocks: textBlocks(page.source), meta: NO_META, items: [] };
}
