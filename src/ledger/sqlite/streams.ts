import type Database from "better-sqlite3";
import type { Claim, LedgerEvent } from "../../merge/event.js";
import { eventAndClaims, eventMembers } from "./detail.js";
import { type EventMember, MEMBER_COLUMNS, MEMBER_TABLES, type MemberRow, memberOf } from "./members.js";

/** Rows read at a time: a long export holds few of them. */
const BATCH = 500;

/** By time, undated last; ties by id. */
export function* eventsInOrder(
  db: Database.Database,
): Generator<{ readonly event: LedgerEvent; readonly claims: readonly Claim[] }> {
  const batch = db.prepare(
    `SELECT e.nr, e.id, e.undated, e.starts, s.summary FROM event e JOIN event_summary s ON s.event = e.nr
     WHERE (e.undated, e.starts, e.id) > (?, ?, ?) ORDER BY e.undated, e.starts, e.id LIMIT ${BATCH}`,
  );
  let mark: readonly [number, string, string] = [-1, "", ""];
  for (;;) {
    const rows = batch.all(...mark) as {
      nr: number;
      id: string;
      undated: number;
      starts: string;
      summary: string;
    }[];
    for (const { nr, summary } of rows) yield eventAndClaims(summary, eventMembers(db, nr));
    const last = rows.at(-1);
    if (last === undefined) return;
    mark = [last.undated, last.starts, last.id];
  }
}

/** By story id, then in the order of the story. */
export function* reportsInOrder(db: Database.Database): Generator<EventMember> {
  const stories = db.prepare(`SELECT id, nr FROM story WHERE id > ? ORDER BY id LIMIT ${BATCH}`);
  const reports = db.prepare(`SELECT ${MEMBER_COLUMNS} FROM ${MEMBER_TABLES} WHERE r.story = ? ORDER BY r.n`);
  let mark = "";
  for (;;) {
    const rows = stories.all(mark) as { id: string; nr: number }[];
    for (const { nr } of rows) yield* (reports.all(nr) as MemberRow[]).map(memberOf);
    const last = rows.at(-1);
    if (last === undefined) return;
    mark = last.id;
  }
}
