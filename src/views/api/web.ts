import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const YEAR = "public, max-age=31536000, immutable";

/** The browser view's files. Those under `assets/` carry a hash in their name, so they never change. */
export const serveWeb = (server: FastifyInstance, webRoot: string): void => {
  server.register(fastifyStatic, {
    root: webRoot,
    cacheControl: false,
    schemaHide: true,
    setHeaders: (reply, path) => {
      reply.setHeader("cache-control", /[\\/]assets[\\/]/.test(path) ? YEAR : "no-cache");
    },
  });
};
