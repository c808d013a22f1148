import type { LookupFunction } from "node:net";
import { type Agent, type Dispatcher, request } from "undici";
import type { FetchFacts } from "../../page/page.js";
import { type ByteStream, firstBytes } from "../bytes/bytes.js";
import { codingsOf, decoded } from "../bytes/decode-content.js";
import { type Headers, headerOf } from "../headers.js";
import type { Validators } from "../page-source.js";
import { fetchable } from "./address.js";
import { arrive, drop, type Reached } from "./arrive.js";
import { guardedAgent } from "./guarded-agent.js";
import { notPublic } from "./ip-ranges.js";
import { paced } from "./pace.js";
import { asNotFetched, NotFetched } from "./refusals.js";
import { MOST_ROBOTS, type Robots, robotsOf, robotsWithout } from "./robots.js";
import { type Clock, Turns } from "./turns.js";

export interface WebOptions {
  /** `daybook/1.2.3`, as servers see it. */
  readonly agent: string;
  /** Pause between two requests to one host, milliseconds. */
  readonly delayMs: number;
  /** Connect to private, loopback and other addresses that are not on the public internet. */
  readonly allowPrivate: boolean;
  readonly clock: Clock;
  readonly timeouts?: Partial<typeof TIMEOUTS>;
  readonly lookup?: LookupFunction;
  /** Why an IP address is forbidden; null when it is not. Tests that play a public server bring their own. */
  readonly forbidden?: (ip: string) => string | null;
}

const TIMEOUTS = { connectMs: 10_000, headersMs: 30_000, bodyMs: 15_000 };

export interface Answer {
  readonly fetch: FetchFacts;
  /** Unpacked; null when nothing has changed since the version of the validators. */
  readonly body: ByteStream | null;
}

/** The one way to the network: polite, bounded and kept off private addresses. Requests come one after the other. */
export class Web {
  readonly #options: WebOptions;
  readonly #agent: Agent;
  readonly #turns: Turns;
  readonly #robots = new Map<string, Robots>();

  constructor(options: WebOptions) {
    const { allowPrivate, forbidden = notPublic, lookup } = options;
    this.#options = options;
    this.#turns = new Turns(options.delayMs, options.clock);
    this.#agent = guardedAgent({
      ...TIMEOUTS,
      ...options.timeouts,
      ...(lookup === undefined ? {} : { lookup }),
      forbidden: allowPrivate ? () => null : forbidden,
    });
  }

  /** Fetches an address, after redirects. Throws NotFetched, and so does the body, which must be read or closed. */
  async get(address: string, validators: Validators | null = null): Promise<Answer> {
    try {
      const reached = await arrive(fetchable(address), async (url, isFirst) => {
        const robots = await this.#robotsOf(url);
        if (!robots.allows(url.href))
          throw new NotFetched("the site’s robots.txt asks programs to stay away");
        // A redirect leads to another page: what is known of the first does not hold for it.
        return this.#ask(url, isFirst ? validators : null, robots.delayMs);
      });
      return this.#answer(reached);
    } catch (error) {
      throw asNotFetched(error);
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  #ask(url: URL, validators: Validators | null, pauseMs: number): Promise<Dispatcher.ResponseData> {
    const headers: Record<string, string> = {
      accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
      "accept-encoding": "gzip, br",
      "accept-language": "en",
      "user-agent": this.#options.agent,
    };
    if (validators?.etag) headers["if-none-match"] = validators.etag;
    if (validators?.lastModified) headers["if-modified-since"] = validators.lastModified;
    const ask = () => request(url, { dispatcher: this.#agent, method: "GET", headers });
    return this.#turns.take(url.host, ask, pauseMs);
  }

  async #robotsOf(url: URL): Promise<Robots> {
    const known = this.#robots.get(url.origin);
    if (known !== undefined) return known;
    const robots = await this.#readRobots(new URL("/robots.txt", url));
    this.#robots.set(url.origin, robots);
    return robots;
  }

  async #readRobots(address: URL): Promise<Robots> {
    const { response } = await arrive(address, (url) => this.#ask(url, null, 0));
    if (response.statusCode < 200 || response.statusCode > 299) {
      drop(response);
      return robotsWithout(response.statusCode);
    }
    const codings = codingsOf(headerOf(headersOf(response), "content-encoding")) ?? [];
    const text = await firstBytes(decoded(response.body, codings), MOST_ROBOTS);
    return robotsOf(address.href, text.toString("utf8"));
  }

  #answer({ url, response }: Reached): Answer {
    const headers = headersOf(response);
    const { statusCode: status } = response;
    const at = new Date(this.#options.clock.now()).toISOString();
    const fetch: FetchFacts = { address: url.href, status, headers, at };
    if (status < 200 || status > 299) {
      drop(response);
      if (status === 304) return { fetch, body: null };
      throw new NotFetched(`the server answered ${status}`);
    }
    const codings = codingsOf(headerOf(headers, "content-encoding"));
    if (codings === null) {
      drop(response);
      throw new NotFetched("the answer is packed in a way that is not known here");
    }
    return { fetch, body: decoded(paced(inWords(response.body), this.#options.clock.now), codings) };
  }
}

/** Cookies are nobody's business afterwards. */
const headersOf = ({ headers }: Dispatcher.ResponseData): Headers =>
  Object.entries(headers)
    .filter(([name]) => name !== "set-cookie")
    .flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one] as const));

/** Failures in the middle of an answer as what they are. */
async function* inWords(body: ByteStream): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw asNotFetched(error);
  }
}
