import { decodePage, isRefusal } from "../src/page/decode.js";
import { parseHtml, textIn } from "../src/page/html/tree.js";
import { storiesInAnyLanguage } from "../src/story/cut.js";
import type { Story } from "../src/story/story.js";
import { type GoldPage, goldPages } from "./pages-gold.js";
import { tokensOf } from "./pages-score.js";

/** A post of a live page as the publisher's own data gives it. */
interface GoldPost {
  readonly headline: string;
  readonly body: string;
  readonly time: string;
}

export interface LiveScore {
  readonly pages: number;
  readonly posts: number;
  /** Posts that are stories of their own. */
  readonly found: number;
  /** Those of them whose time is right to the minute. */
  readonly timed: number;
}

/** Live pages of every set; the data that the gold is from is taken out of the page before it is read. */
export function measureLive(): LiveScore {
  const score = { pages: 0, posts: 0, found: 0, timed: 0 };
  for (const set of ["scrapinghub", "fundus-evaluation", "htmldate"] as const) {
    for (const page of goldPages(set)) countPage(page, score);
  }
  return score;
}

const LINKED = /<script[^>]*ld\+json[^>]*>([\s\S]*?)<\/script>/gi;

function countPage({ id, url, bytes }: GoldPage, score: { -readonly [K in keyof LiveScore]: number }): void {
  const page = decodePage({ id, url, bytes });
  if (isRefusal(page) || !page.source.includes("liveBlogUpdate")) return;
  const posts = [...page.source.matchAll(LINKED)].flatMap(([, json = ""]) => postsIn(json));
  const shown = posts.filter((post) => tokensOf(post.body).length >= 8);
  if (shown.length < 3) return;
  const stories = storiesInAnyLanguage({ ...page, source: page.source.replace(LINKED, "") });
  score.pages++;
  score.posts += shown.length;
  for (const post of shown) {
    const story = stories.find((candidate) => isPost(candidate, post));
    score.found += Number(story !== undefined);
    score.timed += Number(story !== undefined && sameMinute(story, post));
  }
}

function postsIn(json: string): readonly GoldPost[] {
  try {
    const parsed = JSON.parse(json.replace(/[\u0000-\u001f]+/g, " ")) as unknown;
    return [parsed].flat().flatMap((value) => updatesOf(value as Record<string, unknown>));
  } catch {
    return [];
  }
}

function updatesOf(value: Record<string, unknown>): readonly GoldPost[] {
  const updates = [value.liveBlogUpdate ?? []].flat() as Record<string, unknown>[];
  const graph = [value["@graph"] ?? []].flat() as Record<string, unknown>[];
  return [
    ...updates.map((update) => ({
      headline: plain(update.headline),
      body: plain(update.articleBody),
      time: String(update.datePublished),
    })),
    ...graph.flatMap(updatesOf),
  ];
}

const plain = (html: unknown): string => textIn(parseHtml(String(html ?? "").replaceAll("<", " <")));

/** The post's first words, in a story that is not the whole page. */
function isPost({ text, kind }: Story, { body }: GoldPost): boolean {
  const words = tokensOf(text).join(" ");
  return kind === "post" && words.includes(tokensOf(body).slice(0, 8).join(" "));
}

/** Pages without an offset, and some that write `Z`, mean the publisher's own clock: the minute of the hour must agree. */
function sameMinute({ published }: Story, { time }: GoldPost): boolean {
  const found = published?.from ?? "";
  if (found.length <= 10) return false;
  const gap = Math.abs(Date.parse(found) - Date.parse(time)) / 60_000;
  const offGrid = Math.abs(gap - Math.round(gap / 30) * 30);
  return offGrid < 1.01 && gap <= 14 * 60;
}
