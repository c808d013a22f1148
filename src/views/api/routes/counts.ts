import { filterOf, filterParameters } from "../parameters.js";
import type { Route } from "../route.js";
import { eventCounts } from "../schemas/counts.js";
import { errorAnswer } from "../schemas/error.js";

export const counts: Route = (server, ledger) => {
  server.get(
    "/api/counts",
    {
      schema: {
        summary: "How many events a filter has, by month, type, realis and country",
        querystring: filterParameters,
        response: { 200: eventCounts, 400: errorAnswer },
      },
    },
    ({ query }) => ledger.countEvents(filterOf(query)),
  );
};
