import { notFound } from "../errors.js";
import { idParameters, noParameters } from "../parameters.js";
import type { Route } from "../route.js";
import { errorAnswer } from "../schemas/error.js";
import { reportDetail } from "../schemas/story.js";

export const report: Route = (server, ledger) => {
  server.get(
    "/api/reports/:id",
    {
      schema: {
        summary: "One report: every field with its words, its value and how it was found",
        params: idParameters,
        querystring: noParameters,
        response: { 200: reportDetail, 404: errorAnswer },
      },
    },
    async ({ params: { id } }, reply) => (await ledger.report(id)) ?? notFound(reply, "report", id),
  );
};
