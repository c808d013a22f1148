import { setTimeout as pause } from "node:timers/promises";
import { Piscina } from "piscina";
import { CODEBOOK_VERSION } from "../codebook/version.js";
import { hashOfSource, type PageSource } from "../intake/page-source.js";
import type { Refusal } from "../page/page.js";
import type { ReadOptions } from "../read.js";
import { closeGate, type Gate, isReached } from "../reader/gate.js";
import type { PageReading } from "../record/lines.js";
import { refusedReading } from "../record/page-reading.js";
import { openGazetteer } from "../resolve/place/gazetteer.js";
import { programVersion } from "../root.js";
import { inOrder } from "./in-order.js";
import type { ReadingTask, WorkerStart } from "./reading-worker.js";
import { closeGates, type Gates, openGate, openGates } from "./stop-reading.js";

export interface RunOptions extends ReadOptions {
  /** Worker threads, one reader each. */
  readonly workers: number;
  /**
   * Guard against a page that never ends, in milliseconds, up to 2^31 - 1: far above what the size limit lets through.
   */
  readonly timeLimitMs: number;
}

/** What was read from a page, beside the page as it came. */
export interface ReadSource {
  readonly source: PageSource;
  readonly reading: PageReading;
}

/**
 * Reads pages along worker threads and gives the readings in the order of the pages, as soon as that order
 * allows. Takes a page from `sources` only when a worker is free, so that a fast feed never fills the memory.
 */
export async function* readPages(
  sources: AsyncIterable<PageSource> | Iterable<PageSource>,
  options: RunOptions,
): AsyncGenerator<ReadSource> {
  const gates = openGates();
  const start: WorkerStart = { gazetteer: openGazetteer().buffer, gate: openGate(gates) };
  const pool = new Piscina<ReadingTask, PageReading>({
    filename: new URL("./reading-worker.js", import.meta.url).href,
    minThreads: 0,
    maxThreads: options.workers,
    idleTimeout: Number.POSITIVE_INFINITY,
    workerData: start,
  });
  try {
    const read = async (source: PageSource): Promise<ReadSource> => ({
      source,
      reading: await readOne({ pool, gates }, source, options),
    });
    yield* inOrder(sources, read, options.workers);
  } finally {
    await closeGates(gates);
    await pool.destroy();
  }
}

interface Run {
  readonly pool: Piscina<ReadingTask, PageReading>;
  readonly gates: Gates;
}

async function readOne({ pool, gates }: Run, input: PageSource, options: RunOptions): Promise<PageReading> {
  if ("refusal" in input) return notRead(input, input.refusal);
  const { workers: _, timeLimitMs, ...read } = options;
  const gate = openGate(gates);
  const guard = new AbortController();
  const stopWatching = watch(gate, timeLimitMs, () => guard.abort());
  try {
    return await pool.run({ input, options: read, gate }, { signal: guard.signal });
  } catch (error) {
    if (guard.signal.aborted) {
      return notRead(input, { outcome: "too-slow", reason: `not read within ${timeLimitMs / 1000} seconds` });
    }
    if ((error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY") {
      return notRead(input, { outcome: "too-large", reason: "reading it takes more memory than there is" });
    }
    throw error;
  } finally {
    stopWatching();
    gates.delete(gate);
  }
}

/**
 * Calls `end` once a page's thread has had its time, counted from when it came to the page: loading the model may take
 * longer than a short limit. The thread is outside the model then, so that it can be ended.
 */
function watch(gate: Gate, timeLimitMs: number, end: () => void): () => void {
  const watched = new AbortController();
  const { signal } = watched;
  const over = async (): Promise<void> => {
    while (!isReached(gate)) await pause(LOOK_AGAIN_MS, null, { signal });
    await pause(timeLimitMs, null, { signal });
    await closeGate(gate);
    if (!signal.aborted) end();
  };
  over().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return () => watched.abort();
}

const LOOK_AGAIN_MS = 5;

/** The reader's and gazetteer's versions stay empty: whatever they were, they gave nothing. */
const notRead = (source: PageSource, refusal: Refusal): PageReading => {
  const bytes = "bytes" in source ? source.bytes : new Uint8Array();
  const versions = { program: programVersion, reader: "", codebook: CODEBOOK_VERSION, gazetteer: "" };
  return refusedReading({ ...source, bytes, hash: hashOfSource(source) }, null, refusal, versions);
};
