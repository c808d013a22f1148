import type Database from "better-sqlite3";
import { claimsOf } from "../../merge/claims.js";
import type { Claim, EventSummary, LedgerEvent } from "../../merge/event.js";
import type { StoryLine } from "../../record/lines.js";
import type { Report } from "../../resolve/report.js";
import type { EventDetail, ReportDetail, StoryHead } from "../contract.js";
import { possibleDuplicates } from "./duplicates.js";
import {
  type EventMember,
  MEMBER_COLUMNS,
  MEMBER_TABLES,
  type MemberRow,
  memberOf,
  membersOf,
} from "./members.js";
import { Tellings } from "./tellings.js";

/** Every report stands for the event id that it would give: an old id leads to the event which holds that report now. */
export function eventDetail(db: Database.Database, id: string): EventDetail | null {
  const found = db
    .prepare(
      `SELECT e.nr, e.id, s.summary FROM report r JOIN event e ON e.nr = r.event JOIN event_summary s ON s.event = e.nr
       WHERE r.event_id = ?`,
    )
    .get(id) as { nr: number; id: string; summary: string } | undefined;
  if (found === undefined) return null;
  const members = eventMembers(db, found.nr);
  return {
    ...eventAndClaims(found.summary, members),
    reports: members.map(detailOf),
    copies: copiesIn(new Tellings(db).of(members)),
    possibleDuplicates: possibleDuplicates(db, { nr: found.nr, id: found.id }),
    redirectedFrom: found.id === id ? null : id,
  };
}

const copiesIn = (firstOf: ReadonlyMap<string, string>): EventDetail["copies"] =>
  [...firstOf].filter(([story, of]) => story !== of).map(([story, of]) => ({ story, of }));

export const eventMembers = (db: Database.Database, nr: number): readonly EventMember[] =>
  membersOf(
    db.prepare(`SELECT ${MEMBER_COLUMNS} FROM ${MEMBER_TABLES} WHERE r.event = ?`).all(nr) as MemberRow[],
  );

export function eventAndClaims(
  summaryJson: string,
  members: readonly EventMember[],
): { readonly event: LedgerEvent; readonly claims: readonly Claim[] } {
  const summary = JSON.parse(summaryJson) as EventSummary;
  return {
    event: { id: summary.id, reports: members.map(({ report }) => report.id), summary },
    claims: members.flatMap(memberClaims),
  };
}

/** Made from the report itself: the columns of table `claim` are for other tools, and SQLite's text can't hold every string. */
export const memberClaims = ({ report, story, event }: EventMember): readonly Claim[] =>
  claimsOf(story, report).map(({ id, ...claim }) => ({ id, event, ...claim }));

export const detailOf = ({ report, event, story, sentence }: EventMember): ReportDetail => ({
  report,
  event,
  story,
  sentence,
});

export function reportDetail(db: Database.Database, id: string): ReportDetail | null {
  const row = db.prepare(`SELECT ${MEMBER_COLUMNS} FROM ${MEMBER_TABLES} WHERE r.id = ?`).get(id) as
    | MemberRow
    | undefined;
  return row === undefined ? null : detailOf(memberOf(row));
}

type StoryBody = Pick<StoryLine, "text" | "blocks" | "sentences" | "mentions">;

/** The very line that was added. */
export function storyLine(db: Database.Database, id: string): StoryLine | null {
  const row = db
    .prepare("SELECT s.nr, s.head, b.body FROM story s JOIN story_body b ON b.story = s.nr WHERE s.id = ?")
    .get(id) as { nr: number; head: string; body: string } | undefined;
  if (row === undefined) return null;
  const lines = db
    .prepare(
      "SELECT l.line FROM report r JOIN report_line l ON l.report = r.nr WHERE r.story = ? ORDER BY r.n",
    )
    .pluck()
    .all(row.nr) as string[];
  const { mentions, ...body } = JSON.parse(row.body) as StoryBody;
  const reports = lines.map((line) => JSON.parse(line) as Report);
  return {
    ...(JSON.parse(row.head) as StoryHead),
    ...body,
    reports,
    ...(mentions === undefined ? {} : { mentions }),
  };
}
