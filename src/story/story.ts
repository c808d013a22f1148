import type { Granularity } from "../codebook/granularity.js";
import type { Span } from "../text/span.js";

export const BLOCK_ROLES = [
  "headline",
  "sub-head",
  "byline",
  "dateline",
  "stamp",
  "caption",
  "credit",
  "quote",
  "list",
  "body",
] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];

/** A run of the story's text with one role, and where it stands on the page. */
export interface Block extends Span {
  readonly role: BlockRole;
  readonly pageStart: number;
  readonly pageEnd: number;
}

export const PUBLISHED_HOW = [
  "given",
  "structured",
  "feed",
  "url",
  "visible",
  "stamp",
  "dateline",
  "archive",
  "inferred",
] as const;

/** When a story was published: an interval, never one invented day, and how it is known. */
export interface PublishedAt {
  readonly from: string | null;
  readonly to: string | null;
  readonly granularity: Granularity;
  readonly how: (typeof PUBLISHED_HOW)[number];
  readonly reason: string | null;
  readonly text: string | null;
}

export interface Dateline {
  readonly text: string;
  readonly place: string | null;
  readonly day: string | null;
}

/** One news article on a page. `text` never changes once made: every later span points into it. */
export interface Story {
  readonly id: string;
  readonly page: string;
  readonly index: number;
  readonly kind: "story" | "item" | "post";
  readonly pageSpan: Span;
  readonly headline: string | null;
  readonly published: PublishedAt | null;
  readonly updated: PublishedAt | null;
  readonly dateline: Dateline | null;
  readonly language: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly cutOff: false | "paragraph" | "sentence";
  readonly duplicateOf: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Sentences of the blocks that can hold reports (never headline, caption, credit, byline). */
  readonly sentences: readonly Span[];
  /** The page's characters behind a span of `text`: from the first one's start to the last one's end. */
  readonly toPage: (span: Span) => Span;
}
