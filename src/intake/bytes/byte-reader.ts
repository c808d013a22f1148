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

  /** The next bytes, up to so many, without taking them off. */
  async peek(size: number): Promise<Buffer> {
    while (this.#held.length < size && (await this.#more()));
    return this.#held.subarray(0, size);
  }

  /** Puts bytes back in front of the others. */
  putBack(bytes: Buffer): void {
    this.#held = Buffer.concat([bytes, this.#held]);
  }

  /** The next `size` bytes; fewer where the stream ends. */
  async take(size: number): Promise<Buffer> {
    const taken: Buffer[] = [];
    let had = 0;
    while (had < size && (await this.hasMore())) {
      const piece = this.#cut(Math.min(size - had, this.#held.length));
      taken.push(piece);
      had += piece.length;
    }
    return Buffer.concat(taken);
  }

  /** Drops the next `size` bytes, but none from the first `mark` on; gives how many. */
  async drop(size: number, mark: Buffer): Promise<number> {
    let dropped = 0;
    while (dropped < size && (await this.peek(mark.length)).length > 0) {
      const at = this.#held.indexOf(mark);
      if (at === 0) break;
      const free = at > 0 ? at : Math.max(1, this.#held.length - mark.length + 1);
      dropped += this.#cut(Math.min(size - dropped, free)).length;
    }
    return dropped;
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
