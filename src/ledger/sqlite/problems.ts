import Database from "better-sqlite3";
import { UserError } from "../../errors.js";

/** What the user can put right about a ledger file. */
export const isFolder = (path: string): UserError =>
  new UserError(
    "ledger-is-folder",
    `${path} is a folder, not a ledger file.`,
    "name a file in it, such as news.ledger",
  );

export const isMissing = (path: string): UserError =>
  new UserError(
    "ledger-missing",
    `There is no ledger at ${path}.`,
    "check the path, or make one with: daybook ingest LEDGER FILE…",
  );

export const hasNoName = (): UserError =>
  new UserError(
    "ledger-no-name",
    "The name of the ledger is empty.",
    "give a file name, such as news.ledger",
  );

export const isLinkToNothing = (path: string, target: string): UserError =>
  new UserError(
    "ledger-missing",
    `${path} is a link to ${target}, and there is no ledger.`,
    "check where the link leads, or make the ledger with: daybook ingest LEDGER FILE…",
  );

/** What the system says of a path that can be no file. */
export const isNoPath = (path: string, cause: NodeJS.ErrnoException): UserError => {
  const [problem, fix] = NO_PATHS[cause.code ?? ""] ?? [`can't be reached (${cause.code})`, "check the path"];
  return new UserError("ledger-no-path", `${path} ${problem}.`, fix, { cause });
};

const NO_PATHS: Readonly<Record<string, readonly [string, string]>> = {
  EACCES: [
    "lies in a folder that may not be entered",
    "change the rights of the folder, or choose another place",
  ],
  ELOOP: ["is a link that leads back to itself", "name the ledger itself, or a new name to make one"],
  ENAMETOOLONG: ["is a longer name than this system takes", "choose a shorter one"],
  ENOTDIR: ["can't be a file: a part of its path is no folder", "check the path"],
};

export const isOfPath = (code: string): boolean => code in NO_PATHS;

export const hasNoFolder = (path: string): UserError =>
  new UserError(
    "ledger-no-folder",
    `The folder of ${path} does not exist.`,
    "make the folder, or check the path",
  );

export const isNoLedger = (path: string): UserError =>
  new UserError(
    "not-a-ledger",
    `${path} is not a ledger. It was left as it is.`,
    "name a ledger file, or a new name to make one",
  );

export const isNewer = (path: string, version: number, known: number): UserError =>
  new UserError(
    "ledger-newer",
    `${path} was written by a newer Daybook (schema ${version}; this one knows ${known}). It was left as it is.`,
    "update Daybook",
  );

export const isOlder = (path: string, version: number, known: number): UserError =>
  new UserError(
    "ledger-older",
    `${path} was written by an older Daybook (schema ${version}; this one needs ${known}).`,
    "run `daybook ingest` on it once where it can be written: that brings it up to date",
  );

export const isDamaged = (path: string, cause?: unknown): UserError =>
  new UserError(
    "ledger-damaged",
    `${path} is damaged. It was left as it is.`,
    "restore it from a copy, or ingest the pages into a new ledger",
    { cause },
  );

export const isReadOnly = (path: string, cause?: unknown): UserError =>
  new UserError(
    "ledger-read-only",
    `${path} can't be written.`,
    "change the rights of the file and its folder, or choose another place",
    { cause },
  );

export const isUnreadable = (path: string, cause?: unknown): UserError =>
  new UserError(
    "ledger-unreadable",
    `${path} can't be read.`,
    "change the rights of the file and its folder",
    {
      cause,
    },
  );

export const isUnfinished = (path: string): UserError =>
  new UserError(
    "ledger-unfinished",
    `${path} holds writing that was broken off (${path}-wal), and its folder can't be written.`,
    "open it once where it can be written, or copy both files elsewhere",
  );

export const isBusy = (path: string, waitedMs: number, cause?: unknown): UserError =>
  new UserError(
    "ledger-busy",
    `Another program has been writing to ${path} for more than ${waitedMs / 1000} seconds.`,
    "wait until it ends and run this again; pages that are in already are skipped",
    { cause },
  );

export const isFull = (path: string, cause?: unknown): UserError =>
  new UserError(
    "disk-full",
    `There is no room left to write ${path}. The page at hand was not added; what was in before is whole.`,
    "free some space and run this again; pages that are in already are skipped",
    { cause },
  );

/** SQLite's complaint in the user's words; what is a bug of ours stays as it is. */
export function asProblem(error: unknown, path: string, waitMs: number): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code } = error;
  if (code === "SQLITE_NOTADB") return isNoLedger(path);
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) return isBusy(path, waitMs, error);
  if (code.startsWith("SQLITE_READONLY")) return isReadOnly(path, error);
  if (code.startsWith("SQLITE_CORRUPT")) return isDamaged(path, error);
  if (code.startsWith("SQLITE_CANTOPEN")) return isUnreadable(path, error);
  return NO_ROOM.has(code) ? isFull(path, error) : error;
}

/** A full disk shows as any of these, by which file of the ledger could not grow. */
const NO_ROOM: ReadonlySet<string> = new Set([
  "SQLITE_FULL",
  "SQLITE_IOERR_FSYNC",
  "SQLITE_IOERR_SHMMAP",
  "SQLITE_IOERR_SHMOPEN",
  "SQLITE_IOERR_SHMSIZE",
  "SQLITE_IOERR_TRUNCATE",
  "SQLITE_IOERR_WRITE",
]);
