import type { Page } from "../page/page.js";
import type { PublishedAt } from "./story.js";

/** When a story was published, as an interval, and how that is known. */
export function publishedOf(page: Page): PublishedAt | null {
  if (page.published === null) return null;
  const day = page.published;
  const granularity = day.length > 10 ? "minute" : "day";
  return { from: day, to: day, granularity, how: "given", reason: null, text: day };
}
