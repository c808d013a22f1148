import type { Filler, Mention, ReadStory } from "../../reader/reading.js";
import { quote, type Span } from "../../text/span.js";
import { fold } from "./fold.js";
import type { Gazetteer } from "./gazetteer.js";
import { type NameChunk, nameChunks } from "./names.js";
import { BORDER } from "./words.js";

const JOINS = /^(?:,? (?:and|or)|,) (?:the )?$/;
const LINKS = /\b(?:and|or)\b/;

/** The story with each place of a list as a mention of its own: "Gossi and Gao" are two, "Jammu and Kashmir" is one. */
export function withListedPlaces(story: ReadStory, gazetteer: Gazetteer): ReadStory {
  const parts = story.mentions.map((mention) =>
    mention.layer === "place" ? partsOf(story.text, mention, gazetteer) : [mention],
  );
  if (parts.every(({ length }) => length === 1)) return story;
  const mentions = parts
    .flatMap((spans, from) => spans.map((span) => ({ ...(story.mentions[from] as Mention), ...span, from })))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.from - b.from);
  const split = (filler: Filler): readonly Filler[] =>
    mentions.flatMap(({ from }, mention) => (from === filler.mention ? [{ ...filler, mention }] : []));
  return {
    ...story,
    mentions: mentions.map(({ from: _, ...mention }) => mention),
    drafts: story.drafts.map((draft) => ({ ...draft, fillers: draft.fillers.flatMap(split) })),
  };
}

function partsOf(text: string, mention: Span, gazetteer: Gazetteer): readonly Span[] {
  const whole = [{ start: mention.start, end: mention.end }];
  const words = quote(text, mention);
  if (!LINKS.test(words) || BORDER.test(words)) return whole;
  const run = listOf(text, nameChunks(words, mention.start));
  const isKnown = run.some(({ text: name }) => gazetteer.find(fold(name)).length > 0);
  const isOne = run
    .slice(1)
    .some((chunk, index) => gazetteer.find(fold(text.slice(run[index]?.start, chunk.end))).length > 0);
  if (run.length < 2 || !isKnown || isOne) return whole;
  const last = run.length - 1;
  return run.map(({ start, end }, index) => ({
    start: index === 0 ? mention.start : start,
    end: index === last ? mention.end : end,
  }));
}

/** Names from the first on that nothing but commas and an "and" parts; none where only commas do: "León, Guanajuato". */
function listOf(text: string, chunks: readonly NameChunk[]): readonly NameChunk[] {
  const names = chunks[0]?.owner ? chunks.slice(1) : chunks;
  const run: NameChunk[] = names.slice(0, 1);
  let isLinked = false;
  for (const chunk of names.slice(1)) {
    const between = text.slice(run.at(-1)?.end, chunk.start);
    if (!JOINS.test(between)) break;
    isLinked ||= LINKS.test(between);
    run.push(chunk);
  }
  return isLinked ? run : [];
}
