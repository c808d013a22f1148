import type { TracedText } from "../text/traced.js";

export const BLOCK_KINDS = [
  "line",
  "heading",
  "paragraph",
  "byline",
  "caption",
  "credit",
  "list",
  "quote",
  "time",
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A line of a text page or a block of an HTML page, before anything is known of its role in a story. */
export interface PageBlock {
  readonly kind: BlockKind;
  /** Cleaned words, traced to the page's source; never empty. */
  readonly text: TracedText;
  /** Blank lines before it on a text page; on an HTML page 1. */
  readonly gap: number;
  /** Rank of an HTML heading, 1 to 6; 0 for everything else. */
  readonly level: number;
  /** The item of an HTML page of several that it lies in, counted from 1; 0 outside of any. */
  readonly article: number;
}

/** What a page says of itself in its markup; everything null on a text page. */
export interface PageMeta {
  readonly title: string | null;
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly published: MetaDate | null;
  readonly updated: MetaDate | null;
}

/** A date as a page writes it. */
export interface MetaDate {
  readonly text: string;
  /** `meta-date`: in a meta element that says date and not of what. `time`: where readers see it. */
  readonly where: "json-ld" | "meta" | "meta-date" | "data" | "time";
  /** `YYYY-MM-DD`, where the markup or the page's language settled what the writing means. */
  readonly day?: string;
  /** Why `day` is another one than the writing's own. */
  readonly reason?: string;
}

/** One of several stories or posts that the markup of a page keeps apart. */
export interface PageItem {
  readonly kind: "story" | "post";
  /** The item's own date; null where its markup gives none. */
  readonly published: MetaDate | null;
}

export interface PageLayout {
  readonly blocks: readonly PageBlock[];
  readonly meta: PageMeta;
  /** What `article` of the blocks counts; empty when the page holds one story, or its lines must tell. */
  readonly items: readonly PageItem[];
}

export const NO_META: PageMeta = {
  title: null,
  headline: null,
  outlet: null,
  url: null,
  language: null,
  published: null,
  updated: null,
};
