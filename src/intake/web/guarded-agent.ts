import type { LookupAddress, LookupOptions } from "node:dns";
import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { NotFetched } from "./refusals.js";

export interface GuardOptions {
  /** Why an IP address may not be connected to; null when it may. */
  readonly forbidden: (ip: string) => string | null;
  /** Looks a host up; the system's way unless a test brings its own. */
  readonly lookup?: LookupFunction;
  readonly connectMs: number;
  readonly headersMs: number;
  /** Longest silence in the middle of an answer. */
  readonly bodyMs: number;
}

const MOST_HEADERS = 65_536;

/**
 * Connections to permitted IP addresses alone. The very addresses that a look-up gives for this connection are judged,
 * and the one that was connected to once more: a name that changes its mind between two look-ups gains nothing.
 */
export function guardedAgent(options: GuardOptions): Agent {
  const { forbidden, connectMs, headersMs, bodyMs } = options;
  const connect = buildConnector({ timeout: connectMs, lookup: guardedLookup(options) });
  return new Agent({
    maxHeaderSize: MOST_HEADERS,
    headersTimeout: headersMs,
    bodyTimeout: bodyMs,
    connections: 2,
    pipelining: 1,
    connect: (target, callback) => {
      const named = target.hostname.replace(/^\[|\]$/g, "");
      const why = isIP(named) === 0 ? null : forbidden(named);
      if (why !== null) return callback(refusal(named, why), null);
      connect(target, (...result) => {
        const [error, socket] = result;
        if (error !== null) return callback(error, null);
        const reached = socket.remoteAddress === undefined ? null : forbidden(socket.remoteAddress);
        if (reached === null) return callback(null, socket);
        socket.destroy();
        callback(refusal(socket.remoteAddress ?? named, reached), null);
      });
    },
  });
}

const refusal = (ip: string, why: string): NotFetched =>
  new NotFetched(`${ip} is ${why}; --allow-private fetches it all the same`);

/** One forbidden address among those of a name forbids the name: no guessing which one the system would take. */
function guardedLookup({ forbidden, lookup = systemLookup as LookupFunction }: GuardOptions): LookupFunction {
  return (hostname, options: LookupOptions, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, [], undefined);
      const addresses = found as unknown as LookupAddress[];
      for (const { address } of addresses) {
        const why = forbidden(address);
        if (why !== null) return callback(refusal(address, why), [], undefined);
      }
      const [first] = addresses;
      if (options.all || first === undefined) return callback(null, addresses, undefined);
      callback(null, first.address, first.family);
    });
}
