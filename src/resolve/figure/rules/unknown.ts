import type { FigureRule } from "../phrase.js";

/** "An unknown number of women": the words say that nobody knows how many. */
export const unknown: FigureRule = {
  name: "unknown",
  read: ({ words, lead }) =>
    /\b(?:an? )?(?:undetermined|undisclosed|unknown|unspecified|untold) (?:numbers?|amounts?|sums?)\b/i.test(
      words,
    ) ||
    (/^number of /i.test(words) && /\b(?:undetermined|undisclosed|unknown|unspecified|untold) $/i.test(lead))
      ? { refused: "the words say that the number is not known" }
      : null,
  reads: [],
  refuses: ["an unknown number of women", "an unspecified number of troops"],
};
