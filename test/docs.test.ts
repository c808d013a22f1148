import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { codebookTables, toMarkdown } from "../src/codebook/tables.js";
import { DEFAULT_LIMITS, MOST } from "../src/page/decode.js";
import { outputSchema } from "../src/record/schema.js";
import { packageRoot } from "../src/root.js";

const read = (path: string): string => readFileSync(join(packageRoot, path), "utf8");

for (const table of codebookTables) {
  test(`docs/codebook.md holds the table of ${table.name} as the code has it`, () => {
    assert.ok(read("docs/codebook.md").includes(toMarkdown(table)), `should hold:\n${toMarkdown(table)}`);
  });
}

test("docs/format.schema.json is written from the schema in the code", () => {
  assert.deepEqual(JSON.parse(read("docs/format.schema.json")), JSON.parse(JSON.stringify(outputSchema())));
});

test("docs/pages.md names every limit of a page", () => {
  const limits = [DEFAULT_LIMITS.maxBytes, ...Object.values(MOST)].map((most) => most.toLocaleString("en"));
  const text = read("docs/pages.md");
  assert.deepEqual(
    limits.filter((most) => !text.includes(`| ${most} |`) && !text.includes(`| ${most};`)),
    [],
  );
});

test("docs/architecture.md names every folder of src", () => {
  const text = read("docs/architecture.md");
  const folders = readdirSync(join(packageRoot, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  assert.deepEqual(
    folders.filter((name) => !text.includes(`\`${name}/\``)),
    [],
  );
});

test("docs/dependencies.md names every dependency", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const text = read("docs/dependencies.md");
  assert.deepEqual(
    Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !text.includes(`| \`${name}\` |`)),
    [],
  );
});

const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "ATTRIBUTION.md"].concat(
  readdirSync(join(packageRoot, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
);

test("links between the pages lead somewhere", () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
      .map((match) => match[1] as string)
      .filter((target) => !existsSync(join(packageRoot, page, "..", target)))
      .map((target) => `${page} → ${target}`),
  );
  assert.deepEqual(broken, []);
});
