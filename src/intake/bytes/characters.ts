import { decodeBytes } from "../../page/charset.js";
import { type ByteStream, peek } from "./bytes.js";

/** Enough to meet the odd accent of an English feed. */
const SAMPLE = 65_536;

/**
 * A stream of XML or JSON as text: by its byte order mark, else UTF-8 where its beginning is valid, else the charset
 * that it was served with, else the one it declares, else windows-1252. The mark itself is dropped.
 */
export async function* characters(stream: ByteStream, served?: string): AsyncGenerator<string> {
  const { head, all } = await peek(stream, SAMPLE);
  // A sample may end inside a character: up to three bytes more or less are no sign of another encoding.
  const whole = head.length < SAMPLE ? head : head.subarray(0, lastStart(head));
  const decoder = new TextDecoder(decodeBytes(whole, served)?.encoding ?? "utf-8");
  for await (const chunk of all) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Where the last UTF-8 character of the bytes starts. */
function lastStart(bytes: Uint8Array): number {
  let at = bytes.length - 1;
  while (at > bytes.length - 4 && at > 0 && ((bytes[at] as number) & 0xc0) === 0x80) at--;
  return at;
}
