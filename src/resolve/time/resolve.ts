import type { ReadStory } from "../../reader/reading.js";
import { covers, overlaps, type Span } from "../../text/span.js";
import { GRANULARITIES, type Resolution, type TimeValue } from "../values.js";
import { directionOf } from "./direction.js";
import { isDone } from "./done.js";
import { eventDay, hangsOn } from "./event-offsets.js";
import type { Expression } from "./expression.js";
import { findTimes } from "./find.js";
import { type Direction, firstDay, isDated, type Meaning, type Outcome } from "./meaning.js";
import { type Reference, readAgainst, referenceOf } from "./reference.js";
import { lengthOfTime } from "./rules/ago.js";
import { isNameOrCount } from "./rules/years.js";
import { toValue } from "./value.js";
import { wrapBy, wrapEvents, wrapperNamed } from "./wrap.js";

/** An expression with everything that stands before it in the story. */
interface Placed {
  readonly expression: Expression;
  readonly direction: Direction;
  /** The sentence tells what happened on it. */
  readonly done: boolean;
  readonly previous: Meaning | null;
  /** How many sentences back the dated expression before stands. */
  readonly back: number | null;
  readonly outcome: Outcome;
}

interface TimesOfStory {
  readonly story: ReadStory;
  readonly reference: Reference | null;
  /** The expressions of a sentence. Read as far as is asked for: most stories are not asked to their end. */
  readonly placedIn: (sentence: number) => readonly Placed[];
}

/** A statement's own day ("police said Wednesday") is not what "two days later" counts from. */
const STATEMENT =
  /\b(?:said|says|told [\w ]{0,30}|announced|reported|confirmed|added|stated)(?: in a statement)?(?: late| early| on)* $/i;

const read = (
  expression: Expression,
  reference: Reference | null,
  told: Pick<Placed, "direction" | "done" | "back">,
  previous: Meaning | null,
): Outcome =>
  readAgainst(expression.sense, reference, {
    direction: told.direction,
    done: told.done,
    back: told.back,
    previous,
  });

const countsFrom = (outcome: Outcome): outcome is Meaning =>
  isDated(outcome) && outcome.granularity !== "vague" && outcome.granularity !== "century";

/** Reads a story's expressions in order, each knowing the dated one before it. */
const placeTimes = (story: ReadStory, reference: Reference | null): TimesOfStory => {
  let previous: Meaning | null = null;
  let toldIn: number | null = null;
  const place = (sentence: Span, index: number): readonly Placed[] =>
    findTimes(story.text, sentence).map((expression): Placed => {
      const direction = directionOf(story.text, sentence, expression);
      const before = previous;
      const back = toldIn === null ? null : index - toldIn;
      const done = isDone(story.text, sentence, expression, direction);
      const outcome = read(expression, reference, { direction, done, back }, before);
      const lead = story.text.slice(Math.max(sentence.start, expression.start - 60), expression.start);
      if (countsFrom(outcome) && !STATEMENT.test(lead)) {
        previous = outcome;
        toldIn = index;
      }
      return { expression, direction, done, previous: before, back, outcome };
    });
  const bySentence: (readonly Placed[])[] = [];
  const placedIn = (wanted: number): readonly Placed[] => {
    for (let index = bySentence.length; index <= wanted && index < story.sentences.length; index += 1)
      bySentence.push(place(story.sentences[index] as Span, index));
    return bySentence[wanted] ?? [];
  };
  return { story, reference, placedIn };
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

const NO_YEAR = "a number in a name, or a count: no year";
const READS_NOTHING = "no rule of the time grammar reads these words";
const EVENT_HEAD =
  /^(?:(?:hours|days|weeks|months|years|shortly|soon|just|immediately|well|ever|on the|in the|at the|until|right) )*(?<word>since|after|before|following|during|when|once|while|as|until|till|upon|amid|ahead of|prior to|by the time|in the (?:wake|aftermath|run-?up|lead-?up) (?:of|to)|(?:on )?(?:the )?eve of|at the (?:end|start|beginning|time|conclusion|height|peak) of|in the (?:course|midst|middle|run-?up) of|throughout|for|day of|anniversary of)\b/i;

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
  return resolution(read(expression, times.reference, only, only.previous), expression.name);
};

/** What joins dates of one list; "on Monday and last two days", "the Monday after Easter" are none. */
const LISTED =
  /^(?:[\s,;&–—-]|\b(?:again|also|and|as|both|but|early|from|in|late|of|on|or|the|then|to|until|well)\b){0,40}$/i;

const isList = (text: string, placed: readonly Placed[]): boolean =>
  placed.every(({ expression }, at) => {
    const next = placed[at + 1];
    return next === undefined || LISTED.test(text.slice(expression.end, next.expression.start));
  });

/** Two or more dates in one mention: from the first to the last, each kept as an alternative. */
const readSeveral = (text: string, placed: readonly Placed[]): Resolution<TimeValue> | null => {
  const dated = placed.flatMap(({ outcome }) => (isDated(outcome) ? [outcome] : []));
  const [first] = dated;
  if (first === undefined || dated.length < 2 || dated.length !== placed.length) return null;
  if (!isList(text, placed)) return null;
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
    same
      ? placed.outcome
      : read(
          expression,
          reference,
          { direction, done: placed.done && direction !== "future", back: placed.back },
          placed.previous,
        ),
    expression.name,
  );
};

const previousIn = ({ placedIn }: TimesOfStory, sentence: number): Meaning | null => {
  for (let at = sentence; at >= 0; at--) {
    const last = placedIn(at).findLast(({ outcome }) => countsFrom(outcome));
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
  if (expression?.name === "year" && isNameOrCount(story.text, mention.start + expression.start, mention.end))
    return { value: null, how: null, reason: NO_YEAR, alternatives: [] };
  if (expression !== undefined)
    return resolution(
      read(
        expression,
        reference,
        { direction: null, done: false, back: null },
        sentence < 0 ? null : previousIn(times, sentence - 1),
      ),
      expression.name,
    );
  if (EVENT_HEAD.test(words)) return resolution(hangsOn(words), "event");
  return { value: null, how: null, reason: READS_NOTHING, alternatives: [] };
};

const OFFSET = /^(?:after|before|following|ahead-of|prior-to)-event\//;
const HANGS_ON = /\b(?:after|before|following|ahead of|prior to)\b/i;

/** Of "a week after he took office on New Year's Day": "a week" alone is a length, "on New Year's Day" its own day. */
const insideOffset = (
  times: TimesOfStory,
  mention: Span,
  { expression }: Placed,
  sentence: number,
): Resolution<TimeValue> | null => {
  const { text } = times.story;
  if (!OFFSET.test(expression.name) || HANGS_ON.test(text.slice(mention.start, mention.end))) return null;
  const opens = mention.start <= expression.start;
  if (opens && !HANGS_ON.test(text.slice(mention.end, mention.end + 24))) return null;
  return opens && expression.sense.length !== undefined
    ? resolution(lengthOfTime(expression.sense.length.unit), "duration")
    : readAlone(times, mention, sentence);
};

const readMention = (times: TimesOfStory, mention: Span): Resolution<TimeValue> => {
  const sentence = sentenceAt(times.story, mention);
  const placed = times.placedIn(sentence).filter(({ expression }) => overlaps(expression, mention));
  const chosen = best(mention, placed);
  if (chosen === undefined) return readAlone(times, mention, sentence);
  const inner = insideOffset(times, mention, chosen, sentence);
  if (inner !== null) return inner;
  if (covers(chosen.expression, mention)) return readOne(times, mention, chosen);
  const outer = placed.filter(
    (one) => !placed.some((other) => other !== one && covers(other.expression, one.expression)),
  );
  return (
    readEvent(times, mention, outer) ??
    readSeveral(times.story.text, outer) ??
    readOne(times, mention, best(mention, outer) ?? chosen)
  );
};

/** "Friday, a day after X", or "A day after X, flights resumed on Friday": nothing else is dated between. */
const BESIDE = /^,? ?(?:some |about |just |only |barely |less than |more than )?$/i;

/** The expression beside the mention that hangs on a clause with the trigger in it. */
const offsetTo = (
  { placedIn, story }: TimesOfStory,
  mention: Span,
  trigger: Span,
  sentence: number,
): Placed | null => {
  const placed = placedIn(sentence);
  const found = placed.find(({ expression: { end, sense } }) => {
    const clause = { start: end, end: end + (sense.hangsOn?.clause ?? 0) };
    return covers(clause, trigger) && !overlaps(clause, mention);
  });
  if (found === undefined || overlaps(found.expression, mention)) return null;
  const { start, end } = found.expression;
  if (mention.end <= start) return BESIDE.test(story.text.slice(mention.end, start)) ? found : null;
  const opens = start <= (story.sentences[sentence]?.start ?? start) + LEAD;
  const only = placed.every((other) => other === found || overlaps(other.expression, mention));
  return opens && only && mention.start >= end + (found.expression.sense.hangsOn?.clause ?? 0) ? found : null;
};

/** A dateline or a conjunction may stand before words that open their sentence. */
const LEAD = 24;

/** Only what happened lies that far off: a plan told in the clause may be for any day. */
const hasHappened = ({ drafts }: ReadStory, trigger: Span): boolean =>
  drafts.every(
    (draft) =>
      draft.trigger.start !== trigger.start || draft.realis === "occurred" || draft.realis === "ongoing",
  );

/** The reader ties the sentence's day to what "a day after" sets apart from it: counted back from that day. */
const dayOfClause = (times: TimesOfStory, mention: Span, trigger: Span): Resolution<TimeValue> | null => {
  const sentence = sentenceAt(times.story, mention);
  const apart = offsetTo(times, mention, trigger, sentence);
  const hangs = apart?.expression.sense.hangsOn;
  if (apart === null || hangs === undefined || !hasHappened(times.story, trigger)) return null;
  const own = best(
    mention,
    times.placedIn(sentence).filter(({ expression }) => overlaps(expression, mention)),
  );
  if (own === undefined || !isDated(own.outcome) || own.outcome.granularity === "vague") return null;
  const day = firstDay(own.outcome);
  if (day === null || !/^(?:day|part-of-day|hour|minute)$/.test(own.outcome.granularity)) return null;
  const { text } = times.story;
  const words = text.slice(apart.expression.start, apart.expression.end);
  const side = hangs.sign > 0 ? "after" : "before";
  const why = `told of what “${words} ${side}” sets apart from it`;
  return resolution(
    {
      ...eventDay(day, hangs),
      reason: `“${words} ${side}” this: counted from ${text.slice(mention.start, mention.end)}`,
      alternatives: [{ meaning: { ...own.outcome, alternatives: [] }, why }],
    },
    `event-offset/${own.expression.name}`,
  );
};

const WHO_CLAUSE = /, who [^,;.]*/g;

/** "The rebels, who took the town in May, denied the raid": May dates the taking, and nothing told outside the clause. */
const ofPersonOnly = ({ text, sentences, drafts }: ReadStory, mention: Span, trigger: Span): Span | null => {
  const sentence = sentences.find((one) => covers(one, mention));
  if (sentence === undefined) return null;
  const clauses = [...text.slice(sentence.start, sentence.end).matchAll(WHO_CLAUSE)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
  const clause = clauses.find((one) => covers(one, mention));
  if (clause === undefined || covers(clause, trigger)) return null;
  const type = drafts.find((draft) => draft.trigger.start === trigger.start)?.type;
  const isToldThere = drafts.some((draft) => draft.type === type && covers(clause, draft.trigger));
  return isToldThere ? null : clause;
};

const notThen = (story: ReadStory, clause: Span): Resolution<TimeValue> => ({
  value: null,
  how: null,
  reason: `dates only what “${story.text.slice(clause.start + 2, clause.end).trim()}” tells`,
  alternatives: [],
});

/**
 * Reads a story's time mentions: an interval where the words give one, else a null value with its reason. `trigger` is
 * the report's that the mention dates: it may stand in a clause that "a day after" sets apart.
 */
export const timeResolver = (
  story: ReadStory,
): ((mention: Span, trigger?: Span) => Resolution<TimeValue>) => {
  let times: TimesOfStory | null = null;
  return (mention, trigger) => {
    times ??= placeTimes(story, referenceOf(story));
    if (trigger === undefined) return readMention(times, mention);
    const clause = ofPersonOnly(story, mention, trigger);
    if (clause !== null) return notThen(story, clause);
    return dayOfClause(times, mention, trigger) ?? readMention(times, mention);
  };
};
