import { remembered } from "../../remembered.js";
import { covers, overlaps, type Span } from "../../text/span.js";
import { eventOffsets } from "./event-offsets.js";
import type { Expression } from "./expression.js";
import { joinNeighbours } from "./join.js";
import { periodEnds } from "./period-ends.js";
import { joinRanges } from "./ranges.js";
import type { Need, TimeRule } from "./rule.js";
import { timeRules } from "./rules/rules.js";
import { shareYears } from "./shared-year.js";
import { wrapIntervals, wrapModifiers } from "./wrap.js";
import { datesOfYears } from "./year-clause.js";

interface Match extends Expression {
  readonly order: number;
}

const NEEDS: Readonly<Record<Need, RegExp>> = {
  digit: /\d/,
  "day-name": /day\b|\b(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b|[a-z]days\b/i,
  "month-name": /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i,
  unit: /\b(?:seconds?|minutes?|hours?|days?|nights?|week(?:s|end|ends|long)?|fortnights?|months?|monthlong|quarters?|years?|year-?long|decades?|daylong|decadelong|centur(?:y|ies)|old)\b/i,
  word: /./,
};

/** Which needs a text meets; a rule whose need isn't met is not tried. */
const met = (text: string): ReadonlySet<string> =>
  new Set(Object.entries(NEEDS).flatMap(([need, pattern]) => (pattern.test(text) ? [need] : [])));

const matchesOf = (rule: TimeRule, order: number, text: string): readonly Match[] => {
  const found: Match[] = [];
  rule.pattern.lastIndex = 0;
  for (let match = rule.pattern.exec(text); match !== null; match = rule.pattern.exec(text)) {
    const sense = rule.read(match);
    const end = match.index + match[0].trimEnd().length;
    if (sense !== null) found.push({ start: match.index, end, name: rule.name, sense, order });
    if (match[0] === "") rule.pattern.lastIndex++;
  }
  return found;
};

/** Every match of every rule in a stretch of text. */
const matches = (text: string): readonly Match[] => {
  const needs = met(text);
  return timeRules.flatMap((rule, order) => (needs.has(rule.needs) ? matchesOf(rule, order, text) : []));
};

/** Longest first, then the earlier rule: what overlaps a match already taken is dropped. */
const longest = (cluster: readonly Match[]): readonly Match[] => {
  if (cluster.length === 1) return cluster;
  const taken: Match[] = [];
  const inOrder = [...cluster].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.order - b.order || a.start - b.start,
  );
  for (const match of inOrder) if (!taken.some((other) => overlaps(other, match))) taken.push(match);
  return taken.sort((a, b) => a.start - b.start);
};

/** Runs of matches that overlap: only they compete, so that long texts take no longer than their length. */
const clusters = (all: readonly Match[]): readonly (readonly Match[])[] => {
  const found: Match[][] = [];
  let end = -1;
  for (const match of [...all].sort((a, b) => a.start - b.start || a.order - b.order)) {
    if (match.start < end) found.at(-1)?.push(match);
    else found.push([match]);
    end = Math.max(end, match.end);
  }
  return found;
};

/** "The first Friday of May" has taken in the Friday. */
const outermost = (all: readonly Expression[]): readonly Expression[] =>
  all.filter((one) => !all.some((other) => other !== one && covers(other, one)));

const inside = remembered((text: string): readonly Expression[] => {
  const modified = clusters(matches(text))
    .flatMap(longest)
    .map((expression) => wrapModifiers(text, expression, 0));
  const joined = joinNeighbours(text, modified).map((expression) => wrapModifiers(text, expression, 0));
  const ranges = joinRanges(text, shareYears(text, outermost(periodEnds(text, joined)))).map((expression) =>
    wrapIntervals(text, expression, 0),
  );
  return eventOffsets(text, datesOfYears(text, ranges));
});

const QUICK =
  /\d|day|week|month|year|decade|centur|hour|minute|night|morning|noon|evening|dawn|now|recent|soon|later|earlier|ago|after|before|since|future|past|current|spring|summer|autumn|fall|winter|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Rama[dz]|Muharram|Shawwal|Shaa?ban|Eid|Easter|Christmas|New Year|initially|subsequently|previously|lately|daily|annual|quarter|War|morrow|then|immediately|shortly|Ashura|Arbaeen|meanwhile|dusk|present|moment|to date|so far|of late|Friday|Pentecost|Nowruz|Thanksgiving|half|ties\b|anytime|time|period|Ages|previous|overnight|season/i;

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
