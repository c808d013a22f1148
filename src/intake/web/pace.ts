import type { ByteStream } from "../bytes/bytes.js";
import { NotFetched } from "./refusals.js";

/** Bytes a second that a server must send on average once the grace is over. */
const SLOWEST = 32_768;
const GRACE_MS = 60_000;

/** A stream that a server cannot drag out byte by byte. Throws NotFetched. */
export async function* paced(stream: ByteStream, now: () => number): AsyncGenerator<Uint8Array> {
  const start = now();
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    const ms = now() - start;
    if (ms > GRACE_MS && bytes < (ms / 1000) * SLOWEST) {
      throw new NotFetched("the server sends too slowly", "too-slow");
    }
    yield chunk;
  }
}
