import { join } from "node:path";
import { loadReader } from "../src/reader/reader.js";
import type { ReadStory } from "../src/reader/reading.js";
import type { Gazetteer } from "../src/resolve/place/gazetteer.js";
import type { MentionItem } from "../src/resolve/report.js";
import { resolveStory } from "../src/resolve/resolve.js";
import { packageRoot } from "../src/root.js";
import { overlaps, type Span } from "../src/text/span.js";
import { goldIsThere, goldStories, storyOf, type ToldFiller } from "./reader-gold.js";
import { type Measured, row, tally, type ValueRow } from "./value-row.js";

const KINDS = ["actor", "place", "time", "figure", "source", "instrument"] as const;

const kindOf = ({ role }: ToldFiller): MentionItem["kind"] =>
  role === "recipient" ? "actor" : ((role.split(":")[0] ?? role) as MentionItem["kind"]);

/** The reader's own: it gives the kind, the other names have it from tables and words. */
const isTagged = ({ mentions }: ReadStory, item: Span | undefined): boolean =>
  mentions.some(
    ({ layer, start, end }) => layer === "participant" && start === item?.start && end === item.end,
  );

/** Stories before the clock counts: tables are read and code is compiled. */
const WARM_UP = 20;

/** What `resolve` costs beside the reader, in the same run, once warm. */
export interface Cost {
  readonly readMs: number;
  readonly resolveMs: number;
}

/**
 * End to end: which spans of the development gold are among the mentions that `--mentions` lists, kind by kind; and of
 * the actors found, how many have the gold's kind.
 */
export async function measureMentions(gazetteer: Gazetteer): Promise<Measured & { readonly cost: Cost }> {
  if (!goldIsThere) return { rows: [], misses: [], cost: { readMs: 0, resolveMs: 0 } };
  const reader = await loadReader(join(packageRoot, "models", "en"));
  const found: { kind: MentionItem["kind"]; isFound: boolean; sector: boolean | null; said: string }[] = [];
  const cost = { readMs: 0, resolveMs: 0 };
  for (const [number, gold] of goldStories().entries()) {
    const story = storyOf(gold.sentences);
    const began = performance.now();
    const read = await reader.read(story);
    const between = performance.now();
    const coded = resolveStory(read, gazetteer);
    if (number >= WARM_UP) {
      cost.readMs += between - began;
      cost.resolveMs += performance.now() - between;
    }
    const items = coded.items();
    for (const filler of gold.gold.flatMap(({ fillers }) => fillers)) {
      const base = story.sentences[filler.sentence]?.start ?? 0;
      const span = { start: base + filler.span.start, end: base + filler.span.end };
      const item = items.find((one) => one.kind === kindOf(filler) && overlaps(one, span));
      const value = item?.value;
      found.push({
        kind: kindOf(filler),
        isFound: item !== undefined,
        sector:
          value != null && "sector" in value && filler.sector !== null && isTagged(read, item)
            ? value.sector === filler.sector
            : null,
        said: `${kindOf(filler)} [${story.text.slice(span.start, span.end)}] ${gold.sentences[filler.sentence]}`,
      });
    }
  }
  const kinds = found.filter(({ sector }) => sector !== null);
  const recall = KINDS.map((kind): ValueRow => {
    const own = found.filter((one) => one.kind === kind);
    return row(
      `mentions: ${kind}s found`,
      tally(own, ({ isFound }) => isFound),
      own.length,
    );
  });
  return {
    rows: [
      ...recall,
      row(
        "actor: kind, as read",
        tally(kinds, ({ sector }) => sector === true),
        kinds.length,
        0.9,
      ),
    ],
    misses: found.filter(({ isFound }) => !isFound).map(({ said }) => said),
    cost,
  };
}
