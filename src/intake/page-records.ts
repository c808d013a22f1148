import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { z } from "zod";
import type { PageInput } from "../page/page.js";
import { type PageFacts, type PageSource, unreadable } from "./page-source.js";
import { isWebAddress } from "./web/address.js";

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
