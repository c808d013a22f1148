import { UserError } from "../errors.js";
import { interruption } from "./signals.js";
import { visible } from "./visible.js";

export { EXIT } from "./exit-codes.js";

/** Words for a person go to standard error, so that data on standard output stays clean. */
export const say = (words: string): void => {
  process.stderr.write(`${visible(words)}\n`);
};

/** The other end of the pipe has what it wanted. */
export class PipeClosed extends Error {}

/** Data, as it is: waits until it is out. */
export const write = (data: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(data, (error) => (error ? reject(outputProblem(error)) : resolve()));
  });

/** Words for a person's eyes. */
export const writeWords = (words: string): Promise<void> => write(visible(words));

function outputProblem(error: NodeJS.ErrnoException): Error {
  if (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED") return new PipeClosed();
  return new UserError(
    "cannot-write",
    `Standard output can't be written (${error.code}).`,
    error.code === "ENOSPC" ? "make room on the disk, or write elsewhere." : "write elsewhere.",
    { cause: error },
  );
}

/** Who writes hears of a failure by `write`; what goes to a closed standard error is lost. */
export function keepOutputErrorsQuiet(): void {
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
}

/** Goes through the items until they end or the user interrupts. */
export async function* untilInterrupted<T>(iterable: AsyncIterable<T>): AsyncGenerator<T> {
  const { signalled, stop } = interruption();
  const items = iterable[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([items.next(), signalled]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    stop();
    // Not awaited: a source that waits for input which never comes would hold the program back.
    items.return?.().catch(() => {});
  }
}
