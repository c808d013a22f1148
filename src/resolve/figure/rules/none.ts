import { exactly } from "../bounds.js";
import { reading } from "../counted.js";
import type { FigureRule } from "../phrase.js";
import { unitFor } from "../units.js";

export const none: FigureRule = {
  name: "none",
  read: ({ words, kind }) => {
    const match =
      /^(?:no one|nobody|none|not a single|zero|no)\b(?! (?:fewer|less|more) than)(?<rest>.*)$/i.exec(words);
    return match === null ? null : reading(exactly(0), unitFor(match.groups?.rest ?? "", kind));
  },
  reads: [
    ["no casualties", 0, 0, 0, "exact", "person"],
    ["none", 0, 0, 0, "exact", "person"],
  ],
  refuses: [],
};
