/** Countries and kinds of actors against the development gold, given gold spans: `node .build/actor/bench/actors.js [train] [errors]`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Sector, sectorLabels } from "../src/codebook/sectors.js";
import type { Mention, ReadStory } from "../src/reader/reading.js";
import { actorResolver } from "../src/resolve/actor/resolve.js";
import { openGazetteer } from "../src/resolve/place/gazetteer.js";
import { packageRoot } from "../src/root.js";
import { bareStory } from "../src/story/bare-story.js";
import type { Span } from "../src/text/span.js";

interface GoldArgument {
  readonly role: string;
  readonly sentence: number;
  readonly span: readonly [number, number];
  readonly geo?: string;
  readonly sector?: string;
}
interface GoldStory {
  readonly first: number;
  readonly last: number;
  readonly events: readonly { readonly args: readonly GoldArgument[] }[];
}
interface Row {
  readonly corpus: string;
  readonly text: string;
  readonly context: string;
  readonly how: string | null;
  readonly gold: { readonly geo: string; readonly sector: string };
  readonly got: { readonly geo: string | null; readonly bare: string | null; readonly helped: string | null };
}

const shared = join(packageRoot, "..", "shared");
const gazetteer = openGazetteer();
const CORPORA = ["voa", "tehran", "outlets"] as const;

function readCorpus(corpus: string, wanted: (file: string) => boolean): readonly Row[] {
  const folder = join(shared, "corpora", corpus);
  const lines = readFileSync(join(folder, "sentences.jsonl"), "utf8").trim().split("\n");
  const sentences: string[] = [];
  for (const line of lines) {
    const { n, text } = JSON.parse(line) as { n: number; text: string };
    sentences[n] = text;
  }
  const files = readdirSync(join(folder, "annotated"))
    .filter((file) => file.endsWith(".json"))
    .sort();
  return files
    .filter((file) => wanted(file.replace(".json", "")))
    .flatMap((file) => {
      const { stories } = JSON.parse(readFileSync(join(folder, "annotated", file), "utf8")) as {
        stories: readonly GoldStory[];
      };
      return stories.flatMap((story) => readStory(corpus, story, sentences));
    });
}

function readStory(corpus: string, gold: GoldStory, all: readonly string[]): readonly Row[] {
  const own = all.slice(gold.first, gold.last + 1);
  const spans: Span[] = [];
  let at = 0;
  for (const text of own) {
    spans.push({ start: at, end: at + text.length });
    at += text.length + 1;
  }
  const args = gold.events.flatMap((event) => event.args);
  const rows = (sector: boolean): ReturnType<typeof read> =>
    read(storyOf(own, spans, gold, args, sector), args, gold, spans, sector);
  const bare = rows(false);
  const helped = rows(true);
  return args.flatMap((arg, index) => {
    if (arg.geo === undefined) return [];
    const [one, two] = [bare[index], helped[index]];
    if (one == null || two == null) return [];
    return [
      {
        corpus,
        text: all[arg.sentence]?.slice(...arg.span) ?? "",
        context: all[arg.sentence] ?? "",
        how: one.how,
        gold: { geo: arg.geo, sector: arg.sector ?? "UNK" },
        got: {
          geo: two.value?.geo ?? null,
          bare: one.value?.sector ?? null,
          helped: two.value?.sector ?? null,
        },
      },
    ];
  });
}

const LAYERS: Readonly<Record<string, Mention["layer"]>> = {
  actor: "participant",
  recipient: "participant",
  place: "place",
  source: "source",
};

function mentionOf(
  arg: GoldArgument,
  gold: GoldStory,
  spans: readonly Span[],
  sector: boolean,
): Mention | null {
  const layer = LAYERS[arg.role];
  const base = spans[arg.sentence - gold.first];
  if (layer === undefined || base === undefined) return null;
  const known = sectorLabels.find((label): label is Sector => label === arg.sector) ?? null;
  return {
    layer,
    sentence: arg.sentence - gold.first,
    start: base.start + arg.span[0],
    end: base.start + arg.span[1],
    sector: sector ? known : null,
  };
}

function storyOf(
  own: readonly string[],
  spans: readonly Span[],
  gold: GoldStory,
  args: readonly GoldArgument[],
  sector: boolean,
): ReadStory {
  const mentions = args.flatMap((arg) => mentionOf(arg, gold, spans, sector) ?? []);
  const unique = new Map(mentions.map((one) => [`${one.layer}:${one.start}:${one.end}`, one]));
  const text = own.join(" ");
  return {
    ...bareStory(text, spans),
    drafts: [],
    mentions: [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

function read(
  story: ReadStory,
  args: readonly GoldArgument[],
  gold: GoldStory,
  spans: readonly Span[],
  sector: boolean,
) {
  const resolve = actorResolver(story, gazetteer);
  return args.map((arg) => {
    const mention = mentionOf(arg, gold, spans, sector);
    return mention === null ? null : resolve(mention);
  });
}

const share = (rows: readonly Row[], test: (row: Row) => boolean): string =>
  rows.length === 0 ? "   –" : (rows.filter(test).length / rows.length).toFixed(3);
const geoRight = ({ gold, got }: Row): boolean => (got.geo ?? "---") === gold.geo;

function report(name: string, rows: readonly Row[]): void {
  const answered = rows.filter((row) => row.got.geo !== null);
  const kinds = rows.filter((row) => row.got.bare !== null);
  console.log(
    `${name.padEnd(16)} n ${String(rows.length).padStart(6)}  geo ${share(rows, geoRight)}  answered ${share(rows, (row) => row.got.geo !== null)}  precision ${share(answered, geoRight)}` +
      `  | sector of the tables alone ${share(rows, (row) => row.got.bare === row.gold.sector)} (precision ${share(kinds, (row) => row.got.bare === row.gold.sector)})  after overriding gold ${share(rows, (row) => row.got.helped === row.gold.sector)}`,
  );
}

function main(options: readonly string[]): void {
  if (!existsSync(shared))
    return console.log("needs the development gold beside the repository: nothing measured");
  const split = JSON.parse(readFileSync(join(shared, "reader", "dev-split.json"), "utf8")) as Record<
    string,
    readonly string[]
  >;
  const train = options.includes("train");
  const rows = CORPORA.flatMap((corpus) =>
    readCorpus(corpus, (file) => (split[corpus] ?? []).includes(file) !== train),
  );
  for (const corpus of CORPORA)
    report(
      corpus,
      rows.filter((row) => row.corpus === corpus),
    );
  report("all", rows);
  const hows = [...new Set(rows.map((row) => row.how ?? "none"))].sort();
  for (const how of hows)
    report(
      `  ${how}`,
      rows.filter((row) => (row.how ?? "none") === how),
    );
  if (options.includes("errors"))
    for (const row of rows.filter((one) => !geoRight(one)))
      console.log(JSON.stringify([row.how, row.gold.geo, row.got.geo, row.text, row.context]));
  if (options.includes("kinds"))
    for (const row of rows.filter((one) => one.got.helped !== one.gold.sector))
      console.log(JSON.stringify([row.how, row.gold.sector, row.got.helped, row.text]));
}

main(process.argv.slice(2));
