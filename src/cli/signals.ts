import { stopReading } from "../run/stop-reading.js";
import { EXIT } from "./exit-codes.js";

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
function endOnSignals(): void {
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

// On import, and the program imports this first: the rest takes a quarter of a second to load.
endOnSignals();
