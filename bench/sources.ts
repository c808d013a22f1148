import type { Mention, ReadStory } from "../src/reader/reading.js";
import { sourceHops } from "../src/resolve/source/resolve.js";
import type { Span } from "../src/text/span.js";
import { type GoldStory, goldIsThere, goldStories, storyOf, type Told } from "./reader-gold.js";
import { type Measured, row, tally } from "./value-row.js";

interface Chain {
  readonly gold: readonly number[];
  readonly ours: readonly number[];
  readonly words: readonly string[];
  readonly sentence: string;
}

const shifted = (story: ReadStory, sentence: number, { start, end }: Span): Span => {
  const by = story.sentences[sentence]?.start ?? 0;
  return { start: start + by, end: end + by };
};

const withSources = (told: Told) => told.fillers.filter(({ role, hop }) => role === "source" && hop !== null);

/** The story as the reader would hand it on, its sources and participants being those of the gold. */
function goldReading({ sentences, gold }: GoldStory): ReadStory {
  const bare: ReadStory = { ...storyOf(sentences), mentions: [], drafts: [] };
  const mentions = gold
    .flatMap(({ fillers }) => fillers)
    .filter(({ role }) => role === "source" || role === "actor" || role === "recipient")
    .map(
      ({ role, sentence, span }): Mention => ({
        ...shifted(bare, sentence, span),
        layer: role === "source" ? "source" : "participant",
        sentence,
        sector: null,
      }),
    );
  const unique = new Map(mentions.map((one) => [`${one.layer}:${one.start}:${one.end}`, one]));
  return { ...bare, mentions: [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end) };
}

const chainsOf = (gold: GoldStory): readonly Chain[] => {
  const story = goldReading(gold);
  return gold.gold.flatMap((told) => {
    const sources = withSources(told);
    if (sources.length === 0) return [];
    const spans = sources.map(({ sentence, span }) => shifted(story, sentence, span));
    return [
      {
        gold: sources.map(({ hop }) => hop ?? 0),
        ours: sourceHops(story, spans, shifted(story, told.sentence, told.trigger)),
        words: spans.map(({ start, end }) => story.text.slice(start, end)),
        sentence: gold.sentences[told.sentence] ?? "",
      },
    ];
  });
};

const last = (hops: readonly number[]): string =>
  hops.flatMap((hop, index) => (hop === Math.max(...hops) ? [index] : [])).join();

const innermost = ({ gold, ours }: Chain): boolean => last(gold) === last(ours);
const whole = ({ gold, ours }: Chain): boolean => gold.join() === ours.join();

/** Who says it first hand, and in which order the others pass it on: reports of the gold, given their sources' spans. */
export function measureSources(): Measured {
  if (!goldIsThere) return { rows: [], misses: [] };
  const chains = goldStories().flatMap(chainsOf);
  const long = chains.filter(({ gold }) => gold.length > 1);
  return {
    rows: [
      row("source: innermost", tally(chains, innermost), chains.length, 0.9),
      row("source: whole chain", tally(chains, whole), chains.length, 0.8),
      row("source: innermost, two sources or more", tally(long, innermost), long.length),
      row("source: whole chain, two sources or more", tally(long, whole), long.length),
    ],
    misses: chains
      .filter((chain) => !whole(chain))
      .map(
        ({ gold, ours, words, sentence }) => `${words.join(" | ")}: gold ${gold}, got ${ours} | ${sentence}`,
      ),
  };
}
