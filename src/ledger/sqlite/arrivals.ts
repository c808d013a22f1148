import { gunzipSync, gzipSync } from "node:zlib";
import type Database from "better-sqlite3";
import type { Validators, Visit } from "../../intake/page-source.js";
import { unfetchedHash } from "../../page/hash.js";
import { FAILED_OUTCOMES, type FetchFacts, type OutcomeKind } from "../../page/page.js";
import type { PageRecord } from "../../record/lines.js";
import type { Arrival, PageDetail } from "../contract.js";

/** Writes under which names pages came, how, and their bytes. */
export class Arrivals {
  readonly #statements: ReturnType<typeof prepare>;

  constructor(db: Database.Database) {
    this.#statements = prepare(db);
  }

  write(page: number, { id, hash, source }: PageRecord, arrival: Arrival | undefined): void {
    this.note(page, id, arrival?.fetch ?? null);
    const bytes = arrival?.bytes ?? null;
    if (bytes !== null && !givesBack(source, bytes)) this.#statements.bytes.run(page, gzipSync(bytes));
    // What an address gave before and could not be read has had its day; so has what stood for bytes that did not come.
    if (arrival?.fetch) this.#statements.removeFailed.run(id, page, ...FAILED_OUTCOMES, id);
    const stand = unfetchedHash(id);
    if (hash !== stand) this.#statements.removeStand.run(stand, ...FAILED_OUTCOMES);
  }

  note(page: number, id: string, fetch: FetchFacts | null): void {
    const { address = null, status = null, at = null, headers } = fetch ?? {};
    this.#statements.note.run(id, page, address, status, headers ? JSON.stringify(headers) : null, at);
  }
}

/** Most pages are UTF-8: their characters, which the ledger keeps anyhow, are their bytes. */
const givesBack = (source: string | null, bytes: Uint8Array): boolean =>
  source !== null && Buffer.from(source, "utf8").equals(bytes);

const FAILED = FAILED_OUTCOMES.map(() => "?").join(", ");

function prepare(db: Database.Database) {
  return {
    note: db.prepare(
      `INSERT INTO arrival (id, page, address, status, headers, fetched) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    ),
    bytes: db.prepare("INSERT OR REPLACE INTO page_bytes (page, gzip) VALUES (?, ?)"),
    removeFailed: db.prepare(
      `DELETE FROM page
       WHERE nr IN (SELECT page FROM arrival WHERE id = ?) AND nr <> ? AND outcome IN (${FAILED})
         AND NOT EXISTS (SELECT 1 FROM arrival WHERE arrival.page = page.nr AND arrival.id <> ?)`,
    ),
    removeStand: db.prepare(`DELETE FROM page WHERE hash = ? AND outcome IN (${FAILED})`),
  };
}

export function noteVisit(db: Database.Database, visit: Visit): void {
  db.prepare(
    "INSERT OR REPLACE INTO visit (id, kind, etag, last_modified, passed_over) VALUES (?, ?, ?, ?, ?)",
  ).run(visit.id, visit.kind, visit.etag, visit.lastModified, JSON.stringify(visit.passedOver));
}

export function passedOver(db: Database.Database): Record<string, number> {
  const rows = db
    .prepare("SELECT key, sum(value) FROM visit, json_each(passed_over) GROUP BY key ORDER BY key")
    .raw()
    .all() as [string, number][];
  return Object.fromEntries(rows);
}

/** Of a feed's last visit, else of the page that the address gave last; a page that failed must come whole again. */
export function validatorsOf(db: Database.Database, address: string): Validators | null {
  const visit = db
    .prepare('SELECT etag, last_modified AS "lastModified" FROM visit WHERE id = ?')
    .get(address) as Validators | undefined;
  if (visit !== undefined) return visit.etag === null && visit.lastModified === null ? null : visit;
  const headers = db
    .prepare(
      `SELECT headers FROM arrival JOIN page ON page.nr = arrival.page
       WHERE arrival.id = ? AND address = arrival.id AND headers IS NOT NULL
         AND outcome NOT IN (${FAILED})
       ORDER BY fetched DESC LIMIT 1`,
    )
    .pluck()
    .get(address, ...FAILED_OUTCOMES) as string | undefined;
  if (headers === undefined) return null;
  const pairs = JSON.parse(headers) as FetchFacts["headers"];
  const valueOf = (name: string): string | null => pairs.find(([key]) => key === name)?.[1] ?? null;
  const found = { etag: valueOf("etag"), lastModified: valueOf("last-modified") };
  return found.etag === null && found.lastModified === null ? null : found;
}

interface PageRow {
  readonly nr: number;
  readonly media: string | null;
  readonly encoding: string | null;
  readonly source: string | null;
  readonly outcome: OutcomeKind;
  readonly reason: string | null;
  readonly gzip: Uint8Array | null;
}

interface ArrivalRow {
  readonly id: string;
  readonly address: string | null;
  readonly status: number | null;
  readonly headers: string | null;
  readonly fetched: string | null;
}

export function pageDetail(db: Database.Database, hash: string): PageDetail | null {
  const row = db
    .prepare(
      `SELECT nr, media, encoding, source, outcome, reason, gzip
       FROM page LEFT JOIN page_bytes ON page_bytes.page = page.nr WHERE hash = ?`,
    )
    .get(hash) as PageRow | undefined;
  if (row === undefined) return null;
  const arrivals = db
    .prepare("SELECT id, address, status, headers, fetched FROM arrival WHERE page = ? ORDER BY id")
    .all(row.nr) as ArrivalRow[];
  const { media, encoding, outcome, reason } = row;
  return { hash, media, encoding, outcome, reason, bytes: bytesOf(row), arrivals: arrivals.map(arrivalOf) };
}

function bytesOf({ gzip, source }: PageRow): Uint8Array | null {
  if (gzip !== null) return gunzipSync(gzip);
  return source === null ? null : Buffer.from(source, "utf8");
}

const arrivalOf = ({
  id,
  address,
  status,
  headers,
  fetched,
}: ArrivalRow): PageDetail["arrivals"][number] => ({
  id,
  fetch:
    headers === null && fetched === null
      ? null
      : { address, status, headers: headers === null ? [] : JSON.parse(headers), at: fetched },
});
