import { LAYERS, type Layer } from "../../codebook/fields.js";
import type { Mention, ReadStory } from "../../reader/reading.js";
import { bySpan, firstFrom, overlaps, type Span } from "../../text/span.js";
import { knownNames } from "../actor/known-names.js";
import { personNames } from "../actor/person-names.js";
import { findFigures } from "../figure/find.js";
import type { Gazetteer } from "../place/gazetteer.js";
import { findTimes } from "../time/find.js";
import { actorsIn } from "./actors.js";
import { instrumentsIn } from "./instruments.js";
import { placesIn } from "./places.js";
import { sourcesIn } from "./sources.js";

/**
 * Expressions of the body that grammars, tables and the gazetteer find and the reader tagged nothing on, layer by
 * layer, in text order. They fill no report: an analyst can look them up.
 */
export function untaggedMentions(story: ReadStory, gazetteer: Gazetteer): readonly Mention[] {
  const { text, sentences } = story;
  const known = knownNames(text);
  const persons = personNames(text, known);
  const each = (find: (text: string, sentence: Span) => readonly Span[]): readonly Span[] =>
    sentences.flatMap((sentence) => find(text, sentence));
  const found: Readonly<Record<Layer, readonly Span[]>> = {
    participant: each((_, sentence) => actorsIn(text, sentence, known, persons)),
    place: placesIn(text, sentences, gazetteer, persons, known),
    time: each(findTimes),
    figure: each(findFigures),
    source: each(sourcesIn),
    instrument: each(instrumentsIn),
  };
  return LAYERS.flatMap((layer) => untagged(story, layer, found[layer])).sort(bySpan);
}

function untagged(story: ReadStory, layer: Layer, spans: readonly Span[]): readonly Mention[] {
  const tagged = story.mentions.filter((mention) => mention.layer === layer).sort(bySpan);
  return widest(spans)
    .filter((span) => !tagged.some((mention) => overlaps(mention, span)))
    .map(({ start, end }) => ({ start, end, layer, sentence: sentenceAt(story, start), sector: null }));
}

const sentenceAt = ({ sentences }: ReadStory, at: number): number => firstFrom(sentences, at + 1) - 1;

/** Of spans that overlap the longest, then the first. */
function widest(spans: readonly Span[]): readonly Span[] {
  const taken: Span[] = [];
  for (const span of [...spans].sort(bySpan)) {
    const before = taken.at(-1);
    if (before === undefined || !overlaps(before, span)) taken.push(span);
    else if (span.end - span.start > before.end - before.start) taken[taken.length - 1] = span;
  }
  return taken;
}
