import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

const CHUNK = 65_536;
const LOOK_AGAIN_MS = 20;

/**
 * The bytes of a file, a pipe or a device. Never blocks: a thread that waits in the system for the other end of a pipe
 * would hold the program back when it is told to end.
 */
export async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    // The end of a pipe that nobody writes to yet is not its end.
    let begun = !(await file.stat()).isFIFO();
    for (;;) {
      const chunk = await readSome(file);
      if (chunk === "nothing yet") begun = true;
      else if (chunk.length > 0) {
        begun = true;
        yield chunk;
        continue;
      } else if (begun) return;
      await pause(LOOK_AGAIN_MS);
    }
  } finally {
    await file.close();
  }
}

/** Empty at the end, and where a pipe has no writer. */
async function readSome(file: FileHandle): Promise<Buffer | "nothing yet"> {
  try {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, null);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return "nothing yet";
    throw error;
  }
}
