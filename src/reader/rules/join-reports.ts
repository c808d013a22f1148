import type { Filler, ReportDraft } from "../reading.js";

/**
 * One report for each group, made by `one` from its members, with the fillers of all, in text order. `groups` hold the
 * places of all reports, each once; each report is linked to the one before it that tells of the same happening.
 */
export function joinReports(
  drafts: readonly ReportDraft[],
  groups: readonly (readonly number[])[],
  one: (members: readonly ReportDraft[]) => ReportDraft,
): ReportDraft[] {
  const happening = happeningsOf(drafts, groups);
  const last = new Map<number, number>();
  return groups
    .map((members) => {
      const reports = members.map((index) => drafts[index] as ReportDraft);
      const report = { ...one(reports), fillers: allFillers(reports) };
      return { report, told: happening[members[0] as number] as number };
    })
    .sort((a, b) => a.report.trigger.start - b.report.trigger.start)
    .map(({ report, told }, index) => {
      const same = last.get(told) ?? null;
      last.set(told, index);
      return { ...report, same };
    });
}

/** For each report the place of the first that tells of its happening; members of a group tell of one. */
function happeningsOf(drafts: readonly ReportDraft[], groups: readonly (readonly number[])[]): number[] {
  const firsts: number[] = [];
  for (const [index, { same }] of drafts.entries())
    firsts.push(same === null ? index : (firsts[same] as number));
  for (const members of groups) {
    const told = members.map((index) => firsts[index] as number);
    const first = Math.min(...told);
    if (told.some((other) => other !== first))
      for (const [index, other] of firsts.entries()) if (told.includes(other)) firsts[index] = first;
  }
  return firsts;
}

export const surest = (reports: readonly ReportDraft[]): ReportDraft =>
  reports.reduce((best, draft) => (draft.confidence > best.confidence ? draft : best));

function allFillers(reports: readonly ReportDraft[]): Filler[] {
  const fillers = new Map<string, Filler>();
  for (const filler of reports.flatMap((report) => report.fillers)) {
    const key = `${filler.role} ${filler.mention}`;
    const known = fillers.get(key);
    if (known === undefined || filler.confidence > known.confidence) fillers.set(key, filler);
  }
  return [...fillers.values()].sort((a, b) => a.mention - b.mention);
}
