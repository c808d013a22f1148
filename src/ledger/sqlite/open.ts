import { existsSync, lstatSync, readFileSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import type { Ledger } from "../contract.js";
import { createFile } from "./create.js";
import { canBeWritten, hasFolder, hasWal, inspect, placeOf } from "./file.js";
import { SqliteLedger } from "./ledger.js";
import { migrate, schemaVersionOf } from "./migrate.js";
import * as problem from "./problems.js";
import { MIGRATIONS, SCHEMA_VERSION } from "./schema.js";

export interface OpenOptions {
  /** `read`: nothing is ever changed; `write`: it must be there; `create`: it is made if absent. */
  readonly mode: "read" | "write" | "create";
  /** How long to wait for another program that is writing, in milliseconds. */
  readonly waitMs?: number | undefined;
}

const WAIT_MS = 30_000;

/** Opens a ledger file, or says what the user can do about it. Whatever it refuses it leaves as it is. */
export async function openLedger(name: string, { mode, waitMs = WAIT_MS }: OpenOptions): Promise<Ledger> {
  const path = placeOf(name);
  const header = inspect(path);
  if (header === null && mode !== "create") throw isMissing(name, path);
  if (mode !== "read") checkPlace(path);
  try {
    if (header === null) createFile(path);
    const db = mode === "read" ? openToRead(path, waitMs) : openToWrite(path, waitMs);
    return new SqliteLedger(db, { path, waitMs });
  } catch (error) {
    throw asWriteProblem(problem.asProblem(error, path, waitMs), path);
  }
}

const isMissing = (name: string, path: string): Error =>
  lstatSync(name, { throwIfNoEntry: false })?.isSymbolicLink()
    ? problem.isLinkToNothing(name, path)
    : problem.isMissing(name);

function checkPlace(path: string): void {
  if (!hasFolder(path)) throw problem.hasNoFolder(path);
  if (!canBeWritten(path)) throw problem.isReadOnly(path);
}

function asWriteProblem(error: unknown, path: string): unknown {
  const { code = "" } = error as NodeJS.ErrnoException;
  if (code === "EROFS" || code === "EACCES" || code === "EPERM") return problem.isReadOnly(path, error);
  if (code === "ENOSPC") return problem.isFull(path, error);
  return problem.isOfPath(code) ? problem.isNoPath(path, error as NodeJS.ErrnoException) : error;
}

function openToWrite(path: string, waitMs: number): Database.Database {
  return opened(path, { timeout: waitMs }, (db) => {
    db.pragma("synchronous = FULL");
    db.pragma("foreign_keys = ON");
    db.pragma("cache_size = -64000");
    db.pragma("wal_autocheckpoint = 4000");
    db.pragma("journal_size_limit = 67108864");
    checkContent(db, path);
    migrate(db);
  });
}

function openToRead(path: string, waitMs: number): Database.Database {
  if (!canBeWritten(path) && !hasWal(path)) return openCopy(path);
  const readonly = !canBeWritten(path);
  try {
    return opened(path, { timeout: waitMs, readonly }, (db) => {
      db.pragma("query_only = ON");
      db.pragma("cache_size = -32000");
      checkContent(db, path);
      checkVersion(db, path);
    });
  } catch (error) {
    const code = (error as { readonly code?: string }).code ?? "";
    throw readonly && /^SQLITE_(?:CANTOPEN|READONLY)/.test(code) ? problem.isUnfinished(path) : error;
  }
}

/**
 * Where the folder can't be written and nobody is writing, SQLite can't keep its `-shm` file: the ledger is read whole
 * into memory instead.
 */
function openCopy(path: string): Database.Database {
  if (hasWal(path)) throw problem.isUnfinished(path);
  const bytes = readFileSync(path);
  // A copy in memory can't have a write-ahead log: the header says "rollback journal" instead.
  bytes[18] = 1;
  bytes[19] = 1;
  const db = new Database(bytes, { readonly: true });
  checkContent(db, path);
  checkVersion(db, path);
  return db;
}

function checkVersion(db: Database.Database, path: string): void {
  const version = schemaVersionOf(db);
  if (version < SCHEMA_VERSION) throw problem.isOlder(path, version, SCHEMA_VERSION);
}

/** Reads a little of every table and index, so that a torn file is refused now and not in the middle of an answer. */
function checkContent(db: Database.Database, path: string): void {
  const tables = tablesIn(db);
  const missing = tablesOf(schemaVersionOf(db)).filter((table) => !tables.includes(table));
  if (missing.length > 0) throw problem.isDamaged(path, `without ${missing.join(", ")}`);
  for (const table of tables) db.prepare(`SELECT * FROM "${table}" LIMIT 1`).all();
  const size = (db.pragma("page_count", { simple: true }) as number) * 4096;
  if (size > CHECKED_BYTES) return;
  const found = db.pragma("quick_check(1)", { simple: true });
  if (found !== "ok") throw problem.isDamaged(path, found);
}

const tablesIn = (db: Database.Database): string[] =>
  db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' ORDER BY name")
    .pluck()
    .all() as string[];

/** The tables that a ledger of a schema version has. */
function tablesOf(version: number): string[] {
  const db = new Database(":memory:");
  try {
    for (const migration of MIGRATIONS.slice(0, version)) db.exec(migration);
    return tablesIn(db);
  } finally {
    db.close();
  }
}

/** Ledgers up to this size are checked page by page on opening; that takes a tenth of a second. */
const CHECKED_BYTES = 32 * 1024 * 1024;

/** If opening fails, the side files that SQLite made for it go again. */
function opened(
  path: string,
  options: { readonly timeout: number; readonly readonly?: boolean },
  prepare: (db: Database.Database) => void,
): Database.Database {
  const sideFiles = [`${path}-wal`, `${path}-shm`].filter((file) => !existsSync(file));
  const db = new Database(path, { fileMustExist: true, ...options });
  try {
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    if (!hasWal(path)) for (const file of sideFiles) rmSync(file, { force: true });
    throw error;
  }
}
