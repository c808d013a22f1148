// Compiles the program, unpacks the gazetteer and builds the browser view into dist/.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

// Without the packages, npx would look for others of the same names.
if (!existsSync(`${root}/node_modules/typescript`) || !existsSync(`${root}/node_modules/vite`)) {
  console.error("build: the packages are not installed, or not all of them.\nTo fix it: npm ci");
  process.exit(2);
}

const steps = [
  ["npx", "tsc", "-p", "."],
  ["node", "scripts/unpack-gazetteer.mjs"],
  ["npx", "vite", "build", "web", "--logLevel", "warn"],
];
for (const [command, ...args] of steps) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) {
    console.error(`build: ${[command, ...args].join(" ")} failed`);
    process.exit(status ?? 1);
  }
}
chmodSync(`${root}/dist/src/cli/daybook.js`, 0o755);
