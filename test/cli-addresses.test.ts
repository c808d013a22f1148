import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { withServer } from "../src/intake/web/local-server.fixture.js";
import { openLedger } from "../src/ledger/sqlite/open.js";
import { daybook, inFolder, jsonLines } from "./daybook.js";

const STORY = (n: number): string =>
  `<!DOCTYPE html><h1>Raid ${n}</h1><p>GAO, Mali - The army attacked the café of Kidal on Monday, killing ${n + 2} civilians, officials said.</p>`;
const FETCH = ["--allow-private", "--delay", "0"];

test("an address of this machine is refused with a reason, and read where the user allows it", () =>
  withServer(
    (_, response) => response.writeHead(200, { "content-type": "text/html" }).end(STORY(1)),
    async ({ origin, connections }) => {
      const refused = await daybook(["read", origin, "--json"]);
      const [outcome] = jsonLines(refused.out);
      assert.equal(outcome?.outcome, "unreadable");
      assert.match(String(outcome?.reason), /127\.0\.0\.1 is loopback; --allow-private/);
      assert.equal(refused.code, 1);
      assert.equal(connections(), 0);
      const read = await daybook(["read", origin, "--json", ...FETCH]);
      assert.equal(read.code, 0, read.out + read.err);
      assert.equal(jsonLines(read.out)[0]?.headline, "Raid 1");
      assert.equal(jsonLines(read.out)[0]?.url, `${origin}/`);
    },
  ));

test("a page's bytes, address, headers, time and sha-256 are in the ledger; --no-archive leaves the bytes out", () =>
  inFolder((folder) =>
    withServer(
      (request, response) =>
        response
          .writeHead(200, { "content-type": "text/html; charset=iso-8859-1", etag: '"1"' })
          .end(Buffer.from(STORY(request.url === "/b" ? 2 : 1), "latin1")),
      async ({ origin }) => {
        const paths = ["kept", "bare"].map((name) => join(folder, `${name}.ledger`)) as [string, string];
        const before = Date.now();
        for (const [path, more] of [
          [paths[0], []],
          [paths[1], ["--no-archive"]],
        ] as const) {
          const ran = await daybook(["ingest", path, `${origin}/a`, ...FETCH, ...more]);
          assert.equal(ran.code, 0, ran.err);
        }
        const bytes = Buffer.from(STORY(1), "latin1");
        const hash = createHash("sha256").update(bytes).digest("hex");
        const [kept, bare] = await Promise.all(
          paths.map(async (path) => {
            const ledger = await openLedger(path, { mode: "read" });
            const page = await ledger.page(hash);
            const events = (await ledger.stats()).events;
            await ledger.close();
            return { page, events };
          }),
        );
        assert.ok(kept?.page?.bytes && bytes.equals(kept.page.bytes));
        const [arrival] = kept.page.arrivals;
        assert.equal(arrival?.id, `${origin}/a`);
        assert.equal(arrival?.fetch?.address, `${origin}/a`);
        assert.equal(arrival?.fetch?.status, 200);
        assert.ok(arrival?.fetch?.headers.some(([name, value]) => name === "etag" && value === '"1"'));
        assert.ok(Math.abs(Date.parse(arrival?.fetch?.at ?? "") - before) < 600_000);
        assert.equal(bare?.page?.bytes, null);
        assert.ok((bare?.events ?? 0) > 0 && bare?.events === kept.events);
      },
    ),
  ));

test("a feed that has not changed is not sent again; a page that could not be had is tried again", () =>
  inFolder((folder) => {
    let broken = true;
    const seen: (string | undefined)[] = [];
    return withServer(
      (request, response) => {
        const { host } = request.headers;
        if (request.url === "/feed") {
          seen.push(request.headers["if-none-match"]);
          if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
          else
            response
              .writeHead(200, { etag: '"1"' })
              .end(
                `<rss><channel><title>Times</title>${[1, 2].map((n) => `<item><guid>${n}</guid><title>T</title><link>http://${host}/${n}</link></item>`).join("")}</channel></rss>`,
              );
        } else if (request.url === "/2" && broken) response.writeHead(503).end();
        else
          response.writeHead(200, { "content-type": "text/html" }).end(STORY(Number(request.url?.slice(1))));
      },
      async ({ origin }) => {
        const ledger = join(folder, "x.ledger");
        const ingest = () => daybook(["ingest", ledger, `${origin}/feed`, "--follow", ...FETCH]);
        const first = await ingest();
        assert.equal(first.code, 1, first.err);
        assert.match(first.err, /pages: 1 ok, 1 unreadable;/);
        broken = false;
        const second = await ingest();
        assert.equal(second.code, 0, second.err);
        assert.match(second.err, /pages: 1 ok, 1 in already;/);
        const third = await ingest();
        assert.match(third.err, /pages: 1 in already;/);
        assert.deepEqual(seen, [undefined, undefined, '"1"']);
        const { outcomes } = JSON.parse((await daybook(["stats", ledger, "--json"])).out) as {
          outcomes: unknown;
        };
        assert.deepEqual(outcomes, { ok: 2 });
      },
    );
  }));

test("a sitemap on the disk is followed where the user asks for that; the date is the sitemap's", () =>
  inFolder((folder) =>
    withServer(
      (_, response) => response.writeHead(200, { "content-type": "text/html" }).end(STORY(1)),
      async ({ origin }) => {
        const map = join(folder, "map.txt");
        writeFileSync(
          map,
          gzipSync(
            `<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${origin}/a</loc><n:news><n:publication_date>2024-05-03</n:publication_date></n:news></url></urlset>`,
          ),
        );
        const silent = await daybook(["read", map, "--json"]);
        assert.match(String(jsonLines(silent.out)[0]?.reason), /--follow/);
        const { out } = await daybook(["read", map, "--json", "--follow", ...FETCH]);
        const [story] = jsonLines(out) as [
          { readonly published?: { readonly from: string; readonly how: string } },
        ];
        assert.deepEqual([story.published?.from, story.published?.how], ["2024-05-03", "feed"]);
      },
    ),
  ));

for (const [name, address] of [
  ["a scheme that is not fetched", "ftp://news.example/a"],
  ["a file's address", "file:///etc/passwd"],
  ["an address that is none", "http://["],
] as const) {
  test(`${name} is the user's mistake`, async () => {
    const ran = await daybook(["read", address]);
    assert.equal(ran.code, 2);
    assert.match(ran.err, /To fix it: /);
  });
}
