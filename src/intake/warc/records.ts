import { ByteReader } from "../bytes/byte-reader.js";
import type { ByteStream } from "../bytes/bytes.js";
import { BadCompression } from "../bytes/inflate.js";
import { parseHeaders } from "../headers.js";

/** One record of a WARC file. */
export interface WarcRecord {
  readonly kind: "record";
  /** Counted from 1 through the file. */
  readonly number: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** The record's block, or as much of it as was asked for. */
  readonly block: Buffer;
  /** Length of the whole block. */
  readonly size: number;
  /** The file ends inside the record, or its length is another than it says. */
  readonly fault: "cut-off" | "length" | null;
}

/** A stretch of the file that is no record, and why. */
export interface WarcDamage {
  readonly kind: "damage";
  /** Number that the next record has, or would have. */
  readonly number: number;
  readonly reason: string;
}

/** The record's own id without its wrapping, else its place: the same archive gives the same ids. */
export const recordId = ({ headers, number }: WarcRecord): string =>
  headers
    .get("warc-record-id")
    ?.replace(/^<|>$/g, "")
    .replace(/^urn:uuid:/i, "") || String(number);

const VERSION = /^WARC\/\d\.\d+\s*$/;
const NEXT = Buffer.from("WARC/1.");
const NEXT_BEHIND = Buffer.from("\r\n\r\nWARC/1.");
const LINE_END = Buffer.from("\n");
const HEADERS_END = Buffer.from("\r\n\r\n");
/** Real headers are below 2 KB. */
const MOST_HEADERS = 65_536;
const MOST_BLANKS = 64;

/**
 * The records of an uncompressed WARC stream in their order, each with the first `keep` bytes of its block. What is no
 * record is told as damage, and reading goes on at the next one.
 */
export async function* warcRecords(
  stream: ByteStream,
  { keep }: { readonly keep: number },
): AsyncGenerator<WarcRecord | WarcDamage> {
  const reader = new ByteReader(stream);
  let number = 1;
  let damaged = false;
  try {
    while (await reader.hasMore()) {
      const found = await nextRecord(reader, number, keep);
      if (found === null) continue;
      // One stretch of damage is told once, however often the search for the next record starts in it.
      if (found.kind === "record" || !damaged) yield found;
      damaged = found.kind === "damage";
      if (!damaged) number++;
    }
  } catch (error) {
    if (!(error instanceof BadCompression)) throw error;
    yield damage(number, `${error.message}; the rest of the archive is not read`);
  } finally {
    await reader.close();
  }
}

const damage = (number: number, reason: string): WarcDamage => ({ kind: "damage", number, reason });

async function nextRecord(
  reader: ByteReader,
  number: number,
  keep: number,
): Promise<WarcRecord | WarcDamage | null> {
  const line = (await reader.through(LINE_END, MOST_BLANKS))?.toString("latin1");
  if (line !== undefined && line.trim() === "") return null;
  if (line === undefined || !VERSION.test(line)) return resume(reader, number, "bytes that are no record");
  const raw = await reader.through(HEADERS_END, MOST_HEADERS);
  if (raw === null) return resume(reader, number, `headers of more than ${MOST_HEADERS} bytes`);
  const headers = new Map(parseHeaders(raw.toString("utf8")));
  const length = headers.get("content-length") ?? "";
  if (!raw.subarray(-HEADERS_END.length).equals(HEADERS_END)) {
    return damage(number, "the archive ends inside a record's headers");
  }
  if (!/^\d{1,15}$/.test(length)) return resume(reader, number, "a record without a length");
  return recordOf(reader, { number, headers, size: Number(length), keep });
}

interface Head {
  readonly number: number;
  readonly headers: ReadonlyMap<string, string>;
  /** As the headers say. */
  readonly size: number;
  readonly keep: number;
}

/**
 * A record whose headers were read. Where its length is wrong, reading goes on at the next record that can be found. In a
 * record of more than is kept the beginning of another one tells that: it is of no use anyhow, and too much to hold.
 */
async function recordOf(reader: ByteReader, { number, headers, size, keep }: Head): Promise<WarcRecord> {
  const bytes = await reader.take(Math.min(size, keep));
  const record = (fault: WarcRecord["fault"], block = bytes): WarcRecord => ({
    kind: "record",
    number,
    headers,
    block,
    size,
    fault,
  });
  const next = bytes.indexOf(NEXT_BEHIND);
  const rest = size > keep && next < 0 ? await reader.drop(size - keep, NEXT_BEHIND) : 0;
  if (bytes.length + rest === size && (await endsHere(reader))) return record(null);
  if (next >= 0) {
    reader.putBack(bytes.subarray(next));
    return record("length", bytes.subarray(0, next));
  }
  if (!(await reader.hasMore())) return record("cut-off");
  if (bytes.length + rest === size) await reader.skipTo(NEXT);
  return record("length");
}

/** Two line ends stand behind a record, or nothing. */
const END = /^(?:\r\n\r\n|\s{0,64}(?:WARC\/|$))/;

const endsHere = async (reader: ByteReader): Promise<boolean> =>
  END.test((await reader.peek(MOST_BLANKS)).toString("latin1"));

async function resume(reader: ByteReader, number: number, what: string): Promise<WarcDamage> {
  const skipped = await reader.skipTo(NEXT);
  const where = skipped === null ? "the rest of the archive is not read" : `${skipped} bytes are passed over`;
  return damage(number, `${what}; ${where}`);
}
