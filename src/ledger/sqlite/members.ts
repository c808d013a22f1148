import { byShown, type Shown } from "../../merge/first-told.js";
import type { Member } from "../../merge/summary.js";
import type { Report } from "../../resolve/report.js";
import type { StoryHead } from "../contract.js";

/** A report with the head of its story, as a query gives them; `event` is an id. */
export interface MemberRow extends Shown {
  readonly line: string;
  readonly sentence: string;
  readonly head: string;
  readonly event: string;
}

export const MEMBER_COLUMNS =
  "r.id AS report, r.n, s.id AS story, s.published_ms AS published, l.line, l.sentence, s.head, e.id AS event";
export const MEMBER_TABLES =
  "report r JOIN report_line l ON l.report = r.nr JOIN story s ON s.nr = r.story LEFT JOIN event e ON e.nr = r.event";

export interface EventMember extends Member {
  readonly event: string;
  readonly story: StoryHead;
}

/** In the order of showing: published first in front. */
export const membersOf = (rows: readonly MemberRow[]): readonly EventMember[] =>
  [...rows].sort(byShown).map(memberOf);

export const memberOf = ({ line, sentence, head, event }: MemberRow): EventMember => ({
  report: JSON.parse(line) as Report,
  sentence,
  story: JSON.parse(head) as StoryHead,
  event,
});
