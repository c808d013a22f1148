import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Layer } from "../src/codebook/fields.js";
import type { Mention, ReadStory } from "../src/reader/reading.js";
import { packageRoot } from "../src/root.js";
import { bareStory } from "../src/story/bare-story.js";
import type { Span } from "../src/text/span.js";
import { dayAfter } from "./time-gold.js";

/** A marked expression of a probe: `words` stand at `start` in the story's text. */
export interface ProbeMention {
  readonly words: string;
  readonly start: number;
  readonly note?: string;
}

export interface ProbeStory<M extends ProbeMention> {
  readonly id: string;
  readonly text: string;
  readonly published?: string | null;
  readonly dateline?: string;
  readonly mentions: readonly M[];
}

/** The lines of one set of `bench/probes`. */
export function readProbes<S>(set: "times" | "places" | "roles"): readonly S[] {
  const path = join(packageRoot, "bench", "probes", `${set}.jsonl`);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as S);
}

export const spanOf = ({ start, words }: ProbeMention): Span => ({ start, end: start + words.length });

/** Sentences end at a full stop, question or exclamation mark before a capital, and at the end of a line. */
const SENTENCE = /[^\n]+?(?:[.!?]["”’)]*(?=\s+["“‘(]?\p{Lu})|(?=\n)|$)/gu;
const ABBREVIATED =
  /\b(?:\p{Lu}|Gen|Col|Lt|Maj|Sgt|Dr|Mr|Mrs|Ms|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec|a\.m|p\.m)\.$/u;

function sentencesOf(text: string): readonly Span[] {
  const sentences: { start: number; end: number }[] = [];
  for (const { 0: words, index } of text.matchAll(SENTENCE)) {
    const start = index + (words.length - words.trimStart().length);
    const last = sentences.at(-1);
    const end = index + words.length;
    if (
      last !== undefined &&
      ABBREVIATED.test(text.slice(last.start, last.end)) &&
      !text.slice(last.end, start).includes("\n")
    )
      last.end = end;
    else sentences.push({ start, end });
  }
  return sentences;
}

/** A probe as the story that the page cutter and the reader would hand on: its marked words are mentions of a layer. */
export function probeStory<M extends ProbeMention>(probe: ProbeStory<M>, layer: Layer): ReadStory {
  const sentences = sentencesOf(probe.text);
  const mentions = probe.mentions.map((one): Mention => {
    const span = spanOf(one);
    const sentence = sentences.findIndex(({ start, end }) => start <= span.start && end >= span.end);
    return { ...span, layer, sentence: Math.max(0, sentence), sector: null };
  });
  const day = probe.published?.slice(0, 10) ?? null;
  return {
    ...bareStory(probe.text, sentences),
    published:
      day === null
        ? null
        : { from: day, to: dayAfter(day), granularity: "day", how: "given", reason: null, text: null },
    mentions: mentions.sort((a, b) => a.start - b.start || a.end - b.end),
    drafts: [],
  };
}
