/** Why an address was not fetched, or what came was not taken; the message is a reason fit for an outcome. */
export class NotFetched extends Error {
  constructor(
    message: string,
    readonly outcome: "unreadable" | "too-large" | "too-slow" | "not-text" = "unreadable",
  ) {
    super(message);
  }
}

const WORDS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by nobody that is known",
  EAI_AGAIN: "its name could not be looked up",
  ECONNREFUSED: "the server refused the connection",
  ECONNRESET: "the server broke the connection off",
  EHOSTUNREACH: "there is no way to the server",
  ENETUNREACH: "there is no way to the server",
  ENOTFOUND: "there is no such host",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host",
  UND_ERR_BODY_TIMEOUT: "the server stopped sending",
  UND_ERR_CONNECT_TIMEOUT: "the server did not answer in time",
  UND_ERR_HEADERS_OVERFLOW: "the answer has too many headers",
  UND_ERR_HEADERS_TIMEOUT: "the server did not answer in time",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "the answer is not as long as it says",
  UND_ERR_SOCKET: "the server broke the connection off",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is signed by nobody that is known",
};
const SLOW = /TIMEOUT$/;

/** A failure of the network in words; what is none of those stays as it is. */
export function asNotFetched(error: unknown): unknown {
  if (error instanceof NotFetched) return error;
  const { code = "", cause, name } = error as NodeJS.ErrnoException;
  if (cause instanceof NotFetched) return cause;
  if (Object.hasOwn(WORDS, code))
    return new NotFetched(WORDS[code] as string, SLOW.test(code) ? "too-slow" : "unreadable");
  if (name === "HTTPParserError") return new NotFetched("the server’s answer is not HTTP");
  if (/^(?:E[A-Z]{3,}|UND_ERR_|ERR_SSL|ERR_TLS|CERT_|SELF_SIGNED)/.test(code)) {
    return new NotFetched(`the server’s answer cannot be used (${code})`);
  }
  return error;
}
