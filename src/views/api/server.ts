import swagger from "@fastify/swagger";
import fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { jsonSchemaTransform, validatorCompiler } from "fastify-type-provider-zod";
import type { Ledger } from "../../ledger/contract.js";
import { tagAnswers } from "./caching.js";
import { answerBadAddress, answerClientError, answerErrors, answerExpectation } from "./errors.js";
import { guard } from "./guard.js";
import type { ApiServer } from "./route.js";
import { routes } from "./routes.js";
import { serveWeb } from "./web.js";

export interface ServerOptions {
  readonly ledger: Ledger;
  /** Folder of the built browser view. */
  readonly webRoot: string;
  /** Of the program; named in the OpenAPI document. */
  readonly version: string;
  /** The host name it listens on, under which it may then be reached; addresses and `localhost` always serve. */
  readonly host?: string | undefined;
  /** Hears of failures that are bugs; the client only learns that there was one. */
  readonly onBug?: ((error: Error) => void) | undefined;
}

/** The browser view and its JSON API over one ledger, read-only. It listens once the caller says where. */
export function buildServer({ ledger, webRoot, version, host, onBug }: ServerOptions): FastifyInstance {
  const server = fastify({
    routerOptions: { maxParamLength: 300 },
    // The guard answers for a missing name; Node would do it without words.
    http: { requireHostHeader: false },
    clientErrorHandler: answerClientError,
    frameworkErrors: (_error, _request, reply) => answerBadAddress(reply as unknown as FastifyReply),
    // A client that never ends its request does not keep the program from ending.
    forceCloseConnections: true,
  });
  server.server.on("checkExpectation", answerExpectation);
  server.setValidatorCompiler(validatorCompiler);
  // The schemas of answers document them and are held against real answers by tests; checking each answer
  // again while serving would cost more than finding it.
  server.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  guard(server, host ?? null);
  tagAnswers(server);
  answerErrors(server, onBug ?? (() => {}));
  server.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Daybook", version } },
    transform: jsonSchemaTransform,
  });
  server.register(async (api) => {
    for (const route of routes) route(api as unknown as ApiServer, ledger);
  });
  serveWeb(server, webRoot);
  return server;
}
