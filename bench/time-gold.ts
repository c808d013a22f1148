import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadStory } from "../src/reader/reading.js";
import { isoDay, parseIsoDay } from "../src/resolve/time/calendar.js";
import { packageRoot } from "../src/root.js";
import { bareStory } from "../src/story/bare-story.js";
import type { Span } from "../src/text/span.js";

/** A time expression of GUM (`when`, `from`, `to`, `notBefore`, `notAfter`) or MEANTIME (`type`, `value`). */
export interface Timex extends Span {
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly type?: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value?: string;
}

/** A sentence of the corpora in its document. */
export interface TimeRow {
  readonly corpus: "gum" | "meantime";
  readonly doc: string;
  readonly genre: string;
  readonly dct: string | null;
  readonly text: string;
  readonly tokens: readonly (readonly [number, number])[];
  readonly timexes: readonly Timex[];
  /** All entities of type time, dated or not, as [first token, end); only GUM has them. */
  readonly time_mentions?: readonly (readonly [number, number])[];
}

/** Days, either open. */
export type Interval = readonly [from: string | null, to: string | null];

const pathOf = (part: string): string =>
  join(packageRoot, "..", "shared", "corpora", "time", `${part}.jsonl`);

/** Sentences by document, in order; null where the corpora are not here. */
export function timeDocuments(part: "dev" | "train"): readonly (readonly TimeRow[])[] | null {
  if (!existsSync(pathOf(part))) return null;
  const documents = new Map<string, TimeRow[]>();
  for (const line of readFileSync(pathOf(part), "utf8").trimEnd().split("\n")) {
    const row = JSON.parse(line) as TimeRow;
    documents.set(row.doc, [...(documents.get(row.doc) ?? []), row]);
  }
  return [...documents.values()];
}

export const dayAfter = (iso: string): string => isoDay((parseIsoDay(iso) ?? 0) + 1);

/** MEANTIME writes some days of creation as day, month, year. */
const creationDay = (dct: string | null): string | null => {
  const [, day, month, year] = /^(\d\d)-(\d\d)-(\d{4})$/.exec(dct ?? "") ?? [];
  if (year !== undefined) return `${year}-${month}-${day}`;
  return dct !== null && /^\d{4}-/.test(dct) ? dct : null;
};

/** A document as a story: one sentence a line, published on its day of creation. */
export function timeStory(rows: readonly TimeRow[]): ReadStory {
  const day = creationDay(rows[0]?.dct ?? null);
  let start = 0;
  const sentences = rows.map(({ text }) => {
    const sentence = { start, end: start + text.length };
    start = sentence.end + 1;
    return sentence;
  });
  return {
    ...bareStory(rows.map(({ text }) => text).join("\n"), sentences),
    published:
      day === null
        ? null
        : { from: day, to: dayAfter(day), granularity: "day", how: "given", reason: null, text: null },
    mentions: [],
    drafts: [],
  };
}

/** GUM counts years before Christ from 1, ISO from 0: `-0508` is 508 BC, ISO's −507. */
const isoYear = (sign: string, year: string): number => (sign === "-" ? 1 - Number(year) : Number(year));

const DATE = /^(-?)(\d{4})(?:-(\d\d))?(?:-(\d\d))?/;

const dayOf = (year: number, month: number, day: number): string =>
  isoDay(Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000));

/** The day after the last one of a day, month or year. */
const endOf = (date: string): string | null => {
  const [, sign = "", year = "", month, day] = DATE.exec(date) ?? [];
  if (year === "") return null;
  const number = isoYear(sign, year);
  if (day !== undefined) return dayOf(number, Number(month), Number(day) + 1);
  return month === undefined ? dayOf(number + 1, 1, 1) : dayOf(number, Number(month) + 1, 1);
};

const startOf = (date: string): string | null => {
  const [, sign = "", year = "", month = "1", day = "1"] = DATE.exec(date) ?? [];
  return year === "" ? null : dayOf(isoYear(sign, year), Number(month), Number(day));
};

const weekOf = (value: string): Interval | null => {
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(value) ?? [];
  if (year === undefined || week === undefined) return null;
  const fourth = parseIsoDay(`${year}-01-04`) ?? 0;
  const monday = fourth - ((fourth + 3) % 7) + (Number(week) - 1) * 7;
  return [isoDay(monday), isoDay(monday + 7)];
};

const quarterOf = (value: string): Interval | null => {
  const [, year, number] = /^(\d{4})-Q(\d)$/.exec(value) ?? [];
  if (year === undefined) return null;
  const first = Number(number) * 3 - 2;
  return [dayOf(Number(year), first, 1), dayOf(Number(year), first + 3, 1)];
};

/** The gold's interval; null where it gives none (durations, sets, "now", a month of every year). */
export function goldInterval({ when, from, to, notBefore, notAfter, type, value }: Timex): Interval | null {
  if (type === "DURATION" || type === "SET") return null;
  if (value !== undefined) {
    if (/X|REF/.test(value)) return null;
    return weekOf(value) ?? quarterOf(value) ?? [startOf(value), endOf(value.replace(/T.*/, ""))];
  }
  const first = when ?? from ?? notBefore;
  const last = when ?? to ?? notAfter;
  if ((first ?? last ?? "").startsWith("--")) return null;
  return [first === undefined ? null : startOf(first), last === undefined ? null : endOf(last)];
}
