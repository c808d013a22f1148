import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Sector, sectorLabels } from "../src/codebook/sectors.js";
import type { Mention, ReadStory } from "../src/reader/reading.js";
import { actorResolver } from "../src/resolve/actor/resolve.js";
import { type Gazetteer, openGazetteer } from "../src/resolve/place/gazetteer.js";
import { packageRoot } from "../src/root.js";
import { bareStory } from "../src/story/bare-story.js";
import type { Span } from "../src/text/span.js";
import { type Measured, row, tally } from "./value-row.js";

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
/** One gold actor: what its span is given without the kind of the gold, and with it in the place of the reader's. */
export interface ActorRow {
  readonly corpus: string;
  readonly text: string;
  readonly context: string;
  readonly how: string | null;
  readonly gold: { readonly geo: string; readonly sector: string };
  readonly got: { readonly geo: string | null; readonly bare: string | null; readonly helped: string | null };
}

const shared = join(packageRoot, "..", "shared");
let gazetteer: Gazetteer | null = null;
const openedGazetteer = (): Gazetteer => {
  gazetteer ??= openGazetteer();
  return gazetteer;
};
/** Whose pages the stories of a corpus are, where the sentences do not give an address. */
const SITES: Readonly<Record<string, string>> = { tehran: "https://www.tehrantimes.com/" };
const CORPORA = ["voa", "tehran", "outlets"] as const;

/** A story of the gold with its actors, each as the mention that the reader would give; null for other roles. */
export interface ActorStory {
  readonly corpus: string;
  readonly story: ReadStory;
  readonly cases: readonly {
    readonly arg: GoldArgument;
    readonly mention: Mention;
    readonly words: string;
    readonly context: string;
  }[];
}

function corpusStories(corpus: string, wanted: (file: string) => boolean): readonly ActorStory[] {
  const folder = join(shared, "corpora", corpus);
  const { sentences, urlOf } = readSentences(folder);
  const files = readdirSync(join(folder, "annotated"))
    .filter((file) => file.endsWith(".json"))
    .sort();
  return files
    .filter((file) => wanted(file.replace(".json", "")))
    .flatMap((file) => {
      const { stories } = JSON.parse(readFileSync(join(folder, "annotated", file), "utf8")) as {
        stories: readonly GoldStory[];
      };
      return stories.map((gold) =>
        actorStory(corpus, gold, sentences, urlOf[gold.first] ?? SITES[corpus] ?? null),
      );
    });
}

interface Sentences {
  readonly sentences: readonly string[];
  /** Address of the page that a sentence stands on. */
  readonly urlOf: readonly (string | null)[];
}

function readSentences(folder: string): Sentences {
  const lines = readFileSync(join(folder, "sentences.jsonl"), "utf8").trim().split("\n");
  const sentences: string[] = [];
  const urls = new Map<string, string>();
  const urlOf: (string | null)[] = [];
  for (const line of lines) {
    const { n, text, story = "" } = JSON.parse(line) as { n: number; text: string; story?: string };
    sentences[n] = text;
    const url = /^https?:\/\/[^\s/]+\/[^\s]*/.exec(text)?.[0];
    if (url !== undefined && !urls.has(story)) urls.set(story, url);
    urlOf[n] = urls.get(story) ?? null;
  }
  return { sentences, urlOf };
}

function actorStory(corpus: string, gold: GoldStory, all: readonly string[], url: string | null): ActorStory {
  const own = all.slice(gold.first, gold.last + 1);
  const spans: Span[] = [];
  let at = 0;
  for (const text of own) {
    spans.push({ start: at, end: at + text.length });
    at += text.length + 1;
  }
  const args = gold.events.flatMap((event) => event.args);
  const cases = args.flatMap((arg) => {
    const mention = mentionOf(arg, gold, spans);
    if (mention === null) return [];
    const context = all[arg.sentence] ?? "";
    return [{ arg, mention, words: context.slice(...arg.span), context }];
  });
  const unique = new Map(
    cases.map(({ mention }) => [`${mention.layer}:${mention.start}:${mention.end}`, mention]),
  );
  const mentions = [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  return { corpus, story: { ...bareStory(own.join(" "), spans), url, drafts: [], mentions }, cases };
}

const LAYERS: Readonly<Record<string, Mention["layer"]>> = {
  actor: "participant",
  recipient: "participant",
  place: "place",
  source: "source",
};

function mentionOf(arg: GoldArgument, gold: GoldStory, spans: readonly Span[]): Mention | null {
  const layer = LAYERS[arg.role];
  const base = spans[arg.sentence - gold.first];
  if (layer === undefined || base === undefined) return null;
  return {
    layer,
    sentence: arg.sentence - gold.first,
    start: base.start + arg.span[0],
    end: base.start + arg.span[1],
    sector: sectorLabels.find((label): label is Sector => label === arg.sector) ?? null,
  };
}

/** The story as a reader sees it that tells no kinds. */
const withoutKinds = (story: ReadStory): ReadStory => ({
  ...story,
  mentions: story.mentions.map((mention) => ({ ...mention, sector: null })),
});

function rowsOf({ corpus, story, cases }: ActorStory): readonly ActorRow[] {
  const helped = actorResolver(story, openedGazetteer());
  const bare = actorResolver(withoutKinds(story), openedGazetteer());
  return cases.flatMap(({ arg, mention, words, context }) => {
    if (arg.geo === undefined) return [];
    const alone = bare({ ...mention, sector: null });
    const { value, how } = helped(mention);
    return [
      {
        corpus,
        text: words,
        context,
        how,
        gold: { geo: arg.geo, sector: arg.sector ?? "UNK" },
        got: { geo: value?.geo ?? null, bare: alone.value?.sector ?? null, helped: value?.sector ?? null },
      },
    ];
  });
}

/** The stories of the development split, or the rest; null where the gold is not here. */
export function actorStories(part: "dev" | "train"): readonly ActorStory[] | null {
  const split = join(shared, "reader", "dev-split.json");
  if (!existsSync(split)) return null;
  const held = JSON.parse(readFileSync(split, "utf8")) as Record<string, readonly string[]>;
  return CORPORA.flatMap((corpus) =>
    corpusStories(corpus, (file) => (held[corpus] ?? []).includes(file) === (part === "dev")),
  );
}

/** Every gold actor and recipient with a country. */
export const actorRows = (part: "dev" | "train" = "dev"): readonly ActorRow[] | null =>
  actorStories(part)?.flatMap(rowsOf) ?? null;

const geoRight = ({ gold, got }: ActorRow): boolean => (got.geo ?? "---") === gold.geo;

/** Countries and kinds of actors, given the spans of the gold. */
export function measureActors(part: "dev" | "train" = "dev"): Measured {
  const rows = actorRows(part);
  if (rows === null) return { rows: [], misses: [] };
  const answered = rows.filter(({ got }) => got.geo !== null);
  const kinds = rows.filter(({ got }) => got.bare !== null);
  const kindRight = ({ gold, got }: ActorRow): boolean => got.bare === gold.sector;
  const tables = rows.filter(({ how }) => how === "leader" || how === "organisation");
  return {
    rows: [
      row("actor: country", tally(rows, geoRight), rows.length, 0.92),
      ...CORPORA.map((corpus) => {
        const own = rows.filter((one) => one.corpus === corpus);
        return row(`actor: country, ${corpus}`, tally(own, geoRight), own.length);
      }),
      row("actor: country right where given", tally(answered, geoRight), answered.length),
      row("actor: kind of the tables right where given", tally(kinds, kindRight), kinds.length),
      row(
        "actor: kind after tables overrule the gold's",
        tally(rows, ({ gold, got }) => got.helped === gold.sector),
        rows.length,
      ),
      row("actor: country of named leaders and organisations", tally(tables, geoRight), tables.length),
    ],
    misses: rows
      .filter((one) => !geoRight(one))
      .map((one) => JSON.stringify([one.corpus, one.how, one.gold.geo, one.got.geo, one.text, one.context])),
  };
}

/** How each rule fares: `how` → right, cases. */
export function byRule(rows: readonly ActorRow[]): readonly string[] {
  const hows = [...new Set(rows.map(({ how }) => how ?? "none"))].sort();
  return hows.map((how) => {
    const own = rows.filter((one) => (one.how ?? "none") === how);
    return `${how.padEnd(24)} ${tally(own, geoRight)}/${own.length}`;
  });
}
