import type { Realis, Stance } from "../codebook/certainty.js";
import type { EventType } from "../codebook/event-types.js";
import type { FigureKind } from "../codebook/figure-kinds.js";
import type { Sector } from "../codebook/sectors.js";
import type { StoryLine } from "../record/lines.js";
import { countryByName } from "../resolve/place/countries.js";
import type { Report, SourceItem } from "../resolve/report.js";
import type {
  ActorValue,
  FigureValue,
  Item,
  PlaceValue,
  Precision,
  Qualifier,
  TimeValue,
} from "../resolve/values.js";
import { contentId } from "../text/content-id.js";
import { isoDay } from "./days.js";

/** A report in shorthand, for tables of examples: what is left out is not told. */
export interface Telling {
  readonly type?: EventType;
  readonly mode?: string;
  readonly trigger?: string;
  readonly realis?: Realis;
  readonly stance?: Stance;
  /** `2026-03-02`, `2026-03`, `2026`, or `2026-03-02..2026-03-09` for all days up to the last. */
  readonly time?: string;
  readonly place?: ToldPlace;
  readonly actor?: ToldParty | readonly ToldParty[];
  readonly recipient?: ToldParty | readonly ToldParty[];
  readonly figures?: readonly ToldFigure[];
  readonly source?: string;
  /** The figures stand beside each other, "and" between them. */
  readonly joined?: boolean;
  /** Place of an earlier report of the same happening in the story. */
  readonly same?: number;
}

export interface ToldPlace {
  readonly name: string;
  readonly country: string | null;
  readonly admin1?: string;
  readonly at?: readonly [lat: number, lon: number];
  readonly precision?: Precision;
  readonly radiusKm?: number;
}

export interface ToldParty {
  readonly text: string;
  readonly entity?: string;
  readonly geo?: string;
  readonly sector?: Sector;
}

export interface ToldFigure {
  readonly text: string;
  readonly kind: FigureKind;
  readonly low: number | null;
  readonly high: number | null;
  readonly best?: number;
  readonly cumulative?: boolean;
  readonly unit?: string;
  readonly qualifier?: Qualifier;
  readonly partOf?: string;
  readonly revises?: string;
}

export interface StoryOptions {
  readonly id: string;
  readonly published?: string;
  readonly outlet?: string;
}

/** A story whose sentences are made of the tellings' own words, so that every span slices to its words. */
export function makeStory({ id, published, outlet }: StoryOptions, tellings: readonly Telling[]): StoryLine {
  const writer = new Writer(id);
  for (const telling of tellings) writer.tell(telling);
  const { text, sentences, reports } = writer;
  const day = published ?? null;
  return {
    type: "story",
    ...{ id, page: id, index: 0, kind: "story" },
    pageSpan: { start: 0, end: text.length },
    headline: null,
    published:
      day === null
        ? null
        : { from: day, to: null, granularity: "day", how: "given", reason: null, text: null },
    ...{ updated: null, dateline: null, language: "en", outlet: outlet ?? null, url: null },
    ...{ cutOff: false, duplicateOf: null, text },
    blocks: [{ role: "body", start: 0, end: text.length, pageStart: 0, pageEnd: text.length }],
    ...{ sentences, reports },
  };
}

class Writer {
  text = "";
  readonly sentences: { start: number; end: number }[] = [];
  readonly reports: Report[] = [];
  readonly #story: string;

  constructor(story: string) {
    this.#story = story;
  }

  tell(telling: Telling): void {
    if (this.text !== "") this.text += " ";
    const start = this.text.length;
    const actors = list(telling.actor).map((party) => this.#party(party));
    const trigger = this.#item<null>(telling.trigger ?? "attacked", null);
    const figures = (telling.figures ?? []).map((figure, n) => {
      if (n > 0 && telling.joined) this.text += "and ";
      return this.#item(figure.text, figureValue(figure));
    });
    const recipients = list(telling.recipient).map((party) => this.#party(party));
    const places =
      telling.place === undefined ? [] : [this.#item(telling.place.name, placeValue(telling.place))];
    const times = telling.time === undefined ? [] : [this.#item(telling.time, timeValue(telling.time))];
    const sources = telling.source === undefined ? [] : [this.#source(telling.source)];
    this.text = `${this.text.trimEnd()}.`;
    this.sentences.push({ start, end: this.text.length });
    this.reports.push({
      id: this.#id(this.reports.length),
      trigger,
      type: telling.type ?? "ASSAULT",
      mode: telling.mode ?? null,
      realis: telling.realis ?? "occurred",
      stance: telling.stance ?? "stated",
      confidence: 0.9,
      same: telling.same === undefined ? null : this.#id(telling.same),
      ...{ actors, recipients, places, times, figures, instruments: [], sources },
    });
  }

  #id(n: number): string {
    return contentId("r", `${this.#story} ${n}`);
  }

  #party({ text, entity, geo, sector }: ToldParty): Item<ActorValue> {
    const dated = { role: null, since: null, until: null, antecedent: null };
    return this.#item(text, { entity: entity ?? null, geo: geo ?? null, sector: sector ?? null, ...dated });
  }

  #source(text: string): SourceItem {
    const value = {
      kind: "role",
      name: null,
      anonymous: false,
      reason: null,
      verb: "said",
      quote: false,
    } as const;
    return { ...this.#item(text, value), hop: 0 };
  }

  #item<V>(text: string, value: V | null): Item<V> {
    const start = this.text.length;
    const end = start + text.length;
    this.text += `${text} `;
    return {
      start,
      end,
      text,
      pageStart: start,
      pageEnd: end,
      value,
      how: "table",
      reason: null,
      alternatives: [],
    };
  }
}

const list = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  one === undefined ? [] : Array.isArray(one) ? one : [one as T];

const figureValue = ({
  kind,
  low,
  high,
  best,
  cumulative,
  unit,
  qualifier,
  partOf,
  revises,
}: ToldFigure): FigureValue => ({
  ...{
    kind,
    low,
    high,
    best: best ?? low ?? high,
    qualifier: qualifier ?? (high === null ? "min" : "exact"),
    unit: unit ?? "people",
  },
  ...{ cumulative: cumulative ?? false, partOf: partOf ?? null, revises: revises ?? null, asOf: null },
});

const placeValue = ({ name, country, admin1, at, precision, radiusKm }: ToldPlace): PlaceValue => ({
  ...{ name, country, admin1: admin1 ?? null, admin2: null, lat: at?.[0] ?? null, lon: at?.[1] ?? null },
  precision: precision ?? (country !== null && countryByName(name) !== null ? "country" : "town"),
  ...{ radiusKm: radiusKm ?? null, id: null, gazetteer: null },
});

function timeValue(time: string): TimeValue {
  const [first = "", last] = time.split("..");
  const granularity =
    last !== undefined ? "week" : (["year", "month", "day"] as const)[first.split("-").length - 1];
  const day = (iso: string) => Date.parse(iso) / 86_400_000;
  return {
    kind: "date",
    from: first.padEnd(10, "-01"),
    to: last === undefined ? endOf(first) : isoDay(day(last) + 1),
    granularity: granularity ?? "day",
    ...{ fuzz: null, anchor: "absolute", zone: null },
  };
}

/** The first day after a day, month or year. */
function endOf(time: string): string {
  const [year = 0, month, day] = time.split("-").map(Number);
  if (month === undefined) return `${year + 1}-01-01`;
  return new Date(Date.UTC(year, day === undefined ? month : month - 1, day === undefined ? 1 : day + 1))
    .toISOString()
    .slice(0, 10);
}
