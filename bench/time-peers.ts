import { isoDay, parseIsoDay } from "../src/resolve/time/calendar.js";
import type { TimeValue } from "../src/resolve/values.js";
import { overlaps, type Span } from "../src/text/span.js";
import type { ReaderOf } from "./time.js";

/**
 * chrono-node and Microsoft's recognizers as readers of times. Both give one moment or several candidates; the one not
 * after the day of publication is taken, as news needs, and what is known of it makes the interval.
 */
export interface TimePeer {
  readonly name: string;
  readonly readerOf: ReaderOf;
}

interface Found extends Span {
  readonly value: TimeValue | null;
}

const valueOf = (
  from: string | null,
  to: string | null,
  granularity: TimeValue["granularity"],
  kind: TimeValue["kind"] = "date",
): TimeValue => ({ kind, from, to, granularity, fuzz: null, anchor: "publication", zone: null });

const after = (day: string): string => isoDay((parseIsoDay(day) ?? 0) + 1);

/** Both need a day to count from; without one they take that of the run, here a fixed one. */
const NO_DAY = "2024-01-01";

const readerFrom =
  (find: (text: string, day: Date) => readonly Found[]): ReaderOf =>
  (story) => {
    const day = new Date(`${story.published?.from?.slice(0, 10) ?? NO_DAY}T12:00:00Z`);
    const all = story.sentences.flatMap((sentence) =>
      find(story.text.slice(sentence.start, sentence.end), day).map((one) => ({
        ...one,
        start: one.start + sentence.start,
        end: one.end + sentence.start,
      })),
    );
    return {
      find: (sentence) => all.filter((one) => overlaps(one, sentence)),
      value: (span) => ({ value: all.find((one) => overlaps(one, span))?.value ?? null, how: null }),
    };
  };

interface ChronoParts {
  get(part: string): number | null;
  isCertain(part: string): boolean;
}
interface Chrono {
  readonly casual: {
    parse(
      text: string,
      day: Date,
    ): readonly { index: number; text: string; start: ChronoParts; end?: ChronoParts | null }[];
  };
}

const two = (number: number | null): string => String(number ?? 1).padStart(2, "0");

/** The first day that is said, and the day after the last. */
function chronoBounds(parts: ChronoParts): readonly [string, string, TimeValue["granularity"]] {
  const year = parts.get("year") ?? 1970;
  const month = parts.get("month") ?? 1;
  if (parts.isCertain("day") || parts.isCertain("weekday") || parts.isCertain("hour")) {
    const day = `${year}-${two(month)}-${two(parts.get("day"))}`;
    return [day, after(day), "day"];
  }
  if (!parts.isCertain("month") && parts.isCertain("year"))
    return [`${year}-01-01`, `${year + 1}-01-01`, "year"];
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`;
  return [`${year}-${two(month)}-01`, next, "month"];
}

const chronoReader = ({ casual }: Chrono): ReaderOf =>
  readerFrom((text, day) =>
    casual.parse(text, day).map((one) => {
      const [from, to, granularity] = chronoBounds(one.start);
      const end = one.end == null ? to : chronoBounds(one.end)[1];
      return { start: one.index, end: one.index + one.text.length, value: valueOf(from, end, granularity) };
    }),
  );

interface Candidate {
  readonly type: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}
interface Recognizers {
  recognizeDateTime(
    text: string,
    culture: string,
    options: number,
    day: Date,
  ): readonly { start: number; end: number; resolution: { values?: readonly Candidate[] } | null }[];
}

const pastFirst = (candidates: readonly Candidate[], day: Date): Candidate | undefined =>
  candidates.findLast(({ value, start }) => Date.parse(value ?? start ?? "") <= day.getTime()) ??
  candidates[0];

function recognized({ type, value, start, end }: Candidate): TimeValue | null {
  if (type === "duration") return valueOf(null, null, "day", "duration");
  if (type === "set") return valueOf(null, null, "day", "set");
  if (type.endsWith("range")) return valueOf(start?.slice(0, 10) ?? null, end?.slice(0, 10) ?? null, "vague");
  const day = /^\d{4}-\d\d-\d\d/.exec(value ?? "")?.[0];
  return day === undefined ? null : valueOf(day, after(day), "day");
}

const recognizersReader = ({ recognizeDateTime }: Recognizers): ReaderOf =>
  readerFrom((text, day) =>
    recognizeDateTime(text, "en-us", 0, day).map(({ start, end, resolution }) => {
      const chosen = pastFirst(resolution?.values ?? [], day);
      return { start, end: end + 1, value: chosen === undefined ? null : recognized(chosen) };
    }),
  );

/** Loads a package that need not be there. */
async function optional<M>(name: string): Promise<M | null> {
  try {
    const loaded = (await import(name)) as M & { readonly default?: M };
    return loaded.default ?? loaded;
  } catch {
    return null;
  }
}

/** The peers that are installed. */
export async function timePeers(): Promise<readonly TimePeer[]> {
  const chrono = await optional<Chrono>("chrono-node");
  const recognizers = await optional<Recognizers>("@microsoft/recognizers-text-date-time");
  return [
    ...(chrono === null ? [] : [{ name: "chrono-node", readerOf: chronoReader(chrono) }]),
    ...(recognizers === null ? [] : [{ name: "recognizers-text", readerOf: recognizersReader(recognizers) }]),
  ];
}
