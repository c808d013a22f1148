import assert from "node:assert/strict";
import type { LookupAddress } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { test } from "node:test";
import { notPublic } from "./ip-ranges.js";
import { withServer } from "./local-server.fixture.js";
import { NotFetched } from "./refusals.js";
import { Web, type WebOptions } from "./web.js";

const CLOCK = { now: Date.now, wait: async (): Promise<void> => {} };
const SETTINGS = {
  agent: "daybook/test",
  delayMs: 0,
  allowPrivate: false,
  clock: CLOCK,
} satisfies WebOptions;

async function withWeb<T>(options: Partial<WebOptions>, use: (web: Web) => Promise<T>): Promise<T> {
  const web = new Web({ ...SETTINGS, ...options });
  try {
    return await use(web);
  } finally {
    await web.close();
  }
}

/** Hosts of every kind that lead to this machine, to a private network or to a cloud's metadata. */
const HOSTS: readonly string[] = [
  ...[
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "127.000.000.001",
    "0177.0.0.1",
    "0177.1",
    "0x7f.0.0.1",
    "0x7f.1",
    "0x7f000001",
  ],
  ...[
    "2130706433",
    "017700000001",
    "0x7F.0x0.0x0.0x1",
    "127.0.0.1.",
    "127。0。0。1",
    "１２７.０.０.１",
    "①②⑦.⓪.⓪.①",
  ],
  ...[
    "%31%32%37.0.0.1",
    "127.0.0.%31",
    "127.127.127.127",
    "0",
    "0.0.0.0",
    "00.0.0.0",
    "0x0",
    "localhost",
    "LOCALHOST",
    "localhost.",
  ],
  ...[
    "[::1]",
    "[::]",
    "[0:0:0:0:0:0:0:1]",
    "[0000:0000:0000:0000:0000:0000:0000:0001]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
  ],
  ...[
    "[0:0:0:0:0:ffff:127.0.0.1]",
    "[::127.0.0.1]",
    "[::7f00:1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
  ],
  ...[
    "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
    "[fe80::1]",
    "[fc00::1]",
    "[fd00:ec2::254]",
    "[fec0::1]",
    "[ff02::1]",
  ],
  ...[
    "169.254.169.254",
    "0xa9fea9fe",
    "2852039166",
    "0251.0376.0251.0376",
    "[::ffff:169.254.169.254]",
    "169.254.43518",
  ],
  ...[
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.192",
    "10.0.0.1",
    "0xa.1",
    "012.1",
    "167772161",
    "172.16.0.1",
    "0xac100001",
  ],
  ...[
    "172.31.255.255",
    "192.168.0.1",
    "192.168.1",
    "3232235521",
    "0300.0250.0.1",
    "100.64.0.1",
    "198.18.0.1",
    "192.0.2.1",
  ],
  ...["198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"],
];

test("every spelling of an address that is not public is refused, and no connection is made", async () => {
  assert.ok(HOSTS.length >= 60, `${HOSTS.length} spellings`);
  await withServer(
    (_, response) => response.end("secret"),
    async ({ port, connections }) => {
      for (const host of HOSTS) {
        await withWeb({}, async (web) => {
          await assert.rejects(web.get(`http://${host}:${port}/`), (error) => {
            assert.ok(error instanceof NotFetched, `${host}: ${error}`);
            assert.match(
              error.message,
              /--allow-private|no such host|could not be looked up|is not one/,
              host,
            );
            return true;
          });
        });
      }
      assert.equal(connections(), 0);
    },
  );
});

test("with --allow-private the same server is read", () =>
  withServer(
    (_, response) => response.end("open"),
    ({ origin }) =>
      withWeb({ allowPrivate: true }, async (web) => {
        assert.equal((await web.get(`${origin}/`)).fetch.status, 200);
      }),
  ));

const ODD: readonly string[] = [
  ...[
    "file:///etc/passwd",
    "ftp://127.0.0.1/x",
    "gopher://127.0.0.1:70/_x",
    "data:text/html,x",
    "javascript:alert(1)",
  ],
  ...[
    "dict://127.0.0.1:11211/",
    "ldap://127.0.0.1/",
    "blob:http://127.0.0.1/x",
    "ws://127.0.0.1/",
    "about:blank",
  ],
  ...[
    "http://user:pass@127.0.0.1/",
    "http://news.example@127.0.0.1/",
    "http://127.0.0.1@127.0.0.1/",
    "http://",
    "http://[",
    "x",
  ],
];

for (const address of ODD) {
  test(`${address} is not fetched`, () => withWeb({}, (web) => assert.rejects(web.get(address), NotFetched)));
}

/** Names that lead where a test says, as a name server of the attacker's would. */
const leading =
  (hosts: Readonly<Record<string, readonly string[]>>, onLookup: () => void = () => {}): LookupFunction =>
  (host, options, callback) => {
    onLookup();
    const found: LookupAddress[] = (hosts[host] ?? []).map((address) => ({ address, family: isIP(address) }));
    const [first] = found;
    if (first === undefined) callback(Object.assign(new Error(host), { code: "ENOTFOUND" }), [], undefined);
    else if (options.all) callback(null, found, undefined);
    else callback(null, first.address, first.family);
  };

test("a name that leads to a private address, alone or among public ones, is refused", () =>
  withServer(
    (_, response) => response.end("secret"),
    async ({ port, connections }) => {
      for (const addresses of [
        ["127.0.0.1"],
        ["93.184.216.34", "127.0.0.1"],
        ["::1"],
        ["::ffff:127.0.0.1"],
        ["10.1.1.1"],
      ]) {
        await withWeb({ lookup: leading({ "evil.example": addresses }) }, (web) =>
          assert.rejects(web.get(`http://evil.example:${port}/`), /--allow-private/),
        );
      }
      assert.equal(connections(), 0);
    },
  ));

/** 127.0.0.2 plays a public server; everything else is judged as ever. */
const forbidden = (ip: string): string | null => (ip === "127.0.0.2" ? null : notPublic(ip));

test("a name that changes its mind between two look-ups is refused at the connection", () =>
  withServer(
    (_, response) => response.end("secret"),
    async ({ port, connections }) => {
      let lookups = 0;
      const addresses = ["127.0.0.2", "127.0.0.1"];
      const lookup: LookupFunction = (host, options, callback) =>
        leading({ [host]: [addresses[Math.min(lookups++, 1)] as string] })(host, options, callback);
      await withWeb({ forbidden, lookup }, async (web) => {
        // The first look-up leads to the public address, where nobody listens; whatever comes after is judged anew.
        await assert.rejects(web.get(`http://rebind.example:${port}/`), NotFetched);
        await assert.rejects(web.get(`http://rebind.example:${port}/`), /127\.0\.0\.1 is loopback/);
      });
      assert.equal(connections(), 0);
    },
  ));

const REDIRECTS: readonly ((port: number) => string)[] = [
  (port) => `http://127.0.0.1:${port}/`,
  (port) => `http://[::ffff:127.0.0.1]:${port}/`,
  (port) => `http://2130706433:${port}/`,
  (port) => `//localhost:${port}/`,
  () => "http://169.254.169.254/latest/meta-data/",
  () => "file:///etc/passwd",
  () => "ftp://127.0.0.1/",
  (port) => `http://a:b@127.0.0.2:${port}/`,
];

test("a public server that sends on to a private address is not followed there", () =>
  withServer(
    (_, response) => response.end("secret"),
    async ({ port, connections }) => {
      for (const target of REDIRECTS) {
        await withServer(
          (_, response) => response.writeHead(302, { location: target(port) }).end(),
          ({ origin }) =>
            withWeb({ forbidden }, (web) =>
              assert.rejects(web.get(`${origin}/start`), (error) => error instanceof NotFetched),
            ),
          { host: "127.0.0.2" },
        );
      }
      assert.equal(connections(), 0);
    },
  ));

test("a robots.txt that sends on to a private address is not followed there either", () =>
  withServer(
    (_, response) => response.end("secret"),
    async ({ port, connections }) => {
      await withServer(
        (_, response) => response.end("page"),
        ({ origin, asked }) =>
          withWeb({ forbidden }, async (web) => {
            await assert.rejects(web.get(`${origin}/page`), /--allow-private/);
            assert.deepEqual(asked, []);
          }),
        {
          host: "127.0.0.2",
          robots: (_, response) => response.writeHead(301, { location: `http://127.0.0.1:${port}/` }).end(),
        },
      );
      assert.equal(connections(), 0);
    },
  ));
