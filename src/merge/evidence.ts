import { isReal } from "../codebook/certainty.js";
import type { Member } from "./member.js";
import { MODES_OF_INTENT, UNKNOWN_CAUSE_WORDS } from "./mode-groups.js";

/** What a figure, a place and a time of its own each add to a report's word. */
const FIELDS = ["figures", "places", "times"] as const;

/** Half of a report's word is its being told at all; a report with figures, place and time weighs two and a half times as much. */
export const weightOf = ({ report }: Member): number =>
  Math.round(report.confidence * 1000) * (2 + FIELDS.filter((field) => report[field].length > 0).length);

/** Labels that lie closer together than this share of the heavier are told equally well. */
const AS_GOOD_AS = 0.9;

export interface Vote<L> {
  readonly labelOf: (member: Member) => L | null;
  readonly weigh: (member: Member) => number;
  /** Decides between labels told equally well; null: the one told first. */
  readonly order: readonly L[] | null;
}

/** The label with the most weight: each story gives every label the weight of its best report with it, so that repeats don't count. */
export function bestTold<L extends string>(
  members: readonly Member[],
  { labelOf, weigh, order }: Vote<L>,
): L | null {
  const labels = [...new Set(members.flatMap((member) => labelOf(member) ?? []))];
  const weights = new Map(labels.map((label) => [label, 0]));
  for (const telling of bestByStory(members, labelOf, weigh)) {
    for (const [label, weight] of telling) weights.set(label, (weights.get(label) ?? 0) + weight);
  }
  const most = Math.max(...weights.values());
  const near = labels.filter((label) => (weights.get(label) ?? 0) >= most * AS_GOOD_AS);
  return (order === null ? near[0] : order.find((label) => near.includes(label))) ?? null;
}

/** For each story its labels with the weight of its best report with each. */
function bestByStory<L extends string>(
  members: readonly Member[],
  labelOf: Vote<L>["labelOf"],
  weigh: Vote<L>["weigh"],
): Iterable<ReadonlyMap<L, number>> {
  const stories = new Map<string, Map<L, number>>();
  for (const member of members) {
    const label = labelOf(member);
    if (label === null) continue;
    const weights = stories.get(member.story.id) ?? new Map<L, number>();
    weights.set(label, Math.max(weights.get(label) ?? 0, weigh(member)));
    stories.set(member.story.id, weights);
  }
  return stories.values();
}

/** Plans, wishes and fears for what has come about: beside a report that it did they weigh half. */
export const weightAsReal = (members: readonly Member[]): ((member: Member) => number) => {
  const came = members.some(({ report }) => isReal(report.realis));
  return (member) => (came && BEFOREHAND.has(member.report.realis) ? weightOf(member) / 2 : weightOf(member));
};
const BEFOREHAND: ReadonlySet<string> = new Set(["planned", "possible", "wanted"]);

const HARM = /^(?:collaps|damag|dead|death|destr|die|harm|hurt|injur|kill|miss|wound)/i;
const NEUTRAL = new Set(UNKNOWN_CAUSE_WORDS);

/**
 * A blast, a fire or dead people without a doer, a weapon or a deed that is never done by chance: the reader calls it an
 * attack or an accident by guess, so that its word for an attack counts half.
 */
export const weightAsType = (member: Member): number =>
  showsNoIntent(member) ? weightOf(member) / 2 : weightOf(member);

const showsNoIntent = ({ report }: Member): boolean =>
  report.type === "ASSAULT" &&
  report.actors.length === 0 &&
  report.instruments.length === 0 &&
  !(report.mode !== null && MODES_OF_INTENT.has(report.mode)) &&
  (HARM.test(report.trigger.text) || NEUTRAL.has(report.trigger.text.toLowerCase()));
