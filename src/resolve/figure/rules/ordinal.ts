import { findAmounts } from "../amounts.js";
import { exactly } from "../bounds.js";
import { reading } from "../counted.js";
import type { FigureRule } from "../phrase.js";
import { unitFor } from "../units.js";

/** "The fifth journalist" is one, and counts nobody; "a third militant" is one more. */
export const ordinal: FigureRule = {
  name: "ordinal",
  read: ({ words, lead, kind }) => {
    const match =
      /^(?<article>an? |the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b(?<rest>.*)$/i.exec(
        words,
      );
    if (match === null || findAmounts(words).length > 0) return null;
    const definite =
      /^the/i.test(match.groups?.article ?? "") ||
      (match.groups?.article === undefined && /\bthe $/i.test(lead));
    if (definite) return { refused: "an ordinal is no count" };
    return reading(exactly(1), unitFor(match.groups?.rest ?? "", kind), {
      reason: "one more; the ordinal is no count",
    });
  },
  reads: [["a third militant", 1, 1, 1, "exact", "person"]],
  refuses: ["the fifth journalist"],
};
