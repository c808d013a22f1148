import type { FigureRule } from "../phrase.js";

const CODE =
  /^(?:the )?(?:\p{Lu}\p{L}{0,20}[-–]?\d{1,6}[A-Z]?|\d{1,6}[A-Z]|\p{Lu}\p{Ll}{1,20} \d{1,6}[A-Z])(?: (?:highway|motorway|road|movement|group|rebels))?$/u;

/** "M23", "the A2", "124B": a name with a number in it. */
export const code: FigureRule = {
  name: "code",
  read: ({ words }) => (CODE.test(words) ? { refused: "a number in a name is no count" } : null),
  reads: [],
  refuses: ["M19", "the N7", "the B2 road"],
};
