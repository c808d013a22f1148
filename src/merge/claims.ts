import type { StoryLine } from "../record/lines.js";
import type { Report, SourceItem } from "../resolve/report.js";
import type { Item } from "../resolve/values.js";
import { contentId } from "../text/content-id.js";
import type { Claim, ClaimField } from "./event.js";

/** A claim before its event is known. */
export type UnassignedClaim = Omit<Claim, "event">;

/** Every field of a report as claims, in a fixed order: the labels, then the fields in the order of the words. */
export function claimsOf(story: Pick<StoryLine, "id">, report: Report): readonly UnassignedClaim[] {
  const labels = [
    label("type", report.type),
    ...(report.mode === null ? [] : [label("mode", report.mode)]),
    label("realis", report.realis),
    label("stance", report.stance),
  ].map(({ field, text }) => ({ field, label: text, item: report.trigger as Claim["item"] }));
  const items = FIELD_LISTS.flatMap(({ field, of }) =>
    of(report).map((item) => ({ field, label: null, item: item as Claim["item"] })),
  );
  const { realis, stance, sources } = report;
  return [...labels, ...items].map((claim) => ({
    id: claimId(report.id, claim),
    report: report.id,
    story: story.id,
    ...claim,
    realis,
    stance,
    sources,
  }));
}

const label = (field: ClaimField, text: string) => ({ field, text });

/** A field told twice with the same words and value in one report is one claim told in two places: the span counts. */
function claimId(report: string, { field, label, item }: Pick<Claim, "field" | "label" | "item">): string {
  return contentId("c", JSON.stringify([report, field, label, item.start, item.end, item.text, item.value]));
}

/** The lists of a report that become claims. */
const FIELD_LISTS: readonly {
  readonly field: ClaimField;
  readonly of: (report: Report) => readonly Item<unknown>[];
}[] = [
  { field: "actor", of: (report) => report.actors },
  { field: "recipient", of: (report) => report.recipients },
  { field: "place", of: (report) => report.places },
  { field: "time", of: (report) => report.times },
  { field: "figure", of: (report) => report.figures },
  { field: "instrument", of: (report) => report.instruments },
];

/** Who says so, nearest to the reader first: "Reuters < an officer". */
export const sourceChain = (sources: readonly SourceItem[]): string =>
  [...sources]
    .sort((a, b) => a.hop - b.hop)
    .map((source) => source.text)
    .join(" < ");
