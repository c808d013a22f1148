import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadReader } from "../src/reader/reader.js";
import { packageRoot } from "../src/root.js";
import { printDetails } from "./quality-details.js";
import { type GoldStory, goldIsThere, goldStories, storyOf, toldOf } from "./reader-gold.js";
import { type Counts, count, countSilence, figures, noCounts } from "./reader-score.js";

/*
 * How well the shipped model reads the development gold, field by field and corpus by corpus, beside the floors that
 * the tests hold.
 *
 *   npm run bench:quality                      prints figures and floors
 *   npm run bench:quality -- --details         also confusions, types, how far confidence can be trusted, silence
 *   npm run bench:quality -- --model FOLDER    of another model, beside the same floors
 *   npm run bench:quality -- --raise           raises the floors to what is reached
 *   npm run bench:quality -- --allow-lower     sets them to what is reached, lower ones too: needs a changelog line
 */

/** Corpus → field → share between 0 and 1. */
export type Quality = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The last bits of floats differ between processors and turn a borderline report now and then: by up to this. */
export const SLACK = 0.01;

/** Rows that are no shares, or of too few cases to hold anything to. */
const NOT_HELD = new Set(["cumulative", "precision", "recall"]);

const floorsFile = join(packageRoot, "bench", "floors.json");
export const readFloors = (): Quality => JSON.parse(readFileSync(floorsFile, "utf8")) as Quality;

/** Reads every story of the development gold once: about ten seconds. */
export async function measureQuality(): Promise<Quality> {
  return qualityOf(await countQuality(SHIPPED));
}

type Counted = Readonly<Record<string, Counts>>;

const SHIPPED = join(packageRoot, "models", "en");

async function countQuality(model: string): Promise<Counted> {
  const reader = await loadReader(model);
  const counts = { all: noCounts(), voa: noCounts(), tehran: noCounts(), outlets: noCounts() };
  for (const story of goldStories()) {
    const told = toldOf(await reader.read(storyOf(story.sentences)));
    const words = story.sentences.join(" ").split(/\s+/).length;
    for (const corpus of ["all", story.corpus] as const) {
      count(countsOf(counts, corpus), story.gold, told);
      countSilence(countsOf(counts, corpus), { gold: story.gold, told, words });
    }
  }
  return counts;
}

const qualityOf = (counts: Counted): Quality =>
  Object.fromEntries(
    Object.entries(counts).map(([corpus, counted]) => [corpus, Object.fromEntries(shares(figures(counted)))]),
  );

const countsOf = <C>(counts: Readonly<Record<string, C>>, corpus: GoldStory["corpus"]): C => {
  const counted = counts[corpus];
  if (counted === undefined) throw new RangeError(`No such corpus: ${corpus}.`);
  return counted;
};

/** Of `.795 · .765` (overlap, exact end) the first: the floors hold overlap. */
const shares = (rows: readonly [string, string][]): [string, number][] =>
  rows
    .filter(([name]) => !NOT_HELD.has(name))
    .map(([name, value]) =>
      name === UNREAL ? ["unreal kept apart", keptApart(value)] : [name, Number(value.split(" ")[0])],
    );

const UNREAL = "unreal as real";

/** `27/190` filed as real → the share that was not. */
const keptApart = (value: string): number => {
  const [wrong = 0, all = 0] = value.split("/").map(Number);
  return Number((1 - wrong / Math.max(1, all)).toFixed(3));
};

/** Fields that are below their floor, in words. */
export function belowFloors(reached: Quality, floors: Quality): string[] {
  return Object.entries(floors).flatMap(([corpus, fields]) =>
    Object.entries(fields)
      .filter(([field, floor]) => (reached[corpus]?.[field] ?? 0) < floor - SLACK)
      .map(([field, floor]) => `${corpus} ${field}: ${reached[corpus]?.[field] ?? "missing"} < ${floor}`),
  );
}

function raised(reached: Quality, floors: Quality, { lower }: { readonly lower: boolean }): Quality {
  const kept = (corpus: string, field: string, value: number): number =>
    lower ? value : Math.max(value, floors[corpus]?.[field] ?? 0);
  return Object.fromEntries(
    Object.entries(reached).map(([corpus, fields]) => [
      corpus,
      Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, kept(corpus, field, value)])),
    ]),
  );
}

function print(reached: Quality, floors: Quality): void {
  for (const [corpus, fields] of Object.entries(reached)) {
    console.log(`\n${corpus.padEnd(20)}reached  floor`);
    for (const [field, value] of Object.entries(fields)) {
      const floor = floors[corpus]?.[field];
      console.log(`${field.padEnd(20)}${value.toFixed(3).padEnd(9)}${floor?.toFixed(3) ?? "–"}`);
    }
  }
}

async function main(options: readonly string[]): Promise<void> {
  if (!goldIsThere) {
    console.log("The gold corpora are not here: nothing to measure.");
    return;
  }
  const other = options[options.indexOf("--model") + 1];
  const counts = await countQuality(options.includes("--model") && other ? other : SHIPPED);
  const [reached, floors] = [qualityOf(counts), readFloors()];
  print(reached, floors);
  if (options.includes("--details")) printDetails(countsOf(counts, "all"), countsOf(counts, "outlets"));
  if (options.includes("--raise") || options.includes("--allow-lower")) {
    const next = raised(reached, floors, { lower: options.includes("--allow-lower") });
    writeFileSync(floorsFile, `${JSON.stringify(next, null, 2)}\n`);
  }
  const below = belowFloors(reached, floors);
  console.log(below.length > 0 ? `\nbelow the floor:\n${below.join("\n")}` : "\nevery floor holds");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
