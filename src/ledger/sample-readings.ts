import { createHash } from "node:crypto";
import type { Realis, Stance } from "../codebook/certainty.js";
import type { EventType } from "../codebook/event-types.js";
import { isoDay } from "../merge/days.js";
import type { PageReading, StoryLine, Versions } from "../record/lines.js";
import type { Report, SourceItem } from "../resolve/report.js";
import type { ActorValue, FigureValue, Item, PlaceValue, TimeValue } from "../resolve/values.js";
import { SAMPLE_DEEDS, SAMPLE_PARTIES, SAMPLE_PLACES, type SamplePlace } from "./sample-world.js";

/** Made-up readings for the contract suite and the bench: the same seed gives the same pages everywhere. */
export interface SampleOptions {
  readonly seed: number;
  readonly pages: number;
  readonly storiesPerPage: number;
  readonly reportsPerStory: number;
  /** Different happenings in the made-up world; fewer than reports, so that stories tell of the same ones. */
  readonly happenings: number;
  /** Over how many days they are spread. */
  readonly days: number;
}

interface Happening {
  readonly type: EventType;
  readonly mode: string | null;
  readonly trigger: string;
  readonly place: SamplePlace;
  readonly day: number;
  readonly actor: (typeof SAMPLE_PARTIES)[number];
  readonly recipient: (typeof SAMPLE_PARTIES)[number];
  readonly toll: number;
  readonly realis: Realis;
}

const FIRST_DAY = 19_723;
export const SAMPLE_VERSIONS: Versions = {
  program: "0.0.0",
  reader: "sample",
  codebook: "1",
  gazetteer: "sample",
};

export function* sampleReadings(options: SampleOptions): Generator<PageReading> {
  const random = seededRandom(options.seed);
  const world = Array.from({ length: options.happenings }, () => makeHappening(random, options.days)).sort(
    (a, b) => a.day - b.day,
  );
  for (let page = 0; page < options.pages; page++) {
    const told = Array.from({ length: options.storiesPerPage }, () =>
      Array.from(
        { length: options.reportsPerStory },
        () => world[toldOn(random, page / options.pages, world.length)] as Happening,
      ),
    );
    yield makeReading(
      `page-${page}`,
      told.map((happenings, index) => makeStory(random, `page-${page}`, index, happenings)),
    );
  }
}

/** News goes with the days: most of a page is of the last few, one report in five is background of any time before. */
function toldOn(random: () => number, progress: number, happenings: number): number {
  const now = progress * happenings;
  const recent = Math.max(20, happenings / 200);
  const back = random() < 0.2 ? random() * now : random() * recent;
  return Math.min(happenings - 1, Math.max(0, Math.floor(now + recent / 2 - back)));
}

/** A page that holds these stories. */
export function makeReading(id: string, stories: readonly StoryLine[]): PageReading {
  const source = stories.map(({ text }) => text).join("\n\n");
  const reports = stories.reduce((sum, story) => sum + story.reports.length, 0);
  return {
    page: {
      id,
      hash: hex(`${id}\n${source}`),
      media: "text",
      encoding: "utf-8",
      source,
      url: null,
      outlet: null,
      versions: SAMPLE_VERSIONS,
    },
    stories: stories.map((story) => ({ ...story, page: id })),
    outcome: {
      type: "outcome",
      page: id,
      outcome: stories.length > 0 ? "ok" : "no-story",
      reason: stories.length > 0 ? null : "no sentence",
      stories: stories.length,
      reports,
    },
  };
}

/** Numbers in [0, 1) from a seed (mulberry32, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const hex = (content: string): string => createHash("sha256").update(content).digest("hex");

function pick<T>(random: () => number, list: readonly T[]): T {
  const value = list[Math.floor(random() * list.length)];
  if (value === undefined) throw new Error("Nothing to pick from");
  return value;
}

function makeHappening(random: () => number, days: number): Happening {
  const deed = pick(random, SAMPLE_DEEDS);
  return {
    ...deed,
    place: pick(random, SAMPLE_PLACES),
    day: FIRST_DAY + Math.floor(random() * days),
    actor: pick(random, SAMPLE_PARTIES),
    recipient: pick(random, SAMPLE_PARTIES),
    toll: 1 + Math.floor(random() * 40),
    realis: random() < 0.85 ? "occurred" : pick(random, ["planned", "possible", "not"] as const),
  };
}

function makeStory(
  random: () => number,
  page: string,
  index: number,
  happenings: readonly Happening[],
): StoryLine {
  const id = `s${hex(`${page} ${index}`).slice(0, 16)}`;
  const writer = new StoryWriter(id);
  for (const happening of happenings) writer.tell(happening, random);
  const last = Math.max(...happenings.map(({ day }) => day));
  const published = isoDay(last + Math.floor(random() * 2));
  return {
    type: "story",
    id,
    page,
    index,
    kind: "story",
    pageSpan: { start: 0, end: writer.text.length },
    headline: `What happened on ${published}`,
    published: {
      from: published,
      to: isoDay(last + 2),
      granularity: "day",
      how: "given",
      reason: null,
      text: null,
    },
    updated: null,
    dateline: null,
    language: "en",
    outlet: pick(random, ["The Daily Example", "Example Agency", "Sample Times"]),
    url: null,
    cutOff: false,
    duplicateOf: null,
    text: writer.text,
    blocks: [{ role: "body", start: 0, end: writer.text.length, pageStart: 0, pageEnd: writer.text.length }],
    sentences: writer.sentences,
    reports: writer.reports,
  };
}

/** Puts a story together sentence by sentence, so that every span slices to its words. */
class StoryWriter {
  text = "";
  readonly sentences: { start: number; end: number }[] = [];
  readonly reports: Report[] = [];
  readonly #id: string;

  constructor(id: string) {
    this.#id = id;
  }

  tell(happening: Happening, random: () => number): void {
    if (this.text !== "") this.text += " ";
    const start = this.text.length;
    const actor = this.#party(happening.actor);
    this.#add(" ");
    const trigger = this.#item<null>(happening.trigger, null, "sample");
    this.#add(" ");
    const toll = happening.toll + (random() < 0.2 ? 1 : 0);
    const figure = random() < 0.6 ? this.#item(`${toll} people`, tollValue(toll), "number") : null;
    if (figure !== null) this.#add(" of ");
    const recipient = this.#party(happening.recipient);
    this.#add(" in ");
    const place = this.#item(happening.place.name, placeValue(happening.place, random() < 0.9), "gazetteer");
    const dated = random() < 0.85;
    if (dated) this.#add(" on ");
    const time = dated ? this.#item(isoDay(happening.day), dayValue(happening.day), "absolute") : null;
    this.#add(", ");
    const source = this.#item(pick(random, ["officials", "a witness", "the ministry"]), null, null);
    this.#add(" said.");
    this.sentences.push({ start, end: this.text.length });
    this.reports.push({
      id: `r${hex(`${this.#id} ${this.reports.length}`).slice(0, 16)}`,
      trigger,
      type: happening.type,
      mode: happening.mode,
      realis: happening.realis,
      stance: pick<Stance>(random, ["stated", "stated", "stated", "alleged"]),
      confidence: 0.9,
      same: null,
      actors: [actor],
      recipients: [recipient],
      places: [place],
      times: time === null ? [] : [time],
      figures: figure === null ? [] : [figure],
      instruments: [],
      sources: [{ ...(source as Item<never>), hop: 0 } satisfies SourceItem],
    });
  }

  #party({ text, ...value }: (typeof SAMPLE_PARTIES)[number]): Item<ActorValue> {
    return this.#item(text, { ...value, role: null, since: null, until: null, antecedent: null }, "table");
  }

  #add(words: string): void {
    this.text += words;
  }

  #item<V>(text: string, value: V | null, how: string | null): Item<V> {
    const start = this.text.length;
    this.text += text;
    const end = this.text.length;
    const reason = value === null && how === null ? "not resolved" : null;
    return { start, end, text, pageStart: start, pageEnd: end, value, how, reason, alternatives: [] };
  }
}

const tollValue = (toll: number): FigureValue => ({
  kind: "killed",
  ...{ low: toll, high: toll, best: toll },
  qualifier: "exact",
  unit: "people",
  cumulative: false,
  ...{ partOf: null, revises: null, asOf: null },
});

const dayValue = (day: number): TimeValue => ({
  kind: "date",
  ...{ from: isoDay(day), to: isoDay(day + 1) },
  granularity: "day",
  fuzz: null,
  anchor: "absolute",
  zone: null,
});

const placeValue = (place: SamplePlace, known: boolean): PlaceValue | null =>
  known
    ? {
        ...place,
        admin2: null,
        precision: "town",
        radiusKm: 5,
        id: `sample:${place.name}`,
        gazetteer: "sample",
      }
    : null;
