import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds Daybook's own `package.json`, from a build folder or an installed package alike. */
export const packageRoot: string = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
})();

/** Daybook's version, as its package says. */
export const programVersion: string = (
  JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { readonly version: string }
).version;
