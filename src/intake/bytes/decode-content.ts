import { type ByteStream, firstBytes, streamOf } from "./bytes.js";
import { type Coding, inflated } from "./inflate.js";

const CODINGS: Readonly<Record<string, Coding>> = {
  br: "br",
  deflate: "deflate",
  gzip: "gzip",
  "x-gzip": "gzip",
};
/** Nobody packs a page three times; a bomb may. */
const MOST_CODINGS = 2;

/** What a `Content-Encoding` names, outermost last; null when one of them is not known here or they are too many. */
export function codingsOf(header: string | undefined): readonly Coding[] | null {
  const names = (header ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  const codings = names.flatMap((name) => CODINGS[name] ?? []);
  return codings.length < names.length || names.length > MOST_CODINGS ? null : codings;
}

export const decoded = (stream: ByteStream, codings: readonly Coding[]): ByteStream =>
  codings.reduceRight<ByteStream>((inner, coding) => inflated(inner, coding), stream);

/** The first `most` + 1 bytes behind the codings. Throws BadCompression. */
export const decodedBytes = (bytes: Uint8Array, codings: readonly Coding[], most: number): Promise<Buffer> =>
  codings.length === 0
    ? Promise.resolve(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, most + 1)))
    : firstBytes(decoded(streamOf(bytes), codings), most);
