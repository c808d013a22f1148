import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { FastifyError, FastifyInstance, FastifyReply } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { UserError } from "../../errors.js";

/** The one shape of every error: what went wrong, in words, and what to do about it. */
export interface ErrorAnswer {
  readonly error: { readonly code: string; readonly message: string; readonly fix: string };
}

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

export const sendProblem = (reply: FastifyReply, { status, code, message, fix }: Problem): FastifyReply =>
  reply
    .code(status)
    .type("application/json; charset=utf-8")
    .serializer((answer: ErrorAnswer) => JSON.stringify(answer))
    .send({ error: { code, message, fix } });

/** The same shape where there is no request that a route could answer: written to the connection itself. */
export const endWithProblem = (socket: Duplex, { status, ...error }: Problem): void => {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify({ error });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
      "content-type: application/json; charset=utf-8",
      `content-length: ${Buffer.byteLength(body)}`,
      "connection: close",
      "",
      body,
    ].join("\r\n"),
  );
};

const CLIENT_ERRORS: Readonly<Record<string, Problem>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: "too-slow",
    message: "The request did not arrive in time.",
    fix: "Send it again.",
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: "too-long",
    message: "The address and the headers are longer than 16 KB together.",
    fix: "Ask with fewer or shorter parameters and headers.",
  },
};

const NO_REQUEST: Problem = {
  status: 400,
  code: "bad-request",
  message: "This is no HTTP request that can be understood.",
  fix: "Ask by http, not https, with the address and headers in the form of HTTP/1.1.",
};

/** What a connection sent is no request, or too long, or too slow. A connection that the client broke needs no answer. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET") socket.destroy();
  else endWithProblem(socket, CLIENT_ERRORS[error.code ?? ""] ?? NO_REQUEST);
}

/** An address whose `%` escapes are none. */
export const answerBadAddress = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, {
    status: 400,
    code: "bad-address",
    message: "The address holds a % that begins no character of UTF-8.",
    fix: "Write % as %25, and other characters as their UTF-8 bytes.",
  });

/** `Expect:` anything but `100-continue`. */
export function answerExpectation(_: IncomingMessage, response: ServerResponse): void {
  const body = JSON.stringify({
    error: {
      code: "no-such-expectation",
      message: "This server meets no expectations.",
      fix: "Leave the Expect header out.",
    },
  });
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
  };
  response.writeHead(417, headers).end(body);
}

export const notFound = (reply: FastifyReply, what: string, id: string): FastifyReply =>
  sendProblem(reply, {
    status: 404,
    code: `no-such-${what}`,
    message: `The ledger holds no ${what} "${id}".`,
    fix: "Look for it in /api/events; another ledger, or a page that was never added, has other ids.",
  });

const ofParameters = (error: FastifyError): Problem => ({
  status: 400,
  code: "bad-parameter",
  message: issuesOf(error).join("; "),
  fix: "See docs/api.md or /api/openapi.json for the parameters of each route.",
});

const issuesOf = (error: FastifyError): string[] =>
  (error.validation ?? []).flatMap(({ params, message, instancePath }) => {
    const { keys } = params as { readonly keys?: readonly string[] };
    if (keys !== undefined) return keys.map((key) => `"${key}" is no parameter of this route`);
    const name = instancePath.split("/")[1] ?? "";
    return [name === "" ? (message ?? "") : `"${name}": ${message ?? "not understood"}`];
  });

/** `UserError` carries "problem\nTo fix it: fix"; the answer keeps the two apart. */
const ofUser = (error: UserError): Problem => ({
  status: 400,
  code: error.code,
  message: error.message.split("\nTo fix it: ")[0] ?? error.message,
  fix: error.fix,
});

const ofBug: Problem = {
  status: 500,
  code: "internal",
  message: "Daybook failed while answering.",
  fix: "This is a bug: please report the address that was asked for.",
};

const TRY_AGAIN = "Check the address and try again.";

/** What looking for a file of the browser view can end with. */
const OF_FILES: Readonly<Record<number, Omit<Problem, "status">>> = {
  403: { code: "outside", message: "The address leads outside of the browser view.", fix: TRY_AGAIN },
  416: {
    code: "no-such-range",
    message: "The file is shorter than that.",
    fix: "Ask for it without a Range header.",
  },
};

const problemOf = (error: FastifyError): Problem => {
  if (hasZodFastifySchemaValidationErrors(error)) return ofParameters(error);
  if (error instanceof UserError) return ofUser(error);
  const status = error.statusCode ?? 500;
  if (status >= 500) return ofBug;
  return { status, ...(OF_FILES[status] ?? { code: "bad-request", message: error.message, fix: TRY_AGAIN }) };
};

/** `onBug` hears of what is nobody's mistake but ours; the caller prints it. */
export const answerErrors = (server: FastifyInstance, onBug: (error: Error) => void): void => {
  server.setErrorHandler<FastifyError>((error, _request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) onBug(error);
    return sendProblem(reply, problem);
  });
  server.setNotFoundHandler((request, reply) =>
    sendProblem(reply, {
      status: 404,
      code: "no-such-address",
      message: `There is nothing at ${request.url}.`,
      fix: "The routes are listed in /api/openapi.json.",
    }),
  );
};
