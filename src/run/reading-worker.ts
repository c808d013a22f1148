import { workerData } from "piscina";
import type { PageInput } from "../page/page.js";
import { type ReadOptions, readPage } from "../read.js";
import type { PageReading } from "../record/lines.js";
import { loadTools } from "../tools.js";

/* One of these runs in each worker thread: a reader of its own, one page at a time. */

const tools = await loadTools(workerData as SharedArrayBuffer);

export interface ReadingTask {
  readonly input: PageInput;
  readonly options: ReadOptions;
}

export default ({ input, options }: ReadingTask): Promise<PageReading> => readPage(input, tools, options);
