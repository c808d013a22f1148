import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { MODEL_FILES } from "../src/reader/model.js";
import { loadReader } from "../src/reader/reader.js";
import { packageRoot } from "../src/root.js";

const folder = join(packageRoot, "models", "en");

test("the model card names the version and the size of every file, all within 30 MB", async () => {
  const card = readFileSync(join(folder, "README.md"), "utf8");
  assert.ok(card.includes(`\`${(await loadReader(folder)).version}\``));
  const sizes = MODEL_FILES.map((file) => statSync(join(folder, file)).size);
  for (const [index, file] of MODEL_FILES.entries()) {
    const row = card.split("\n").find((line) => line.startsWith(`| \`${file}\``));
    assert.ok(row?.includes((sizes[index] as number).toLocaleString("en-US")), `${file}: ${sizes[index]}`);
  }
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 30_000_000);
});
