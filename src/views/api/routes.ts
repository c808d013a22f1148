import type { Route } from "./route.js";
import { codebook } from "./routes/codebook.js";
import { counts } from "./routes/counts.js";
import { event } from "./routes/event.js";
import { events } from "./routes/events.js";
import { map } from "./routes/map.js";
import { openapi } from "./routes/openapi.js";
import { report } from "./routes/report.js";
import { stats } from "./routes/stats.js";
import { story } from "./routes/story.js";

/** In the order of docs/api.md. */
export const routes: readonly Route[] = [events, event, counts, map, report, story, stats, codebook, openapi];
