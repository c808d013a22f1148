import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as tick } from "node:timers/promises";
import fc from "fast-check";
import { inOrder } from "./in-order.js";

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Work that takes `turns` rounds of the event loop, so that calls overtake each other. */
const afterTurns = async (turns: number): Promise<number> => {
  for (let turn = 0; turn < turns; turn++) await tick();
  return turns;
};

test("results come in the order of the inputs, whatever overtakes what", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(12), { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      async (turns, width) => {
        assert.deepEqual(await collect(inOrder(turns, afterTurns, width)), turns);
      },
    ),
    { numRuns: 60 },
  );
});

test("never more calls under way than the width, and every worker is used", async () => {
  let running = 0;
  let most = 0;
  const work = async (turns: number): Promise<number> => {
    most = Math.max(most, ++running);
    await afterTurns(turns);
    running--;
    return turns;
  };
  await collect(inOrder([30, 1, 1, 1, 1, 1, 1, 1, 1, 1], work, 3));
  assert.equal(most, 3);
  assert.equal(running, 0);
});

test("a slow first page lets the others go on, but only so far", async () => {
  let taken = 0;
  async function* inputs(): AsyncGenerator<number> {
    for (let n = 0; n < 100; n++) {
      taken++;
      yield n;
    }
  }
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const results = inOrder(inputs(), async (n) => (n === 0 ? gate.then(() => n) : n), 2);
  const first = results.next();
  for (let turn = 0; turn < 200; turn++) await tick();
  assert.ok(taken > 2, "the second worker goes on");
  assert.ok(taken <= 9, `back-pressure holds: ${taken} pages taken`);
  release();
  assert.equal((await first).value, 0);
  assert.equal((await collect(results)).length, 99);
});

test("a failure surfaces at its place and the feed is closed", async () => {
  let closed = false;
  async function* inputs(): AsyncGenerator<number> {
    try {
      for (let n = 0; ; n++) yield n;
    } finally {
      closed = true;
    }
  }
  const work = async (n: number): Promise<number> => {
    if (n === 3) throw new Error("no");
    return n;
  };
  const got: number[] = [];
  await assert.rejects(async () => {
    for await (const n of inOrder(inputs(), work, 2)) got.push(n);
  }, /no/);
  assert.deepEqual(got, [0, 1, 2]);
  assert.ok(closed);
});

test("a reading is given as soon as it is there, without waiting for more input", async () => {
  let more = (): void => {};
  async function* inputs(): AsyncGenerator<number> {
    yield 1;
    await new Promise<void>((resolve) => {
      more = resolve;
    });
  }
  const results = inOrder(inputs(), async (n) => n, 1);
  assert.equal((await results.next()).value, 1);
  more();
  assert.equal((await results.next()).done, true);
});
