import type { FeedDates } from "../../page/page.js";
import { type ByteStream, peek } from "../bytes/bytes.js";
import { BadCompression } from "../bytes/inflate.js";
import type { SitemapEntry } from "../feed/sitemap.js";
import { charsetOf, mediaTypeOf } from "../headers.js";
import { HEAD_BYTES, type Kind, kindOf } from "../kind.js";
import {
  type PageFacts,
  type PageSource,
  refused,
  type UnreadableSource,
  unreadable,
  type Validators,
} from "../page-source.js";
import { type Input, type IntakeOptions, pagesIn } from "../pages-in.js";
import { noProse } from "../prose.js";
import { NotFetched } from "./refusals.js";
import { spooled } from "./spool.js";
import type { Web } from "./web.js";

export interface AddressOptions extends Omit<IntakeOptions, "follow"> {
  readonly web: Pick<Web, "get">;
  /** What the server said of an address when it was read to an end; null when it never was. */
  readonly validatorsOf: (address: string) => Promise<Validators | null>;
}

interface Wanted {
  readonly address: string;
  readonly facts: PageFacts;
  readonly feed?: FeedDates | undefined;
  readonly nested?: number | undefined;
}

/** The pages behind an address, whatever it leads to; what cannot be fetched is an outcome. */
export async function* addressPages(wanted: Wanted, options: AddressOptions): AsyncGenerator<PageSource> {
  const { address, facts, feed, nested = 0 } = wanted;
  try {
    const { fetch, body } = await options.web.get(address, await options.validatorsOf(address));
    if (body === null) {
      yield { ...refused(address, "duplicate", "not changed since it was fetched"), fetch, unchanged: true };
      return;
    }
    const { headers } = fetch;
    const input: Input = {
      id: address,
      facts: { ...facts, url: fetch.address ?? address },
      charset: charsetOf(headers),
      fetch,
      nested,
    };
    const { kind, stream } = await told(body);
    const why = kind === "page" ? noProse(mediaTypeOf(headers)) : null;
    if (why !== null) {
      await stream.return(undefined);
      yield { ...refused(address, "not-text", why), fetch };
      return;
    }
    for await (const page of pagesIn(stream, input, { ...options, follow: following(options) })) {
      yield kind === "page" && "bytes" in page ? { ...page, feed } : page;
    }
  } catch (error) {
    yield { ...refusalFor(address, error), unfetched: true };
  }
}

function refusalFor(address: string, error: unknown): UnreadableSource {
  if (error instanceof NotFetched) return refused(address, error.outcome, error.message);
  if (error instanceof BadCompression) return unreadable(address, error.message);
  throw error;
}

/** A page is short; anything else is taken from the server in one go. */
async function told(
  body: ByteStream,
): Promise<{ readonly kind: Kind; readonly stream: AsyncGenerator<Uint8Array> }> {
  const { head, all } = await peek(body, HEAD_BYTES);
  const kind = kindOf(head);
  return { kind, stream: kind === "page" ? all : spooled(all) };
}

/** Fetches what a sitemap or feed names. */
export function following(options: AddressOptions): NonNullable<IntakeOptions["follow"]> {
  return async function* (entry: SitemapEntry, kind: Kind, input: Input) {
    const { address, published, outlet } = entry;
    const home = input.fetch?.address ?? null;
    // By the protocol a sitemap speaks for its own host alone; a list of other people's pages is an attack on them.
    if (kind !== "feed" && home !== null && hostOf(address) !== hostOf(home)) {
      yield refused(
        address,
        "unreadable",
        `the sitemap of ${hostOf(home)} may not name pages of another host`,
      );
      return;
    }
    yield* addressPages(
      {
        address,
        facts: { ...input.facts, outlet: input.facts.outlet ?? outlet ?? undefined },
        feed: published === null ? undefined : { published, updated: null },
        nested: input.nested,
      },
      options,
    );
  };
}

const hostOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).host : null);
