import { findAmounts } from "../amounts.js";
import { exactly } from "../bounds.js";
import { reading } from "../counted.js";
import type { FigureRule } from "../phrase.js";
import { unitFor } from "../units.js";

/** "All but two of the 35 hostages" are 33; without a whole that is told nobody knows how many. */
export const allBut: FigureRule = {
  name: "all-but",
  read: ({ words, kind }) => {
    const match = /^all (?:bar|but|except|except for|save) (?<left>.+?) of (?<whole>.+)$/i.exec(words);
    const { left = "", whole = "" } = match?.groups ?? {};
    const [out] = findAmounts(left);
    if (match === null || out === undefined) return null;
    const [all] = findAmounts(whole);
    if (all === undefined || all.low !== all.high)
      return { refused: "all but some of a number that is not told" };
    return reading(exactly(all.low - out.low), unitFor(whole.slice(all.end), kind), { partOf: whole });
  },
  reads: [
    ["all but two of the 35 hostages", 33, 33, 33, "exact", "person"],
    ["all except for one of the 12 men", 11, 11, 11, "exact", "person"],
  ],
  refuses: ["all but three of the captives"],
};
