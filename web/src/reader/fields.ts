import type {
  ActorValue,
  CodebookAnswer,
  FigureValue,
  InstrumentValue,
  Item,
  PlaceValue,
  Report,
  SourceValue,
  TimeValue,
} from "../../../src/views/api/answers.js";
import { figureText } from "../words/figure.js";
import {
  actorText,
  placeText,
  precisionText,
  sourceText,
  spotOfPlace,
  typeAndMode,
} from "../words/labels.js";
import { timeText } from "../words/time.js";

/** In the order of the table; the later one lies on top where words belong to two fields. */
export const FIELDS = {
  trigger: "What",
  actor: "Who",
  recipient: "To whom",
  place: "Where",
  time: "When",
  figure: "How many",
  instrument: "With what",
  source: "According to",
} as const;

export type Field = keyof typeof FIELDS;
export const fieldNames = Object.keys(FIELDS) as readonly Field[];

/** One filled field as the reader shows it. */
export interface Shown {
  readonly key: string;
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Null where there are words without a value. */
  readonly value: string | null;
  readonly detail: string | null;
  readonly how: string | null;
  readonly reason: string | null;
  readonly alternatives: readonly { readonly value: string; readonly why: string }[];
}

/** The field that was picked, and where: the text and the table lead to each other. */
export interface Picked {
  readonly field: Shown;
  readonly by: "text" | "table";
}

type Reading<V> = (value: V, words: string) => readonly [value: string, detail: string | null];

const shownOf =
  <V>(field: Field, read: Reading<V>) =>
  (item: Item<V>): Shown => {
    const [value, detail] = item.value === null ? [null, null] : read(item.value, item.text);
    return {
      key: `${field}:${item.start}:${item.end}`,
      field,
      start: item.start,
      end: item.end,
      words: item.text,
      value,
      detail,
      how: howText(item.how),
      reason: item.reason,
      alternatives: item.alternatives.map((other) => ({
        value: read(other.value, item.text)[0],
        why: other.why,
      })),
    };
  };

const placeDetail = (place: PlaceValue): string => {
  const at = spotOfPlace(place);
  const spot = at === null ? "no point" : `${at.lat}, ${at.lon}`;
  return [precisionText(place), spot, place.id].filter((part) => part !== null).join(" · ");
};

/** What a relative time was counted from; a date that is written out needs nothing else. */
const ANCHOR: Readonly<Record<TimeValue["anchor"], string | null>> = {
  absolute: null,
  publication: "counted from the day of publication",
  dateline: "counted from the dateline",
  mention: "counted from another time in the text",
  document: "counted from the day inferred for the story",
};

const KIND: Readonly<Record<TimeValue["kind"], string | null>> = {
  date: null,
  duration: "how long it lasted",
  set: "again and again",
  reference: "another time that the text names",
};

const timeDetail = ({ kind, from, to, granularity, anchor }: TimeValue): string =>
  [
    `${from ?? "open"} → ${to ?? "open"}`,
    granularity === "vague" ? "no exact day" : `to the ${granularity}`,
    ANCHOR[anchor],
    KIND[kind],
  ]
    .filter((part) => part !== null)
    .join(" · ");

/** Names of rules, as words; what names a place stays as it is. */
const howText = (how: string | null): string | null =>
  how !== null && /^[a-z\d+/-]{1,80}$/.test(how) ? how.replaceAll("-", " ").replaceAll("/", ", ") : how;

/** Every field of a report with its words, in the order of the table. */
export const shownFields = (report: Report, { sectors, countries }: CodebookAnswer): readonly Shown[] => {
  const actor: Reading<ActorValue> = (value) => [
    actorText(value, sectors),
    value.antecedent && `as “${value.antecedent}”`,
  ];
  return [
    {
      ...shownOf<null>("trigger", () => ["", null])(report.trigger),
      value: typeAndMode(report.type, report.mode),
      detail: `confidence ${report.confidence}`,
      reason: null,
    },
    ...report.actors.map(shownOf("actor", actor)),
    ...report.recipients.map(shownOf("recipient", actor)),
    ...report.places.map(
      shownOf<PlaceValue>("place", (value) => [placeText(value, countries), placeDetail(value)]),
    ),
    ...report.times.map(
      shownOf<TimeValue>("time", (value, words) => [timeText(value, words), timeDetail(value)]),
    ),
    ...report.figures.map(shownOf<FigureValue>("figure", (value, words) => [figureText(value, words), null])),
    ...report.instruments.map(shownOf<InstrumentValue>("instrument", (value) => [value.name, null])),
    ...report.sources.map(shownOf<SourceValue>("source", (value) => [sourceText(value), null])),
  ];
};
