import assert from "node:assert/strict";
import { existsSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { daybook, inFolder, jsonLines } from "./daybook.js";

const STORY =
  "Town Attacked\n\nThe army attacked Kidal on Monday, killing at least 12 people, officials said.";

test("a path that can be no ledger, page or output: words, code 2, nothing changed", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "page.txt"), STORY);
    symlinkSync("loop", join(folder, "loop"));
    await daybook(["ingest", "good.ledger", "page.txt"], { cwd: folder });
    const before = readdirSync(folder);
    for (const path of ["", "loop", "loop/x", "x".repeat(300), "x".repeat(250), "page.txt/x", "no/x", "."]) {
      for (const args of [
        ["ingest", path, "page.txt"],
        ["stats", path],
        // A folder is read file by file.
        ...(path === "." ? [] : [["read", path]]),
        ["export", "good.ledger", "--format", "csv", "-o", path],
      ]) {
        // A name of 250 characters is a name, but the side files of a ledger or an output need longer ones.
        const ran = await daybook(args, { cwd: folder });
        assert.equal(ran.code, 2, `${args.join(" ")}: ${ran.err}`);
        assert.match(ran.err, /To fix it: /);
        assert.doesNotMatch(ran.err, /\n\s+at /);
      }
    }
    assert.deepEqual(readdirSync(folder), before);
  }));

test("a link to a ledger that is not there yet: told when reading, made there when ingesting", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "page.txt"), STORY);
    symlinkSync("real.ledger", join(folder, "link.ledger"));
    const asked = await daybook(["stats", "link.ledger"], { cwd: folder });
    assert.equal(asked.code, 2);
    assert.match(asked.err, /link\.ledger is a link to .*real\.ledger, and there is no ledger/);
    assert.equal((await daybook(["ingest", "link.ledger", "page.txt"], { cwd: folder })).code, 0);
    assert.ok(existsSync(join(folder, "real.ledger")));
    assert.match((await daybook(["stats", "link.ledger"], { cwd: folder })).out, /^pages {4}1$/m);
  }));

for (const [option, value] of [
  ["--time-limit", "2147484"],
  ["--time-limit", "1e3"],
  ["--workers", "100000"],
  ["--max-bytes", "64000001"],
  ["--url", "javascript:alert(1)"],
  ["--url", "file:///etc/passwd"],
] as const) {
  test(`${option} ${value} is the user's mistake`, async () => {
    const ran = await daybook(["read", "-", option, value], { stdin: STORY });
    assert.equal(ran.code, 2);
    assert.match(ran.err, /Give /);
  });
}

test("an address of a page record that is none of the web is not taken for where the page is from", async () => {
  const records = ["javascript:alert(1)", "https://example.org/a"].map((url) =>
    JSON.stringify({ id: url, url, text: STORY }),
  );
  const ran = await daybook(["read", "--pages", "--json"], { stdin: records.join("\n") });
  assert.deepEqual(
    jsonLines(ran.out)
      .filter(({ type }) => type === "story")
      .map(({ url }) => url),
    [null, "https://example.org/a"],
  );
});

test("half a UTF-16 pair in a page record stays as it is, and every span with it", async () => {
  const text = "The army \ud83d attacked Kidal \udc00 on Monday 😀, killing 12 people, officials said.";
  const ran = await daybook(["read", "--pages", "--json"], {
    stdin: JSON.stringify({ id: "half", text, as: "story" }),
  });
  const [story] = jsonLines(ran.out) as [{ text: string; reports: { trigger: Record<string, unknown> }[] }];
  assert.equal(story.text, text);
  assert.ok(story.reports.length > 0);
  for (const { trigger } of story.reports)
    assert.equal(text.slice(Number(trigger.start), Number(trigger.end)), trigger.text);
});

test("a page cannot send the terminal anything but words", () =>
  inFolder(async (folder) => {
    const evil = "\u001b[31mred\u001b[0m\u0007\b\r\u202egnp\u009b2J";
    const record = JSON.stringify({
      id: `id ${evil}\nforged`,
      outlet: evil,
      text: STORY.replace("Town", `Town ${evil}`),
    });
    const bad = JSON.stringify({ id: `bad ${evil}`, text: 1 });
    const stdin = `${record}\n${bad}\n`;
    const ledger = join(folder, "x.ledger");
    const table = await daybook(["read", "--pages"], { stdin });
    const ingested = await daybook(["ingest", ledger, "--pages"], { stdin });
    const stats = await daybook(["stats", ledger]);
    const exported = await daybook(["export", ledger, "--format", "jsonl", "--what", "reports"]);
    const { id } = JSON.parse(exported.out.split("\n")[0] as string) as { id: string };
    const explained = await daybook(["explain", ledger, id]);
    for (const { out, err, code } of [table, ingested, stats, explained]) {
      assert.ok(code === 0 || code === 1, err);
      assert.doesNotMatch(out + err, /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
      assert.doesNotMatch(out + err, /^forged/m);
    }
    assert.match(table.out, /␛\[31mred/);
    assert.equal(jsonLines((await daybook(["read", "--pages", "--json"], { stdin })).out)[0]?.outlet, evil);
  }));

test("ingest says on a page's own line why it gave nothing, and fails again when it fails again", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "bad.bin"), Buffer.alloc(3000));
    for (const _ of [1, 2]) {
      const ran = await daybook(["ingest", "x.ledger", "bad.bin"], { cwd: folder });
      assert.equal(ran.code, 1);
      assert.match(ran.err, /^1\/1 bad\.bin: not-text: the page is a binary file$/m);
    }
  }));
