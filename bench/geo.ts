// Scores of the place resolver on gold place mentions: node dist/bench/geo.js [folder of lgl.jsonl and trnews.jsonl]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { kmBetween } from "../src/resolve/place/distance.js";
import { type Gazetteer, openGazetteer } from "../src/resolve/place/gazetteer.js";
import { plainStory } from "../src/resolve/place/plain-story.js";
import { placeResolver } from "../src/resolve/place/resolve.js";
import { packageRoot } from "../src/root.js";

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
export function resolved(gazetteer: Gazetteer, { text, mentions }: GoldDocument): readonly Answer[] {
  const resolve = placeResolver(gazetteer)(plainStory(text, mentions));
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

const percent = (share: number): string => (share * 100).toFixed(1).padStart(6);

function print(name: string, score: Score): void {
  const { mentions, within, withinOrId, id, unresolved, medianKm, meanKm } = score;
  console.log(
    `${name.padEnd(28)} ${String(mentions).padStart(5)} ${percent(within)} ${percent(withinOrId)} ${percent(id)} ${percent(unresolved)} ${medianKm.toFixed(1).padStart(7)} ${meanKm.toFixed(0).padStart(6)}`,
  );
}

function main(folder: string): void {
  const gazetteer = openGazetteer();
  console.log(`gazetteer ${gazetteer.version}, ${gazetteer.size} places`);
  console.log("set, system                  places   ≤161 161|id     id   none  median   mean km");
  for (const [name, file] of [
    ["LGL", "lgl.jsonl"],
    ["TR-News", "trnews.jsonl"],
  ] as const) {
    const documents = readGold(join(folder, file));
    print(
      `${name}, population wins`,
      score(documents, (document) => mostPopulous(gazetteer, document)),
    );
    const start = performance.now();
    print(
      `${name}, Daybook`,
      score(documents, (document) => resolved(gazetteer, document)),
    );
    const mentions = documents.reduce((sum, document) => sum + document.mentions.length, 0);
    console.log(`  ${(mentions / ((performance.now() - start) / 1000)).toFixed(0)} mentions a second`);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv[2] ?? join(packageRoot, "..", "shared", "bench", "geo"));
}
