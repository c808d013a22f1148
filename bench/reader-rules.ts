/** What the rules change on the development gold: the figures of the model alone, then with one rule more a line. */
import { join } from "node:path";
import { loadModel } from "../src/reader/model.js";
import { readStory } from "../src/reader/read-story.js";
import type { ReadStory } from "../src/reader/reading.js";
import { RULES } from "../src/reader/rules/rules.js";
import { packageRoot } from "../src/root.js";
import { goldIsThere, goldStories, storyOf, toldOf } from "./reader-gold.js";
import { count, figures, noCounts } from "./reader-score.js";

if (!goldIsThere) {
  console.log("The gold corpora are not here: nothing to measure.");
} else {
  const stories = goldStories();
  const model = await loadModel(join(packageRoot, "models", "en"));
  let readings: ReadStory[] = [];
  for (const story of stories) readings.push(await readStory(model, storyOf(story.sentences)));
  const measure = (): Map<string, string> => {
    const counts = noCounts();
    for (const [index, story] of stories.entries())
      count(counts, story.gold, toldOf(readings[index] as ReadStory));
    return new Map(figures(counts));
  };
  let before = measure();
  console.log(["model alone", ...[...before].map(([name, value]) => `  ${name} ${value}`)].join("\n"));
  for (const rule of RULES) {
    readings = readings.map((reading) => rule.apply(reading));
    const after = measure();
    const changed = [...after].filter(([name, value]) => before.get(name) !== value);
    console.log(
      rule.name.padEnd(18),
      changed.map(([name, value]) => `${name} ${before.get(name)} → ${value}`).join(", "),
    );
    before = after;
  }
}
