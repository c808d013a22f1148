import { workerData } from "piscina";
import type { PageInput } from "../page/page.js";
import { type ReadOptions, readPage } from "../read.js";
import { type Gate, goThrough, inRuntime } from "../reader/gate.js";
import type { PageReading } from "../record/lines.js";
import { loadTools } from "../tools.js";

/* One of these runs in each worker thread: a reader of its own, one page at a time. */

export interface WorkerStart {
  readonly gazetteer: SharedArrayBuffer;
  /** Closed when the run ends while threads still load the model. */
  readonly gate: Gate;
}

export interface ReadingTask {
  readonly input: PageInput;
  readonly options: ReadOptions;
  readonly gate: Gate;
}

const start = workerData as WorkerStart;
goThrough(start.gate);
const tools = await inRuntime(() => loadTools(start.gazetteer));

export default ({ input, options, gate }: ReadingTask): Promise<PageReading> => {
  goThrough(gate);
  return readPage(input, tools, options);
};
