import { noParameters } from "../parameters.js";
import type { Route } from "../route.js";
import { ledgerStats } from "../schemas/counts.js";

export const stats: Route = (server, ledger) => {
  server.get(
    "/api/stats",
    {
      schema: {
        summary: "Pages, outcomes, stories, reports and unresolved shares of the whole ledger",
        querystring: noParameters,
        response: { 200: ledgerStats },
      },
    },
    () => ledger.stats(),
  );
};
