import { parseIsoDay } from "../src/resolve/time/calendar.js";
import { findTimes } from "../src/resolve/time/find.js";
import { timeResolver } from "../src/resolve/time/resolve.js";
import type { TimeValue } from "../src/resolve/values.js";
import { overlaps, quote, type Span } from "../src/text/span.js";
import {
  goldInterval,
  type Interval,
  type TimeRow,
  type Timex,
  timeDocuments,
  timeStory,
} from "./time-gold.js";
import { type Measured, row, tally, type ValueRow } from "./value-row.js";

/** What a reader of times says of one document: the spans it finds, and the value it gives a span. */
export interface TimeReader {
  readonly find: (sentence: Span) => readonly Span[];
  readonly value: (span: Span) => { readonly value: TimeValue | null; readonly how: string | null };
}

export type ReaderOf = (story: ReturnType<typeof timeStory>) => TimeReader;

const shipped: ReaderOf = (story) => ({
  find: (sentence) => findTimes(story.text, sentence),
  value: timeResolver(story),
});

const toDay = (iso: string | null): number | null => (iso === null ? null : parseIsoDay(iso));

/** Days that an end may be off: half-open and closed ends of long spans are written both ways. */
const slack = (from: number | null, to: number | null): number =>
  from === null || to === null || to - from > 27 ? 1 : 0;

/** The day after the last one, as a bound: of a time of day, the day after it. */
const endDay = (iso: string | null): number | null => {
  const day = toDay(iso);
  return day !== null && iso !== null && /T(?!00:00)/.test(iso) ? day + 1 : day;
};

const sameInterval = (value: TimeValue, [from, to]: Interval): boolean => {
  const [start, end] = [toDay(from), toDay(to)];
  const near = (ours: number | null, gold: number | null) =>
    gold === null || (ours !== null && Math.abs(ours - gold) <= slack(start, end));
  return near(toDay(value.from), start) && near(endDay(value.to), end);
};

/** "since", "by", "until" and ranges stand outside the gold's spans: there one bound of the value is the gold's date. */
const OPEN = /^(?:since|by|until|from|range)\/|^year-range$/;

const sharesBound = (value: TimeValue, [from, to]: Interval, how: string | null): boolean =>
  OPEN.test(how ?? "") && ((from !== null && value.from === from) || (to !== null && value.to === to));

function isRight(value: TimeValue | null, how: string | null, timex: Timex): boolean {
  const gold = goldInterval(timex);
  if (timex.type === "DURATION")
    return (
      value?.kind === "duration" ||
      (value?.from != null && value.to !== null) ||
      /\/duration$/.test(how ?? "")
    );
  if (timex.type === "SET") return value?.kind === "set";
  if (gold === null) return value === null || value.granularity === "vague" || value.kind === "set";
  return value !== null && (sameInterval(value, gold) || sharesBound(value, gold, how));
}

interface Case {
  readonly corpus: TimeRow["corpus"];
  readonly right: boolean;
  readonly found: boolean;
  readonly exact: boolean;
  readonly said: string;
}

interface Extra {
  readonly corpus: TimeRow["corpus"];
  readonly isTime: boolean;
}

interface Read {
  readonly cases: readonly Case[];
  readonly extras: readonly Extra[];
}

const PREPOSITION =
  /^(?:(?:about|around|as of|at|before|by|during|for|from|in|late|of|on|since|the|until|within) )+/i;

/** The same characters once leading prepositions and articles are left out, which the corpora set inside or outside. */
const isExact = (text: string, a: Span, b: Span): boolean =>
  quote(text, a).replace(PREPOSITION, "") === quote(text, b).replace(PREPOSITION, "");

const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** GUM's entities of type time, dated or not. */
const timeEntities = ({ tokens, time_mentions = [] }: TimeRow): readonly Span[] =>
  time_mentions.map(([first, end]) => ({ start: tokens[first]?.[0] ?? 0, end: tokens[end - 1]?.[1] ?? 0 }));

function read(rows: readonly TimeRow[], readerOf: ReaderOf): Read {
  const story = timeStory(rows);
  const reader = readerOf(story);
  const sentences = rows.map((one, at): Read => {
    const sentence = story.sentences[at] ?? { start: 0, end: 0 };
    const found = reader.find(sentence);
    const entities = [...timeEntities(one), ...one.timexes].map((span) => shift(span, sentence.start));
    return {
      cases: one.timexes.map((timex): Case => {
        const span = shift(timex, sentence.start);
        const { value, how } = reader.value(span);
        const before = story.text.slice(Math.max(sentence.start, span.start - 40), span.start);
        const ours = value === null ? "no value" : `${value.kind} ${value.from}..${value.to}`;
        return {
          corpus: one.corpus,
          right: isRight(value, how, timex),
          found: found.some((other) => overlaps(other, span)),
          exact: found.some((other) => isExact(story.text, other, span) && overlaps(other, span)),
          said: `${one.dct} ${before}[${quote(story.text, span)}] gold ${timex.value ?? goldInterval(timex)?.join("..")}, got ${ours} (${how})`,
        };
      }),
      extras: found.map((span) => ({
        corpus: one.corpus,
        isTime: entities.some((other) => overlaps(other, span)),
      })),
    };
  });
  return {
    cases: sentences.flatMap(({ cases }) => cases),
    extras: sentences.flatMap(({ extras }) => extras),
  };
}

function rowsOf(name: string, { cases, extras }: Read): readonly ValueRow[] {
  const of = (corpus: string) => cases.filter((one) => one.corpus === corpus);
  const isRightCase = ({ right }: Case): boolean => right;
  const gum = extras.filter(({ corpus }) => corpus === "gum");
  return [
    row(`${name}: value, MEANTIME and GUM`, tally(cases, isRightCase), cases.length, 0.8),
    row(`${name}: value, MEANTIME`, tally(of("meantime"), isRightCase), of("meantime").length),
    row(`${name}: value, GUM`, tally(of("gum"), isRightCase), of("gum").length),
    row(
      `${name}: found, relaxed`,
      tally(cases, ({ found }) => found),
      cases.length,
      0.93,
    ),
    row(
      `${name}: found, strict`,
      tally(cases, ({ exact }) => exact),
      cases.length,
    ),
    row(
      `${name}: found is a time, GUM`,
      tally(gum, ({ isTime }) => isTime),
      gum.length,
    ),
  ];
}

/**
 * Time expressions of MEANTIME (news) and GUM (nine kinds of text), given their spans, and how many are found. Recall
 * alone: MEANTIME leaves most sentences without marks; what is found beyond the dated ones is judged by GUM's entities.
 */
export function measureTimes(
  name = "time",
  readerOf: ReaderOf = shipped,
  part: "dev" | "train" = "dev",
): Measured {
  const documents = timeDocuments(part);
  if (documents === null) return { rows: [], misses: [] };
  const all = documents.map((rows) => read(rows, readerOf));
  const whole: Read = {
    cases: all.flatMap(({ cases }) => cases),
    extras: all.flatMap(({ extras }) => extras),
  };
  return {
    rows: rowsOf(name, whole),
    misses: whole.cases.filter(({ right }) => !right).map(({ said }) => said),
  };
}
