import type { Span } from "../text/span.js";
import type { Story } from "./story.js";

/** A story of nothing but its text and sentences, its page being the text itself: for tests and benches of later stages. */
export const bareStory = (text: string, sentences: readonly Span[]): Story => ({
  id: "story",
  page: "page",
  index: 0,
  kind: "story",
  pageSpan: { start: 0, end: text.length },
  headline: null,
  published: null,
  updated: null,
  dateline: null,
  language: "en",
  outlet: null,
  url: null,
  cutOff: false,
  duplicateOf: null,
  text,
  blocks: [{ role: "body", start: 0, end: text.length, pageStart: 0, pageEnd: text.length }],
  sentences,
  toPage: (span) => span,
});
