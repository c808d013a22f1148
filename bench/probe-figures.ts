import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FigureKind } from "../src/codebook/figure-kinds.js";
import type { ReadStory } from "../src/reader/reading.js";
import { findFigures } from "../src/resolve/figure/find.js";
import { kindBeside } from "../src/resolve/figure/kinds.js";
import { figureResolver } from "../src/resolve/figure/resolve.js";
import type { FigureValue, Qualifier } from "../src/resolve/values.js";
import { packageRoot } from "../src/root.js";
import { bareStory } from "../src/story/bare-story.js";
import { splitSentences } from "../src/text/sentences.js";
import { overlaps } from "../src/text/span.js";
import { type Measured, row, tally } from "./value-row.js";

interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
  readonly best: number | null;
  readonly qualifier: Qualifier;
}

type FigureProbe = {
  readonly id: string;
  readonly text: string;
  readonly words: string;
  readonly start: number;
} & (
  | { readonly none: true }
  | (Bounds & {
      readonly none?: undefined;
      readonly kind: FigureKind;
      readonly alsoKind?: readonly FigureKind[];
      readonly also?: readonly Bounds[];
      readonly unit: string | null;
      readonly alsoUnit?: readonly string[];
      readonly alsoNone?: true;
    })
);

const readProbes = (): readonly FigureProbe[] =>
  readFileSync(join(packageRoot, "bench", "probes", "figures.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as FigureProbe);

const storyOf = (text: string): ReadStory => ({
  ...bareStory(text, splitSentences(text)),
  mentions: [],
  drafts: [],
});

/** A best value is only asked where the words say one. */
const bestRight = (value: FigureValue, { best, qualifier }: Bounds): boolean =>
  (qualifier !== "exact" && qualifier !== "approx") || value.best === best;

const boundsRight = (value: FigureValue, gold: Bounds): boolean =>
  value.low === gold.low && value.high === gold.high && value.qualifier === gold.qualifier;

/** Own short texts with count phrases, written without sight of the grammar: value, bounds, unit, kind, and what is no count. */
export function measureProbeFigures(): Measured {
  const cases = readProbes().map((probe) => {
    const story = storyOf(probe.text);
    const span = { start: probe.start, end: probe.start + probe.words.length };
    const sentence = story.sentences.find((one) => overlaps(one, span)) ?? span;
    const found = findFigures(probe.text, sentence).find((one) => overlaps(one, span)) !== undefined;
    const kind = probe.none ? "other" : probe.kind;
    const { value } = figureResolver(story)(span, kind, false);
    const said = `${probe.id} [${probe.words}] ${JSON.stringify(value)} | ${probe.text}`;
    if (probe.none) return { isNone: true as const, right: value === null && !found, said };
    const readings = [probe, ...(probe.also ?? [])];
    const none = value === null && probe.alsoNone === true;
    const units = [probe.unit, ...(probe.alsoUnit ?? [])];
    const beside = kindBeside(probe.text, sentence, span);
    return {
      isNone: false as const,
      best: none || (value !== null && readings.some((one) => bestRight(value, one))),
      bounds: none || (value !== null && readings.some((one) => boundsRight(value, one))),
      unit: none || (value !== null && units.includes(value.unit)),
      kind: beside === null ? null : [probe.kind, ...(probe.alsoKind ?? [])].includes(beside),
      found,
      said,
    };
  });
  const counts = cases.flatMap((one) => (one.isNone ? [] : [one]));
  const nones = cases.flatMap((one) => (one.isNone ? [one] : []));
  const kinds = counts.flatMap(({ kind }) => (kind === null ? [] : [kind]));
  const name = "figure, probe";
  return {
    rows: [
      row(
        `${name}: best value`,
        tally(counts, ({ best }) => best),
        counts.length,
        0.95,
      ),
      row(
        `${name}: bounds and qualifier`,
        tally(counts, ({ bounds }) => bounds),
        counts.length,
        0.93,
      ),
      row(
        `${name}: unit`,
        tally(counts, ({ unit }) => unit),
        counts.length,
      ),
      row(`${name}: kind of the words beside, where they tell`, tally(kinds, Boolean), kinds.length, 0.9),
      row(
        `${name}: found by the grammar alone`,
        tally(counts, ({ found }) => found),
        counts.length,
      ),
      row(
        `${name}: no count read where none is`,
        tally(nones, ({ right }) => right),
        nones.length,
      ),
    ],
    misses: cases
      .filter((one) =>
        one.isNone ? !one.right : !(one.best && one.bounds && one.unit && one.found && one.kind !== false),
      )
      .map(({ said }) => said),
  };
}
