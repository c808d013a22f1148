import type { ByteStream } from "./bytes.js";

/** Takes lines and counted runs of bytes off a stream, holding little more than what is asked for. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  #ended = false;

  constructor(stream: ByteStream) {
    this.#source = stream[Symbol.asyncIterator]();
  }

  /** Up to and with the first `mark`; what there is where the stream ends before it; null where more than `most` bytes have none. */
  async through(mark: Buffer, most: number): Promise<Buffer | null> {
    let searched = 0;
    for (;;) {
      const at = this.#held.indexOf(mark, searched);
      if (at >= 0) return this.#cut(at + mark.length);
      searched = Math.max(0, this.#held.length - mark.length + 1);
      if (this.#held.length > most) return null;
      if (!(await this.#more())) return this.#cut(this.#held.length);
    }
  }

  /** The next `size` bytes, of which the first `keep` are kept; `had` is less than `size` where the stream ends. */
  async take(size: number, keep: number): Promise<{ readonly bytes: Buffer; readonly had: number }> {
    const kept: Buffer[] = [];
    let had = 0;
    while (had < size) {
      if (this.#held.length === 0 && !(await this.#more())) break;
      const piece = this.#cut(Math.min(size - had, this.#held.length));
      if (had < keep) kept.push(piece.subarray(0, keep - had));
      had += piece.length;
    }
    return { bytes: Buffer.concat(kept), had };
  }

  /** Drops what stands before the next `mark`; gives how many bytes, or null where the stream ends before one. */
  async skipTo(mark: Buffer): Promise<number | null> {
    let dropped = 0;
    for (;;) {
      const at = this.#held.indexOf(mark);
      if (at >= 0) {
        this.#cut(at);
        return dropped + at;
      }
      dropped += this.#cut(Math.max(0, this.#held.length - mark.length + 1)).length;
      if (!(await this.#more())) return null;
    }
  }

  /** Whether a byte is left. */
  async hasMore(): Promise<boolean> {
    return this.#held.length > 0 || (await this.#more());
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }

  #cut(length: number): Buffer {
    const bytes = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return bytes;
  }

  async #more(): Promise<boolean> {
    while (!this.#ended) {
      const next = await this.#source.next();
      if (next.done) this.#ended = true;
      else if (next.value.length > 0) {
        this.#held = this.#held.length === 0 ? asBuffer(next.value) : Buffer.concat([this.#held, next.value]);
        return true;
      }
    }
    return false;
  }
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
