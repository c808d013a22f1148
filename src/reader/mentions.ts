import { LAYERS, type Layer } from "../codebook/fields.js";
import { bySpan, overlaps } from "../text/span.js";
import type { TaggedMention, WindowReading } from "./read-window.js";
import type { Mention } from "./reading.js";
import { trimSpan } from "./trim.js";
import { MOST_LACKING, wholeName } from "./whole-name.js";

/** The mentions of a story in text order, and which of them the mention of a window is. */
export interface StoryMentions {
  readonly mentions: readonly Mention[];
  readonly indexOf: (reading: WindowReading, mention: number) => number;
}

/**
 * A sentence is read up to three times: in the core of one window, as context in its neighbours. What the core
 * reading found stands; a context reading that overlaps it is the same mention, and any other is kept only where
 * a report of that window uses it.
 */
export function collectMentions(text: string, readings: readonly WindowReading[]): StoryMentions {
  const kept = new Map<string, Mention[]>();
  const standing = new Map<TaggedMention, Mention>();
  const settle = (reading: WindowReading, tagged: TaggedMention): void => {
    const mention = mentionOf(text, reading, tagged);
    const place = `${mention.layer} ${mention.sentence}`;
    const neighbours = kept.get(place) ?? [];
    kept.set(place, neighbours);
    const same = alike(mention, neighbours);
    if (same === undefined) neighbours.push(mention);
    standing.set(tagged, same ?? mention);
  };
  for (const reading of readings) {
    for (const tagged of reading.mentions) if (inCore(reading, tagged)) settle(reading, tagged);
  }
  for (const reading of readings) {
    for (const tagged of usedMentions(reading)) if (!standing.has(tagged)) settle(reading, tagged);
  }
  const mentions = [...kept.values()].flat().sort(inTextOrder);
  const numbers = new Map(mentions.map((mention, index) => [mention, index]));
  return {
    mentions,
    indexOf: (reading, index) =>
      numbers.get(standing.get(reading.mentions[index] as TaggedMention) as Mention) as number,
  };
}

const inTextOrder = (a: Mention, b: Mention): number =>
  bySpan(a, b) || LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer);

const inCore = ({ window: { core } }: WindowReading, { start }: TaggedMention): boolean =>
  core.start <= start && start < core.end;

const usedMentions = ({ mentions, links }: WindowReading): TaggedMention[] =>
  [...new Set(links.flat().map((link) => link.mention))].map((index) => mentions[index] as TaggedMention);

/** The very same span before one that only overlaps. */
const alike = (mention: Mention, others: readonly Mention[]): Mention | undefined =>
  others.find(({ start, end }) => start === mention.start && end === mention.end) ??
  others.find((other) => overlaps(mention, other));

function mentionOf(text: string, { window: { words } }: WindowReading, tagged: TaggedMention): Mention {
  const first = words[tagged.start];
  const last = words[tagged.end - 1];
  if (first === undefined || last === undefined) throw new RangeError("A mention outside its window.");
  const layer = LAYERS[tagged.layer] as Layer;
  const span = trimSpan(text, { start: first.start, end: last.end });
  const following = words
    .slice(tagged.end, tagged.end + MOST_LACKING)
    .filter(({ sentence }) => sentence === first.sentence);
  return {
    ...wholeName(text, { span, layer, following }),
    layer,
    sentence: first.sentence,
    sector: tagged.sector,
  };
}
