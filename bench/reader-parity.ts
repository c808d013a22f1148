/**
 * Reads the development gold with the shipped model and prints the figures of every field, corpus by corpus.
 * Folders of other models as arguments (`export --fp32` makes one) get a column each, and so does a JSON file of
 * reports by the Python reference.
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

type Reports = ReadonlyMap<GoldStory, readonly Told[]>;

interface ReferenceStory extends RawStory {
  readonly src: string;
}

function reportsOfReference(path: string, stories: readonly GoldStory[]): Reports {
  const reference = JSON.parse(readFileSync(path, "utf8")) as ReferenceStory[];
  const told = new Map(
    reference.map(({ src, first, events }) => [`${src} ${first}`, toldOfRaw(events, first)]),
  );
  return new Map(stories.map((story) => [story, told.get(`${story.corpus} ${story.first}`) ?? []]));
}

async function reportsOfModel(folder: string, stories: readonly GoldStory[]): Promise<Reports> {
  const reader = await loadReader(folder);
  const reports = new Map<GoldStory, readonly Told[]>();
  const start = process.cpuUsage();
  for (const story of stories) reports.set(story, toldOf(await reader.read(storyOf(story.sentences))));
  const { user, system } = process.cpuUsage(start);
  console.log(`${reader.version}: ${stories.length} stories in ${((user + system) / 1e6).toFixed(1)} CPU s`);
  return reports;
}

function table(stories: readonly GoldStory[], systems: ReadonlyMap<string, Reports>): void {
  for (const corpus of ["all", "voa", "tehran", "outlets"]) {
    const columns = [...systems].map(([name, reports]) => {
      const counts = noCounts();
      for (const story of stories) {
        if (corpus === "all" || corpus === story.corpus) count(counts, story.gold, reports.get(story) ?? []);
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
  const systems = new Map<string, Reports>();
  for (const path of [join(packageRoot, "models", "en"), ...process.argv.slice(2)]) {
    const reports = path.endsWith(".json")
      ? reportsOfReference(path, stories)
      : await reportsOfModel(path, stories);
    systems.set(path.split("/").at(-1) as string, reports);
  }
  table(stories, systems);
}
