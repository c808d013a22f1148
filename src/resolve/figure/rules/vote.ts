import type { FigureRule } from "../phrase.js";

export const vote: FigureRule = {
  name: "vote",
  read: ({ words }) => {
    const match = /^(\d+) ?(?:-|–|to) ?(\d+)$/.exec(words);
    return match !== null && Number(match[1]) > Number(match[2])
      ? { refused: "the result of a vote or a match, no count" }
      : null;
  },
  reads: [],
  refuses: ["340 to 192", "95 - 2"],
};
