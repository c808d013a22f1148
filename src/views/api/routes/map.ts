import type { EventFilter, Ledger } from "../../../ledger/contract.js";
import type { EventSummary } from "../../../merge/event.js";
import { filterOf, filterParameters } from "../parameters.js";
import { type PlaceCounts, placesOf } from "../places.js";
import type { Route } from "../route.js";
import { mapAnswer } from "../schemas/counts.js";
import { errorAnswer } from "../schemas/error.js";

/** Events read for one map: more would make the first view of a large ledger wait for a second. */
const MOST = 5000;

const newest = async (
  ledger: Ledger,
  filter: EventFilter,
): Promise<{ readonly events: readonly EventSummary[]; readonly total: number }> => {
  const events: EventSummary[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await ledger.listEvents({ ...filter, sort: "-time", limit: 1000, after });
    events.push(...page.events);
    if (page.next === null || events.length >= MOST) return { events, total: page.total };
    after = page.next;
  }
};

export const map: Route = (server, ledger) => {
  server.get(
    "/api/map",
    {
      schema: {
        summary: "The places of a filter's events: points, areas without a point, and how many have none",
        querystring: filterParameters,
        response: { 200: mapAnswer, 400: errorAnswer },
      },
    },
    async ({ query }): Promise<PlaceCounts & { total: number; read: number }> => {
      const { events, total } = await newest(ledger, filterOf(query));
      return { total, read: events.length, ...placesOf(events) };
    },
  );
};
