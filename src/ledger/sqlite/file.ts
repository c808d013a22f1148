import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  lstatSync,
  openSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { UserError } from "../../errors.js";
import * as problem from "./problems.js";
import { APPLICATION_ID, SCHEMA_VERSION } from "./schema.js";

/** What the first bytes of a ledger say. Read without SQLite, which would leave a `-wal` file beside a file it refuses. */
export interface LedgerHeader {
  readonly schemaVersion: number;
}

const HEADER_BYTES = 100;
const MAGIC = "SQLite format 3\0";

/**
 * Where a ledger lies or will lie, links followed: its side files stand beside the file itself, not beside a link to it.
 * Throws a UserError where the path can be no file.
 */
export function placeOf(path: string): string {
  if (path === "") throw problem.hasNoName();
  try {
    // SQLite would take a name such as `:memory:` for no file at all.
    if (path.startsWith(":")) return placeOf(resolve(path));
    if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
    const leads = statSync(path, { throwIfNoEntry: false }) !== undefined;
    return leads ? realpathSync(path) : placeOf(resolve(dirname(path), readlinkSync(path)));
  } catch (error) {
    throw error instanceof UserError ? error : problem.isNoPath(path, error as NodeJS.ErrnoException);
  }
}

/** Null when nothing is there; an error when there is anything but a ledger that this program knows. */
export function inspect(path: string): LedgerHeader | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  if (stats.isDirectory()) throw problem.isFolder(path);
  if (!stats.isFile()) throw problem.isNoLedger(path);
  const bytes = firstBytes(path);
  if (bytes.length < HEADER_BYTES || bytes.toString("latin1", 0, 16) !== MAGIC)
    throw problem.isNoLedger(path);
  if (bytes.readUInt32BE(68) !== APPLICATION_ID) throw problem.isNoLedger(path);
  return checked(path, bytes, stats);
}

function checked(path: string, bytes: Buffer, stats: Stats): LedgerHeader {
  const schemaVersion = bytes.readUInt32BE(60);
  if (schemaVersion > SCHEMA_VERSION) throw problem.isNewer(path, schemaVersion, SCHEMA_VERSION);
  if (schemaVersion === 0) throw problem.isNoLedger(path);
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16);
  // With a log beside it the file may be in the middle of taking that log in: SQLite ends that when it opens it.
  if (!hasWal(path) && stats.size < bytes.readUInt32BE(28) * pageSize)
    throw problem.isDamaged(path, "shorter than its header says");
  return { schemaVersion };
}

function firstBytes(path: string): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  try {
    const file = openSync(path, "r");
    try {
      return bytes.subarray(0, readSync(file, bytes, 0, HEADER_BYTES, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw problem.isUnreadable(path, error);
  }
}

export const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** The folder counts too: SQLite keeps its `-wal` and `-shm` files beside the ledger. */
export const hasFolder = (path: string): boolean =>
  statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() ?? false;

export const canBeWritten = (path: string): boolean =>
  isWritable(dirname(path)) && (!existsSync(path) || isWritable(path));

/** Writing that was broken off and is not in the file itself yet. */
export const hasWal = (path: string): boolean =>
  (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
