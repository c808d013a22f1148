import { type Headers, headerOf, parseHeaders } from "../headers.js";

/** A server's answer as a `response` record keeps it. */
export interface HttpBlock {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** A million headers are an attack on whoever parses them. */
export const MOST_HTTP_HEADERS = 65_536;

/** Null when the block is no HTTP answer, or its headers run on without end. */
export function httpBlock(block: Buffer): HttpBlock | null {
  const head = block.subarray(0, MOST_HTTP_HEADERS).toString("latin1");
  const end = /\r?\n\r?\n/.exec(head);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(head);
  if (status === null || (end === null && block.length > MOST_HTTP_HEADERS)) return null;
  const lines = head.slice(0, end?.index ?? head.length);
  const headers = parseHeaders(lines.slice(lines.indexOf("\n") + 1));
  const body = block.subarray(end === null ? block.length : end.index + end[0].length);
  const chunked = /\bchunked\b/i.test(headerOf(headers, "transfer-encoding") ?? "");
  return { status: Number(status[1]), headers, body: chunked ? dechunked(body) : body };
}

/** Crawlers often keep the header and take the chunks out: bytes that are not in chunks stay as they are. */
function dechunked(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const line = /^([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r\n/.exec(
      body.subarray(at, at + 220).toString("latin1"),
    );
    if (line === null) return chunks.length === 0 ? body : Buffer.concat(chunks);
    const size = Number.parseInt(line[1] as string, 16);
    if (size === 0) break;
    const start = at + line[0].length;
    chunks.push(body.subarray(start, start + size));
    at = start + size + 2;
  }
  return Buffer.concat(chunks);
}
