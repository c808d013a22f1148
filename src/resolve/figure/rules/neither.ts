import { exactly } from "../bounds.js";
import { reading } from "../counted.js";
import type { FigureRule } from "../phrase.js";
import { unitFor } from "../units.js";

/** "Neither of the two": none of them. */
export const neither: FigureRule = {
  name: "neither",
  read: ({ words, kind }) => {
    const rest = /^neither(?: of (?<whole>.+)|(?<noun> .+))?$/i.exec(words)?.groups;
    if (!/^neither\b/i.test(words)) return null;
    const whole = rest?.whole ?? "";
    const noun = ` ${whole.replace(/^(?:the|his|her|its|their|these|those) /i, "").replace(/^(?:two|pair of|couple of) /i, "")}`;
    return reading(exactly(0), unitFor(rest?.noun ?? noun, kind) ?? (whole === "" ? null : "person"), {
      partOf: /^(?:|them|us|you|those|these)$/i.test(whole) ? null : whole,
    });
  },
  reads: [
    ["neither of the two drivers", 0, 0, 0, "exact", "person"],
    ["neither man", 0, 0, 0, "exact", "person"],
  ],
  refuses: [],
};
