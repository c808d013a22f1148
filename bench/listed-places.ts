import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { loadReader } from "../src/reader/reader.js";
import type { Gazetteer } from "../src/resolve/place/gazetteer.js";
import type { MentionItem } from "../src/resolve/report.js";
import { resolveStory } from "../src/resolve/resolve.js";
import type { PlaceValue } from "../src/resolve/values.js";
import { packageRoot } from "../src/root.js";
import { bareStory } from "../src/story/bare-story.js";
import { splitSentences } from "../src/text/sentences.js";
import { overlaps } from "../src/text/span.js";
import { FOLDER, type GoldDocument, readGold } from "./geo.js";
import { type Measured, row, tally, type ValueRow } from "./value-row.js";

const SETS = [
  { name: "LGL, every sixth", file: "lgl.jsonl", every: 6 },
  { name: "TR-News", file: "trnews.jsonl", every: 1 },
] as const;

/** Documents of these sets that the reader learned from: nothing can be measured on them. */
function learned(): ReadonlySet<string> {
  const rows = gunzipSync(readFileSync(join(packageRoot, "training", "annotations.jsonl.gz"))).toString();
  const documents = rows
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { document: string }).document);
  return new Set(documents.map((document) => document.replace("/", "-")));
}

/**
 * Place names of news from the bare text on, as `--mentions` lists them: which are found, and which as the right place.
 * On documents alone that the reader hasn't learned from.
 */
export async function measureListedPlaces(gazetteer: Gazetteer): Promise<Measured> {
  if (!existsSync(FOLDER)) return { rows: [], misses: [] };
  const reader = await loadReader(join(packageRoot, "models", "en"));
  const known = learned();
  const rows: ValueRow[] = [];
  for (const { name, file, every } of SETS) {
    const found: (readonly MentionItem[])[] = [];
    let ids = 0;
    let listed = 0;
    let right = 0;
    const documents = readGold(join(FOLDER, file)).filter((_, index) => index % every === 0);
    for (const document of documents.filter(({ id }) => !known.has(id))) {
      const read = await reader.read(storyOf(document));
      const items = resolveStory(read, gazetteer)
        .items()
        .filter(({ kind }) => kind === "place");
      listed += items.length;
      right += tally(items, (item) => document.mentions.some((gold) => overlaps(item, gold)));
      for (const gold of document.mentions) {
        const own = items.filter((item) => overlaps(item, gold));
        found.push(own);
        ids += own.some((item) => idOf(item) === `geonames:${gold.geonames_id}`) ? 1 : 0;
      }
    }
    rows.push(
      row(
        `mentions, ${name}: places found`,
        tally(found, (own) => own.length > 0),
        found.length,
      ),
      row(`mentions, ${name}: places found, with the gold's id`, ids, found.length),
      row(`mentions, ${name}: of those listed, in the gold`, right, listed),
    );
  }
  return { rows, misses: [] };
}

const idOf = ({ value }: MentionItem): string | null => (value as PlaceValue | null)?.id ?? null;

function storyOf({ text, url }: GoldDocument) {
  const sentences = [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) =>
    splitSentences(text, { start: index, end: index + line.length }),
  );
  return { ...bareStory(text, sentences), url: url ?? null };
}
