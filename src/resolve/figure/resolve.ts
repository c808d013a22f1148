import type { FigureKind } from "../../codebook/figure-kinds.js";
import type { ReadStory } from "../../reader/reading.js";
import { overlaps, quote, type Span } from "../../text/span.js";
import { withPlainDigits } from "../number-words.js";
import { findTimes } from "../time/find.js";
import { timeResolver } from "../time/resolve.js";
import type { FigureValue, Resolution } from "../values.js";
import { completed } from "./antecedent.js";
import { currencyIn, rupeesOf } from "./currency-of-story.js";
import { figureRules, NO_COUNT } from "./figure-rules.js";
import { noCount, withoutOwned } from "./no-count.js";
import type { Phrase, Reading } from "./phrase.js";
import { isRunningTotal, newFigure, revisedFigure } from "./relations.js";
import { wholePhrase } from "./whole-phrase.js";
import { wholeOf } from "./wholes.js";

/** How many characters before a mention can hold its qualifier: "at least" may be left out of a span. */
const LEAD = 24;

const sentenceOf = ({ sentences }: ReadStory, mention: Span): Span =>
  sentences.find((sentence) => overlaps(sentence, mention)) ?? mention;

/** Marks of a quotation stand between a number and its noun and mean nothing: “several hundred” gunmen. */
const unquoted = (words: string): string => words.replace(/["“”]/g, "");

const phraseOf = (story: ReadStory, sentence: Span, mention: Span, kind: FigureKind): Phrase => ({
  words: unquoted(withPlainDigits(withoutOwned(story, sentence, mention))),
  lead: story.text.slice(Math.max(sentence.start, mention.start - LEAD), mention.start),
  tail: story.text.slice(mention.end, Math.min(sentence.end, mention.end + LEAD)).replace(/\S+$/, ""),
  kind,
});

const refused = (reason: string, how: string | null): Resolution<FigureValue> => ({
  value: null,
  how,
  reason,
  alternatives: [],
});

/** "as of Monday": the day that a running total stands at. */
const asOf = (
  story: ReadStory,
  sentence: Span,
  readTime: () => (mention: Span) => Resolution<{ readonly from: string | null }>,
): string | null => {
  const match = /\bas of /i.exec(story.text.slice(sentence.start, sentence.end));
  if (match === null) return null;
  const start = sentence.start + match.index + match[0].length;
  const [date] = findTimes(story.text, { start, end: sentence.end });
  return date === undefined || date.start - start > 6 ? null : (readTime()(date).value?.from ?? null);
};

const valueOf = (reading: Reading, kind: FigureKind, cumulative: boolean): FigureValue => ({
  kind,
  low: reading.low,
  high: reading.high,
  best: reading.best,
  qualifier: reading.qualifier,
  unit: reading.unit,
  cumulative,
  partOf: reading.partOf,
  revises: null,
  asOf: null,
});

/** The code for a currency whose name several countries use, by the country that the story names. */
const withCurrency = (reading: Reading, { text }: ReadStory, sentence: Span): Reading => {
  const { unit } = reading;
  if (unit === null) return reading;
  const named = currencyIn(text, unit);
  const code = named ?? (unit === "rupee" ? rupeesOf(text, quote(text, sentence)) : null);
  const why =
    named === null
      ? "rupees told by the lakh, and no other country with rupees named"
      : `the only country named that has the ${unit}`;
  return code === null ? reading : { ...reading, unit: code, reason: reading.reason ?? why };
};

/** Reads a story's count phrases into bounds, qualifier and unit; what is no count is null with its reason. */
export const figureResolver = (
  story: ReadStory,
): ((mention: Span, kind: FigureKind, cumulative: boolean) => Resolution<FigureValue>) => {
  let times: ReturnType<typeof timeResolver> | null = null;
  const readTime = () => {
    times ??= timeResolver(story);
    return times;
  };
  return (given, kind, cumulative) => {
    const sentence = sentenceOf(story, given);
    const mention = newFigure(story.text, sentence, given) ?? wholePhrase(story.text, sentence, given, kind);
    const none = noCount(story, sentence, mention, kind, readTime);
    if (none !== null) return refused(none.reason, none.name);
    const phrase = phraseOf(story, sentence, mention, kind);
    for (const { name, read } of figureRules) {
      const told = read(phrase);
      if (told === null) continue;
      if ("refused" in told) return refused(told.refused, name);
      const answer = completed(withCurrency(told, story, sentence), phrase, story.text, sentence, mention);
      const value: FigureValue = {
        ...valueOf(answer, kind, cumulative || isRunningTotal(story.text, sentence, mention)),
        partOf: answer.partOf ?? wholeOf(story.text, sentence, mention),
        revises: revisedFigure(story.text, sentence, mention),
        asOf: asOf(story, sentence, readTime),
      };
      return { value, how: name, reason: answer.reason, alternatives: [] };
    }
    return refused(NO_COUNT, null);
  };
};
