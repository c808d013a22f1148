import type { ReportDetail } from "../../ledger/contract.js";
import { sourceChain } from "../../merge/claims.js";
import { precisionRank } from "../../merge/precision.js";
import type { Item, PlaceValue, TimeValue } from "../../resolve/values.js";
import { type Column, distinct, pointOf, type Table } from "./column.js";

const columns: readonly Column<ReportDetail>[] = [
  { name: "id", about: "id of the report", of: ({ report }) => report.id },
  { name: "event", about: "id of its event", of: ({ event }) => event },
  { name: "story", about: "id of its story", of: ({ story }) => story.id },
  { name: "headline", about: "headline of the story", of: ({ story }) => story.headline },
  { name: "outlet", about: "outlet of the story", of: ({ story }) => story.outlet },
  { name: "url", about: "address of the story", of: ({ story }) => story.url },
  {
    name: "published_from",
    about: "earliest moment of publication",
    of: ({ story }) => story.published?.from ?? null,
  },
  {
    name: "published_to",
    about: "first moment after it",
    of: ({ story }) => story.published?.to ?? null,
  },
  {
    name: "published_how",
    about: "how the publication is known",
    of: ({ story }) => story.published?.how ?? null,
  },
  { name: "type", about: "type of the codebook", of: ({ report }) => report.type },
  { name: "mode", about: "mode of the codebook", of: ({ report }) => report.mode },
  { name: "realis", about: "whether it happened, as the text tells it", of: ({ report }) => report.realis },
  { name: "stance", about: "how the text stands to it", of: ({ report }) => report.stance },
  { name: "confidence", about: "the reader's, 0 to 1", of: ({ report }) => report.confidence },
  {
    name: "same",
    about: "id of an earlier report of the same happening in the story",
    of: ({ report }) => report.same,
  },
  { name: "trigger", about: "the word that names it", of: ({ report }) => report.trigger.text },
  {
    name: "trigger_start",
    about: "where it starts in the story's text, UTF-16 units",
    of: ({ report }) => report.trigger.start,
  },
  { name: "trigger_end", about: "where it ends", of: ({ report }) => report.trigger.end },
  { name: "sentence", about: "the sentence of that word", of: ({ sentence }) => sentence },
  { name: "actors", about: "who does it", of: ({ report }) => texts(report.actors) },
  {
    name: "actor_geos",
    about: "countries of the actors",
    of: ({ report }) => distinct(report.actors.map(({ value }) => value?.geo ?? null)),
  },
  { name: "recipients", about: "to whom it is done", of: ({ report }) => texts(report.recipients) },
  {
    name: "recipient_geos",
    about: "countries of the recipients",
    of: ({ report }) => distinct(report.recipients.map(({ value }) => value?.geo ?? null)),
  },
  { name: "places", about: "where, in the words of the text", of: ({ report }) => texts(report.places) },
  {
    name: "place",
    about: "name of the most precise of them",
    of: ({ report }) => placeOf(report.places)?.name ?? null,
  },
  {
    name: "place_precision",
    about: "how precise it is",
    of: ({ report }) => placeOf(report.places)?.precision ?? null,
  },
  {
    name: "place_radius_km",
    about: "how far off the point may be, in km",
    of: ({ report }) => placeOf(report.places)?.radiusKm ?? null,
  },
  {
    name: "latitude",
    about: "degrees north, WGS 84; empty for a country",
    of: ({ report }) => pointOf(placeOf(report.places))?.[1] ?? null,
  },
  {
    name: "longitude",
    about: "degrees east, WGS 84; empty for a country",
    of: ({ report }) => pointOf(placeOf(report.places))?.[0] ?? null,
  },
  {
    name: "country",
    about: "ISO 3166-1 alpha-3 of the place; `INT` across borders",
    of: ({ report }) => placeOf(report.places)?.country ?? null,
  },
  { name: "times", about: "when, in the words of the text", of: ({ report }) => texts(report.times) },
  {
    name: "time_from",
    about: "first day or instant of the first time that says when",
    of: ({ report }) => timeOf(report.times)?.from ?? null,
  },
  {
    name: "time_to",
    about: "first day or instant after it",
    of: ({ report }) => timeOf(report.times)?.to ?? null,
  },
  {
    name: "time_granularity",
    about: "how precise it is",
    of: ({ report }) => timeOf(report.times)?.granularity ?? null,
  },
  {
    name: "figures",
    about: "the words of all figures, with their kinds; `+` marks a running total",
    of: ({ report }) =>
      report.figures.map(({ value, text }) =>
        value === null ? text : `${value.kind}${value.cumulative ? "+" : ""}: ${text}`,
      ),
  },
  { name: "instruments", about: "weapons or means", of: ({ report }) => texts(report.instruments) },
  {
    name: "sources",
    about: "who says so, nearest to the reader first, `<` before a source passed on",
    of: ({ report }) => sourceChain(report.sources) || null,
  },
];

export const REPORTS: Table<ReportDetail> = {
  columns,
  id: ({ report }) => report.id,
  place: ({ report }) => placeOf(report.places),
};

const texts = (items: readonly Item<unknown>[]): readonly string[] => items.map(({ text }) => text);

/** The most precise place; of several the first told. */
const placeOf = (items: readonly Item<PlaceValue>[]): PlaceValue | null =>
  items
    .flatMap(({ value }) => value ?? [])
    .reduce<PlaceValue | null>(
      (best, place) =>
        best !== null && precisionRank(best.precision) <= precisionRank(place.precision) ? best : place,
      null,
    );

const timeOf = (items: readonly Item<TimeValue>[]): TimeValue | null =>
  items.map(({ value }) => value).find((value) => value !== null && (value.from ?? value.to) !== null) ??
  null;
