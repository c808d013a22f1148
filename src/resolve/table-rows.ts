import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../root.js";

/** The cells of a table below `data/`, tab-separated; its comments and the line of column names are left out. */
export function tableRows(file: string): readonly (readonly string[])[] {
  const lines = readFileSync(join(packageRoot, "data", file), "utf8").split("\n");
  const rows = lines.filter((line) => line !== "" && !line.startsWith("#"));
  return rows.slice(1).map((line) => line.split("\t"));
}
