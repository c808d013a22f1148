import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { outputLine } from "../src/record/schema.js";
import { packageRoot } from "../src/root.js";
import { daybook, inFolder, jsonLines, startDaybook } from "./daybook.js";

const STORY = `Army Pulls Out of Northern Town

GAO, Mali, May 3 (Example Agency) - The army withdrew from the northern town of Kidal on Tuesday, the defence ministry said.

At least 12 civilians were killed in fighting there last week, according to the United Nations.

Rebels have demanded that the government release prisoners before talks resume in Algiers.`;

const utf16 = (text: string, encoding: "le" | "be"): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return encoding === "le" ? bytes : bytes.swap16();
};

const CASES: readonly {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  readonly outcome: string;
  readonly code: number;
  readonly options?: readonly string[];
}[] = [
  { name: "a story", bytes: STORY, outcome: "ok", code: 0 },
  { name: "an empty file", bytes: "", outcome: "no-story", code: 0 },
  { name: "blanks only", bytes: " \n\t\r\n ", outcome: "no-story", code: 0 },
  {
    name: "a binary file",
    bytes: Uint8Array.from({ length: 4000 }, (_, n) => (n * 37) % 256),
    outcome: "not-text",
    code: 1,
  },
  {
    name: "a PNG's first bytes",
    bytes: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    outcome: "not-text",
    code: 1,
  },
  {
    name: "a page over the limit",
    bytes: "A town was shelled. ".repeat(200),
    outcome: "too-large",
    code: 1,
    options: ["--max-bytes", "1000"],
  },
  { name: "UTF-16, little end first", bytes: utf16(STORY, "le"), outcome: "ok", code: 0 },
  { name: "UTF-16, big end first", bytes: utf16(STORY, "be"), outcome: "ok", code: 0 },
  {
    name: "windows-1252",
    bytes: Buffer.from(STORY.replace("said.", "said – “again”."), "latin1"),
    outcome: "ok",
    code: 0,
  },
  {
    name: "a page without Latin letters",
    bytes: "انسحب الجيش من المدينة يوم الثلاثاء. ".repeat(20),
    outcome: "not-english",
    code: 0,
  },
  {
    name: "a page in French",
    bytes:
      "L'armée s'est retirée de la ville mardi, a annoncé le ministère de la Défense dans un communiqué. ".repeat(
        6,
      ),
    outcome: "not-english",
    code: 0,
  },
];

for (const { name, bytes, outcome, code, options = [] } of CASES) {
  test(`${name} is ${outcome}`, () =>
    inFolder(async (folder) => {
      const file = join(folder, "page");
      writeFileSync(file, bytes);
      const ran = await daybook(["read", file, "--json", ...options]);
      const last = jsonLines(ran.out).at(-1);
      assert.equal(last?.outcome, outcome, ran.err);
      assert.equal(ran.code, code);
      assert.equal(last?.reason === null, outcome === "ok", "whatever is not read has its reason");
      for (const line of jsonLines(ran.out)) outputLine.parse(line);
    }));
}

test("a story of one word is read and found silent", async () => {
  const ran = await daybook(["read", "-", "--json"], { stdin: "Fire" });
  const outcome = jsonLines(ran.out).at(-1);
  assert.ok(["ok", "no-story", "not-english"].includes(String(outcome?.outcome)));
  assert.equal(outcome?.reports, 0);
  assert.equal(ran.code, 0);
});

test("a bad page does not stop the others, and the exit code tells of it", () =>
  inFolder(async (folder) => {
    const files = ["a.txt", "b.bin", "c.txt"].map((name) => join(folder, name));
    writeFileSync(files[0] as string, STORY);
    writeFileSync(files[1] as string, Buffer.alloc(5000));
    writeFileSync(files[2] as string, STORY.replace("Kidal", "Menaka"));
    const ran = await daybook(["read", ...files, "--json"]);
    const outcomes = jsonLines(ran.out).filter((line) => line.type === "outcome");
    assert.deepEqual(
      outcomes.map((line) => [line.page, line.outcome]),
      [
        [files[0], "ok"],
        [files[1], "not-text"],
        [files[2], "ok"],
      ],
    );
    assert.equal(ran.code, 1);
  }));

test("script, handlers and entities in a page are text and nothing else", async () => {
  const html = `<html><head><title>Talks &lt;b&gt; &amp; <script>alert(1)</script></title></head><body>
    <h1 onclick="alert(2)">Ministers &lt;script&gt;alert(3)&lt;/script&gt; Meet</h1>
    <p onmouseover=alert(4)>The foreign ministers of Chad and Niger met in N&rsquo;Djamena on Monday, officials said.</p>
    <script>var hidden = "The army attacked the town on Friday.";</script>
    <p>They agreed to reopen the border &amp; to exchange prisoners, a joint statement said.</p></body></html>`;
  const ran = await daybook(["read", "-", "--json", "--date", "2024-03-05"], { stdin: html });
  const [story] = jsonLines(ran.out);
  assert.match(String(story?.headline), /Ministers <script>alert\(3\)<\/script> Meet/);
  assert.match(String(story?.text), /N’Djamena/);
  assert.doesNotMatch(String(story?.text), /alert\([124]\)|attacked the town/);
});

test("--as story keeps the text byte for byte", async () => {
  const text =
    "  The army withdrew\u00a0from Kidal on Tuesday. \r\n\r\n\tAt least 12 people were killed.\u200b 😀 \n";
  const ran = await daybook(["read", "-", "--as", "story", "--json"], { stdin: text });
  assert.equal(jsonLines(ran.out)[0]?.text, text);
});

test("--pages is a pure filter: a story a record, a bad line an outcome, each in its place", async () => {
  const records = [
    `\ufeff${JSON.stringify({ id: "one", text: STORY, outlet: "The Daily Example", published: "2022-05-04", crawl: 7 })}`,
    "{not json",
    JSON.stringify({ id: "three", text: "x", html: "y" }),
    JSON.stringify({ id: "four", text: STORY, published: "2022-02-30" }),
    JSON.stringify({ id: "five", html: `<h1>Town Left</h1><p>${STORY.split("\n\n")[2]}</p>`, as: "story" }),
    JSON.stringify({ id: "six", text: STORY, published: "Wed, 14 Jan 2026 10:00:00 GMT" }),
    "",
  ];
  const ran = await daybook(["read", "--pages", "--json"], { stdin: records.join("\n") });
  const lines = jsonLines(ran.out);
  const outcomes = lines.filter((line) => line.type === "outcome");
  assert.deepEqual(
    outcomes.map((line) => [line.page, line.outcome]),
    [
      ["one", "ok"],
      ["line 2", "unreadable"],
      ["three", "unreadable"],
      ["four", "unreadable"],
      ["five", "ok"],
      ["six", "unreadable"],
    ],
  );
  assert.equal(lines[0]?.outlet, "The Daily Example");
  assert.equal(ran.code, 1);
});

test("one worker and two print the same bytes", () =>
  inFolder(async (folder) => {
    const files = Array.from({ length: 5 }, (_, n) => join(folder, `${n}.txt`));
    for (const [n, file] of files.entries()) writeFileSync(file, STORY.replaceAll("Kidal", `Kidal ${n}`));
    const [one, two] = await Promise.all(
      ["1", "2"].map((workers) => daybook(["read", ...files, "--json", "--workers", workers])),
    );
    assert.equal(one?.code, 0);
    assert.ok((one?.out.length ?? 0) > 5 * STORY.length);
    assert.equal(one?.out, two?.out);
  }));

test("mentions are given when asked for, and only then", async () => {
  const plain = jsonLines((await daybook(["read", "-", "--json"], { stdin: STORY })).out)[0];
  assert.equal(plain?.mentions, undefined);
  const full = jsonLines((await daybook(["read", "-", "--json", "--mentions"], { stdin: STORY })).out)[0];
  outputLine.parse(full);
  assert.ok((full?.mentions as unknown[]).length > 3);
});

test("the table for a terminal names headline, type and words", async () => {
  const { out } = await daybook(["read", "-"], { stdin: STORY });
  assert.match(out, /Army Pulls Out of Northern Town/);
  assert.match(out, /RETREAT/);
  assert.match(out, /at least 12\s[\s\S]*?killed/);
});

const MISTAKES: readonly (readonly [string, readonly string[]])[] = [
  ["an unknown option", ["read", "--colour", "x"]],
  ["an unknown command", ["publish"]],
  ["the help of an unknown command", ["help", "publish"]],
  ["no input", ["read"]],
  ["a file that is not there", ["read", "no-such-file.txt"]],
  ["a pause that is none", ["read", "-", "--delay", "soon"]],
  ["a day that is none", ["read", "-", "--date", "2024-02-30"]],
  ["a date in another form", ["read", "-", "--date", "5 March"]],
  ["a date that only a browser takes", ["read", "-", "--date", "2026/01/14"]],
  ["an empty host", ["serve", "x.ledger", "--host", ""]],
  ["no workers", ["read", "-", "--workers", "0"]],
  ["an address that is none", ["read", "-", "--url", "example"]],
  ["another way of taking pages", ["read", "-", "--as", "book"]],
  ["files and page records at once", ["read", "--pages", "package.json"]],
  ["standard input twice", ["read", "-", "-"]],
  ["an unknown export format", ["export", "x.ledger", "--format", "xls"]],
  ["no export format", ["export", "x.ledger"]],
  ["a port out of range", ["serve", "x.ledger", "--port", "99999"]],
];

for (const [name, args] of MISTAKES) {
  test(`${name} is the user's mistake: words, a way out, code 2, no data`, async () => {
    const ran = await daybook(args, { cwd: packageRoot });
    assert.equal(ran.code, 2, ran.err);
    assert.equal(ran.out, "");
    assert.match(ran.err, /To fix it: /);
    assert.doesNotMatch(ran.err, /\n\s+at /, "no stack");
  });
}

test("one missing file among good ones: nothing is read", () =>
  inFolder(async (folder) => {
    const file = join(folder, "page.txt");
    writeFileSync(file, STORY);
    const ran = await daybook(["read", file, join(folder, "gone.txt"), "--json"]);
    assert.equal(ran.code, 2);
    assert.equal(ran.out, "");
  }));

for (const command of ["read", "ingest", "serve", "export", "explain", "stats"]) {
  test(`daybook ${command} --help shows an example`, async () => {
    const ran = await daybook([command, "--help"]);
    assert.equal(ran.code, 0);
    assert.match(ran.out, new RegExp(`Example:\\n {2}daybook ${command} `));
  });
}

test("--version names program, reader, codebook and gazetteer", async () => {
  const { out, code } = await daybook(["read", "--version"]);
  assert.equal(code, 0);
  assert.match(out, /^program \d+\.\d+\.\d+\nreader \S+\ncodebook \S+\ngazetteer \S+\n$/);
});

test("a closed pipe ends quietly", async () => {
  const child = startDaybook(["read", "--pages", "--json", "--workers", "1"]);
  const errors: Buffer[] = [];
  child.stderr?.on("data", (chunk: Buffer) => errors.push(chunk));
  child.stdin?.on("error", () => {});
  for (let n = 0; n < 40; n++) child.stdin?.write(`${JSON.stringify({ id: `${n}`, text: STORY })}\n`);
  child.stdin?.end();
  if (child.stdout) await once(child.stdout, "data");
  child.stdout?.destroy();
  const [code] = await once(child, "close");
  assert.equal(code, 0);
  assert.equal(Buffer.concat(errors).toString(), "");
});

test("an interrupted run ends with 130", async () => {
  const child = startDaybook(["read", "--pages", "--json"]);
  child.stdin?.on("error", () => {});
  child.stdin?.write(`${JSON.stringify({ id: "one", text: STORY })}\n`);
  if (child.stdout) await once(child.stdout, "data");
  child.kill("SIGINT");
  const [code] = await once(child, "close");
  assert.equal(code, 130);
});

test("nothing is left in the folder of a read", () =>
  inFolder(async (folder) => {
    mkdirSync(join(folder, "work"));
    writeFileSync(join(folder, "work", "page.txt"), STORY);
    await daybook(["read", "page.txt"], { cwd: join(folder, "work") });
    assert.deepEqual(readdirSync(join(folder, "work")), ["page.txt"]);
  }));
