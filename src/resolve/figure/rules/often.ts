import { exactly } from "../bounds.js";
import { reading } from "../counted.js";
import type { FigureRule } from "../phrase.js";

const TIMES: Readonly<Record<string, number>> = { once: 1, thrice: 3, twice: 2 };

/** "twice": how often, in no unit. */
export const often: FigureRule = {
  name: "often",
  read: ({ words }) => {
    const times = TIMES[words.toLowerCase()];
    return times === undefined ? null : reading(exactly(times), "time");
  },
  reads: [["twice", 2, 2, 2, "exact", "time"]],
  refuses: [],
};
