/** Bytes as they come from a file, a pipe or a server: a few at a time. */
export type ByteStream = AsyncIterable<Uint8Array>;

/** The first bytes of a stream, at least `size` where it has them, and a stream of all of it. To be read once. */
export async function peek(
  stream: ByteStream,
  size: number,
): Promise<{ readonly head: Buffer; readonly all: AsyncGenerator<Uint8Array> }> {
  const source = stream[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < size && !ended) {
    const next = await source.next();
    ended = next.done === true;
    if (next.done) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  const head = Buffer.concat(chunks);
  return { head, all: continued(head, source, ended) };
}

async function* continued(
  head: Uint8Array,
  source: AsyncIterator<Uint8Array>,
  ended: boolean,
): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    while (!ended) {
      const next = await source.next();
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await source.return?.();
  }
}

/** The whole stream, or its first `most` + 1 bytes: a page of more is refused by its size. */
export async function firstBytes(stream: ByteStream, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks).subarray(0, most + 1);
}

export async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
