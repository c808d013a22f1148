import type { PageItem } from "../page/block.js";
import { listedEvents } from "./event-lists.js";
import { looseHeadlines } from "./headlines.js";
import type { Line } from "./line.js";
import { repeatedHeadlines } from "./repeats.js";
import { stampedStarts } from "./stamped.js";
import type { Story } from "./story.js";

/** Where a story begins among a page's lines. */
export interface Start {
  readonly at: number;
  readonly kind: Story["kind"];
  /** The line is known to be the headline, whatever it looks like. */
  readonly headed: boolean;
}

/** The first way of telling stories apart that fits the page: posts by their times, doubled headlines, items by their places. */
export function startsOf(lines: readonly Line[], items: readonly PageItem[] = []): readonly Start[] {
  const articles = articleStarts(lines, items);
  if (articles.length > 1) return articles;
  const posts = stampedStarts(lines);
  const leads = lines.filter(({ look }) => look === "lead").length;
  if (posts.length > 0 && posts.length > leads) return posts;
  const repeats = repeatedHeadlines(lines);
  if (repeats.length > 0) return repeats.map((at) => ({ at, kind: "story", headed: true }));
  const round = itemStarts(lines);
  if (round.length > 0) return round;
  const briefs = lines.flatMap(({ opens }, at) => (opens === "brief" ? [at] : []));
  if (briefs.length > 0) return briefs.map((at) => ({ at, kind: "item", headed: true }));
  const events = listedEvents(lines);
  if (events.length > 0) return events.map((at) => ({ at, kind: "item", headed: false }));
  return looseHeadlines(lines).map((at) => ({ at, kind: "story", headed: true }));
}

/** Sibling articles of an HTML page, each with its heading. */
function articleStarts(lines: readonly Line[], items: readonly PageItem[]): readonly Start[] {
  return lines.flatMap(({ block }, at): Start[] => {
    const isFirst = block.article > 0 && block.article !== lines[at - 1]?.block.article;
    return isFirst ? [{ at, kind: items[block.article - 1]?.kind ?? "story", headed: false }] : [];
  });
}

/** A round-up: places that open the items. Under headlines of their own the items are stories. */
function itemStarts(lines: readonly Line[]): readonly Start[] {
  const leads = lines.flatMap(({ look }, at) => (look === "lead" ? [at] : []));
  const headed = isHeadedThroughout(lines, leads);
  return leads.map((at) =>
    headed && lines[at - 1]?.look === "title"
      ? { at: at - 1, kind: "story", headed: true }
      : { at, kind: "item", headed: false },
  );
}

/** Every lead but perhaps one has a title above: headlines with datelines under them. */
function isHeadedThroughout(lines: readonly Line[], leads: readonly number[]): boolean {
  const titled = leads.filter((at) => lines[at - 1]?.look === "title");
  return titled.length >= leads.length - 1 && titled.length >= 2;
}
