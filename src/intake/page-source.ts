import { hashOf, unfetchedHash } from "../page/hash.js";
import type { FetchFacts, PageInput, Refusal } from "../page/page.js";

/** A page to be read, or one that could not even be had from where it lies. */
export type PageSource = PageInput | UnreadableSource;

export interface UnreadableSource {
  readonly id: string;
  readonly refusal: Refusal;
  readonly url?: string | undefined;
  readonly fetch?: FetchFacts | undefined;
  /** An address whose bytes did not come; they may the next time. */
  readonly unfetched?: true | undefined;
  /** The address answered that nothing has changed since the page that is in the ledger. */
  readonly unchanged?: true | undefined;
}

/** What the user says of every page that does not say it itself. */
export interface PageFacts {
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly as?: "story" | undefined;
}

/** What makes a page the same page: its bytes, or what stands for them where it has none. */
export const hashOfSource = (source: PageSource): string =>
  "bytes" in source
    ? hashOf(source.bytes)
    : source.unfetched
      ? unfetchedHash(source.id)
      : hashOf(new TextEncoder().encode(`${source.id} ${source.refusal.reason}`));

export const unreadable = (id: string, reason: string): UnreadableSource => refused(id, "unreadable", reason);

export const refused = (id: string, outcome: Refusal["outcome"], reason: string): UnreadableSource => ({
  id,
  refusal: { outcome, reason },
});

/** A feed, sitemap or archive that was gone through to its end. */
export interface Visit extends Validators {
  /** Its path or address. */
  readonly id: string;
  readonly kind: "archive" | "feed" | "sitemap";
  /** Records that are no pages, by type: `request`, `warcinfo` … */
  readonly passedOver: Readonly<Record<string, number>>;
}

/** What a server said of the version that we have, to ask it for a newer one alone. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}
