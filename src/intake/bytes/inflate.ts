import { pipeline, Readable, type Transform } from "node:stream";
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { type ByteStream, peek } from "./bytes.js";

export type Coding = "gzip" | "deflate" | "br";

/** Compressed data that is broken, cut off or a bomb; the message is a reason fit for an outcome. */
export class BadCompression extends Error {}

/** Text and markup shrink about tenfold, hardly ever a hundredfold; a bomb a thousandfold (gzip) or more (brotli). */
const MOST_EXPANSION = 200;
/** What a stream may expand to before anybody counts: a page of blanks is no bomb. */
const FREE_BYTES = 32_000_000;
/** The expansion is measured anew each time so many compressed bytes are through. */
const WINDOW = 1_000_000;

export interface InflateOptions {
  /** Data that stops before its end is given as far as it goes: an archive whose crawler was stopped. */
  readonly cutOffIsFine?: boolean;
}

/** The data behind a compressed stream; several gzip members one after the other are one stream. Throws BadCompression. */
export async function* inflated(
  stream: ByteStream,
  coding: Coding,
  { cutOffIsFine = false }: InflateOptions = {},
): AsyncGenerator<Uint8Array> {
  const gauge = { in: 0, out: 0 };
  const { head, all } = await peek(stream, 2);
  const inflate = inflaterFor(coding, { raw: !isZlib(head), cutOffIsFine });
  const source = Readable.from(counted(all, gauge));
  // Errors of either end reach the loop below through the inflater; the callback keeps them from being thrown twice.
  pipeline(source, inflate, () => {});
  try {
    for await (const chunk of inflate as AsyncIterable<Uint8Array>) {
      gauge.out += chunk.length;
      if (isBomb(gauge)) throw new BadCompression("the compressed data is a bomb: it expands without end");
      if (gauge.in > WINDOW) gauge.in = gauge.out = 0;
      yield chunk;
    }
  } catch (error) {
    throw asBadCompression(error, coding);
  } finally {
    inflate.destroy();
    source.destroy();
  }
}

const isBomb = (gauge: { readonly in: number; readonly out: number }): boolean =>
  gauge.out > FREE_BYTES && gauge.out > gauge.in * MOST_EXPANSION;

async function* counted(stream: ByteStream, gauge: { in: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    // In small pieces, so that the count of what went in is near what has come out.
    for (let at = 0; at < chunk.length; at += 16_384) {
      const piece = chunk.subarray(at, at + 16_384);
      gauge.in += piece.length;
      yield piece;
    }
  }
}

/** Servers that say deflate send it with zlib's two bytes in front or without. */
const isZlib = (head: Buffer): boolean =>
  head.length >= 2 && ((head[0] as number) & 0x0f) === 8 && head.readUInt16BE(0) % 31 === 0;

interface Inflater {
  readonly raw: boolean;
  readonly cutOffIsFine: boolean;
}

function inflaterFor(coding: Coding, { raw, cutOffIsFine }: Inflater): Transform {
  const zlib = cutOffIsFine ? { finishFlush: constants.Z_SYNC_FLUSH } : {};
  if (coding === "gzip") return createGunzip(zlib);
  if (coding === "deflate") return raw ? createInflateRaw(zlib) : createInflate(zlib);
  return createBrotliDecompress(cutOffIsFine ? { finishFlush: constants.BROTLI_OPERATION_FLUSH } : {});
}

function asBadCompression(error: unknown, coding: Coding): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof BadCompression || code === undefined) return error;
  if (code === "Z_BUF_ERROR") return new BadCompression(`the ${coding} data is cut off`);
  if (/^(?:Z_|ERR_BROTLI|ERR__ERROR|ERR_PADDING)/.test(code) || /zlib|brotli|decompress/i.test(message))
    return new BadCompression(`the ${coding} data is damaged`);
  return error;
}
