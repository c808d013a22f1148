import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";

const tagOf = (body: string): string =>
  `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;

/**
 * Another process may add pages at any time, so answers are asked for anew each time,
 * but a body that the client has already is not sent again.
 */
export const tagAnswers = (server: FastifyInstance): void => {
  server.addHook("onSend", async (request, reply, body) => {
    if (!request.url.startsWith("/api") || reply.statusCode !== 200 || typeof body !== "string") return body;
    const tag = tagOf(body);
    reply.header("cache-control", "no-cache").header("etag", tag);
    if (request.headers["if-none-match"] !== tag) return body;
    reply.code(304).removeHeader("content-length");
    return "";
  });
};
