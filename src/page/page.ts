/** What was fetched, opened or pasted, and what the user says of it. */
export interface PageInput {
  /** The id or path under which the page is known to whoever gave it. */
  readonly id: string;
  readonly bytes: Uint8Array;
  /**
   * The characters, where they came as such and hold halves of UTF-16 pairs, which no encoding of bytes can keep. The
   * bytes then only make the page's id.
   */
  readonly text?: string | undefined;
  /** What the bytes are, where that is known; else it is told from the content. */
  readonly media?: "text" | "html" | undefined;
  /** Character encoding that whoever served the page names, outside of its bytes. */
  readonly charset?: string | undefined;
  readonly url?: string | undefined;
  readonly outlet?: string | undefined;
  /** `YYYY-MM-DD`, or with a clock time and offset: holds for every story that has no date of its own. */
  readonly published?: string | undefined;
  /** Dates that a feed or sitemap gives for this very page, as written there. */
  readonly feed?: FeedDates | undefined;
  /** When and how the page was fetched, by us or by whoever made the archive it lies in. */
  readonly fetch?: FetchFacts | undefined;
  /** `story`: the input is one story and its text stays as it is, byte for byte. */
  readonly as?: "story" | undefined;
}

export interface FeedDates {
  readonly published: string | null;
  readonly updated: string | null;
}

/** What is known of a fetch. A page is never younger than its fetch. */
export interface FetchFacts {
  /** Where the bytes came from in the end, after redirects. */
  readonly address: string | null;
  readonly status: number | null;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Instant, ISO 8601. */
  readonly at: string | null;
}

/** A page as text. Every later page offset is a UTF-16 unit of `source`. */
export interface Page {
  readonly id: string;
  /** sha-256 of the bytes, hex. */
  readonly hash: string;
  readonly media: "text" | "html";
  /** How the bytes became characters: `utf-8`, `utf-16le`, `windows-1252` … */
  readonly encoding: string;
  readonly source: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly feed: FeedDates | null;
  /** Instant of the fetch, ISO 8601; null when nobody says. */
  readonly fetched: string | null;
  readonly as: "story" | null;
}

/** Why a page gave no stories; everything else about it is still recorded and counted. */
export const OUTCOMES = [
  "ok",
  "no-story",
  "not-text",
  "not-english",
  "too-large",
  "too-slow",
  "unreadable",
  "duplicate",
] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

/** Outcomes of a page that could not be read, by a fault of its own or for want of room or time: worth another try. */
export const FAILED_OUTCOMES = ["not-text", "too-large", "too-slow", "unreadable"] as const;
export const isFailed = (outcome: OutcomeKind): boolean =>
  (FAILED_OUTCOMES as readonly OutcomeKind[]).includes(outcome);

export interface Refusal {
  readonly outcome: Exclude<OutcomeKind, "ok">;
  readonly reason: string;
}
