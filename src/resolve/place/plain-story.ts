import type { Mention, ReadStory } from "../../reader/reading.js";
import { bareStory } from "../../story/bare-story.js";
import type { Span } from "../../text/span.js";

const SENTENCE = /[^\n]+?(?:[.!?]["”’)]*(?=\s+["“‘(]?\p{Lu})|(?=\n)|$)/gu;

/** A story of bare text whose place mentions are given: for benches and tests, which have no reader. */
export function plainStory(text: string, places: readonly Span[], dateline: string | null = null): ReadStory {
  const sentences = [...text.matchAll(SENTENCE)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  const mentions: readonly Mention[] = places.map(({ start, end }) => ({
    start,
    end,
    layer: "place",
    sentence: Math.max(
      0,
      sentences.findIndex((sentence) => sentence.start <= start && sentence.end >= end),
    ),
    sector: null,
  }));
  return {
    ...bareStory(text, sentences),
    dateline: dateline === null ? null : { text: dateline, place: dateline, day: null },
    mentions,
    drafts: [],
  };
}
