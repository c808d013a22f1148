import type { Fuzz } from "../values.js";
import { boundDay, type Frame, firstDay, type Meaning } from "./meaning.js";
import { PARTS } from "./parts.js";
import { cutAt } from "./rules/edges.js";
import { DATED, FUZZY, type Wrapper } from "./wrapper.js";

const fuzzy =
  (fuzz: Fuzz) =>
  (meaning: Meaning): Meaning => ({ ...meaning, fuzz });

/** "earlier this month" ends at the reference day; "earlier Friday" is still that Friday. */
const cut =
  (later: boolean) =>
  (meaning: Meaning, { ref }: Frame): Meaning => {
    const first = firstDay(meaning);
    const bound = boundDay(meaning);
    if (ref === null || first === null || bound === null || bound - first <= 1 || ref < first || ref >= bound)
      return later || (bound ?? 0) - (first ?? 0) <= 1 ? meaning : { ...meaning, fuzz: "early" };
    return cutAt(meaning, ref, later);
  };

/** Said of the words themselves: innermost, tried first. */
export const MODIFIERS: readonly Wrapper[] = [
  ...PARTS,
  {
    name: "early",
    before:
      /\b(?:(?:very )?early(?:[- ]| on | in )|(?:at )?(?:the )?(?:beginning|start|early days|opening days|outset|turn) of )(?:the )?$/i,
    shapes: FUZZY,
    apply: fuzzy("early"),
  },
  {
    name: "mid",
    before: /\b(?:mid[- ]?|(?:the )?(?:middle|midst) of )(?:the )?$/i,
    shapes: FUZZY,
    apply: fuzzy("mid"),
  },
  {
    name: "late",
    before:
      /\b(?:(?:very )?late(?:[- ]| on | in )|(?:near |towards? |at )?(?:the )?(?:end|close|final days|last days|tail end) of )(?:the )?$/i,
    shapes: FUZZY,
    apply: fuzzy("late"),
  },
  { name: "earlier", before: /\b(?:once |even )?earlier(?: on| in)? $/i, shapes: DATED, apply: cut(false) },
  { name: "later", before: /\blater(?: on| in)? $/i, shapes: DATED, apply: cut(true) },
];
