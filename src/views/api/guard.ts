import { isIP } from "node:net";
import type { FastifyInstance } from "fastify";
import { sendProblem } from "./errors.js";

/**
 * What the page may load: its own files and nothing else. Styles set by script (the map does) need no exception,
 * `blob:` and `data:` images are the map's own tiles and icons, and its worker is a file of ours.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const SECURITY_HEADERS = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

const nameOf = (host: string): string =>
  host
    .replace(/:\d+$/, "")
    .replace(/^\[(.*)\]$/, "$1")
    .toLowerCase();

/**
 * A page elsewhere can point a name of its own at 127.0.0.1 and so read a local server; it can't do that with
 * an address or with `localhost`. Other names must be named when the server is built.
 */
export const isOurHost = (host: string | undefined, listening: string | null): boolean => {
  if (host === undefined) return false;
  const name = nameOf(host);
  return name === "localhost" || isIP(name) !== 0 || listening?.toLowerCase() === name;
};

/** Programs on the way may believe the one and this server the other. Names and values take turns in `raw`. */
const namesTwoHosts = (raw: readonly string[]): boolean =>
  raw.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host").length > 1;

export const guard = (server: FastifyInstance, listening: string | null): void => {
  server.addHook("onRequest", async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    if (namesTwoHosts(request.raw.rawHeaders))
      return sendProblem(reply, {
        status: 400,
        code: "two-hosts",
        message: "The request names its host twice.",
        fix: "Send one Host header.",
      });
    if (!isOurHost(request.headers.host, listening))
      return sendProblem(reply, {
        status: 421,
        code: "wrong-host",
        message: `This server does not answer to "${request.headers.host ?? ""}".`,
        fix: "Open it by its address or as localhost, or start it with --host and this name.",
      });
    if (request.method !== "GET" && request.method !== "HEAD")
      return sendProblem(reply.header("allow", "GET, HEAD"), {
        status: 405,
        code: "read-only",
        message: `${request.method} is not allowed: the view of a ledger is read-only.`,
        fix: "Use GET; add pages with `daybook ingest`.",
      });
  });
};
