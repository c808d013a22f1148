import { notFound } from "../errors.js";
import { idParameters, noParameters } from "../parameters.js";
import type { Route } from "../route.js";
import { errorAnswer } from "../schemas/error.js";
import { eventDetail } from "../schemas/event.js";

export const event: Route = (server, ledger) => {
  server.get(
    "/api/events/:id",
    {
      schema: {
        summary: "One event with its claims and reports; an old id leads to the event that took its place",
        params: idParameters,
        querystring: noParameters,
        response: { 200: eventDetail, 404: errorAnswer },
      },
    },
    async ({ params: { id } }, reply) => {
      const found = await ledger.event(id);
      if (found === null) return notFound(reply, "event", id);
      return reply
        .header("content-location", `/api/events/${encodeURIComponent(found.event.id)}`)
        .send(found);
    },
  );
};
