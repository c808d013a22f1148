import type { Validators, Visit } from "../intake/page-source.js";
import type { Claim, EventSummary, LedgerEvent, PossibleDuplicate } from "../merge/event.js";
import type { FetchFacts, OutcomeKind } from "../page/page.js";
import type { OutcomeLine, PageReading, PageRecord, StoryLine, Versions } from "../record/lines.js";
import type { Report } from "../resolve/report.js";

/**
 * The store of pages, stories, reports, events and claims. Backends share one test suite (`contract-suite.ts`).
 * One writer at a time, any number of readers.
 */
export interface Ledger {
  /**
   * Adds a page and everything read from it, and re-merges what it touches, in one transaction.
   * `known`: these bytes are in already and nothing changes. A page whose reading failed counts as not in.
   */
  add(reading: PageReading, arrival?: Arrival): Promise<"added" | "known">;
  /** Whether a page with these bytes (sha-256, hex) is in, and was read to an end. */
  has(hash: string): Promise<boolean>;
  /** Notes that a page which is in came again, under this name; the same name twice changes nothing. */
  seen(hash: string, id: string, fetch: FetchFacts | null): Promise<void>;
  /** Notes that a feed, sitemap or archive was gone through to its end. */
  visited(visit: Visit): Promise<void>;
  /** What the server said of an address whose page or feed is in; null when there is nothing to ask it with. */
  validatorsOf(address: string): Promise<Validators | null>;
  /** A page by the sha-256 of its bytes, hex. */
  page(hash: string): Promise<PageDetail | null>;
  listEvents(query: EventQuery): Promise<EventPage>;
  countEvents(filter: EventFilter): Promise<EventCounts>;
  /** By id; an old id leads to the event that took its place. */
  event(id: string): Promise<EventDetail | null>;
  report(id: string): Promise<ReportDetail | null>;
  story(id: string): Promise<StoryLine | null>;
  stats(): Promise<LedgerStats>;
  /** In a fixed order that does not depend on the order of adding. */
  allEvents(): AsyncIterable<{ readonly event: LedgerEvent; readonly claims: readonly Claim[] }>;
  allReports(): AsyncIterable<ReportDetail>;
  allClaims(): AsyncIterable<Claim>;
  close(): Promise<void>;
}

/** How a page came, besides what was read from it. */
export interface Arrival {
  readonly fetch: FetchFacts | null;
  /** The page's bytes, to be kept; null keeps neither them nor the decoded page, only what was read from it. */
  readonly bytes: Uint8Array | null;
}

export interface PageDetail {
  readonly hash: string;
  readonly media: string | null;
  readonly encoding: string | null;
  readonly outcome: OutcomeKind;
  readonly reason: string | null;
  /** Byte for byte as it came; null when they were not kept. */
  readonly bytes: Uint8Array | null;
  /** Every name under which these bytes came, in the order of names. */
  readonly arrivals: readonly { readonly id: string; readonly fetch: FetchFacts | null }[];
}

export interface EventFilter {
  /** Days, `YYYY-MM-DD`: events whose time overlaps [from, to]. Undated events are left out when either is given. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly types?: readonly string[] | undefined;
  readonly realis?: readonly string[] | undefined;
  readonly stance?: readonly string[] | undefined;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string | undefined;
  /** Part of a place's name or of its containers'. */
  readonly place?: string | undefined;
  /** [west, south, east, north], degrees. */
  readonly bbox?: readonly [number, number, number, number] | undefined;
  /** Words to be found in the sentences of the reports. */
  readonly text?: string | undefined;
  readonly dated?: boolean | undefined;
  readonly placed?: boolean | undefined;
  /** Whether the place has a point; areas shown without one (a country, a region) and no place at all have none. */
  readonly pinned?: boolean | undefined;
}

export interface EventQuery extends EventFilter {
  readonly sort?: "time" | "-time" | "reports" | undefined;
  /** 1..1000 */
  readonly limit: number;
  /** Opaque mark of where the last page ended. */
  readonly after?: string | undefined;
}

export interface EventPage {
  readonly events: readonly EventSummary[];
  readonly total: number;
  readonly next: string | null;
}

/** What the timeline, the map and the facets show for a filter. */
export interface EventCounts {
  readonly total: number;
  readonly undated: number;
  readonly unplaced: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly byRealis: Readonly<Record<string, number>>;
  readonly byCountry: Readonly<Record<string, number>>;
  /** Events by month of their start, `YYYY-MM`, in order. */
  readonly byMonth: readonly { readonly month: string; readonly events: number }[];
}

export interface EventDetail {
  readonly event: LedgerEvent;
  readonly claims: readonly Claim[];
  readonly reports: readonly ReportDetail[];
  /** Stories of the event that are copies, cut or syndicated, of an earlier one of it; ids. */
  readonly copies: readonly { readonly story: string; readonly of: string }[];
  readonly possibleDuplicates: readonly PossibleDuplicate[];
  /** The id that was asked for, when it is an old one. */
  readonly redirectedFrom: string | null;
}

export interface ReportDetail {
  readonly report: Report;
  readonly event: string;
  readonly story: StoryHead;
  /** The sentence that holds the trigger. */
  readonly sentence: string;
}

/** A story without its text, blocks and reports. */
export type StoryHead = Omit<StoryLine, "text" | "blocks" | "sentences" | "reports" | "mentions">;

export interface LedgerStats {
  readonly pages: number;
  /** Pages by every name under which they came: `pages` and the copies of them. */
  readonly arrivals: number;
  /** Records of archives that are no pages, by type. */
  readonly passedOver: Readonly<Record<string, number>>;
  readonly outcomes: Readonly<Partial<Record<OutcomeKind, number>>>;
  readonly reasons: readonly {
    readonly outcome: OutcomeKind;
    readonly reason: string;
    readonly pages: number;
  }[];
  readonly stories: number;
  readonly reports: number;
  readonly events: number;
  /** Events with no day at all, and with no place on the map. */
  readonly eventsWithout: { readonly date: number; readonly place: number };
  readonly byType: Readonly<Record<string, number>>;
  readonly byRealis: Readonly<Record<string, number>>;
  /** Of the items of each kind: how many there are and how many have no value. */
  readonly unresolved: Readonly<Record<string, { readonly items: number; readonly unresolved: number }>>;
  readonly versions: readonly Versions[];
}

export type { OutcomeLine, PageRecord };
