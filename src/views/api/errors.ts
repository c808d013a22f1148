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

const problemOf = (error: FastifyError): Problem => {
  if (hasZodFastifySchemaValidationErrors(error)) return ofParameters(error);
  if (error instanceof UserError) return ofUser(error);
  const status = error.statusCode ?? 500;
  if (status >= 500) return ofBug;
  return { status, code: "bad-request", message: error.message, fix: "Check the address and try again." };
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
