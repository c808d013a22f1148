import type { ReadStory } from "../../reader/reading.js";
import { bareStory } from "../../story/bare-story.js";
import type { PublishedAt } from "../../story/story.js";
import type { Span } from "../../text/span.js";

/** A whole day: an open end would say that the story is no older than it. */
const published = (day: string): PublishedAt => ({
  from: day,
  to: dayAfter(day),
  granularity: "day",
  how: "given",
  reason: null,
  text: null,
});

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** One sentence a line. */
const sentencesOf = (text: string): readonly Span[] =>
  [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }));

/** A story of a few sentences for the tests of resolvers: `day` is the day of publication. */
export const storyOf = (text: string, day: string | PublishedAt | null): ReadStory => ({
  ...bareStory(text, sentencesOf(text)),
  published: typeof day === "string" ? published(day) : day,
  mentions: [],
  drafts: [],
});
