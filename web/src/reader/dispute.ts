import type { Report } from "../../../src/views/api/answers.js";
import { realisWords } from "../../../src/views/words/realis.js";

const tally = (labels: readonly string[]): string | null => {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  if (counts.size < 2) return null;
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([label, n]) => `${n} ${label}`)
    .join(", ");
};

/** What the reports of a contested event differ in: `3 occurred, 1 possible`. Going on is no dispute with happened. */
export const disputeText = (reports: readonly Pick<Report, "realis" | "stance">[]): string =>
  [
    tally(reports.map(({ realis }) => realisWords(realis === "ongoing" ? "occurred" : realis))),
    tally(reports.map(({ stance }) => stance)),
  ]
    .filter((text) => text !== null)
    .join("; ");
