import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ByteStream } from "../bytes/bytes.js";
import { NotFetched } from "./refusals.js";

/** Larger than any archive that a crawler rotates. */
const MOST = 8_000_000_000;

/**
 * Takes a stream to its end into a file that has no name any more, and gives it from there: reading the pages of an
 * archive takes hours, and no server should be kept waiting that long. Throws NotFetched.
 */
export async function* spooled(stream: ByteStream): AsyncGenerator<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "daybook-"));
  const path = join(folder, "download");
  const file = await open(path, "wx+", 0o600);
  await rm(folder, { recursive: true });
  try {
    let size = 0;
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > MOST) throw new NotFetched(`more than ${MOST} bytes`, "too-large");
      await file.writeFile(chunk);
    }
    yield* file.createReadStream({ start: 0, autoClose: false });
  } finally {
    await file.close();
  }
}
