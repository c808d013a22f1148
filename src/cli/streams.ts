import { once } from "node:events";

export const EXIT = { ok: 0, partlyFailed: 1, usersMistake: 2, interrupted: 130 } as const;

/** Words for a person go to standard error, so that data on standard output stays clean. */
export const say = (words: string): void => {
  process.stderr.write(`${words}\n`);
};

/** Data: waits while the reader of the pipe is slower than we are. */
export async function write(data: string): Promise<void> {
  if (!process.stdout.write(data)) await once(process.stdout, "drain");
}

/** `daybook read … | head`: the other end has what it wanted. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(EXIT.ok);
  });
}

/** Ctrl-C: what is committed stays, what is under way is dropped. */
export class Interrupted extends Error {}

/** Rejects when the user interrupts; `stop` takes the listeners away again. */
export function interruption(): { readonly signalled: Promise<never>; readonly stop: () => void } {
  let interrupt = (): void => {};
  const signalled = new Promise<never>((_, reject) => {
    interrupt = () => reject(new Interrupted());
    process.once("SIGINT", interrupt);
    process.once("SIGTERM", interrupt);
  });
  signalled.catch(() => {});
  return {
    signalled,
    stop: () => {
      process.off("SIGINT", interrupt);
      process.off("SIGTERM", interrupt);
    },
  };
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
