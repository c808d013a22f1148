import type { ReadStory } from "../../reader/reading.js";
import { covers, overlaps, type Span } from "../../text/span.js";
import { GRANULARITIES, type Resolution, type TimeValue } from "../values.js";
import { directionOf } from "./direction.js";
import { hangsOn } from "./event-offsets.js";
import type { Expression } from "./expression.js";
import { findTimes } from "./find.js";
import { type Direction, isDated, type Meaning, type Outcome } from "./meaning.js";
import { type Reference, readAgainst, referenceOf } from "./reference.js";
import { toValue } from "./value.js";
import { wrapBy, wrapEvents, wrapperNamed } from "./wrap.js";

/** An expression with everything that stands before it in the story. */
interface Placed {
  readonly expression: Expression;
  readonly direction: Direction;
  readonly previous: Meaning | null;
  readonly outcome: Outcome;
}

interface TimesOfStory {
  readonly story: ReadStory;
  readonly reference: Reference | null;
  readonly bySentence: readonly (readonly Placed[])[];
}

/** A statement's own day ("police said Wednesday") is not what "two days later" counts from. */
const STATEMENT =
  /\b(?:said|says|told [\w ]{0,30}|announced|reported|confirmed|added|stated)(?: in a statement)?(?: late| early| on)* $/i;

const read = (
  expression: Expression,
  reference: Reference | null,
  direction: Direction,
  previous: Meaning | null,
): Outcome => readAgainst(expression.sense, reference, { direction, previous });

const countsFrom = (outcome: Outcome): outcome is Meaning =>
  isDated(outcome) && outcome.granularity !== "vague" && outcome.granularity !== "century";

/** Reads a story's expressions in order, each knowing the dated one before it. */
const placeTimes = (story: ReadStory, reference: Reference | null): TimesOfStory => {
  let previous: Meaning | null = null;
  const bySentence = story.sentences.map((sentence) =>
    findTimes(story.text, sentence).map((expression): Placed => {
      const direction = directionOf(story.text, sentence, expression);
      const before = previous;
      const outcome = read(expression, reference, direction, before);
      const lead = story.text.slice(Math.max(sentence.start, expression.start - 60), expression.start);
      if (countsFrom(outcome) && !STATEMENT.test(lead)) previous = outcome;
      return { expression, direction, previous: before, outcome };
    }),
  );
  return { story, reference, bySentence };
};

/** Where the words leave past or future open, the model's reading of the report that the mention fills decides. */
const realisDirection = ({ mentions, drafts }: ReadStory, mention: Span): Direction => {
  const index = mentions.findIndex(
    ({ start, end, layer }) => layer === "time" && start === mention.start && end === mention.end,
  );
  const realis = drafts
    .filter(({ fillers }) => fillers.some((filler) => filler.role === "time" && filler.mention === index))
    .map((draft) => draft.realis);
  if (index < 0 || realis.length === 0) return null;
  return realis.every((word) => word === "planned" || word === "wanted" || word === "possible")
    ? "future"
    : null;
};

const READS_NOTHING = "no rule of the time grammar reads these words";
const EVENT_HEAD =
  /^(?:(?:hours|days|weeks|months|years|shortly|soon|just|immediately|well|ever|on the|in the|at the|until|right) )*(?<word>since|after|before|following|during|when|once|while|as|until|till|upon|amid|ahead of|prior to|by the time|in the (?:wake|aftermath|run-?up|lead-?up) (?:of|to)|on the eve of|at the (?:end|start|beginning|time|conclusion|height|peak) of|in the (?:course|midst|middle|run-?up) of|throughout|for|day of|anniversary of)\b/i;

const sentenceAt = ({ sentences }: ReadStory, mention: Span): number =>
  sentences.findIndex((sentence) => overlaps(sentence, mention));

const resolution = (outcome: Outcome, how: string): Resolution<TimeValue> =>
  outcome.kind === "unknown"
    ? { value: null, how, reason: outcome.reason, alternatives: others(outcome) }
    : { value: toValue(outcome), how, reason: outcome.reason, alternatives: others(outcome) };

const others = ({ alternatives }: Outcome): Resolution<TimeValue>["alternatives"] =>
  alternatives.map(({ meaning, why }) => ({ value: toValue(meaning), why }));

const overlapSize = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** A mention that opens with "after", "since", "during": read by the date in it, or kept as a reference. */
const readEvent = (
  times: TimesOfStory,
  mention: Span,
  placed: readonly Placed[],
): Resolution<TimeValue> | null => {
  const words = times.story.text.slice(mention.start, mention.end);
  const word = EVENT_HEAD.exec(words)?.groups?.word?.toLowerCase();
  if (word === undefined) return null;
  const [only] = placed.filter(({ outcome }) => isDated(outcome) || outcome.kind === "unknown");
  if (only === undefined || only.expression.start - mention.start <= word.length + 5) return null;
  const apply = wrapperNamed(word);
  const expression =
    apply === null ? only.expression : wrapBy(only.expression, `${word.replaceAll(" ", "-")}-event`, apply);
  return resolution(read(expression, times.reference, only.direction, only.previous), expression.name);
};

/** Two or more dates in one mention: from the first to the last, each kept as an alternative. */
const readSeveral = (placed: readonly Placed[]): Resolution<TimeValue> | null => {
  const dated = placed.flatMap(({ outcome }) => (isDated(outcome) ? [outcome] : []));
  const [first] = dated;
  if (first === undefined || dated.length < 2 || dated.length !== placed.length) return null;
  if (!dated.every(({ granularity }) => granularity === first.granularity)) return null;
  const from = Math.min(...dated.map((date) => date.from ?? 0));
  const to = Math.max(...dated.map((date) => date.to ?? 0));
  const touching = dated.reduce((sum, date) => sum + (date.to ?? 0) - (date.from ?? 0), 0) === to - from;
  const value = {
    ...first,
    from,
    to,
    reason: touching ? null : "several dates; the span runs from the first to the last",
    alternatives: dated.map((date) => ({
      meaning: { ...date, alternatives: [] },
      why: "one of the dates said",
    })),
  };
  return resolution(value, `list/${placed[0]?.expression.name ?? ""}`);
};

const fineness = ({ outcome }: Placed): number =>
  outcome.kind === "unknown"
    ? GRANULARITIES.length + 1
    : GRANULARITIES.indexOf(outcome.granularity) + (isDated(outcome) ? 0 : GRANULARITIES.length);

const length = ({ start, end }: Span): number => end - start;

/** The narrowest expression around the mention, else the finest one in it. */
const best = (mention: Span, placed: readonly Placed[]): Placed | undefined => {
  const around = placed.filter(({ expression }) => covers(expression, mention));
  const [narrowest] = [...around].sort((a, b) => length(a.expression) - length(b.expression));
  if (narrowest !== undefined) return narrowest;
  return [...placed].sort(
    (a, b) =>
      fineness(a) - fineness(b) || overlapSize(b.expression, mention) - overlapSize(a.expression, mention),
  )[0];
};

const readOne = (times: TimesOfStory, mention: Span, placed: Placed): Resolution<TimeValue> => {
  const { story, reference } = times;
  const expression = covers(placed.expression, mention)
    ? placed.expression
    : wrapEvents(story.text, placed.expression, mention.start);
  const direction = placed.direction ?? realisDirection(story, mention);
  const same = expression === placed.expression && direction === placed.direction;
  return resolution(
    same ? placed.outcome : read(expression, reference, direction, placed.previous),
    expression.name,
  );
};

const previousIn = ({ bySentence }: TimesOfStory, sentence: number): Meaning | null => {
  for (let at = sentence; at >= 0; at--) {
    const last = bySentence[at]?.findLast(({ outcome }) => countsFrom(outcome));
    if (last !== undefined && isDated(last.outcome)) return last.outcome;
  }
  return null;
};

/** The mention read by itself: outside a sentence, or a word that is a month only because the model says so. */
const readAlone = (times: TimesOfStory, mention: Span, sentence: number): Resolution<TimeValue> => {
  const { story, reference } = times;
  const words = story.text.slice(mention.start, mention.end);
  const found = findTimes(words, { start: 0, end: words.length });
  const [expression] = found;
  if (expression !== undefined)
    return resolution(
      read(expression, reference, null, sentence < 0 ? null : previousIn(times, sentence - 1)),
      expression.name,
    );
  if (EVENT_HEAD.test(words)) return resolution(hangsOn(words), "event");
  return { value: null, how: null, reason: READS_NOTHING, alternatives: [] };
};

const readMention = (times: TimesOfStory, mention: Span): Resolution<TimeValue> => {
  const sentence = sentenceAt(times.story, mention);
  const placed = (times.bySentence[sentence] ?? []).filter(({ expression }) => overlaps(expression, mention));
  const chosen = best(mention, placed);
  if (chosen === undefined) return readAlone(times, mention, sentence);
  if (covers(chosen.expression, mention)) return readOne(times, mention, chosen);
  const outer = placed.filter(
    (one) => !placed.some((other) => other !== one && covers(other.expression, one.expression)),
  );
  return (
    readEvent(times, mention, outer) ??
    readSeveral(outer) ??
    readOne(times, mention, best(mention, outer) ?? chosen)
  );
};

/** Reads a story's time mentions: an interval where the words give one, else a null value with its reason. */
export const timeResolver = (story: ReadStory): ((mention: Span) => Resolution<TimeValue>) => {
  let times: TimesOfStory | null = null;
  return (mention) => {
    times ??= placeTimes(story, referenceOf(story));
    return readMention(times, mention);
  };
};
