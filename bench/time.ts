/**
 * How well the time grammar finds and reads the time expressions of annotated news.
 * `node .build/…/bench/time.js [dev|train] [--misses]` with the corpora at ../shared/corpora/time.
 * A value counts where granularity and interval agree with the gold's; `near` counts an interval that overlaps it.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadStory } from "../src/reader/reading.js";
import { isoDay, parseIsoDay } from "../src/resolve/time/calendar.js";
import { findTimes } from "../src/resolve/time/find.js";
import { timeResolver } from "../src/resolve/time/resolve.js";
import type { TimeValue } from "../src/resolve/values.js";
import { packageRoot } from "../src/root.js";
import { bareStory } from "../src/story/bare-story.js";
import { overlaps, type Span } from "../src/text/span.js";

interface Timex extends Span {
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly type?: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value?: string;
  readonly function?: string;
}

interface Row {
  readonly corpus: "gum" | "meantime";
  readonly doc: string;
  readonly genre: string;
  readonly dct: string | null;
  readonly text: string;
  readonly timexes: readonly Timex[];
}

type Interval = readonly [from: string | null, to: string | null];

const dayAfter = (iso: string): string => isoDay((parseIsoDay(iso) ?? 0) + 1);

/** The day after the last one of an ISO day, month or year. */
const endOf = (iso: string): string | null => {
  const [, sign = "", year = "", month, day] = /^(-?)(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
  if (year === "") return null;
  if (day !== undefined) return dayAfter(iso);
  const next =
    month === undefined
      ? [Number(sign + year) + 1, 1]
      : [Number(sign + year) + (month === "12" ? 1 : 0), (Number(month) % 12) + 1];
  return isoDay(Math.round(new Date(0).setUTCFullYear(next[0] ?? 0, (next[1] ?? 1) - 1, 1) / 86_400_000));
};

const startOf = (iso: string): string | null => {
  const day = parseIsoDay(iso);
  return day === null ? null : isoDay(day);
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
  return [
    startOf(`${year}-${String(first).padStart(2, "0")}`),
    endOf(`${year}-${String(first + 2).padStart(2, "0")}`),
  ];
};

/** The gold's interval; null where it gives none (durations, sets, "now"). */
const goldInterval = (timex: Timex): Interval | null => {
  const { when, from, to, notBefore, notAfter, type, value } = timex;
  if (type === "DURATION" || type === "SET") return null;
  if (value !== undefined) {
    if (/X|REF/.test(value)) return null;
    return weekOf(value) ?? quarterOf(value) ?? [startOf(value), endOf(value.replace(/T.*/, ""))];
  }
  const first = when ?? from ?? notBefore;
  const last = when ?? to ?? notAfter;
  if ((first ?? last ?? "").startsWith("--")) return null;
  return [first === undefined ? null : startOf(first), last === undefined ? null : endOf(last)];
};

const toDay = (iso: string | null): number | null => (iso === null ? null : parseIsoDay(iso));

/** Days that an end may be off: half-open and closed ends of long spans are written both ways. */
const slack = (from: number, to: number): number => (to - from > 300 ? 1 : to - from > 27 ? 1 : 0);

const sameInterval = (value: TimeValue, [from, to]: Interval): boolean => {
  const [a, b, c, d] = [toDay(value.from), toDay(value.to), toDay(from), toDay(to)];
  const end = value.to !== null && /T(?!00:00)/.test(value.to) ? (b ?? 0) + 1 : b;
  const off = c !== null && d !== null ? slack(c, d) : 1;
  const near = (x: number | null, y: number | null) =>
    y === null ? true : x !== null && Math.abs(x - y) <= off;
  return near(a, c) && near(end, d);
};

const meets = (value: TimeValue, [from, to]: Interval): boolean => {
  const a = toDay(value.from) ?? Number.NEGATIVE_INFINITY;
  const b = toDay(value.to) ?? Number.POSITIVE_INFINITY;
  const c = toDay(from) ?? Number.NEGATIVE_INFINITY;
  const d = toDay(to) ?? Number.POSITIVE_INFINITY;
  return a < d && c < Math.max(b, a + 1);
};

/** "since", "by", "until" and ranges stand outside the gold's spans: there one bound of the value is the gold's date. */
const OPEN = /^(?:since|by|until|from|range)\//;

const sharesBound = (value: TimeValue, [from, to]: Interval, how: string | null): boolean =>
  OPEN.test(how ?? "") && ((from !== null && value.from === from) || (to !== null && value.to === to));

const isRight = (
  value: TimeValue | null,
  timex: Timex,
  gold: Interval | null,
  how: string | null,
): boolean => {
  if (timex.type === "DURATION")
    return value?.kind === "duration" || (value?.from !== null && value?.to !== null && value !== null);
  if (timex.type === "SET") return value?.kind === "set";
  if (gold === null) return value === null || value.granularity === "vague";
  return value !== null && (sameInterval(value, gold) || sharesBound(value, gold, how));
};

const storyOf = (rows: readonly Row[]): ReadStory => {
  const [first] = rows;
  const dct = first?.dct !== null && first?.dct !== undefined && /^\d{4}-/.test(first.dct) ? first.dct : null;
  let start = 0;
  const sentences = rows.map(({ text }) => {
    const sentence = { start, end: start + text.length };
    start = sentence.end + 1;
    return sentence;
  });
  return {
    ...bareStory(rows.map(({ text }) => text).join("\n"), sentences),
    published:
      dct === null
        ? null
        : { from: dct, to: dayAfter(dct), granularity: "day", how: "given", reason: null, text: null },
    mentions: [],
    drafts: [],
  };
};

interface Score {
  gold: number;
  found: number;
  extra: number;
  right: number;
  near: number;
  rightOfFound: number;
}

const read = (rows: readonly Row[], score: Score, misses: string[], extras: string[]): void => {
  const story = storyOf(rows);
  const resolve = timeResolver(story);
  rows.forEach((row, at) => {
    const sentence = story.sentences[at] ?? { start: 0, end: 0 };
    const found = findTimes(story.text, sentence);
    const gold = row.timexes.map((timex) => ({
      timex,
      start: sentence.start + timex.start,
      end: sentence.start + timex.end,
    }));
    const extra = found.filter((one) => !gold.some((other) => overlaps(one, other)));
    score.extra += extra.length;
    for (const one of extra)
      extras.push(
        `${row.corpus} ${row.genre} | ${story.text.slice(one.start, one.end)} | ${one.name} | ${story.text.slice(Math.max(sentence.start, one.start - 30), Math.min(sentence.end, one.end + 20))}`,
      );
    for (const { timex, start, end } of gold) {
      const interval = goldInterval(timex);
      const { value, how, reason } = resolve({ start, end });
      const isFound = found.some((one) => overlaps(one, { start, end }));
      const right = isRight(value, timex, interval, how);
      score.gold++;
      if (isFound) score.found++;
      if (right) score.right++;
      if (right && isFound) score.rightOfFound++;
      if (right || (value !== null && interval !== null && meets(value, interval))) score.near++;
      if (!right)
        misses.push(
          `${row.corpus} ${row.dct} | ${story.text.slice(Math.max(sentence.start, start - 40), start)}[${story.text.slice(start, end)}]${story.text.slice(end, end + 30)} | gold ${timex.type ?? ""} ${timex.value ?? interval?.join("..")} | ${value === null ? `null: ${reason}` : `${value.kind} ${value.from}..${value.to}`} | ${how}`,
        );
    }
  });
};

const shown = (name: string, { gold, found, extra, right, near, rightOfFound }: Score): string => {
  const share = (part: number, of: number) => (of === 0 ? 0 : part / of).toFixed(3);
  const precision = found / (found + extra);
  const recall = found / gold;
  const f1 = (2 * precision * recall) / (precision + recall);
  return `${name}\tgold ${gold}\tdetection P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}\tvalue F1 ${((f1 * rightOfFound) / Math.max(1, found)).toFixed(3)}\tvalue right ${share(right, gold)}\toverlapping ${share(near, gold)}`;
};

const part = process.argv[2] === "train" ? "train" : "dev";
const path = join(packageRoot, "..", "shared", "corpora", "time", `${part}.jsonl`);
if (!existsSync(path)) {
  console.error(`No corpus at ${path}.`);
  process.exit(2);
}
const rows = readFileSync(path, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Row);
const documents = new Map<string, Row[]>();
for (const row of rows) documents.set(row.doc, [...(documents.get(row.doc) ?? []), row]);
for (const [name, wanted] of [
  ["meantime", (row: Row) => row.corpus === "meantime"],
  ["gum news", (row: Row) => row.corpus === "gum" && row.genre === "news"],
  ["gum", (row: Row) => row.corpus === "gum"],
  ["all", () => true],
] as const) {
  const score: Score = { gold: 0, found: 0, extra: 0, right: 0, near: 0, rightOfFound: 0 };
  const misses: string[] = [];
  const extras: string[] = [];
  for (const document of documents.values()) {
    const kept = document.filter(wanted);
    if (kept.length > 0) read(kept, score, misses, extras);
  }
  console.log(shown(name, score));
  if (name === "all" && process.argv.includes("--misses")) console.log(misses.join("\n"));
  if (name === "all" && process.argv.includes("--extras")) console.log(extras.join("\n"));
}
const text = rows.map((row) => row.text).join("\n");
const spans = storyOf(rows).sentences;
const began = performance.now();
let expressions = 0;
for (const span of spans) expressions += findTimes(text, span).length;
const seconds = (performance.now() - began) / 1000;
console.log(`${expressions} expressions, ${Math.round(text.split(/\s+/).length / seconds)} words a second`);
