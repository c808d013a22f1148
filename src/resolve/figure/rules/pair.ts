import { findAmounts } from "../amounts.js";
import { exactly } from "../bounds.js";
import { reading } from "../counted.js";
import type { FigureRule } from "../phrase.js";
import { unitFor } from "../units.js";

/** A couple or a pair, with or without those who come with them. */
const PAIRS: Readonly<Record<string, number>> = {
  both: 2,
  couple: 2,
  duo: 2,
  pair: 2,
  quartet: 4,
  trio: 3,
  twins: 2,
  triplets: 3,
};

export const pair: FigureRule = {
  name: "pair",
  read: ({ words, kind }) => {
    const match =
      /^(?:all |the |a |an )?(?:\p{L}+ )?(?<word>both|couple|duo|pair|trio|twins|triplets|quartet)\b(?<rest>.*)$/iu.exec(
        words,
      );
    const size = PAIRS[match?.groups?.word?.toLowerCase() ?? ""];
    if (match === null || size === undefined || findAmounts(words).length > 0 || / and /.test(words))
      return null;
    const rest = match.groups?.rest ?? "";
    if (/^a couple of/i.test(words))
      return reading(
        { low: 2, high: null, best: 2, qualifier: "approx" },
        unitFor(rest.replace(/^ of /, " "), kind),
      );
    return reading(exactly(size), unitFor(rest.replace(/^ of /, " "), kind) ?? "person");
  },
  reads: [
    ["both", 2, 2, 2, "exact", "person"],
    ["the couple", 2, 2, 2, "exact", "person"],
    ["both men", 2, 2, 2, "exact", "person"],
  ],
  refuses: [],
};
