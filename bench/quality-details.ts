import { realisLabels, stanceLabels } from "../src/codebook/certainty.js";
import { type Counts, f1 } from "./reader-score.js";

/** What stands behind the figures; `quiet`: those of the corpus whose stories without reports were chosen for that. */
export function printDetails({ confusions, types, sureness }: Counts, quiet: Counts): void {
  printConfusions("realis", realisLabels, confusions);
  printConfusions("stance", stanceLabels, confusions);
  console.log("\ntype                F1     gold  read");
  const byScore = [...types].sort(([, a], [, b]) => f1(b.right, b) - f1(a.right, a));
  for (const [type, tally] of byScore) {
    const score = f1(tally.right, tally).toFixed(3);
    console.log(`${type.padEnd(20)}${score}  ${cell(tally.wanted, 4)}  ${cell(tally.given, 4)}`);
  }
  console.log("\nconfidence  reports  right");
  for (const [tenth, { right, given }] of [...sureness].sort()) {
    console.log(`${tenth.padEnd(12)}${cell(given, 7)}  ${(right / given).toFixed(3)}`);
  }
  const rate = ((1000 * quiet.silence.reports) / Math.max(1, quiet.silence.words)).toFixed(2);
  console.log(
    `\n${quiet.silence.reports} reports in ${quiet.silence.words} words of stories without any: ${rate} in 1,000`,
  );
}

const cell = (count: number, width = 10): string => String(count).padStart(width);

/** Rows are the gold, columns what was read. */
function printConfusions(
  field: string,
  labels: readonly string[],
  confusions: ReadonlyMap<string, number>,
): void {
  console.log(
    `\n${`${field}: gold \\ read`.padEnd(20)}${labels.map((label) => label.padStart(10)).join("")}`,
  );
  for (const wanted of labels) {
    const row = labels.map((given) => cell(confusions.get(`${field} ${wanted} → ${given}`) ?? 0));
    console.log(`${wanted.padEnd(20)}${row.join("")}`);
  }
}
