/** Header lines as pairs in their order, names in lower case. */
export type Headers = readonly (readonly [name: string, value: string])[];

/** Lines that go on are joined, lines without a name dropped. */
export function parseHeaders(text: string): Headers {
  const lines = text.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  return lines.flatMap((line): Headers => {
    const colon = line.indexOf(":");
    return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
  });
}

export const headerOf = (headers: Headers, name: string): string | undefined =>
  headers.find(([key]) => key === name)?.[1];

/** The charset of a `Content-Type`; undefined when it names none. */
export const charsetOf = (headers: Headers): string | undefined =>
  /;\s*charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(headerOf(headers, "content-type") ?? "")?.[1];

/** `text/html` of a `Content-Type`, lower case; null when there is none. */
export const mediaTypeOf = (headers: Headers): string | null =>
  /^\s*([\w.+-]+\/[\w.+-]+)/.exec(headerOf(headers, "content-type") ?? "")?.[1]?.toLowerCase() ?? null;
