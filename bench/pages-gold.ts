import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { packageRoot } from "../src/root.js";

export const BODY_SETS = ["scrapinghub", "fundus-evaluation"] as const;
export type BodySet = (typeof BODY_SETS)[number];

const folder = join(packageRoot, "..", "shared", "bench", "pages");
export const pagesAreThere = existsSync(join(folder, "scrapinghub", "gold.jsonl"));

/** One page of a set: its address and bytes, and what a careful reader found on it. */
export interface GoldPage {
  readonly id: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The article's text, paragraphs parted by line feeds; null in the set of dates. */
  readonly body: string | null;
  /** As `body`, without what an extractor may leave out. */
  readonly required: string | null;
  /** Day of publication, `YYYY-MM-DD`; null in the sets of bodies. */
  readonly day: string | null;
}

interface Row {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly body?: string;
  readonly paragraphs?: readonly { readonly text: string; readonly optional: boolean }[];
  readonly date?: string;
}

/** Pages of a set in the order of its gold, or every `step`th of them. */
export function goldPages(set: BodySet | "htmldate", step = 1): readonly GoldPage[] {
  const rows = readFileSync(join(folder, set, "gold.jsonl"), "utf8")
    .trimEnd()
    .split("\n");
  return rows
    .filter((_, at) => at % step === 0)
    .map((line) => JSON.parse(line) as Row)
    .map((row) => ({
      id: row.id,
      url: row.url,
      bytes: gunzipSync(readFileSync(join(folder, set, row.html))),
      body: row.body ?? joined(row.paragraphs, () => true),
      required: row.body ?? joined(row.paragraphs, ({ optional }) => !optional),
      day: row.date ?? null,
    }));
}

const joined = <P extends { readonly text: string }>(
  paragraphs: readonly P[] | undefined,
  passes: (paragraph: P) => boolean,
): string | null =>
  paragraphs
    ?.filter(passes)
    .map(({ text }) => text)
    .join("\n") ?? null;
