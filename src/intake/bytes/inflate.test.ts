import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { inPieces } from "../pages-of.fixture.js";
import { codingsOf, decodedBytes } from "./decode-content.js";
import { BadCompression, type Coding, type InflateOptions, inflated } from "./inflate.js";

const WORDS = Buffer.from("The town was shelled at night. ".repeat(400));

async function whole(bytes: Uint8Array, coding: Coding, options: InflateOptions = {}): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of inflated(inPieces(bytes, 100), coding, options)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const reads: readonly (readonly [string, Coding, Buffer])[] = [
  ["gzip", "gzip", gzipSync(WORDS)],
  [
    "gzip in two members",
    "gzip",
    Buffer.concat([gzipSync(WORDS.subarray(0, 99)), gzipSync(WORDS.subarray(99))]),
  ],
  ["deflate", "deflate", deflateSync(WORDS)],
  ["deflate without its header", "deflate", deflateRawSync(WORDS)],
  ["brotli", "br", brotliCompressSync(WORDS)],
];

for (const [name, coding, bytes] of reads) {
  test(`unpacks ${name}`, async () => assert.ok((await whole(bytes, coding)).equals(WORDS)));
  test(`refuses ${name} that is cut off, and what is none`, async () => {
    await assert.rejects(whole(bytes.subarray(0, -30), coding), BadCompression);
    await assert.rejects(whole(Buffer.from("no such thing, whatever it is called"), coding), BadCompression);
  });
}

test("gives what a cut-off archive has, where that is fine", async () => {
  const got = await whole(gzipSync(WORDS).subarray(0, -10), "gzip", { cutOffIsFine: true });
  assert.ok(got.length > WORDS.length / 2 && WORDS.subarray(0, got.length).equals(got));
});

/** A hundred megabytes of nothing in a hundred kilobytes, and a gigabyte in one. */
const BOMBS: readonly (readonly [string, Coding, () => Buffer])[] = [
  ["gzip", "gzip", () => gzipSync(Buffer.alloc(100_000_000))],
  [
    "brotli",
    "br",
    () => brotliCompressSync(Buffer.alloc(300_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  ],
];

for (const [name, coding, make] of BOMBS) {
  test(`a ${name} bomb is cut off: as a stream by its expansion, as a page by its size`, async () => {
    const bomb = make();
    let got = 0;
    await assert.rejects(async () => {
      for await (const chunk of inflated(inPieces(bomb, 65_536), coding)) got += chunk.length;
    }, /bomb/);
    assert.ok(got < 40_000_000, `${got} bytes were let through`);
    assert.equal((await decodedBytes(bomb, [coding], 2_000_000)).length, 2_000_001);
  });
}

test("a bomb in a bomb is cut off as well", async () => {
  const bomb = gzipSync(gzipSync(Buffer.alloc(200_000_000)));
  assert.equal((await decodedBytes(bomb, ["gzip", "gzip"], 2_000_000)).length, 2_000_001);
});

test("codings are known by name, two at most", () => {
  assert.deepEqual(codingsOf("gzip"), ["gzip"]);
  assert.deepEqual(codingsOf(" X-GZip , br "), ["gzip", "br"]);
  assert.deepEqual(codingsOf("identity"), []);
  assert.deepEqual(codingsOf(undefined), []);
  assert.equal(codingsOf("zstd"), null);
  assert.equal(codingsOf("gzip, gzip, gzip"), null);
});
