import { notFound } from "../errors.js";
import { idParameters, noParameters } from "../parameters.js";
import type { Route } from "../route.js";
import { errorAnswer } from "../schemas/error.js";
import { story as storyAnswer } from "../schemas/story.js";

export const story: Route = (server, ledger) => {
  server.get(
    "/api/stories/:id",
    {
      schema: {
        summary: "One story: its text, its blocks and its reports",
        params: idParameters,
        querystring: noParameters,
        response: { 200: storyAnswer, 404: errorAnswer },
      },
    },
    async ({ params: { id } }, reply) => (await ledger.story(id)) ?? notFound(reply, "story", id),
  );
};
