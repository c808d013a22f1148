import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ReadStory } from "../src/reader/reading.js";
import { packageRoot } from "../src/root.js";
import { bareStory } from "../src/story/bare-story.js";
import type { Story } from "../src/story/story.js";
import type { Span } from "../src/text/span.js";

/** A report as both sides of a comparison have it; spans count from the start of their sentence. */
export interface Told {
  readonly sentence: number;
  readonly trigger: Span;
  readonly type: string;
  readonly mode: string | null;
  readonly realis: string;
  readonly stance: string;
  /** 0..1; the gold's is 1. */
  readonly confidence: number;
  /** Number of its group of same happenings, in the story. */
  readonly group: number;
  readonly fillers: readonly ToldFiller[];
}

export interface ToldFiller {
  /** `actor`, … or `figure:killed`, … */
  readonly role: string;
  readonly sentence: number;
  readonly span: Span;
  readonly sector: string | null;
  readonly hop: number | null;
  readonly cumulative: boolean;
}

export interface GoldStory {
  readonly corpus: string;
  readonly file: string;
  /** Sentence number in the corpus. */
  readonly first: number;
  readonly sentences: readonly string[];
  readonly gold: readonly Told[];
}

export const corpora = join(packageRoot, "..", "shared", "corpora");
const splitFile = join(packageRoot, "..", "shared", "reader", "dev-split.json");
export const goldIsThere = existsSync(corpora) && existsSync(splitFile);

const CORPORA = ["voa", "tehran", "outlets"] as const;

interface RawArgument {
  readonly role: string;
  readonly sentence: number;
  readonly span: readonly [number, number];
  readonly kind?: string;
  readonly sector?: string;
  readonly hop?: number;
  readonly cumulative?: boolean;
}

interface RawEvent {
  readonly id: string;
  readonly sentence: number;
  readonly trigger: readonly [number, number];
  readonly type: string;
  readonly mode: string | null;
  readonly realis: string;
  readonly stance: string;
  readonly same?: string | null;
  readonly args: readonly RawArgument[];
}

export interface RawStory {
  readonly first: number;
  readonly last: number;
  readonly events: readonly RawEvent[];
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** Stories of the development split, or of everything else that is annotated. */
export function goldStories(split: "development" | "training" = "development"): GoldStory[] {
  const held = readJson(splitFile) as Record<string, unknown[]>;
  return CORPORA.flatMap((corpus) => {
    const sentences = sentencesOf(corpus);
    const folder = join(corpora, corpus, "annotated");
    return readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .sort()
      .flatMap((file) => {
        const name = basename(file, ".json");
        const { stories } = readJson(join(folder, file)) as { stories: RawStory[] };
        return stories
          .filter(({ first }) => {
            const negative = corpus === "outlets" && held["negative_stories"]?.includes(first);
            return (held[corpus]?.includes(name) || negative === true) === (split === "development");
          })
          .map((raw) => goldStory({ corpus, file: name, raw, sentences }));
      });
  });
}

function sentencesOf(corpus: string): Map<number, string> {
  const lines = readFileSync(join(corpora, corpus, "sentences.jsonl"), "utf8")
    .trim()
    .split("\n");
  return new Map(
    lines.map((line) => {
      const { n, text } = JSON.parse(line) as { n: number; text: string };
      return [n, text];
    }),
  );
}

interface GoldSource {
  readonly corpus: string;
  readonly file: string;
  readonly raw: RawStory;
  readonly sentences: ReadonlyMap<number, string>;
}

export function goldStory({ corpus, file, raw, sentences }: GoldSource): GoldStory {
  const numbers = Array.from({ length: raw.last - raw.first + 1 }, (_, index) => raw.first + index);
  return {
    corpus,
    file,
    first: raw.first,
    sentences: numbers.map((number) => sentences.get(number) ?? ""),
    gold: toldOfRaw(raw.events, raw.first),
  };
}

/** Also reads the reports that the Python reference writes: the same shape, `same` by id. */
export function toldOfRaw(events: readonly RawEvent[], first: number): Told[] {
  const groups = groupsOf(
    events.map(({ same }) => {
      const index = events.findIndex(({ id }) => id === same);
      return index === -1 ? null : index;
    }),
  );
  return events.map((event, index) => ({
    sentence: event.sentence - first,
    trigger: { start: event.trigger[0], end: event.trigger[1] },
    type: event.type,
    mode: event.mode,
    realis: event.realis,
    stance: event.stance,
    confidence: 1,
    group: groups[index] as number,
    fillers: event.args.map((argument) => ({
      role:
        argument.kind === undefined || argument.kind === null
          ? argument.role
          : `${argument.role}:${argument.kind}`,
      sentence: argument.sentence - first,
      span: { start: argument.span[0], end: argument.span[1] },
      sector: argument.sector ?? null,
      hop: argument.hop ?? null,
      cumulative: argument.cumulative === true,
    })),
  }));
}

/** Numbers the groups that links to other members make. */
export function groupsOf(links: readonly (number | null)[]): number[] {
  const group = links.map((_, index) => index);
  links.forEach((link, index) => {
    if (link === null) return;
    const [from, to] = [group[index], group[link]];
    group.forEach((value, at) => {
      if (value === from) group[at] = to as number;
    });
  });
  return group;
}

/** A story of nothing but its sentences, one a line. */
export function storyOf(sentences: readonly string[], id = "story"): Story {
  const text = sentences.join("\n");
  let start = 0;
  const spans = sentences.map((sentence) => {
    const span = { start, end: start + sentence.length };
    start = span.end + 1;
    return span;
  });
  return { ...bareStory(text, spans), id, page: id };
}

/** What the reader found, in the form of the gold. */
export function toldOf({ sentences, mentions, drafts }: ReadStory): Told[] {
  const within = (span: Span, sentence: number): Span => {
    const { start } = sentences[sentence] as Span;
    return { start: span.start - start, end: span.end - start };
  };
  const groups = groupsOf(drafts.map((draft) => draft.same));
  return drafts.map((draft, index) => ({
    sentence: draft.sentence,
    trigger: within(draft.trigger, draft.sentence),
    type: draft.type,
    mode: draft.mode,
    realis: draft.realis,
    stance: draft.stance,
    confidence: draft.confidence,
    group: groups[index] as number,
    fillers: draft.fillers.map((filler) => {
      const mention = mentions[filler.mention];
      if (mention === undefined) throw new RangeError("A filler without its mention.");
      return {
        role: filler.figure === null ? filler.role : `figure:${filler.figure}`,
        sentence: mention.sentence,
        span: within(mention, mention.sentence),
        sector: mention.sector,
        hop: null,
        cumulative: filler.cumulative,
      };
    }),
  }));
}
