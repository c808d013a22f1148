import type { Mention, ReadStory } from "../../reader/reading.js";
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
    id: "plain",
    page: "plain",
    index: 0,
    kind: "story",
    pageSpan: { start: 0, end: text.length },
    headline: null,
    published: null,
    updated: null,
    dateline: dateline === null ? null : { text: dateline, place: dateline, day: null },
    language: "en",
    outlet: null,
    url: null,
    cutOff: false,
    duplicateOf: null,
    text,
    blocks: [],
    sentences,
    toPage: (span) => span,
    mentions,
    drafts: [],
  };
}
