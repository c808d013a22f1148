import { overlaps, type Span } from "../../text/span.js";
import { eventOffsets } from "./event-offsets.js";
import type { Expression } from "./expression.js";
import { joinNeighbours, joinRanges } from "./join.js";
import { timeRules } from "./rules/rules.js";
import { wrapIntervals, wrapModifiers } from "./wrap.js";

interface Match extends Expression {
  readonly order: number;
}

/** Every match of every rule in a stretch of text. */
const matches = (text: string): readonly Match[] =>
  timeRules.flatMap(({ name, pattern, read }, order) => {
    const found: Match[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const sense = read(match);
      if (sense !== null)
        found.push({ start: match.index, end: match.index + match[0].trimEnd().length, name, sense, order });
      if (match[0] === "") pattern.lastIndex++;
    }
    return found;
  });

/** Longest first, then the earlier rule: what overlaps a match already taken is dropped. */
const longest = (all: readonly Match[]): readonly Expression[] => {
  const taken: Match[] = [];
  const inOrder = [...all].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.order - b.order || a.start - b.start,
  );
  for (const match of inOrder) if (!taken.some((other) => overlaps(other, match))) taken.push(match);
  return taken.sort((a, b) => a.start - b.start);
};

const inside = (text: string): readonly Expression[] => {
  const modified = longest(matches(text)).map((expression) => wrapModifiers(text, expression, 0));
  const joined = joinNeighbours(text, modified).map((expression) => wrapModifiers(text, expression, 0));
  const ranges = joinRanges(text, joined).map((expression) => wrapIntervals(text, expression, 0));
  return eventOffsets(text, ranges);
};

const QUICK =
  /\d|day|week|month|year|decade|centur|hour|minute|night|morning|noon|evening|dawn|now|recent|soon|later|earlier|ago|after|before|since|future|past|current|spring|summer|autumn|fall|winter|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Ramad|Eid|Easter|Christmas|New Year|initially|subsequently|previously|lately|daily|annual|quarter|War|morrow|then|immediately|shortly|Ashura|meanwhile|dusk|present|moment|to date|so far|of late|Friday|Pentecost|Nowruz|Thanksgiving|half/i;

/** The time expressions of a stretch of text, in text order; what the grammar doesn't read is not among them. */
export const findTimes = (text: string, { start, end }: Span): readonly Expression[] => {
  const words = text.slice(start, end);
  if (!QUICK.test(words)) return [];
  return inside(words).map((expression) => ({
    ...expression,
    start: expression.start + start,
    end: expression.end + start,
  }));
};
