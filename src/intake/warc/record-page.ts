import type { PageInput } from "../../page/page.js";
import { codingsOf, decodedBytes } from "../bytes/decode-content.js";
import { BadCompression } from "../bytes/inflate.js";
import { charsetOf, type Headers, headerOf, mediaTypeOf } from "../headers.js";
import { kindOf } from "../kind.js";
import { type PageFacts, type PageSource, refused, unreadable } from "../page-source.js";
import { noProse } from "../prose.js";
import { isWebAddress } from "../web/address.js";
import { type HttpBlock, httpBlock } from "./http-block.js";
import type { WarcRecord } from "./records.js";

/** Types of records that hold a page; `revisit` stands for one that was there before. */
const PAGES: ReadonlySet<string> = new Set(["conversion", "resource", "response", "revisit"]);

export const holdsPage = (type: string): boolean => PAGES.has(type);

export const typeOf = (record: WarcRecord): string =>
  record.headers.get("warc-type")?.toLowerCase() ?? "unknown";

export interface RecordOptions {
  readonly id: string;
  readonly facts: PageFacts;
  readonly maxBytes: number;
}

/** The page that a record holds, or the reason why it holds none. */
export async function recordPage(record: WarcRecord, options: RecordOptions): Promise<PageSource> {
  const { id, maxBytes } = options;
  const { headers, block, size } = record;
  if (record.fault === "cut-off") return unreadable(id, "the archive ends inside this record");
  if (typeOf(record) === "revisit") {
    const date = headers.get("warc-refers-to-date");
    return refused(
      id,
      "duplicate",
      `visited again and unchanged${date === undefined ? "" : ` since ${date}`}`,
    );
  }
  if (size > block.length) {
    return refused(id, "too-large", `a record of ${size} bytes; the limit is ${maxBytes}`);
  }
  if (!isHttp(record))
    return ofBody(record, { status: null, headers: ownType(record), body: block }, options);
  const http = httpBlock(block);
  if (http === null) return unreadable(id, "the record holds no HTTP answer that can be read");
  if (http.status < 200 || http.status > 299) {
    return refused(id, "no-story", `the server answered ${http.status}`);
  }
  return unpacked(record, http, options);
}

const isHttp = (record: WarcRecord): boolean => {
  const type = record.headers.get("content-type");
  return type === undefined ? typeOf(record) === "response" : /^application\/http\b/i.test(type);
};

const ownType = ({ headers }: WarcRecord): Headers => {
  const type = headers.get("content-type");
  return type === undefined ? [] : [["content-type", type]];
};

async function unpacked(record: WarcRecord, http: HttpBlock, options: RecordOptions): Promise<PageSource> {
  const codings = codingsOf(headerOf(http.headers, "content-encoding"));
  if (codings === null) return unreadable(options.id, "the answer is packed in a way that is not known here");
  try {
    const packed = isPacked(http.body, codings) ? codings : [];
    const body = await decodedBytes(http.body, packed, options.maxBytes);
    return ofBody(record, { ...http, body }, options);
  } catch (error) {
    if (error instanceof BadCompression) return unreadable(options.id, error.message);
    throw error;
  }
}

/** Crawlers keep `Content-Encoding: gzip` over bodies that they have unpacked. */
const isPacked = (body: Buffer, codings: readonly string[]): boolean =>
  codings.at(-1) !== "gzip" || (body[0] === 0x1f && body[1] === 0x8b);

interface Answer {
  readonly status: number | null;
  readonly headers: Headers;
  readonly body: Buffer;
}

function ofBody(record: WarcRecord, { status, headers, body }: Answer, options: RecordOptions): PageSource {
  const { id, facts } = options;
  const media = mediaTypeOf(headers);
  // A feed may be served as whatever its server thinks of it.
  const why = kindOf(body) === "page" ? noProse(media) : null;
  if (why !== null) return refused(id, "not-text", why);
  const address = record.headers.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? null;
  const page: PageInput = {
    id,
    bytes: body,
    charset: charsetOf(headers),
    url: address !== null && isWebAddress(address) ? address : facts.url,
    outlet: facts.outlet,
    published: facts.published,
    fetch: { address, status, headers, at: instantOf(record.headers.get("warc-date")) },
  };
  return media === "text/plain" ? { ...page, media: "text" } : page;
}

/** `2024-05-03T10:00:00Z`; null when it is no date. */
function instantOf(text: string | undefined): string | null {
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString().replace(".000Z", "Z");
}
