import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The command line as it is built beside these tests. */
export const program = fileURLToPath(new URL("../src/cli/daybook.js", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunSettings {
  readonly stdin?: string | Uint8Array;
  readonly cwd?: string;
}

export const startDaybook = (args: readonly string[], { cwd }: RunSettings = {}): ChildProcess =>
  spawn(process.execPath, [program, ...args], { stdio: "pipe", ...(cwd === undefined ? {} : { cwd }) });

/** Runs the command line to its end. */
export function daybook(args: readonly string[], settings: RunSettings = {}): Promise<Ran> {
  const child = startDaybook(args, settings);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => err.push(chunk));
  // A program that ends before it has read its input is no failure of the test.
  child.stdin?.on("error", () => {});
  child.stdin?.end(settings.stdin ?? "");
  return new Promise((resolve) => {
    child.on("close", (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}

/** The lines of JSON that a run printed. */
export const jsonLines = (out: string): Record<string, unknown>[] =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** A folder that is gone after `use`. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "daybook-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
