import { filterOf, listParameters } from "../parameters.js";
import type { Route } from "../route.js";
import { errorAnswer } from "../schemas/error.js";
import { eventPage } from "../schemas/event.js";

export const events: Route = (server, ledger) => {
  server.get(
    "/api/events",
    {
      schema: {
        summary: "The events of a filter, page by page",
        querystring: listParameters,
        response: { 200: eventPage, 400: errorAnswer },
      },
    },
    ({ query: { sort, limit, after, ...filter } }) =>
      ledger.listEvents({ ...filterOf(filter), sort: sort ?? "-time", limit, after }),
  );
};
