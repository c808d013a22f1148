/** Results that may wait for an earlier, slower one, for each call under way: enough to keep the others busy. */
const WAITING_A_CALL = 4;

/** Maps with at most `width` calls under way, and gives the results in the order of the inputs. */
export async function* inOrder<In, Out>(
  inputs: AsyncIterable<In> | Iterable<In>,
  map: (input: In) => Promise<Out>,
  width: number,
): AsyncGenerator<Out> {
  const source = toAsyncIterator(inputs);
  const results: Promise<Out>[] = [];
  const freed = bell();
  let running = 0;
  let next: Promise<IteratorResult<In>> | null = null;
  let ended = false;

  const start = (input: In): void => {
    running++;
    const result = map(input);
    const free = (): void => {
      running--;
      freed.ring();
    };
    // The order of the results decides who sees a failure; until then it must not count as unhandled.
    result.then(free, free);
    results.push(result);
  };

  try {
    while (!ended || results.length > 0) {
      const mayTake = !ended && running < width && results.length < width * WAITING_A_CALL;
      if (mayTake) next ??= source.next();
      const outcome = await Promise.race([
        ...results.slice(0, 1).map((first) => first.then((value) => ({ kind: "result", value }) as const)),
        ...(mayTake && next ? [next.then((value) => ({ kind: "input", value }) as const)] : []),
        freed.rung(),
      ]);
      if (outcome.kind === "result") {
        results.shift();
        yield outcome.value;
      } else if (outcome.kind === "input") {
        next = null;
        if (outcome.value.done) ended = true;
        else start(outcome.value.value);
      }
    }
  } finally {
    await source.return?.();
  }
}

/** Rung when a worker is free again; each ring is heard once. */
function bell(): { readonly ring: () => void; readonly rung: () => Promise<{ readonly kind: "free" }> } {
  let ring = (): void => {};
  let heard = true;
  let next: Promise<{ readonly kind: "free" }>;
  return {
    ring: () => ring(),
    rung: () => {
      if (heard) {
        heard = false;
        next = new Promise((resolve) => {
          ring = () => {
            heard = true;
            resolve({ kind: "free" });
          };
        });
      }
      return next;
    },
  };
}

function toAsyncIterator<T>(items: AsyncIterable<T> | Iterable<T>): AsyncIterator<T> {
  return Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : asAsync(items);
}

async function* asAsync<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}
