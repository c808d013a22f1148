// Writes the codebook's tables, as the code has them, into docs/codebook.md between their marks.
import { readFileSync, writeFileSync } from "node:fs";
import { codebookTables, toMarkdown } from "../dist/src/codebook/tables.js";

const path = new URL("../docs/codebook.md", import.meta.url);
let text = readFileSync(path, "utf8");
for (const table of codebookTables) {
  const marks = new RegExp(`(<!-- ${table.name} -->\n)[^]*?(<!-- /${table.name} -->)`);
  text = text.replace(marks, (_, open, close) => `${open}${toMarkdown(table)}\n${close}`);
}
writeFileSync(path, text);
