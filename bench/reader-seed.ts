/** Reads the page of ../shared/seed with the shipped model; prints the score by field and every report beside the gold. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadReader } from "../src/reader/reader.js";
import { packageRoot } from "../src/root.js";
import { goldStory, type RawStory, storyOf, type Told, toldOf } from "./reader-gold.js";
import { count, figures, noCounts } from "./reader-score.js";

const seed = join(packageRoot, "..", "shared", "seed");

/** `number<tab>sentence` lines. Headlines and captions stand on the page more than once; sub-heads end without a stop. */
function bodySentences(): Map<number, string> {
  const lines = readFileSync(join(seed, "sentences.txt"), "utf8").trimEnd().split("\n");
  const sentences = lines.map((line) => line.split("\t") as [string, string]);
  const times = new Map<string, number>();
  for (const [, text] of sentences) times.set(text, (times.get(text) ?? 0) + 1);
  return new Map(
    sentences
      .filter(([, text]) => times.get(text) === 1 && /[.!?”"]$/.test(text.trim()))
      .map(([number, text]) => [Number(number), text]),
  );
}

const shown = (told: Told, sentences: readonly string[]): string =>
  [
    (sentences[told.sentence] ?? "").slice(told.trigger.start, told.trigger.end),
    told.mode === null ? told.type : `${told.type}:${told.mode}`,
    told.realis,
    told.stance,
    `~${told.group}`,
    ...told.fillers.map(
      ({ role, sentence, span }) => `${role}=${(sentences[sentence] ?? "").slice(span.start, span.end)}`,
    ),
  ].join(" | ");

if (!existsSync(seed)) {
  console.log("The seed page is not here: nothing to compare.");
} else {
  const body = bodySentences();
  const { stories } = JSON.parse(readFileSync(join(seed, "page.json"), "utf8")) as { stories: RawStory[] };
  const reader = await loadReader(join(packageRoot, "models", "en"));
  const counts = noCounts();
  for (const raw of stories) {
    const { sentences, gold } = goldStory({ corpus: "seed", file: "page", raw, sentences: body });
    const told = toldOf(await reader.read(storyOf(sentences)));
    count(counts, gold, told);
    for (const [index, sentence] of sentences.entries()) {
      if (sentence === "") continue;
      console.log(`\n${raw.first + index} ${sentence}`);
      for (const report of gold)
        if (report.sentence === index) console.log(`   gold ${shown(report, sentences)}`);
      for (const report of told)
        if (report.sentence === index) console.log(`   read ${shown(report, sentences)}`);
    }
  }
  console.log(
    figures(counts)
      .map(([name, value]) => `${name} ${value}`)
      .join("\n"),
  );
}
