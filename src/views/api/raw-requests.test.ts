import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { Ledger } from "../../ledger/contract.js";
import { openLedger } from "../../ledger/sqlite/open.js";
import { errorAnswer } from "./schemas/error.js";
import { buildServer } from "./server.js";

/* What no browser sends, written to the connection itself. */

let folder: string;
let ledger: Ledger;
let server: FastifyInstance;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "daybook-raw-"));
  mkdirSync(join(folder, "web"));
  writeFileSync(join(folder, "web", "index.html"), "<title>Daybook</title>");
  ledger = await openLedger(join(folder, "raw.ledger"), { mode: "create" });
  server = buildServer({ ledger, webRoot: join(folder, "web"), version: "1.2.3" });
  await server.listen({ port: 0, host: "127.0.0.1" });
});

after(async () => {
  await server.close();
  await ledger.close();
  rmSync(folder, { recursive: true });
});

/** Status and body of the first answer. */
function answerTo(request: string): Promise<{ readonly status: number; readonly body: string }> {
  const socket = connect((server.server.address() as AddressInfo).port, "127.0.0.1");
  socket.write(request, "latin1");
  return new Promise((resolve, reject) => {
    let text = "";
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      text += chunk;
      const [head = "", body] = text.split("\r\n\r\n");
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
      if (body === undefined || Buffer.byteLength(body) < length) return;
      socket.destroy();
      resolve({ status: Number(head.slice(9, 12)), body });
    });
  });
}

const HOST = "Host: 127.0.0.1\r\n";

const rows: readonly (readonly [string, string, number, string])[] = [
  ["no HTTP at all", "hello\r\n\r\n", 400, "bad-request"],
  ["TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001", 400, "bad-request"],
  ["a NUL in the address", `GET /api/\u0000 HTTP/1.1\r\n${HOST}\r\n`, 400, "bad-request"],
  ["an unknown method", `BREW / HTTP/1.1\r\n${HOST}\r\n`, 400, "bad-request"],
  [
    "two lengths",
    `GET / HTTP/1.1\r\n${HOST}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
    400,
    "bad-request",
  ],
  ["a long header", `GET /api/stats HTTP/1.1\r\n${HOST}X: ${"a".repeat(20_000)}\r\n\r\n`, 431, "too-long"],
  ["a long query", `GET /api/events?text=${"a".repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`, 431, "too-long"],
  ["no host", "GET /api/stats HTTP/1.1\r\n\r\n", 421, "wrong-host"],
  ["two hosts", `GET /api/stats HTTP/1.1\r\n${HOST}Host: evil.example\r\n\r\n`, 400, "two-hosts"],
  ["half an escape", `GET /api/events/%zz HTTP/1.1\r\n${HOST}\r\n`, 400, "bad-address"],
  ["no UTF-8", `GET /%ff HTTP/1.1\r\n${HOST}\r\n`, 400, "bad-address"],
  ["a way out", `GET /../../etc/passwd HTTP/1.1\r\n${HOST}\r\n`, 403, "outside"],
  ["an expectation", `GET /api/stats HTTP/1.1\r\n${HOST}Expect: tea\r\n\r\n`, 417, "no-such-expectation"],
  ["an id of odd characters", `GET /api/events/e%00%1b%5b HTTP/1.1\r\n${HOST}\r\n`, 404, "no-such-event"],
];

for (const [name, request, status, code] of rows) {
  test(`${name}: ${status} in the shape of every error`, async () => {
    const answer = await answerTo(request);
    assert.equal(answer.status, status, answer.body);
    const { error } = errorAnswer.parse(JSON.parse(answer.body));
    assert.equal(error.code, code);
    assert.ok(error.message !== "" && error.fix !== "");
  });
}

test("a client that never ends its request does not keep the server from ending", async () => {
  const other = buildServer({ ledger, webRoot: join(folder, "web"), version: "1.2.3" });
  await other.listen({ port: 0, host: "127.0.0.1" });
  const slow = connect((other.server.address() as AddressInfo).port, "127.0.0.1");
  slow.on("error", () => {});
  slow.write("GET /api/stats HTTP/1.1\r\nHo");
  await new Promise((resolve) => slow.once("connect", resolve));
  await other.close();
  slow.destroy();
});
