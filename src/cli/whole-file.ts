import { randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { UserError } from "../errors.js";

/** Writes a file whole or not at all: beside its place first, then into it. */
export async function writeWhole(path: string, chunks: AsyncIterable<string>): Promise<void> {
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
