import { setTimeout as pause } from "node:timers/promises";

/**
 * A stop sign that a thread and its owner share. Ending a thread while it is inside the model's runtime, which is
 * native code, would abort the whole process: the owner closes the gate and waits until the thread is out.
 */
export type Gate = Int32Array;

const INSIDE = 0;
const CLOSED = 1;
const REACHED = 2;

export const newGate = (): Gate => new Int32Array(new SharedArrayBuffer(12));

let current: Gate | null = null;

/** From now on this thread enters the runtime through the gate. */
export const goThrough = (gate: Gate): void => {
  current = gate;
  Atomics.store(gate, REACHED, 1);
};

/** Whether a thread has come to the gate yet. */
export const isReached = (gate: Gate): boolean => Atomics.load(gate, REACHED) === 1;

/** Calls the runtime. Where the owner has closed the gate it waits for ever: the thread is about to be ended. */
export async function inRuntime<T>(call: () => Promise<T>): Promise<T> {
  const gate = current;
  if (gate === null) return call();
  // Counted before looking: the owner closes first and looks at the count after.
  Atomics.add(gate, INSIDE, 1);
  try {
    if (Atomics.load(gate, CLOSED) === 0) return await call();
  } finally {
    Atomics.sub(gate, INSIDE, 1);
  }
  return new Promise<never>(() => {});
}

const LOOK_AGAIN_MS = 5;

/** Lets nobody in any more, and resolves once nobody is inside: a window of the model takes a twentieth of a second. */
export async function closeGate(gate: Gate): Promise<void> {
  Atomics.store(gate, CLOSED, 1);
  while (Atomics.load(gate, INSIDE) > 0) await pause(LOOK_AGAIN_MS);
}
