import { lstat, open, readdir, readlink, realpath, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
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
  const beside = path + partName(process.pid);
  try {
    await removeLeftParts(path);
    const file = await open(beside, "wx");
    try {
      for await (const chunk of chunks) await file.write(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw cannotWrite(target, error as NodeJS.ErrnoException);
  }
}

/** Names whose writer it is, so that what a killed one left can be told from what another is writing now. */
const partName = (pid: number): string => `.${hostname()}-${pid}.part`;

async function removeLeftParts(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith(".part")) continue;
    const pid = Number(/-(\d+)\.part$/.exec(name)?.[1]);
    if (name === basename(path) + partName(pid) && !isAlive(pid))
      await rm(join(folder, name), { force: true });
  }
}

/** A part of this very process is one that an earlier process of the same number left. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** The real path of a file, there or not yet. Renaming over a pipe or a device would take it from everybody. */
async function placeOf(target: string): Promise<string> {
  if (target === "") throw new UserError("no-name", "The output's name is empty.", "give a file name.");
  try {
    const path = await realpath(target);
    const found = await stat(path);
    if (found.isFile()) return path;
    if (found.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    throw new UserError(
      "not-a-file",
      `${target} is no file.`,
      "leave -o out and redirect the output with >.",
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return placeToBe(target);
    throw cannotWrite(target, error as NodeJS.ErrnoException);
  }
}

async function placeToBe(target: string): Promise<string> {
  if (/[/\\]$/.test(target)) throw cannotWrite(target, Object.assign(new Error(), { code: "EISDIR" }));
  const isLink = (await lstat(target).catch(() => null))?.isSymbolicLink() ?? false;
  if (isLink) return placeOf(resolve(dirname(target), await readlink(target)));
  return join(await realpath(dirname(target)).catch(() => dirname(target)), basename(target));
}

const wouldReplace = (target: string): UserError =>
  new UserError("keeps-ledger", `${target} is part of the ledger itself.`, "give another file name.");

const FIXES: Readonly<Record<string, string>> = {
  EACCES: "choose a folder that you may write to.",
  EINVAL: "check the name.",
  EISDIR: "give a file name, not a folder.",
  ELOOP: "it is a link that leads back to itself: name the file itself.",
  ENAMETOOLONG: "choose a shorter name.",
  ENOENT: "make the folder first, or check its name.",
  ENOSPC: "make room on the disk, or write elsewhere.",
  ENOTDIR: "check the name: a part of it is no folder.",
  EPERM: "choose a place that you may write to.",
  EROFS: "choose a place that can be written to.",
};

const cannotWrite = (path: string, error: NodeJS.ErrnoException): Error => {
  if (error instanceof UserError) return error;
  const fix = FIXES[error.code ?? ""];
  return fix ? new UserError("cannot-write", `${path} cannot be written.`, fix, { cause: error }) : error;
};
