import type Database from "better-sqlite3";
import { publishedMs } from "../../merge/first-told.js";
import { happeningsOf } from "../../merge/happenings.js";
import { profileOf } from "../../merge/profile.js";
import type { StoryLine } from "../../record/lines.js";
import type { Report } from "../../resolve/report.js";
import { storyLine } from "./detail.js";
import { EventMerger, type NewHappening } from "./merge-events.js";
import { sentenceOf } from "./sentences.js";

/** Makes all events from the reports that are in: after a change of the rules a ledger is what a new one would be. */
export function mergeEventsAnew(db: Database.Database): void {
  const merger = new EventMerger(db);
  const ids = db.prepare("SELECT id FROM story ORDER BY nr").pluck().all() as string[];
  const numbers = db.prepare("SELECT r.id, r.nr FROM report r JOIN story s ON s.nr = r.story WHERE s.id = ?");
  for (const id of ids) {
    const line = storyLine(db, id);
    const rows = numbers.all(id) as { id: string; nr: number }[];
    if (line !== null) merger.merge(happeningsIn(line, new Map(rows.map((row) => [row.id, row.nr]))));
  }
}

function happeningsIn(line: StoryLine, numbers: ReadonlyMap<string, number>): readonly NewHappening[] {
  const published = publishedMs(line.published);
  const memberOf = (report: Report) => {
    const { text, blocks, sentences, reports, mentions, ...story } = line;
    const nr = numbers.get(report.id) as number;
    return { nr, published, member: { report, sentence: sentenceOf(line, report), story, event: "" } };
  };
  return happeningsOf(line.reports).map((group) => ({
    members: group.map(memberOf),
    profile: profileOf(line, group),
  }));
}
