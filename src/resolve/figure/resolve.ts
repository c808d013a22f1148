import type { FigureKind } from "../../codebook/figure-kinds.js";
import type { ReadStory } from "../../reader/reading.js";
import { overlaps, type Span } from "../../text/span.js";
import { findTimes } from "../time/find.js";
import { timeResolver } from "../time/resolve.js";
import type { FigureValue, Resolution } from "../values.js";
import { figureRules, NO_COUNT } from "./figure-rules.js";
import type { Phrase, Reading } from "./phrase.js";
import { revisedFigure, wholeOf } from "./relations.js";

/** How many characters before a mention can hold its qualifier: "at least" may be left out of a span. */
const LEAD = 24;

const sentenceOf = ({ sentences }: ReadStory, mention: Span): Span =>
  sentences.find((sentence) => overlaps(sentence, mention)) ?? mention;

const phraseOf = ({ text }: ReadStory, sentence: Span, mention: Span, kind: FigureKind): Phrase => ({
  words: text.slice(mention.start, mention.end),
  lead: text.slice(Math.max(sentence.start, mention.start - LEAD), mention.start),
  tail: text.slice(mention.end, Math.min(sentence.end, mention.end + LEAD)).replace(/\S+$/, ""),
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

/** Reads a story's count phrases into bounds, qualifier and unit; what is no count is null with its reason. */
export const figureResolver = (
  story: ReadStory,
): ((mention: Span, kind: FigureKind, cumulative: boolean) => Resolution<FigureValue>) => {
  let times: ReturnType<typeof timeResolver> | null = null;
  const readTime = () => {
    times ??= timeResolver(story);
    return times;
  };
  return (mention, kind, cumulative) => {
    const sentence = sentenceOf(story, mention);
    const phrase = phraseOf(story, sentence, mention, kind);
    for (const { name, read } of figureRules) {
      const answer = read(phrase);
      if (answer === null) continue;
      if ("refused" in answer) return refused(answer.refused, name);
      const value: FigureValue = {
        ...valueOf(answer, kind, cumulative),
        partOf: answer.partOf ?? wholeOf(story.text, sentence, mention),
        revises: revisedFigure(story.text, sentence, mention),
        asOf: asOf(story, sentence, readTime),
      };
      return { value, how: name, reason: answer.reason, alternatives: [] };
    }
    return refused(NO_COUNT, null);
  };
};
