import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { z } from "zod";
import type { PageInput, Refusal } from "../page/page.js";
import { chunksOf } from "./file-chunks.js";

/** A page to be read, or one that could not even be fetched from where it lies. */
export type PageSource = PageInput | UnreadableSource;

export interface UnreadableSource {
  readonly id: string;
  readonly refusal: Refusal;
}

/** What the user says of every page that does not say it itself. */
export interface PageFacts {
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly as?: "story" | undefined;
}

/** Above any page's size limit: a larger file is cut here, and refused by its size all the same. */
export const MOST_BYTES = 64_000_000;

/** One page a file, in order; `-` is standard input. A file that fails to open is an outcome of its own. */
export async function* fileSources(
  paths: readonly string[],
  stdin: Readable,
  facts: PageFacts,
): AsyncGenerator<PageSource> {
  for (const path of paths) {
    try {
      yield { id: path, bytes: await firstBytes(path === "-" ? stdin : chunksOf(path)), ...facts };
    } catch (error) {
      yield unreadable(path, (error as Error).message);
    }
  }
}

async function firstBytes(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES + 1);
}

const unreadable = (id: string, reason: string): UnreadableSource => ({
  id,
  refusal: { outcome: "unreadable", reason },
});

const isoTime = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/,
    "is not YYYY-MM-DD or an instant",
  )
  .refine(
    (text) => !Number.isNaN(Date.parse(text)) && isCalendarDay(text.slice(0, 10)),
    "is no day of the calendar",
  );

/** Also asked of texts that are no dates at all: every refinement is, whatever an earlier one said. */
const isCalendarDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

/** Whether a text is a publication time as `--date` and page records take it. */
export const isPublishedText = (text: string): boolean => isoTime.safeParse(text).success;

/** Whether a text is an address of the web as `--url` and page records take it. */
export const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const pageRecord = z
  .object({
    id: z.string().min(1),
    text: z.string().optional(),
    html: z.string().optional(),
    url: z.string().nullish(),
    outlet: z.string().nullish(),
    published: isoTime.nullish(),
    as: z.literal("story").nullish(),
  })
  .refine(
    (record) => (record.text === undefined) !== (record.html === undefined),
    "needs either text or html",
  );

/**
 * One page a line of JSON, as `daybook read --pages` takes them; keys of other programs are passed over. A line that is
 * no page record is an outcome, not an end.
 */
export async function* recordSources(stdin: Readable, facts: PageFacts): AsyncGenerator<PageSource> {
  let number = 0;
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const record = number === 1 ? line.replace(/^\ufeff/, "") : line;
    if (record.trim() !== "") yield recordSource(record, number, facts);
  }
}

function recordSource(line: string, number: number, facts: PageFacts): PageSource {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return unreadable(`line ${number}`, `line ${number} is not JSON: ${(error as Error).message}`);
  }
  const record = pageRecord.safeParse(json);
  if (!record.success) {
    const issue = record.error.issues[0];
    return unreadable(
      idOf(json) ?? `line ${number}`,
      `line ${number} is not a page record: ${[...(issue?.path ?? []), issue?.message].join(" ")}`,
    );
  }
  const { id, text, html, url, outlet, published, as } = record.data;
  return {
    id,
    ...charactersOf(text ?? html ?? ""),
    media: html === undefined ? "text" : "html",
    // Anything else is not where the page is from, and a view may make a link of it.
    url: url != null && isWebAddress(url) ? url : facts.url,
    outlet: outlet ?? facts.outlet,
    published: published ?? facts.published,
    as: as ?? facts.as,
  };
}

/** JSON can hold half a UTF-16 pair (`"\\ud83d"`), and UTF-8 can't: it must neither get lost nor move what follows. */
const charactersOf = (text: string): Pick<PageInput, "bytes" | "text"> =>
  /\p{Surrogate}/u.test(text)
    ? { bytes: Buffer.from(text, "utf16le"), text }
    : { bytes: Buffer.from(text, "utf8") };

const idOf = (json: unknown): string | null =>
  typeof json === "object" && json !== null && "id" in json && typeof json.id === "string" ? json.id : null;
