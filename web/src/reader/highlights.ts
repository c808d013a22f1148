import { fieldNames, type Shown } from "./fields.js";
import { rangeOf } from "./text-nodes.js";

/** Browsers without highlights still have the table, whose words are selected instead. */
export const canHighlight = typeof CSS !== "undefined" && "highlights" in CSS;

export interface Marked {
  readonly fields: readonly Shown[];
  /** The sentence that tells of it, and the triggers of the story's other reports. */
  readonly sentence: Stretch | null;
  readonly others: readonly Stretch[];
  readonly chosen: Stretch | null;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const NAMES = ["sentence", "other", ...fieldNames.filter((name) => name !== "trigger"), "trigger", "chosen"];

const ranges = (box: Element, stretches: readonly Stretch[]): readonly Range[] =>
  stretches.flatMap(({ start, end }) => rangeOf(box, start, end) ?? []);

/** Marks the words of the fields without touching the text, so that offsets stay what they are. */
export function highlight(box: Element, { fields, sentence, others, chosen }: Marked): void {
  if (!canHighlight) return;
  const stretchesOf = (name: string): readonly Stretch[] => {
    if (name === "sentence") return sentence === null ? [] : [sentence];
    if (name === "chosen") return chosen === null ? [] : [chosen];
    return name === "other" ? others : fields.filter(({ field }) => field === name);
  };
  for (const [priority, name] of NAMES.entries()) {
    const marks = new Highlight(...ranges(box, stretchesOf(name)));
    marks.priority = priority;
    CSS.highlights.set(name, marks);
  }
}

export function clearHighlights(): void {
  if (canHighlight) for (const name of NAMES) CSS.highlights.delete(name);
}
