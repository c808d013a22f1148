import type { NoneRule } from "./none-rule.js";

const PARENT =
  /\b(?:dad|father|grandfather|grandmother|mom|mother|mum|parent|widow|widower)s?(?: of |-of-)$/i;

/** How many children somebody has: the parent is counted, not they. */
export const children: NoneRule = {
  name: "children",
  reason: "how many children somebody has is no count",
  holds: ({ before }) => PARENT.test(before),
  refuses: ["The mother of [four] spoke to police.", "He is a father-of-[two] from Leeds."],
  reads: ["The mothers met [four] envoys.", "The father and [two] sons spoke."],
};
