import type Database from "better-sqlite3";
import { UserError } from "../../errors.js";
import type { EventSummary } from "../../merge/event.js";
import type { EventCounts, EventFilter, EventPage, EventQuery } from "../contract.js";
import { type Condition, conditionsOf, valuesOf, whereOf } from "./filter.js";

type Sort = NonNullable<EventQuery["sort"]>;
type Mark = readonly (string | number)[];

interface Order {
  readonly by: string;
  /** True for what comes after the mark in that order. */
  readonly after: string;
  readonly marks: readonly ("undated" | "starts" | "reports" | "id")[];
}

/** Undated events are last either way; ties by id, so that pages never overlap. */
const ORDERS: Readonly<Record<Sort, Order>> = {
  "-time": {
    by: "e.starts DESC, e.id",
    after: "(e.starts < ?1 OR (e.starts = ?1 AND e.id > ?2))",
    marks: ["starts", "id"],
  },
  time: {
    by: "e.undated, e.starts, e.id",
    after: "(e.undated, e.starts, e.id) > (?1, ?2, ?3)",
    marks: ["undated", "starts", "id"],
  },
  reports: {
    by: "e.reports DESC, e.id",
    after: "(e.reports < ?1 OR (e.reports = ?1 AND e.id > ?2))",
    marks: ["reports", "id"],
  },
};

interface ListRow {
  readonly id: string;
  readonly starts: string;
  readonly undated: number;
  readonly reports: number;
  readonly summary: string;
}

/** Newest first unless told otherwise. */
export function listEvents(db: Database.Database, query: EventQuery): EventPage {
  const { limit } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    throw new UserError("bad-limit", `${limit} events can't be listed at once.`, "ask for 1 to 1000");
  }
  const sort = query.sort ?? "-time";
  const filter = conditionsOf(query);
  const listing = { filter, sort, limit: limit + 1, after: query.after };
  const { rows, total } = db.transaction(() => found(db, listing, query.text !== undefined))();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    events: shown.map(({ summary }) => JSON.parse(summary) as EventSummary),
    total,
    next: rows.length > limit && last !== undefined ? encode(sort, last) : null,
  };
}

const countAll = (db: Database.Database, filter: readonly Condition[]): number =>
  db
    .prepare(`SELECT count(*) FROM event e ${whereOf(filter)}`)
    .pluck()
    .get(...valuesOf(filter)) as number;

interface Listing {
  readonly filter: readonly Condition[];
  readonly sort: Sort;
  readonly limit: number;
  readonly after: string | undefined;
}

interface Found {
  readonly rows: readonly ListRow[];
  readonly total: number;
}

/** A search by words is the dear part of a filter: its hits are kept for the count and the page alike. */
function found(db: Database.Database, listing: Listing, isSearch: boolean): Found {
  const { filter } = listing;
  if (!isSearch) return { rows: rowsOf(db, listing), total: countAll(db, filter) };
  const hits = db
    .prepare(`SELECT e.nr FROM event e ${whereOf(filter)}`)
    .pluck()
    .all(...valuesOf(filter)) as number[];
  const kept = { sql: "e.nr IN (SELECT value FROM json_each(?))", values: [JSON.stringify(hits)] };
  const rows =
    hits.length > FEW_HITS ? walk(db, listing, new Set(hits)) : rowsOf(db, { ...listing, filter: [kept] });
  return { rows, total: hits.length };
}

/** With more hits than this, going through the list in its order meets a page of them sooner than sorting the hits. */
const FEW_HITS = 2000;

/** The next hits in the order of the list; its order has an index, so that only the rows passed are read. */
function walk(
  db: Database.Database,
  { sort, limit, after }: Listing,
  hits: ReadonlySet<number>,
): readonly ListRow[] {
  const conditions = after === undefined ? [] : [afterMark(sort, after)];
  const passed = db
    .prepare(`SELECT e.nr FROM event e ${whereOf(conditions)} ORDER BY ${ORDERS[sort].by}`)
    .pluck();
  const page: number[] = [];
  for (const nr of passed.iterate(...valuesOf(conditions)) as Iterable<number>) {
    if (hits.has(nr) && page.push(nr) >= limit) break;
  }
  const row = db.prepare(
    "SELECT e.id, e.starts, e.undated, e.reports, s.summary FROM event e JOIN event_summary s ON s.event = e.nr WHERE e.nr = ?",
  );
  return page.map((nr) => row.get(nr) as ListRow);
}

/** Picks the events first and joins their summaries last: the wide rows of the others are never read. */
function rowsOf(db: Database.Database, { filter, sort, limit, after }: Listing): readonly ListRow[] {
  const { by } = ORDERS[sort];
  const conditions = after === undefined ? filter : [...filter, afterMark(sort, after)];
  const sql = `
    SELECT e.id, e.starts, e.undated, e.reports, s.summary
    FROM (SELECT nr, id, starts, undated, reports FROM event e ${whereOf(conditions)} ORDER BY ${by} LIMIT ?) e
    JOIN event_summary s ON s.event = e.nr ORDER BY ${by}`;
  return db.prepare(sql).all(...valuesOf(conditions), limit) as ListRow[];
}

const encode = (sort: Sort, row: ListRow): string =>
  Buffer.from(JSON.stringify(ORDERS[sort].marks.map((column) => row[column]))).toString("base64url");

function afterMark(sort: Sort, after: string): Condition {
  const mark = decode(after);
  const { marks, after: sql } = ORDERS[sort];
  const fits = mark?.length === marks.length;
  if (mark === null || !fits) {
    throw new UserError(
      "bad-mark",
      "The mark of where the last page ended is not one of this list.",
      "start again from the first page",
    );
  }
  return { sql: sql.replace(/\?\d/g, "?"), values: repeated(sql, mark) };
}

/** Numbered places would mix with the filter's own: each is filled one by one instead. */
const repeated = (sql: string, mark: Mark): (string | number)[] =>
  [...sql.matchAll(/\?(\d)/g)].map((match) => mark[Number(match[1]) - 1] ?? "");

function decode(after: string): Mark | null {
  try {
    const mark: unknown = JSON.parse(Buffer.from(after, "base64url").toString());
    const plain = (part: unknown) => typeof part === "string" || typeof part === "number";
    return Array.isArray(mark) && mark.every(plain) ? (mark as Mark) : null;
  } catch {
    return null;
  }
}

interface FacetRow {
  readonly type: string;
  readonly realis: string;
  readonly country: string | null;
  readonly month: string;
  readonly placed: number;
  readonly events: number;
}

export function countEvents(db: Database.Database, filter: EventFilter): EventCounts {
  const conditions = conditionsOf(filter);
  const rows = db
    .prepare(
      `SELECT e.type, e.realis, e.country, substr(e.starts, 1, 7) AS month, e.placed, count(*) AS events
       FROM event e ${whereOf(conditions)} GROUP BY 1, 2, 3, 4, 5`,
    )
    .all(...valuesOf(conditions)) as FacetRow[];
  const byMonth = countsBy(rows, ({ month }) => month || null);
  return {
    total: sum(rows),
    undated: sum(rows.filter(({ month }) => month === "")),
    unplaced: sum(rows.filter(({ placed }) => placed === 0)),
    byType: countsBy(rows, ({ type }) => type),
    byRealis: countsBy(rows, ({ realis }) => realis),
    byCountry: countsBy(rows, ({ country }) => country),
    byMonth: Object.entries(byMonth).map(([month, events]) => ({ month, events })),
  };
}

const sum = (rows: readonly FacetRow[]): number => rows.reduce((total, { events }) => total + events, 0);

/** In the order of the keys. */
function countsBy(rows: readonly FacetRow[], key: (row: FacetRow) => string | null): Record<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = key(row);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + row.events);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
