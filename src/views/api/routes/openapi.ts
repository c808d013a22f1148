import { noParameters } from "../parameters.js";
import type { Route } from "../route.js";

export const openapi: Route = (server) => {
  server.get(
    "/api/openapi.json",
    { schema: { summary: "This description, as OpenAPI 3.1", querystring: noParameters } },
    () => server.swagger(),
  );
};
