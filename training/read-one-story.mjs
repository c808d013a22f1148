// `node training/read-one-story.mjs dist MODEL`: can Daybook's own reader load a model, and does it read with it?
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [dist, model] = process.argv.slice(2);
const built = (file) => import(pathToFileURL(resolve(dist, file)).href);
const { loadReader } = await built("src/reader/reader.js");
const { storyOf } = await built("bench/reader-gold.js");

const reader = await loadReader(model);
const { drafts } = await reader.read(
  storyOf([
    "Police arrested 12 protesters in Lagos on Monday, the interior ministry said.",
    "Thousands of teachers marched through the city and demanded the release of their leader.",
    "The team from Lima won its third match of the season.",
  ]),
);
console.log(`${reader.version} loads and reads: ${drafts.length} reports in three sentences`);
