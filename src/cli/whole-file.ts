import { randomBytes } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { UserError } from "../errors.js";

/**
 * Writes a file whole or not at all: beside its place first, then into it. A link leads to the file that is written.
 * Throws a UserError where the place is no file, or one that `keep` names under whatever name.
 */
export async function writeWhole(
  target: string,
  chunks: AsyncIterable<string>,
  keep: readonly string[],
): Promise<void> {
  const path = await placeOf(target);
  for (const kept of keep) if (path === (await placeOf(kept))) throw wouldReplace(target);
  const beside = `${path}.${randomBytes(4).toString("hex")}.part`;
  try {
    const file = await open(beside, "wx");
    try {
      for await (const chunk of chunks) await file.write(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw cannotWrite(path, error as NodeJS.ErrnoException);
  }
}

/** The real path of a file, there or not yet. Renaming over a pipe or a device would take it from everybody. */
async function placeOf(target: string): Promise<string> {
  const path = await realpath(target).catch(() => null);
  if (path === null) {
    const folder = await realpath(dirname(target)).catch(() => dirname(target));
    return join(folder, basename(target));
  }
  const found = await stat(path);
  if (found.isFile() || found.isDirectory()) return path;
  throw new UserError("not-a-file", `${target} is no file.`, "leave -o out and redirect the output with >.");
}

const wouldReplace = (target: string): UserError =>
  new UserError("keeps-ledger", `${target} is part of the ledger itself.`, "give another file name.");

const FIXES: Readonly<Record<string, string>> = {
  EACCES: "choose a folder that you may write to.",
  EISDIR: "give a file name, not a folder.",
  ENOENT: "make the folder first, or check its name.",
  ENOSPC: "make room on the disk, or write elsewhere.",
  ENOTDIR: "check the name: a part of it is no folder.",
  EROFS: "choose a place that can be written to.",
};

const cannotWrite = (path: string, error: NodeJS.ErrnoException): Error => {
  const fix = FIXES[error.code ?? ""];
  return fix ? new UserError("cannot-write", `${path} cannot be written.`, fix, { cause: error }) : error;
};
