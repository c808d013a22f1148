/**
 * How well count phrases are read: own phrases with their values, and the spans of the development gold.
 *
 *   npm run bench:figures                 prints the table
 *   npm run bench:figures -- --misses     also what is wrong or has no value
 */
import { join } from "node:path";
import type { FigureKind } from "../src/codebook/figure-kinds.js";
import { loadReader } from "../src/reader/reader.js";
import type { ReadStory } from "../src/reader/reading.js";
import { findFigures } from "../src/resolve/figure/find.js";
import { kindBeside } from "../src/resolve/figure/kinds.js";
import { withFigures } from "../src/resolve/figure/of-story.js";
import { FIGURE_PROBES, type FigureProbe, marked } from "../src/resolve/figure/probe.js";
import { figureResolver } from "../src/resolve/figure/resolve.js";
import { packageRoot } from "../src/root.js";
import { bareStory } from "../src/story/bare-story.js";
import { overlaps, quote } from "../src/text/span.js";
import { goldIsThere, goldStories, storyOf, toldOf } from "./reader-gold.js";
import { count, figures, noCounts } from "./reader-score.js";

const misses = process.argv.includes("--misses");

function row(name: string, right: number, of: number): void {
  console.log(`${name.padEnd(56)} ${(of === 0 ? 0 : right / of).toFixed(3)}  ${right}/${of}`);
}

const storyOfText = (text: string): ReadStory => ({
  ...bareStory(text, [{ start: 0, end: text.length }]),
  mentions: [],
  drafts: [],
});

function readProbe([sentence, kind]: FigureProbe) {
  const { text, start, end } = marked(sentence);
  return figureResolver(storyOfText(text))({ start, end }, kind, false).value;
}

/** Own phrases: the best value, and the bounds with the qualifier; what is no count must have no value. */
function probes(): void {
  const counts = { best: 0, bounds: 0, unit: 0, none: 0 };
  for (const probe of FIGURE_PROBES) {
    const value = readProbe(probe);
    const [sentence, , low, high, best, qualifier, unit] = probe;
    const is =
      low === null && probe.length === 3
        ? { best: value === null, bounds: value === null, unit: value === null }
        : {
            best: value?.best === best,
            bounds: value?.low === low && value.high === high && value.qualifier === qualifier,
            unit: value?.unit === unit,
          };
    counts.best += Number(is.best);
    counts.bounds += Number(is.bounds);
    counts.unit += Number(is.unit);
    if (misses && !(is.best && is.bounds && is.unit)) console.log(`  ${sentence} ${JSON.stringify(value)}`);
  }
  const all = FIGURE_PROBES.length;
  row("own phrases: best value", counts.best, all);
  row("own phrases: bounds and qualifier", counts.bounds, all);
  row("own phrases: unit", counts.unit, all);
}

/** Gold spans: how many have a value, how many the grammar finds by itself, how far the words beside them tell the kind. */
function goldSpans(): void {
  const counts = { all: 0, valued: 0, found: 0, told: 0, kind: 0 };
  for (const story of goldStories()) {
    for (const { role, sentence, span } of story.gold.flatMap(({ fillers }) => fillers)) {
      if (!role.startsWith("figure:")) continue;
      const text = story.sentences[sentence] as string;
      const whole = { start: 0, end: text.length };
      const kind = role.slice("figure:".length) as FigureKind;
      const { value, reason } = figureResolver(storyOfText(text))(span, kind, false);
      const beside = kindBeside(text, whole, span);
      counts.all += 1;
      counts.valued += Number(value !== null);
      counts.found += Number(findFigures(text, whole).some((found) => overlaps(found, span)));
      counts.told += Number(beside !== null);
      counts.kind += Number(beside === kind);
      if (misses && value === null) console.log(`  ${quote(text, span)}: ${reason}`);
      if (misses && beside !== null && beside !== kind) console.log(`  ${kind}, not ${beside}: ${text}`);
    }
  }
  row("gold spans: with a value", counts.valued, counts.all);
  row("gold spans: found by the grammar alone", counts.found, counts.all);
  row("gold spans: kind told by the words beside", counts.told, counts.all);
  row("gold spans: kind right where told", counts.kind, counts.told);
}

/** The reader's figures, and those after the number grammar: each in the reports of the development gold. */
async function goldReports(): Promise<void> {
  const reader = await loadReader(join(packageRoot, "models", "en"));
  const [before, after] = [noCounts(), noCounts()];
  for (const story of goldStories()) {
    const reading = await reader.read(storyOf(story.sentences));
    count(before, story.gold, toldOf(reading));
    count(after, story.gold, toldOf(withFigures(reading)));
  }
  for (const [name, counts] of [
    ["the reader's", before],
    ["after the grammar", after],
  ] as const) {
    for (const key of counts.roles.keys()) {
      if (!key.startsWith("figure")) continue;
      const { right, exact, given, wanted } = counts.roles.get(key) ?? {
        right: 0,
        exact: 0,
        given: 0,
        wanted: 0,
      };
      console.log(
        `${`figures in reports, ${name}: ${key}`.padEnd(56)} F1 ${((2 * right) / (given + wanted)).toFixed(3)}  exact ${((2 * exact) / (given + wanted)).toFixed(3)}  given ${given} wanted ${wanted}`,
      );
    }
    console.log(
      figures(counts)
        .filter(([key]) => /figure|cumul/.test(key))
        .map(([key, value]) => `  ${key} ${value}`)
        .join(""),
    );
  }
}

probes();
if (goldIsThere) {
  goldSpans();
  await goldReports();
} else console.log("The gold corpora are not here: only the own phrases are measured.");
