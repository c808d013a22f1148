import { UserError } from "../errors.js";
import { stopReading } from "../run/stop-reading.js";
import { visible } from "./visible.js";

export const EXIT = { ok: 0, partlyFailed: 1, usersMistake: 2, interrupted: 130, terminated: 143 } as const;

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

/** Ctrl-C, or a polite kill: what is committed stays, what is under way is dropped. */
export class Interrupted extends Error {
  constructor(readonly exitCode: number) {
    super();
  }
}

const SIGNALS = [
  ["SIGINT", EXIT.interrupted],
  ["SIGTERM", EXIT.terminated],
] as const;

/** How many parts of the program end in their own way when the user interrupts. */
let listening = 0;

/** Everywhere else the program ends at once: before the first page, and while it is ending already. */
export function endOnSignals(): void {
  for (const [signal, code] of SIGNALS) {
    process.on(signal, () => {
      if (listening === 0) void stopReading().then(() => process.exit(code));
    });
  }
}

/** Rejects when the user interrupts; `stop` takes the listeners away again. */
export function interruption(): { readonly signalled: Promise<never>; readonly stop: () => void } {
  let interrupt = (_: Interrupted): void => {};
  const signalled = new Promise<never>((_, reject) => {
    interrupt = reject;
  });
  signalled.catch(() => {});
  const listeners = SIGNALS.map(
    ([signal, code]) => [signal, () => interrupt(new Interrupted(code))] as const,
  );
  for (const [signal, listener] of listeners) process.once(signal, listener);
  listening++;
  return {
    signalled,
    stop: () => {
      listening--;
      for (const [signal, listener] of listeners) process.off(signal, listener);
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
