import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { test } from "node:test";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { decodePage, isRefusal } from "../../page/decode.js";
import type { PageSource, Validators } from "../page-source.js";
import { type AddressOptions, addressPages } from "./address-pages.js";
import { type Answering, withRawServer, withServer } from "./local-server.fixture.js";
import { Web, type WebOptions } from "./web.js";

const STORY = "<!DOCTYPE html><h1>Army Leaves</h1><p>The army left the café on Monday.</p>";
const HTML = { "content-type": "text/html; charset=utf-8" };

interface Got {
  readonly all: PageSource[];
  /** Milliseconds that the program would have waited. */
  readonly waited: number[];
}

/** The pages behind an address, with a clock that stands still but for the pauses. */
async function got(
  address: string,
  options: Partial<AddressOptions> & { readonly web?: never; readonly settings?: Partial<WebOptions> } = {},
): Promise<Got> {
  const waited: number[] = [];
  let time = Date.parse("2024-05-03T10:00:00Z");
  const clock = {
    now: () => time,
    wait: async (ms: number) => {
      waited.push(ms);
      time += ms;
    },
  };
  const { settings, ...rest } = options;
  const web = new Web({ agent: "daybook/test", delayMs: 0, allowPrivate: true, clock, ...settings });
  const all: PageSource[] = [];
  try {
    const intake: AddressOptions = { web, maxBytes: 100_000, validatorsOf: async () => null, ...rest };
    for await (const page of addressPages({ address, facts: {} }, intake)) all.push(page);
  } finally {
    await web.close();
  }
  return { all, waited };
}

const reasonOf = (page: PageSource | undefined): string =>
  page && "refusal" in page
    ? `${page.refusal.outcome}: ${page.refusal.reason}`
    : `a page of ${page?.bytes.length} bytes`;

const served =
  (body: string | Buffer, headers: Record<string, string> = HTML): Answering =>
  (_, response) =>
    response.writeHead(200, headers).end(body);

test("a page comes with its bytes, address, status, headers and time", () =>
  withServer(served(STORY, { ...HTML, etag: '"1"', "set-cookie": "a=b" }), async ({ origin }) => {
    const { all } = await got(`${origin}/a#part`);
    const [page] = all;
    assert.ok(page && "bytes" in page);
    assert.equal(page.id, `${origin}/a#part`);
    assert.equal(page.url, `${origin}/a`);
    assert.equal(Buffer.from(page.bytes).toString(), STORY);
    assert.equal(page.charset, "utf-8");
    assert.deepEqual(
      [page.fetch?.address, page.fetch?.status, page.fetch?.at],
      [`${origin}/a`, 200, "2024-05-03T10:00:00.000Z"],
    );
    assert.ok(page.fetch?.headers.some(([name, value]) => name === "etag" && value === '"1"'));
    assert.ok(!page.fetch?.headers.some(([name]) => name === "set-cookie"));
  }));

for (const [name, body, coding] of [
  ["gzip", gzipSync(STORY), "gzip"],
  ["brotli", brotliCompressSync(STORY), "br"],
] as const) {
  test(`a page sent as ${name} is unpacked`, () =>
    withServer(served(body, { ...HTML, "content-encoding": coding }), async ({ origin }) => {
      const [page] = (await got(origin)).all;
      assert.ok(page && "bytes" in page, reasonOf(page));
      assert.equal(Buffer.from(page.bytes).toString(), STORY);
    }));
}

const brotliBomb = (): Buffer =>
  brotliCompressSync(Buffer.alloc(300_000_000, " "), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

const TOO_LARGE: Readonly<Record<string, () => Answering>> = {
  "a gzip bomb": () =>
    served(gzipSync(Buffer.alloc(300_000_000, " ")), { ...HTML, "content-encoding": "gzip" }),
  "a brotli bomb": () => served(brotliBomb(), { ...HTML, "content-encoding": "br" }),
  "a gzip bomb in a gzip bomb": () =>
    served(gzipSync(gzipSync(Buffer.alloc(300_000_000, " "))), { ...HTML, "content-encoding": "gzip, gzip" }),
  "a page without end": () => (_, response) => {
    response.writeHead(200, HTML);
    const more = (): void => {
      while (response.write("<p>more and more</p>".repeat(1000)));
    };
    response.on("drain", more);
    more();
  },
};

for (const [name, answer] of Object.entries(TOO_LARGE)) {
  test(`${name} is taken up to the limit and refused by its size`, () =>
    withServer(answer(), async ({ origin }) => {
      const [page] = (await got(origin)).all;
      assert.ok(page && "bytes" in page, reasonOf(page));
      assert.equal(page.bytes.length, 100_001);
      const decoded = decodePage(page, { maxBytes: 100_000 });
      assert.ok(isRefusal(decoded) && decoded.outcome === "too-large");
    }));
}

const REFUSED: Readonly<Record<string, readonly [Answering, RegExp]>> = {
  "a missing page": [
    (_, response) => response.writeHead(404).end("no"),
    /^unreadable: the server answered 404$/,
  ],
  "a server that is busy": [(_, response) => response.writeHead(503).end(), /answered 503/],
  "a gzip page that is cut off": [
    served(gzipSync(STORY.repeat(50)).subarray(0, 60), { ...HTML, "content-encoding": "gzip" }),
    /^unreadable: the gzip data is cut off$/,
  ],
  "a page that says gzip and is none": [
    served(STORY, { ...HTML, "content-encoding": "gzip" }),
    /^unreadable: the gzip data is damaged$/,
  ],
  "a page packed in an unknown way": [
    served(STORY, { ...HTML, "content-encoding": "zstd" }),
    /^unreadable: .*packed/,
  ],
  "a page packed three times": [
    served(STORY, { ...HTML, "content-encoding": "gzip, gzip, gzip" }),
    /^unreadable: .*packed/,
  ],
  "a picture": [served("GIF89a", { "content-type": "image/gif" }), /^not-text: .*image\/gif/],
  "a style sheet": [served("p {}", { "content-type": "text/css" }), /^not-text: .*text\/css/],
  "an empty feed": [
    served("<rss><channel/></rss>", { "content-type": "text/html" }),
    /^no-story: the feed holds no item$/,
  ],
};

for (const [name, [answer, reason]] of Object.entries(REFUSED)) {
  test(`${name} is an outcome with a reason`, () =>
    withServer(answer, async ({ origin }) => {
      const { all } = await got(`${origin}/x`);
      assert.deepEqual(
        all.map(({ id }) => id),
        [`${origin}/x`],
      );
      assert.match(reasonOf(all[0]), reason);
    }));
}

test("a PDF that calls itself HTML is told by its bytes", () =>
  withServer(served("%PDF-1.7 text", HTML), async ({ origin }) => {
    const [page] = (await got(`${origin}/page.html`)).all;
    assert.ok(page && "bytes" in page);
    const decoded = decodePage(page);
    assert.ok(isRefusal(decoded) && decoded.outcome === "not-text" && /PDF/.test(decoded.reason));
  }));

const OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
const RAW: Readonly<Record<string, readonly [answer: string, reason: RegExp]>> = {
  "a length that is larger than the page": [
    `${OK}Content-Length: 5000\r\n\r\n${STORY}`,
    /^unreadable: .*(?:broke|not as long)/,
  ],
  "a length that is smaller than the page": [
    `${OK}Content-Length: 20\r\n\r\n${STORY}`,
    /^a page of 20 bytes$|^unreadable/,
  ],
  "two lengths": [`${OK}Content-Length: 20\r\nContent-Length: 30\r\n\r\n${STORY}`, /^unreadable/],
  "a length that is none": [`${OK}Content-Length: -1\r\n\r\n${STORY}`, /^unreadable/],
  "a chunk that is cut off": [`${OK}Transfer-Encoding: chunked\r\n\r\nff\r\nshort`, /^unreadable/],
  "a chunk that is none": [
    `${OK}Transfer-Encoding: chunked\r\n\r\nzz\r\n${STORY}\r\n0\r\n\r\n`,
    /^unreadable/,
  ],
  "a hundred thousand headers": [
    `${OK}${"A: b\r\n".repeat(100_000)}\r\n${STORY}`,
    /^unreadable: .*too many headers/,
  ],
  "a header of a megabyte": [
    `${OK}A: ${"b".repeat(1_000_000)}\r\n\r\n${STORY}`,
    /^unreadable: .*too many headers/,
  ],
  "no HTTP at all": ["SSH-2.0-OpenSSH_9.2\r\n", /^unreadable/],
  nothing: ["", /^unreadable: the server broke/],
};

for (const [name, [answer, reason]] of Object.entries(RAW)) {
  test(`${name} from a server is an outcome with a reason`, () =>
    withRawServer(
      (socket) => socket.end(answer),
      async (origin) => assert.match(reasonOf((await got(origin)).all[0]), reason),
    ));
}

test("a server that falls silent, before or in the middle of its answer, is left", async () => {
  for (const start of ["", `${OK}Content-Length: 500\r\n\r\n<p>And`]) {
    await withRawServer(
      (socket) => void socket.write(start),
      async (origin) => {
        const timeouts = { headersMs: 300, bodyMs: 300 };
        assert.match(reasonOf((await got(origin, { settings: { timeouts } })).all[0]), /^too-slow: /);
      },
    );
  }
});

test("a server that nobody runs is an outcome", async () => {
  const gone = await withServer(served(""), async ({ origin }) => origin);
  assert.match(reasonOf((await got(gone)).all[0]), /^unreadable: the server refused the connection$/);
});

test("five redirects are followed, six are not", () =>
  withServer(
    (request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.writeHead(200, HTML).end(STORY);
      else response.writeHead(302, { location: `/${left - 1}` }).end("moved");
    },
    async ({ origin }) => {
      const [page] = (await got(`${origin}/5`)).all;
      assert.ok(page && "bytes" in page && page.url === `${origin}/0` && page.id === `${origin}/5`);
      assert.match(reasonOf((await got(`${origin}/6`)).all[0]), /more than 5 redirects/);
    },
  ));

test("robots.txt is asked once, obeyed, and its pause kept", () => {
  let asked = 0;
  const robots = (request: IncomingMessage, response: { end: (text: string) => void }): void => {
    asked++;
    assert.equal(request.headers["user-agent"], "daybook/test");
    response.end("User-agent: *\nDisallow: /\n\nUser-agent: daybook\nDisallow: /private\nCrawl-delay: 7\n");
  };
  return withServer(
    (request, response) =>
      request.url === "/map.xml"
        ? response.end(
            `<urlset>${["/a", "/private/b", "/c"].map((path) => `<url><loc>http://${request.headers.host}${path}</loc></url>`).join("")}</urlset>`,
          )
        : response.writeHead(200, HTML).end(STORY + request.url),
    async (server) => {
      const { all, waited } = await got(`${server.origin}/map.xml`);
      assert.deepEqual(server.asked, ["/map.xml", "/a", "/c"]);
      assert.match(reasonOf(all[1]), /robots\.txt/);
      assert.equal(asked, 1);
      assert.deepEqual(
        waited.filter((ms) => ms > 0),
        [7000, 7000],
      );
    },
    { robots },
  );
});

for (const [status, reason] of [
  [404, /^a page/],
  [403, /^a page/],
  [500, /robots\.txt/],
  [503, /robots\.txt/],
] as const) {
  test(`a robots.txt that answers ${status}`, () =>
    withServer(
      served(STORY),
      async ({ origin }) => assert.match(reasonOf((await got(origin)).all[0]), reason),
      { robots: (_, response) => response.writeHead(status).end("Disallow: /") },
    ));
}

test("between two requests to one host lies the pause that the user asks for", () =>
  withServer(
    (request, response) =>
      request.url === "/map.xml"
        ? response.end(`<urlset><url><loc>http://${request.headers.host}/a</loc></url></urlset>`)
        : response.writeHead(200, HTML).end(STORY),
    async ({ origin }) => {
      const { waited } = await got(`${origin}/map.xml`, { settings: { delayMs: 1000 } });
      assert.deepEqual(waited, [1000, 1000]);
    },
  ));

test("what has not changed is not sent again", () =>
  withServer(
    (request, response) => {
      if (request.headers["if-none-match"] === '"1"' && request.headers["if-modified-since"] === "then") {
        response.writeHead(304).end();
      } else response.writeHead(200, HTML).end(STORY);
    },
    async ({ origin }) => {
      const validatorsOf = async (): Promise<Validators> => ({ etag: '"1"', lastModified: "then" });
      const [page] = (await got(origin, { validatorsOf })).all;
      assert.ok(page && "refusal" in page && page.unchanged === true, reasonOf(page));
      const other = async (): Promise<Validators> => ({ etag: '"2"', lastModified: null });
      assert.match(reasonOf((await got(origin, { validatorsOf: other })).all[0]), /^a page/);
    },
  ));

const news = (host: string | undefined, paths: readonly string[]): string =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">${paths
    .map(
      (path) =>
        `<url><loc>http://${host}${path}</loc><n:news><n:publication><n:name>Example Times</n:name><n:language>en</n:language></n:publication><n:publication_date>2024-05-03T09:00:00+02:00</n:publication_date><n:title>T</n:title></n:news></url>`,
    )
    .join("")}</urlset>`;

test("a news sitemap, and an index of them, lead to their pages, each with its date and outlet", () =>
  withServer(
    (request, response) => {
      const { host } = request.headers;
      if (request.url === "/index.xml")
        response.end(`<sitemapindex><sitemap><loc>http://${host}/news.xml.gz</loc></sitemap></sitemapindex>`);
      else if (request.url === "/news.xml.gz") response.end(gzipSync(news(host, ["/a", "/b", "/gone"])));
      else if (request.url === "/gone") response.writeHead(410).end();
      else response.writeHead(200, HTML).end(STORY + request.url);
    },
    async ({ origin }) => {
      const { all } = await got(`${origin}/index.xml`);
      assert.deepEqual(
        all.map(({ id }) => id),
        [`${origin}/a`, `${origin}/b`, `${origin}/gone`],
      );
      assert.ok(all[0] && "bytes" in all[0]);
      assert.deepEqual(all[0].feed, { published: "2024-05-03T09:00:00+02:00", updated: null });
      assert.equal(all[0].outlet, "Example Times");
      assert.match(reasonOf(all[2]), /answered 410/);
    },
  ));

test("a sitemap may not name pages of another host, and maps of maps end", () =>
  withServer(served("secret"), (other) =>
    withServer(
      (request, response) =>
        response.end(
          request.url === "/map.xml"
            ? news(`127.0.0.1:${other.port}`, ["/a"])
            : `<sitemapindex><sitemap><loc>http://${request.headers.host}${request.url}</loc></sitemap></sitemapindex>`,
        ),
      async ({ origin }) => {
        assert.match(reasonOf((await got(`${origin}/map.xml`)).all[0]), /another host/);
        assert.equal(other.connections(), 0);
        const { all } = await got(`${origin}/endless.xml`);
        assert.match(reasonOf(all[0]), /without end/);
      },
    ),
  ));

const FEED = (host: string | undefined): string =>
  `<rss><channel><title>Times</title><item><guid>1</guid><title>T</title><link>http://${host}/a</link><pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate><description>The town was hit.</description></item></channel></rss>`;

test("a feed gives what it holds, or, when asked to follow it, the pages it names", () =>
  withServer(
    (request, response) =>
      request.url === "/feed"
        ? response.writeHead(200, { etag: '"9"' }).end(FEED(request.headers.host))
        : response.writeHead(200, HTML).end(STORY),
    async ({ origin, asked }) => {
      const [item] = (await got(`${origin}/feed`)).all;
      assert.ok(item && "bytes" in item && item.id === `${origin}/feed#1` && item.url === `${origin}/a`);
      assert.deepEqual(asked, ["/feed"]);
      const [page] = (await got(`${origin}/feed`, { fullPages: true })).all;
      assert.ok(page && "bytes" in page && page.id === `${origin}/a`);
      assert.equal(Buffer.from(page.bytes).toString(), STORY);
      assert.equal(page.feed?.published, "Fri, 03 May 2024 10:00:00 GMT");
    },
  ));

test("where a page that a feed names does not come, the feed's own text is read", () =>
  withServer(
    (request, response) =>
      request.url === "/feed"
        ? response.writeHead(200).end(FEED(request.headers.host))
        : response.writeHead(404).end(),
    async ({ origin }) => {
      const { all } = await got(`${origin}/feed`, { fullPages: true });
      assert.deepEqual(
        all.map((page) => [page.id, "bytes" in page]),
        [
          [`${origin}/a`, false],
          [`${origin}/feed#1`, true],
        ],
      );
    },
  ));
