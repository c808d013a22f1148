import type { PageInput } from "../page/page.js";
import type { PageSource, UnreadableSource, Visit } from "./page-source.js";
import { type IntakeOptions, pagesIn } from "./pages-in.js";

/** Bytes in pieces of so many, as no writer would cut them. */
export async function* inPieces(bytes: Uint8Array | string, size = 7): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(bytes);
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

/** Everything that the bytes hold, under the id `x`. */
export async function pagesOf(
  bytes: Uint8Array | string,
  options: Partial<IntakeOptions> & { readonly size?: number; readonly charset?: string } = {},
): Promise<{
  readonly all: PageSource[];
  readonly pages: PageInput[];
  readonly refused: UnreadableSource[];
  readonly visits: Visit[];
}> {
  const { size = 65_536, charset, ...rest } = options;
  const visits: Visit[] = [];
  const all: PageSource[] = [];
  const intake = {
    maxBytes: 2_000_000,
    follow: null,
    visited: (visit: Visit) => visits.push(visit),
    ...rest,
  };
  for await (const page of pagesIn(inPieces(bytes, size), { id: "x", facts: {}, charset }, intake))
    all.push(page);
  const pages = all.filter((page) => "bytes" in page);
  const refused = all.filter((page) => "refusal" in page);
  return { all, pages, refused, visits };
}

export const textOf = (page: PageInput | undefined): string =>
  Buffer.from(page?.bytes ?? []).toString("utf8");
