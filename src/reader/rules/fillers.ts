import type { Filler, ReportDraft } from "../reading.js";

/** Confidence of what a rule adds: the share of such additions that the development gold has. */
const RULE = 0.8;

/** The report with one filler more, in text order. */
export const withFiller = (
  draft: ReportDraft,
  filler: Pick<Filler, "role" | "mention"> & Partial<Filler>,
): ReportDraft => ({
  ...draft,
  fillers: [...draft.fillers, { figure: null, cumulative: false, confidence: RULE, ...filler }].sort(
    (a, b) => a.mention - b.mention,
  ),
});
