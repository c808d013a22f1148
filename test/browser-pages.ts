import { createHash } from "node:crypto";
import type { FigureKind } from "../src/codebook/figure-kinds.js";
import type { Sector } from "../src/codebook/sectors.js";
import type { PageReading, StoryLine } from "../src/record/lines.js";
import type { Report } from "../src/resolve/report.js";
import type {
  ActorValue,
  FigureValue,
  Item,
  PlaceValue,
  Precision,
  Qualifier,
  SourceKind,
  SourceValue,
  TimeValue,
} from "../src/resolve/values.js";
import type { Block, BlockRole } from "../src/story/story.js";

/** A report written by hand: words of the story, each with its value. */
export interface Told {
  readonly trigger: string;
  readonly type: Report["type"];
  readonly mode?: string;
  readonly realis?: Report["realis"];
  readonly stance?: Report["stance"];
  readonly actors?: readonly Valued<ActorValue>[];
  readonly recipients?: readonly Valued<ActorValue>[];
  readonly places?: readonly Valued<PlaceValue>[];
  readonly times?: readonly Valued<TimeValue>[];
  readonly figures?: readonly Valued<FigureValue>[];
  readonly sources?: readonly Valued<SourceValue>[];
  readonly instruments?: readonly string[];
}

interface Valued<V> {
  readonly words: string;
  readonly value: V | null;
  readonly reason?: string;
  readonly alternatives?: Item<V>["alternatives"];
}

export interface Written {
  readonly page: string;
  readonly outlet: string;
  readonly published: string;
  readonly cutOff?: StoryLine["cutOff"];
  readonly blocks: readonly (readonly [BlockRole, string])[];
  readonly told: readonly Told[];
}

export const actor = (words: string, geo: string | null, sector: Sector, entity: string | null = null) => ({
  words,
  value: { entity, geo, sector, role: null, since: null, until: null, antecedent: null },
});

export const point = (
  words: string,
  [name, country, lat, lon]: readonly [string, string, number, number],
  precision: Precision = "town",
  radiusKm: number | null = null,
) => ({
  words,
  value: {
    name,
    country,
    admin1: null,
    admin2: null,
    lat,
    lon,
    precision,
    radiusKm,
    id: `test:${name}`,
    gazetteer: "test",
  },
});

export const land = (words: string, name: string, country: string) => ({
  words,
  value: {
    name,
    country,
    admin1: null,
    admin2: null,
    lat: null,
    lon: null,
    precision: "country" as const,
    radiusKm: null,
    id: `test:${country}`,
    gazetteer: "test",
  },
  reason: "no smaller place is named in the story",
});

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

export const on = (words: string, day: string, anchor: TimeValue["anchor"] = "publication") => ({
  words,
  value: {
    kind: "date" as const,
    from: day,
    to: dayAfter(day),
    granularity: "day" as const,
    fuzz: null,
    anchor,
    zone: null,
  },
});

export const within = (words: string, from: string, to: string, granularity: TimeValue["granularity"]) => ({
  words,
  value: {
    kind: "date" as const,
    from,
    to,
    granularity,
    fuzz: null,
    anchor: "absolute" as const,
    zone: null,
  },
});

export const many = (words: string, kind: FigureKind, low: number, qualifier: Qualifier = "exact") => ({
  words,
  value: {
    kind,
    low,
    high: qualifier === "exact" ? low : null,
    best: low,
    qualifier,
    unit: null,
    cumulative: false,
    partOf: null,
    revises: null,
    asOf: null,
  },
});

export const said = (words: string, kind: SourceKind, verb: string | null = "said") => ({
  words,
  value: {
    kind,
    name: kind === "anonymous" ? null : words,
    anonymous: kind === "anonymous",
    reason: null,
    verb,
    quote: false,
  },
});

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const idOf = (kind: string, ...parts: readonly (string | number)[]): string =>
  `${kind}-${hash(JSON.stringify(parts)).slice(0, 16)}`;

const sentencesOf = (text: string, blocks: readonly Block[]) =>
  blocks
    .filter(({ role }) => role === "body")
    .flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(/[^.!?]+(?:[.!?]+(?=\s|$)|[.!?](?=\S)[^.!?]*)*\s*/g)].map(
        (match) => ({
          start: start + match.index,
          end: start + match.index + match[0].trimEnd().length,
        }),
      ),
    );

/** The place of the words in the body; words in the sentence of the trigger win over earlier ones. */
const finder = (text: string, bodyStart: number, trigger: string) => {
  const at = text.indexOf(trigger, bodyStart);
  if (at < 0) throw new Error(`not in the body: ${trigger}`);
  const sentence = text.lastIndexOf(". ", at);
  return (words: string): number => {
    const near = text.indexOf(words, Math.max(bodyStart, sentence));
    const start = near < 0 ? text.indexOf(words, bodyStart) : near;
    if (start < 0) throw new Error(`not in the body: ${words}`);
    return start;
  };
};

const reportOf = (story: string, text: string, bodyStart: number, told: Told): Report => {
  const find = finder(text, bodyStart, told.trigger);
  const item = <V>({ words, value, reason, alternatives }: Valued<V>): Item<V> => {
    const start = find(words);
    const end = start + words.length;
    const how = value === null ? null : "by hand";
    return {
      start,
      end,
      text: words,
      pageStart: start,
      pageEnd: end,
      value,
      how,
      reason: reason ?? null,
      alternatives: alternatives ?? [],
    };
  };
  const items = <V>(of: readonly Valued<V>[] | undefined) =>
    (of ?? []).map(item).sort((a, b) => a.start - b.start);
  const trigger = { ...item<null>({ words: told.trigger, value: null }), how: null };
  return {
    id: idOf("r", story, trigger.start),
    trigger,
    type: told.type,
    mode: told.mode ?? null,
    realis: told.realis ?? "occurred",
    stance: told.stance ?? "stated",
    confidence: 0.9,
    same: null,
    actors: items(told.actors),
    recipients: items(told.recipients),
    places: items(told.places),
    times: items(told.times),
    figures: items(told.figures),
    instruments: items(told.instruments?.map((words) => ({ words, value: { name: words } }))),
    sources: items(told.sources).map((source) => ({ ...source, hop: 0 })),
  };
};

const blocksOf = (written: readonly (readonly [BlockRole, string])[]): readonly Block[] => {
  let start = 0;
  return written.map(([role, { length }]) => {
    const block = { role, start, end: start + length, pageStart: start, pageEnd: start + length };
    start += length + 1;
    return block;
  });
};

/** A page with one story, as it comes out of reading. */
export function readingOf({ page, outlet, published, cutOff, blocks: written, told }: Written): PageReading {
  const text = written.map(([, words]) => words).join("\n");
  const id = idOf("s", page, text);
  const blocks = blocksOf(written);
  const bodyStart = blocks.find(({ role }) => role === "body")?.start ?? 0;
  const reports = told
    .map((each) => reportOf(id, text, bodyStart, each))
    .sort((a, b) => a.trigger.start - b.trigger.start);
  const story: StoryLine = {
    type: "story",
    id,
    page,
    index: 0,
    kind: "story",
    pageSpan: { start: 0, end: text.length },
    headline: written.find(([role]) => role === "headline")?.[1] ?? null,
    published: {
      from: published,
      to: dayAfter(published),
      granularity: "day",
      how: "given",
      reason: null,
      text: null,
    },
    updated: null,
    dateline: null,
    language: "en",
    outlet,
    url: `https://${page}.example/`,
    cutOff: cutOff ?? false,
    duplicateOf: null,
    text,
    blocks,
    sentences: sentencesOf(text, blocks),
    reports,
  };
  const record = {
    id: page,
    hash: hash(text),
    media: "text" as const,
    encoding: "utf-8",
    source: text,
    url: story.url,
    outlet,
    versions: { program: "test", reader: "by hand", codebook: "1", gazetteer: "test" },
  };
  const outcome = {
    type: "outcome" as const,
    page,
    outcome: "ok" as const,
    reason: null,
    stories: 1,
    reports: reports.length,
  };
  return { page: record, stories: [story], outcome };
}
