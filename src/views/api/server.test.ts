import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { z } from "zod";
import { readings } from "../../../test/browser-stories.js";
import type { Ledger } from "../../ledger/contract.js";
import { openLedger } from "../../ledger/sqlite/open.js";
import { packageRoot } from "../../root.js";
import { codebookAnswer, eventCounts, ledgerStats, mapAnswer } from "./schemas/counts.js";
import { errorAnswer } from "./schemas/error.js";
import { eventDetail, eventPage } from "./schemas/event.js";
import { reportDetail, story } from "./schemas/story.js";
import { buildServer } from "./server.js";

let folder: string;
let ledger: Ledger;
let server: FastifyInstance;
const bugs: Error[] = [];

const serverOf = (of: Ledger, host?: string): FastifyInstance =>
  buildServer({
    ledger: of,
    webRoot: join(folder, "web"),
    version: "1.2.3",
    host,
    onBug: (bug) => bugs.push(bug),
  });

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "daybook-api-"));
  mkdirSync(join(folder, "web", "assets"), { recursive: true });
  writeFileSync(join(folder, "web", "index.html"), "<title>Daybook</title>");
  writeFileSync(join(folder, "web", "assets", "a-1234.js"), "");
  writeFileSync(join(folder, "secret.txt"), "not for the web");
  ledger = await openLedger(join(folder, "api.ledger"), { mode: "create" });
  // The later outlet first: once the earlier one is in, the event of both takes its id.
  for (const reading of [readings[1], ...readings]) if (reading !== undefined) await ledger.add(reading);
  server = serverOf(ledger);
});

after(async () => {
  await server.close();
  await ledger.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) =>
  server.inject({ url, headers: { host: "127.0.0.1:4750", ...headers } });

const answer = async <Schema extends z.ZodType>(url: string, schema: Schema): Promise<z.output<Schema>> => {
  const response = await get(url);
  assert.equal(response.statusCode, 200, response.body);
  const given: unknown = response.json();
  const read = schema.parse(given);
  assert.deepEqual(given, read, "nothing that the schema does not name");
  return read;
};

const refused = async (url: string, status: number): Promise<z.output<typeof errorAnswer>["error"]> => {
  const response = await get(url);
  assert.equal(response.statusCode, status, response.body);
  return errorAnswer.parse(response.json()).error;
};

const total = async (parameters: string): Promise<number> =>
  (await answer(`/api/events?${parameters}`, eventPage)).total;

describe("answers", () => {
  test("fit the schemas that describe them", async () => {
    const { events } = await answer("/api/events", eventPage);
    for (const { id } of events) {
      const { reports } = await answer(`/api/events/${id}`, eventDetail);
      for (const { report, story: head } of reports) {
        const detail = await answer(`/api/reports/${report.id}`, reportDetail);
        assert.equal(detail.event, id);
        const { text } = await answer(`/api/stories/${head.id}`, story);
        assert.equal(text.slice(report.trigger.start, report.trigger.end), report.trigger.text);
      }
    }
    await answer("/api/counts", eventCounts);
    await answer("/api/stats", ledgerStats);
    await answer("/api/map", mapAnswer);
    await answer("/api/codebook", codebookAnswer);
  });

  test("an old id leads to the event that took its place", async () => {
    const alone = await openLedger(join(folder, "alone.ledger"), { mode: "create" });
    if (readings[1] !== undefined) await alone.add(readings[1]);
    const old = (await alone.listEvents({ types: ["DISASTER"], limit: 1 })).events[0]?.id ?? "";
    await alone.close();
    const detail = await answer(`/api/events/${old}`, eventDetail);
    assert.equal(detail.redirectedFrom, old);
    assert.notEqual(detail.event.id, old);
    assert.equal(detail.reports.length, 2);
    assert.equal(
      (await get(`/api/events/${old}`)).headers["content-location"],
      `/api/events/${detail.event.id}`,
    );
  });

  test("the map has points, areas without a point, and what has no place, and they add up", async () => {
    const { points, areas, unplaced, total: all, read } = await answer("/api/map", mapAnswer);
    const sum = (of: readonly { readonly events: number }[]) =>
      of.reduce((events, each) => events + each.events, 0);
    assert.equal(read, all);
    assert.equal(sum(points) + sum(areas) + unplaced, all);
    assert.deepEqual(
      areas.map(({ name, precision }) => [name, precision]),
      [["Lebanon", "country"]],
    );
    assert.equal(sum(points), await total("pinned=true"));
    assert.equal(unplaced, await total("placed=false"));
  });

  test("the list comes page by page, every event once, in each order", async () => {
    for (const sort of ["time", "-time", "reports"]) {
      const ids: string[] = [];
      let after: string | null = "";
      while (after !== null) {
        const page: z.output<typeof eventPage> = await answer(
          `/api/events?sort=${sort}&limit=4${after && `&after=${after}`}`,
          eventPage,
        );
        ids.push(...page.events.map(({ id }) => id));
        after = page.next;
      }
      assert.equal(ids.length, await total(""));
      assert.equal(new Set(ids).size, ids.length);
    }
  });
});

describe("filters", () => {
  const rows: readonly (readonly [parameters: string, types: string])[] = [
    ["type=AGREE", "AGREE AGREE"],
    ["type=AGREE,AID", "AGREE AGREE AID"],
    ["type=AGREE&type=AID", "AGREE AGREE AID"],
    ["from=2022-07-22&to=2022-07-22", "AGREE"],
    ["realis=wanted", "RETREAT"],
    ["stance=denied,alleged", "ASSAULT COERCE REJECT"],
    ["country=SDN", "ASSAULT DISPLACE"],
    ["place=pretoria", "AGREE"],
    ["bbox=28,40,30,42", "AGREE"],
    ["text=ammonium", ""],
    ["text=grain", "AGREE"],
    ["pinned=false&country=LBN", "AID COERCE"],
    ["dated=true&placed=true&type=RETREAT", ""],
  ];
  for (const [parameters, types] of rows)
    test(`${parameters} finds ${types || "nothing"}`, async () => {
      const { events } = await answer(`/api/events?${parameters}`, eventPage);
      assert.deepEqual(
        events
          .map(({ type }) => type)
          .sort()
          .join(" "),
        types,
      );
      const counts = await answer(`/api/counts?${parameters}`, eventCounts);
      assert.equal(counts.total, events.length);
      assert.equal((await answer(`/api/map?${parameters}`, mapAnswer)).total, events.length);
    });
});

describe("refusals", () => {
  const rows: readonly (readonly [url: string, status: number, message: RegExp])[] = [
    ["/api/events?colour=red", 400, /"colour" is no parameter/],
    ["/api/counts?limit=3", 400, /"limit" is no parameter/],
    ["/api/stats?type=AID", 400, /"type" is no parameter/],
    ["/api/events/e1?type=AID", 400, /"type" is no parameter/],
    ["/api/events?from=2020-02-30", 400, /"from": no such day/],
    ["/api/events?from=yesterday", 400, /"from": a day/],
    ["/api/events?from=2021-01-01&to=2020-01-01", 400, /"from": is after/],
    ["/api/events?type=WAR", 400, /"type"/],
    ["/api/events?realis=", 400, /"realis"/],
    ["/api/events?country=Sudan", 400, /"country": three capital letters/],
    ["/api/events?bbox=1,2,3", 400, /"bbox": west,south,east,north/],
    ["/api/events?bbox=1,5,3,4", 400, /"bbox": south/],
    ["/api/events?bbox=-200,0,0,10", 400, /"bbox": degrees/],
    ["/api/events?limit=0", 400, /"limit"/],
    ["/api/events?limit=1001", 400, /"limit"/],
    ["/api/events?after=nonsense", 400, /mark/],
    ["/api/events?dated=perhaps", 400, /"dated"/],
    ["/api/events?sort=size", 400, /"sort"/],
    ["/api/events/none", 404, /no event "none"/],
    ["/api/reports/none", 404, /no report "none"/],
    ["/api/stories/none", 404, /no story "none"/],
    ["/api/nothing", 404, /nothing at/],
    ["/..%2fsecret.txt", 403, /./],
    ["/%00", 400, /./],
  ];
  for (const [url, status, message] of rows)
    test(`${url} is ${status}, with a way out`, async () => {
      const error = await refused(url, status);
      assert.match(error.message, message);
      assert.notEqual(error.fix, "");
    });

  test("nothing but reading is allowed", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const) {
      const response = await server.inject({ method, url: "/api/events", headers: { host: "localhost" } });
      assert.equal(response.statusCode, 405);
      assert.equal(errorAnswer.parse(response.json()).error.code, "read-only");
    }
    assert.equal(
      (await server.inject({ method: "HEAD", url: "/api/stats", headers: { host: "localhost" } })).statusCode,
      200,
    );
  });

  test("a failure of ours is told to the caller's log, not to the client", async () => {
    const broken = serverOf({ ...ledger, stats: () => Promise.reject(new Error("disk on fire in /home/x")) });
    const response = await broken.inject({ url: "/api/stats", headers: { host: "localhost" } });
    assert.equal(response.statusCode, 500);
    assert.equal(errorAnswer.parse(response.json()).error.code, "internal");
    assert.doesNotMatch(response.body, /fire|home/);
    assert.equal(bugs.pop()?.message, "disk on fire in /home/x");
    await broken.close();
  });
});

describe("safety", () => {
  const status = async (host: string, of = server): Promise<number> =>
    (await of.inject({ url: "/api/stats", headers: { host } })).statusCode;

  test("it answers to addresses, localhost and the name it was started with, to no other name", async () => {
    for (const host of ["localhost:4750", "127.0.0.1", "[::1]:4750", "192.168.1.5:80"])
      assert.equal(await status(host), 200, host);
    for (const host of ["evil.example", "localhost.evil.example", "127.0.0.1.nip.io:4750"])
      assert.equal(await status(host), 421, host);
    const named = serverOf(ledger, "newsroom");
    assert.equal(await status("Newsroom:4750", named), 200);
    assert.equal(await status("evil.example", named), 421);
    await named.close();
  });

  test("every answer carries the policy: own files only, no frames, no sniffing, no referrer", async () => {
    for (const url of ["/", "/api/stats", "/api/nothing", "/api/events?x=1"]) {
      const { headers } = await get(url);
      const policy = String(headers["content-security-policy"]);
      assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self';/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.doesNotMatch(policy, /unsafe/);
      assert.equal(headers["x-content-type-options"], "nosniff");
      assert.equal(headers["referrer-policy"], "no-referrer");
    }
  });

  test("an answer that the client has already is not sent again; files with a hash in their name are kept", async () => {
    const { headers } = await get("/api/events");
    const again = await get("/api/events", { "if-none-match": String(headers.etag) });
    assert.deepEqual([again.statusCode, again.body], [304, ""]);
    assert.equal((await get("/api/events", { "if-none-match": '"other"' })).statusCode, 200);
    assert.equal(headers["cache-control"], "no-cache");
    assert.equal((await get("/")).headers["cache-control"], "no-cache");
    assert.match(String((await get("/assets/a-1234.js")).headers["cache-control"]), /immutable/);
  });
});

describe("the description", () => {
  interface Described {
    readonly paths: Record<
      string,
      { readonly get: { readonly parameters?: readonly { readonly name: string; readonly in: string }[] } }
    >;
  }
  const described = async (): Promise<Described> => (await get("/api/openapi.json")).json();

  test("is OpenAPI 3.1 with every route, its parameters and its answer", async () => {
    const { paths } = await described();
    assert.deepEqual(Object.keys(paths).sort(), [
      "/api/codebook",
      "/api/counts",
      "/api/events",
      "/api/events/{id}",
      "/api/map",
      "/api/openapi.json",
      "/api/reports/{id}",
      "/api/stats",
      "/api/stories/{id}",
    ]);
    const names = paths["/api/events"]?.get.parameters?.map(({ name }) => name);
    assert.ok(names?.includes("bbox") && names.includes("after"), String(names));
  });

  test("docs/api.md names every route and every parameter, and no other", async () => {
    const page = readFileSync(join(packageRoot, "docs/api.md"), "utf8");
    const { paths } = await described();
    const routes = Object.keys(paths).map((path) => path.replace(/\{(\w+)\}/, ":$1"));
    assert.deepEqual(
      [...page.matchAll(/^\| `GET (\S+)` +\|/gm)].map((match) => match[1]).sort(),
      routes.sort(),
    );
    const queries = Object.values(paths)
      .flatMap(({ get: { parameters } }) => parameters ?? [])
      .filter((parameter) => parameter.in === "query")
      .map(({ name }) => name);
    assert.deepEqual(
      [...page.matchAll(/^\| `(\w+)` +\|/gm)].map((match) => match[1]).sort(),
      [...new Set(queries)].sort(),
    );
  });
});
