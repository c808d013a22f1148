import type { Dispatcher } from "undici";
import { fetchable } from "./address.js";
import { NotFetched } from "./refusals.js";

export interface Reached {
  readonly url: URL;
  readonly response: Dispatcher.ResponseData;
}

const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Asks for an address and for those that it is sent on to, each checked like the first. Throws NotFetched. */
export async function arrive(
  start: URL,
  ask: (url: URL, isFirst: boolean) => Promise<Dispatcher.ResponseData>,
): Promise<Reached> {
  let url = start;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await ask(url, redirects === 0);
    const { location } = response.headers;
    if (!REDIRECTS.has(response.statusCode) || location === undefined) return { url, response };
    drop(response);
    url = fetchable([location].flat()[0] as string, url.href);
  }
  throw new NotFetched(`more than ${MOST_REDIRECTS} redirects`);
}

/** Leaves the rest of an answer where it is: reading it could take for ever. */
export function drop({ body }: Dispatcher.ResponseData): void {
  body.on("error", () => {});
  body.destroy();
}
