import type { OutcomeKind } from "../page/page.js";
import type { MentionItem, Report } from "../resolve/report.js";
import type { Block, Dateline, PublishedAt, Story } from "../story/story.js";
import type { Span } from "../text/span.js";

/** One story as `daybook read --json` prints it and the ledger keeps it: plain data, keys in this order. */
export interface StoryLine {
  readonly type: "story";
  readonly id: string;
  readonly page: string;
  readonly index: number;
  readonly kind: Story["kind"];
  readonly pageSpan: Span;
  readonly headline: string | null;
  readonly published: PublishedAt | null;
  readonly updated: PublishedAt | null;
  readonly dateline: Dateline | null;
  readonly language: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly cutOff: Story["cutOff"];
  readonly duplicateOf: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Span[];
  readonly reports: readonly Report[];
  readonly mentions?: readonly MentionItem[];
}

/** What became of a page; one a page, after its stories. */
export interface OutcomeLine {
  readonly type: "outcome";
  readonly page: string;
  readonly outcome: OutcomeKind;
  readonly reason: string | null;
  readonly stories: number;
  readonly reports: number;
}

/** Everything that was read from one page. */
export interface PageReading {
  readonly page: PageRecord;
  readonly stories: readonly StoryLine[];
  readonly outcome: OutcomeLine;
}

/** The page itself as the ledger keeps it. */
export interface PageRecord {
  readonly id: string;
  /** sha-256 of the bytes, hex: the same bytes are the same page whatever they are called. */
  readonly hash: string;
  readonly media: "text" | "html" | null;
  readonly encoding: string | null;
  /** The decoded page, into which `pageSpan` and `pageStart`/`pageEnd` point; null when it could not be decoded. */
  readonly source: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly versions: Versions;
}

/** What the records were made by. */
export interface Versions {
  readonly program: string;
  readonly reader: string;
  readonly codebook: string;
  readonly gazetteer: string;
}
