import type { ErrorAnswer } from "../../../src/views/api/answers.js";

/** What the server refused, in its own words. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly fix: string,
  ) {
    super(message);
  }
}

const unreachable = new Refused(
  "unreachable",
  "The ledger’s server does not answer.",
  "Start it again with `daybook serve`, then reload.",
);

const refusalOf = async (response: Response): Promise<Refused> => {
  const answer = (await response.json().catch(() => null)) as ErrorAnswer | null;
  if (answer === null) return unreachable;
  return new Refused(answer.error.code, answer.error.message, answer.error.fix);
};

/** One answer of the API; throws `Refused`, or an `AbortError` once the signal fires. */
export async function ask<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(path, signal ? { signal } : {}).catch((error: unknown) => {
    throw signal?.aborted ? error : unreachable;
  });
  if (!response.ok) throw await refusalOf(response);
  return (await response.json()) as Answer;
}
