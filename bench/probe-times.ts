import { parseIsoDay } from "../src/resolve/time/calendar.js";
import { findTimes } from "../src/resolve/time/find.js";
import { timeResolver } from "../src/resolve/time/resolve.js";
import type { TimeValue } from "../src/resolve/values.js";
import { datelineOf } from "../src/story/datelines.js";
import { overlaps } from "../src/text/span.js";
import { type ProbeMention, type ProbeStory, probeStory, readProbes, spanOf } from "./probe-stories.js";
import type { ReaderOf, TimeReader } from "./time.js";
import { type Measured, row, tally } from "./value-row.js";

interface Bounds {
  readonly from: string | null;
  readonly to: string | null;
}

interface TimeProbe extends ProbeMention, Bounds {
  readonly kind: "date" | "duration" | "set" | "none";
  readonly granularity: string | null;
  readonly also?: readonly Bounds[];
  readonly within?: Bounds;
  readonly alsoKind?: string | readonly string[];
  readonly alsoGranularity?: readonly string[];
  readonly toleranceDays?: number;
}

interface TimeProbeStory extends ProbeStory<TimeProbe> {
  readonly reference: string | null;
}

const MINUTE = 60_000;
const hasClock = (iso: string): boolean => /T(?!00:00(?::00)?$)/.test(iso);
const hasZone = (iso: string): boolean => /(?:Z|[+-]\d\d:\d\d)$/.test(iso);

/** Minutes since 1970: of the instant where both know their zone, else of the wall clock. */
const sameMinute = (ours: string, gold: string): boolean => {
  const read = (iso: string): number =>
    Date.parse(
      hasZone(ours) && hasZone(gold)
        ? iso
        : iso.replace(/(?:Z|[+-]\d\d:\d\d)$/, "Z").replace(/(T\d\d:\d\d(?::\d\d)?)$/, "$1Z"),
    );
  return Math.abs(read(ours) - read(gold)) < MINUTE;
};

const firstDay = (iso: string | null): number | null => (iso === null ? null : parseIsoDay(iso));
const endDay = (iso: string | null): number | null => {
  const day = firstDay(iso);
  return day !== null && iso !== null && hasClock(iso) ? day + 1 : day;
};

const isNear = (a: number | null, b: number | null, days: number): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= days;

/** Clock times by the minute they start at, all else by its days. */
function sameBounds(ours: Bounds, gold: Bounds, days: number): boolean {
  if (gold.from !== null && hasClock(gold.from))
    return ours.from !== null && hasClock(ours.from) && sameMinute(ours.from, gold.from);
  return (
    isNear(firstDay(ours.from), firstDay(gold.from), days) && isNear(endDay(ours.to), endDay(gold.to), days)
  );
}

const isInside = (ours: Bounds, { from, to }: Bounds): boolean => {
  const [start, end] = [firstDay(ours.from), endDay(ours.to)];
  return (
    (start === null || from === null || start >= (firstDay(from) ?? 0)) &&
    (end === null || to === null || end <= (endDay(to) ?? 0))
  );
};

const kindsOf = ({ kind, alsoKind = [] }: TimeProbe): readonly string[] => [kind, alsoKind].flat();

function isRight(value: TimeValue | null, gold: TimeProbe): boolean {
  const kinds = kindsOf(gold);
  if (value === null)
    return kinds.includes("none") || (gold.from === null && gold.to === null && gold.kind === "date");
  if (value.kind === "duration" || value.kind === "set") return kinds.includes(value.kind);
  if (!kinds.includes("date")) return false;
  if (gold.within !== undefined && isInside(value, gold.within)) return true;
  return [gold, ...(gold.also ?? [])].some((bounds) => sameBounds(value, bounds, gold.toleranceDays ?? 0));
}

const yearsOf = ({ from, to }: Bounds): readonly [number, number] => [
  Number((from ?? to ?? "0").slice(0, 4)),
  Number((to ?? from ?? "0").slice(0, 4)),
];

/** A date of which no year is the gold's, and nothing says that another reading is possible. */
function isSilentlyWrongYear(
  { value, reason }: ReturnType<TimeReader["value"]> & { readonly reason?: string | null },
  gold: TimeProbe,
): boolean {
  if (value === null || value.kind !== "date" || gold.kind !== "date") return false;
  if ((value.from ?? value.to) === null || (gold.from ?? gold.to) === null || reason != null) return false;
  const [[a, b], [c, d]] = [yearsOf(value), yearsOf(gold)];
  return b < c || d < a;
}

function storyOf(probe: TimeProbeStory) {
  const story = probeStory(probe, "time");
  const words = probe.dateline;
  if (words === undefined) return story;
  const place = datelineOf(probe.text)?.place ?? null;
  return { ...story, dateline: { text: words, place, day: probe.reference?.slice(0, 10) ?? null } };
}

const shipped: ReaderOf = (story) => ({
  find: (sentence) => findTimes(story.text, sentence),
  value: timeResolver(story),
});

/** Own short stories in the manner of conflict news: the day interval of every marked time, and what is none. */
export function measureProbeTimes(name = "time, probe", readerOf: ReaderOf = shipped): Measured {
  const cases = readProbes<TimeProbeStory>("times").flatMap((probe) => {
    const story = storyOf(probe);
    const reader = readerOf(story);
    const found = story.sentences.flatMap((sentence) => reader.find(sentence));
    return probe.mentions.map((gold) => {
      const isFound = found.some((one) => overlaps(one, spanOf(gold)));
      const read = isFound || gold.kind !== "none" ? reader.value(spanOf(gold)) : { value: null, how: null };
      const ours =
        read.value === null ? "no value" : `${read.value.kind} ${read.value.from}..${read.value.to}`;
      return {
        gold,
        isFound,
        right: isRight(read.value, gold),
        granularity:
          read.value?.granularity === gold.granularity ||
          (gold.alsoGranularity ?? []).includes(read.value?.granularity ?? ""),
        wrongYear: isSilentlyWrongYear(read, gold),
        said: `${probe.id} ${probe.published} [${gold.words}] gold ${gold.kind} ${gold.from}..${gold.to}, got ${ours} (${read.how}) ${gold.note ?? ""} | ${probe.text.slice(Math.max(0, gold.start - 60), gold.start + gold.words.length + 40).replaceAll("\n", " / ")}`,
      };
    });
  });
  const times = cases.filter(({ gold }) => gold.kind !== "none");
  const dates = cases.filter(({ gold }) => gold.kind === "date");
  const nones = cases.filter(({ gold }) => gold.kind === "none");
  const others = times.filter(({ gold }) => gold.kind !== "date");
  const isRightCase = ({ right }: { readonly right: boolean }): boolean => right;
  return {
    rows: [
      row(`${name}: interval of a date`, tally(dates, isRightCase), dates.length, 0.9),
      row(
        `${name}: no silently wrong year`,
        tally(dates, ({ wrongYear }) => !wrongYear),
        dates.length,
        1,
      ),
      row(
        `${name}: granularity of a right date`,
        tally(dates, (one) => one.right && one.granularity),
        tally(dates, isRightCase),
      ),
      row(`${name}: duration or set as such`, tally(others, isRightCase), others.length),
      row(`${name}: no time read where none is`, tally(nones, isRightCase), nones.length),
      row(
        `${name}: found`,
        tally(times, ({ isFound }) => isFound),
        times.length,
      ),
    ],
    misses: cases
      .filter((one) => !one.right || one.wrongYear)
      .map(({ said, wrongYear }) => (wrongYear ? `WRONG YEAR ${said}` : said)),
  };
}
