// Finds a Chromium for the browser tests, or installs Debian's where that is possible.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const found = () => [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path));

/** Path of a Chromium, or an exit with a line that says what to install. */
export function chromium() {
  const path = found() ?? (install() ? found() : undefined);
  if (path) return path;
  console.error("The browser tests need Chromium: install Debian's package chromium, or set CHROMIUM_PATH.");
  process.exit(2);
}

function install() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.error("Installing Debian's Chromium for the browser tests …");
  const apt = (...args) =>
    spawnSync("apt-get", ["-qq", "-o=Dpkg::Use-Pty=0", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  return apt("update") && apt("install", "-y", "--no-install-recommends", "chromium");
}
