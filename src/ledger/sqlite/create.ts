import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { migrate } from "./migrate.js";
import { APPLICATION_ID } from "./schema.js";

/**
 * Makes an empty ledger, whole or not at all: a program killed half-way leaves no file that is neither. If another
 * program makes it at the same moment, that one's is kept.
 */
export function createFile(path: string): void {
  const draft = `${path}.new-${process.pid}`;
  removeDraft(draft);
  try {
    writeEmpty(draft);
    moveInto(draft, path);
    syncFolder(dirname(path));
  } finally {
    removeDraft(draft);
  }
}

function writeEmpty(draft: string): void {
  const db = new Database(draft);
  try {
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db);
    // Closing moves the log into the file too, but keeps silent when the disk has no room for it.
    db.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    db.close();
  }
}

/** A link fails where something stands already; some file systems have no links. */
function moveInto(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EEXIST") return;
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "EOPNOTSUPP" && code !== "ENOSYS") throw error;
    if (!existsSync(path)) renameSync(draft, path);
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } catch {
    // Some systems can't sync a folder; the file itself is synced.
  } finally {
    closeSync(handle);
  }
}

const removeDraft = (draft: string): void => {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(draft + suffix, { force: true });
};
