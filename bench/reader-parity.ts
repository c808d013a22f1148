/**
 * Reads the development gold with the shipped model and prints the figures of every field, corpus by corpus.
 * With a file of reports by the fp32 reference as argument, its figures stand beside them.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadReader } from "../src/reader/reader.js";
import { packageRoot } from "../src/root.js";
import {
  type GoldStory,
  goldIsThere,
  goldStories,
  type RawStory,
  storyOf,
  type Told,
  toldOf,
  toldOfRaw,
} from "./reader-gold.js";
import { count, figures, noCounts } from "./reader-score.js";

const [reference] = process.argv.slice(2);

interface ReferenceStory extends RawStory {
  readonly src: string;
}

/** Reports of the reference by corpus and first sentence. */
function referenceReports(path: string): Map<string, Told[]> {
  const stories = JSON.parse(readFileSync(path, "utf8")) as ReferenceStory[];
  return new Map(stories.map(({ src, first, events }) => [`${src} ${first}`, toldOfRaw(events, first)]));
}

function table(
  stories: readonly GoldStory[],
  systems: ReadonlyMap<string, (story: GoldStory) => readonly Told[]>,
): void {
  for (const corpus of ["all", "voa", "tehran", "outlets"]) {
    const columns = [...systems].map(([name, reports]) => {
      const counts = noCounts();
      for (const story of stories) {
        if (corpus === "all" || corpus === story.corpus) count(counts, story.gold, reports(story));
      }
      return { name, figures: new Map(figures(counts)) };
    });
    console.log(`\n${corpus.padEnd(16)}${columns.map(({ name }) => name.padEnd(16)).join("")}`);
    for (const row of columns[0]?.figures.keys() ?? []) {
      console.log(
        row.padEnd(16) + columns.map((column) => (column.figures.get(row) ?? "").padEnd(16)).join(""),
      );
    }
  }
}

if (!goldIsThere) {
  console.log("The gold corpora are not here: nothing to compare.");
} else {
  const stories = goldStories();
  const reader = await loadReader(join(packageRoot, "models", "en"));
  const read = new Map<GoldStory, Told[]>();
  const start = process.cpuUsage();
  for (const story of stories) read.set(story, toldOf(await reader.read(storyOf(story.sentences))));
  const seconds = (process.cpuUsage(start).user + process.cpuUsage(start).system) / 1e6;
  const systems = new Map<string, (story: GoldStory) => readonly Told[]>();
  if (reference !== undefined) {
    const reports = referenceReports(reference);
    systems.set("fp32", ({ corpus, first }) => reports.get(`${corpus} ${first}`) ?? []);
  }
  systems.set(reader.version, (story) => read.get(story) ?? []);
  table(stories, systems);
  console.log(
    `\n${stories.length} stories in ${seconds.toFixed(1)} CPU s, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
}
