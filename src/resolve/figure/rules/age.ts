import type { FigureRule } from "../phrase.js";

export const age: FigureRule = {
  name: "age",
  read: ({ words }) =>
    /^(?:an? |the )?[\w-]+[- ](?:years?|months?|weeks?|days?)[- ]old$/i.test(words) ||
    /^(?:aged?) \d+$/i.test(words)
      ? { refused: "an age is no count" }
      : null,
  reads: [],
  refuses: ["12-year-old", "aged 34"],
};
