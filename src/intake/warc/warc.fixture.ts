import { gzipSync } from "node:zlib";
import { WARCRecord, WARCSerializer } from "warcio";

export interface RecordParts {
  readonly type?: "response" | "request" | "warcinfo" | "resource" | "revisit" | "metadata" | "conversion";
  readonly url?: string;
  readonly body?: string | Uint8Array;
  readonly status?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly warcHeaders?: Readonly<Record<string, string>>;
  readonly date?: string;
}

/** A record as another program writes it, so that our reader is held to somebody else's idea of the format. */
export async function recordBytes(parts: RecordParts, gzip = false): Promise<Buffer> {
  const {
    type = "response",
    url = "https://news.example/a",
    body = "",
    headers = {},
    warcHeaders = {},
  } = parts;
  const record = WARCRecord.create(
    {
      type,
      url,
      date: parts.date ?? "2024-05-03T10:00:00Z",
      statusline: parts.status ?? "HTTP/1.1 200 OK",
      httpHeaders: { "Content-Type": "text/html; charset=utf-8", ...headers },
      warcHeaders,
    },
    (async function* () {
      if (body.length > 0) yield typeof body === "string" ? new TextEncoder().encode(body) : body;
    })(),
  );
  return Buffer.from(await WARCSerializer.serialize(record, { gzip }));
}

export const archiveBytes = async (records: readonly RecordParts[], gzip = false): Promise<Buffer> =>
  Buffer.concat(await Promise.all(records.map((parts) => recordBytes(parts, gzip))));

/** A record by hand, for what no program should write. */
export const rawRecord = (
  headers: string,
  block: string | Buffer,
  length = Buffer.byteLength(block),
): Buffer =>
  Buffer.concat([
    Buffer.from(`WARC/1.0\r\n${headers}Content-Length: ${length}\r\n\r\n`),
    Buffer.from(block as string),
    Buffer.from("\r\n\r\n"),
  ]);

export const gzipped = (...records: readonly Buffer[]): Buffer =>
  Buffer.concat(records.map((bytes) => gzipSync(bytes)));
