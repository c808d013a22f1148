import type { NoneRule } from "./none-rule.js";

/** "9/11", "24/7", "50-50". */
export const ratio: NoneRule = {
  name: "ratio",
  reason: "numbers with a stroke are a day or a ratio, no count",
  holds: ({ before, number, after }) =>
    /^\/\d/.test(after) || /\d\/$/.test(before) || /^(?:50-50|fifty-fifty)$/i.test(number),
  refuses: ["He was a child on [7]/7.", "The shop is open [24]/7.", "The odds are [50-50], he said."],
  reads: ["They freed [24] of the 70 men."],
};
