import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { kmBetween } from "../src/resolve/place/distance.js";
import type { Gazetteer } from "../src/resolve/place/gazetteer.js";
import { plainStory } from "../src/resolve/place/plain-story.js";
import { placeResolver } from "../src/resolve/place/resolve.js";
import { packageRoot } from "../src/root.js";
import { type Measured, row, type ValueRow } from "./value-row.js";

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geonames_id: number | null;
  readonly feature_code: string | null;
}
export interface GoldDocument {
  readonly id: string;
  readonly url?: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

export interface Answer {
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geonames: number | null;
}

/** Shares of all gold mentions with coordinates (and an id, for `id`). */
export interface Score {
  readonly mentions: number;
  readonly within: number;
  readonly withinOrId: number;
  readonly id: number;
  readonly unresolved: number;
  readonly medianKm: number;
  readonly meanKm: number;
}

const NEAR_KM = 161;

export const readGold = (file: string): readonly GoldDocument[] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as GoldDocument);

/** The shipped resolver's answers to a document's mentions. */
export function resolved(gazetteer: Gazetteer, { text, url, mentions }: GoldDocument): readonly Answer[] {
  const resolve = placeResolver(gazetteer)({ ...plainStory(text, mentions), url: url ?? null });
  return mentions.map((mention) => {
    const { value } = resolve(mention);
    const id = /^geonames:(\d+)$/.exec(value?.id ?? "")?.[1];
    return {
      lat: value?.lat ?? null,
      lon: value?.lon ?? null,
      geonames: id === undefined ? null : Number(id),
    };
  });
}

/** The floor: whatever bears the name and has most people. */
export function mostPopulous(gazetteer: Gazetteer, { mentions }: GoldDocument): readonly Answer[] {
  return mentions.map(({ surface }) => {
    const places = gazetteer.find(surface).map(({ place }) => gazetteer.place(place));
    const [best] = places.sort((a, b) => b.population - a.population);
    return {
      lat: best?.lat ?? null,
      lon: best?.lon ?? null,
      geonames: best?.source === "GeoNames" ? best.sourceId : null,
    };
  });
}

export function score(
  documents: readonly GoldDocument[],
  answer: (document: GoldDocument) => readonly Answer[],
): Score {
  const rows = documents.flatMap((document) => {
    const answers = answer(document);
    return document.mentions.map((gold, index) => ({ gold, given: answers[index] as Answer }));
  });
  const located = rows.filter(({ gold }) => gold.lat !== null && gold.lon !== null);
  const far = located.map(({ gold, given }) => kmBetween(gold, given));
  const same = located.map(
    ({ gold, given }) => gold.geonames_id !== null && gold.geonames_id === given.geonames,
  );
  const known = far.filter((km) => km !== null).sort((a, b) => a - b);
  const share = (count: number): number => count / located.length;
  return {
    mentions: located.length,
    within: share(far.filter((km) => km !== null && km <= NEAR_KM).length),
    withinOrId: share(
      far.filter((km, index) => same[index] === true || (km !== null && km <= NEAR_KM)).length,
    ),
    id: share(same.filter(Boolean).length),
    unresolved: share(far.filter((km) => km === null).length),
    medianKm: known[known.length >> 1] ?? 0,
    meanKm: known.reduce((sum, km) => sum + km, 0) / known.length,
  };
}

export const FOLDER = join(packageRoot, "..", "shared", "bench", "geo");

interface Set {
  readonly name: string;
  readonly file: string;
  /** Every so many-th document. */
  readonly every: number;
  readonly id: number | null;
  readonly near: number | null;
}

/** Gold place mentions of news: the gold's id, and the point within 161 km or the id; all located mentions count. */
const SETS: readonly Set[] = [
  { name: "LGL", file: "lgl.jsonl", every: 1, id: 0.79, near: 0.84 },
  { name: "TR-News", file: "trnews.jsonl", every: 1, id: 0.86, near: 0.89 },
];

/** What a test can wait for. */
const SLICE: readonly Set[] = [
  { name: "LGL, every eighth", file: "lgl.jsonl", every: 8, id: null, near: null },
];

/** `slice`: only as much as a test can wait for. */
export function measurePlaces(gazetteer: Gazetteer, { slice }: { readonly slice: boolean }): Measured {
  if (!existsSync(FOLDER)) return { rows: [], misses: [] };
  const sets = slice ? SLICE : [...SETS, ...SLICE];
  const rows = sets.flatMap(({ name, file, every, id, near }) => {
    const documents = readGold(join(FOLDER, file)).filter((_, index) => index % every === 0);
    const ours = score(documents, (document) => resolved(gazetteer, document));
    const floor = slice || every > 1 ? [] : populationRows(name, gazetteer, documents);
    return [
      row(`place, ${name}: id`, Math.round(ours.id * ours.mentions), ours.mentions, id),
      row(
        `place, ${name}: within 161 km or id`,
        Math.round(ours.withinOrId * ours.mentions),
        ours.mentions,
        near,
      ),
      ...floor,
    ];
  });
  return { rows, misses: [] };
}

/** The peer that needs no package: whatever bears the name and has most people. */
function populationRows(
  name: string,
  gazetteer: Gazetteer,
  documents: readonly GoldDocument[],
): readonly ValueRow[] {
  const { id, withinOrId, mentions } = score(documents, (document) => mostPopulous(gazetteer, document));
  return [
    row(`population wins, ${name}: id`, Math.round(id * mentions), mentions),
    row(`population wins, ${name}: within 161 km or id`, Math.round(withinOrId * mentions), mentions),
  ];
}
