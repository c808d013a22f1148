import { type FigureKind, figureKinds, PEOPLE_KINDS } from "../../codebook/figure-kinds.js";
import type { Claim, FigureRange, LedgerEvent, NamedActor } from "../../merge/event.js";
import { type Column, distinct, pointOf, type Table } from "./column.js";

export interface EventRow {
  readonly event: LedgerEvent;
  readonly claims: readonly Claim[];
}

const columns: readonly Column<EventRow>[] = [
  { name: "id", about: "id of the event", of: ({ event }) => event.id },
  { name: "type", about: "type of the codebook", of: ({ event }) => event.summary.type },
  { name: "mode", about: "mode of the codebook", of: ({ event }) => event.summary.mode },
  {
    name: "realis",
    about: "whether it happened, as its best told reports say",
    of: ({ event }) => event.summary.realis,
  },
  { name: "stance", about: "how its best told reports stand to it", of: ({ event }) => event.summary.stance },
  {
    name: "contested",
    about: "true when reports differ in stance or in whether it happened",
    of: ({ event }) => event.summary.contested,
  },
  { name: "time_from", about: "first day or instant", of: ({ event }) => event.summary.time?.from ?? null },
  {
    name: "time_to",
    about: "first day or instant after it",
    of: ({ event }) => event.summary.time?.to ?? null,
  },
  {
    name: "time_granularity",
    about: "how precise the time is",
    of: ({ event }) => event.summary.time?.granularity ?? null,
  },
  {
    name: "time_fuzz",
    about: "how the words blur it",
    of: ({ event }) => event.summary.time?.fuzz ?? null,
  },
  {
    name: "place",
    about: "name of the most precise place",
    of: ({ event }) => event.summary.place?.name ?? null,
  },
  {
    name: "place_precision",
    about: "how precise the place is",
    of: ({ event }) => event.summary.place?.precision ?? null,
  },
  {
    name: "place_radius_km",
    about: "how far off the point may be, in km",
    of: ({ event }) => event.summary.place?.radiusKm ?? null,
  },
  {
    name: "latitude",
    about: "degrees north, WGS 84; empty for a country",
    of: ({ event }) => pointOf(event.summary.place)?.[1] ?? null,
  },
  {
    name: "longitude",
    about: "degrees east, WGS 84; empty for a country",
    of: ({ event }) => pointOf(event.summary.place)?.[0] ?? null,
  },
  {
    name: "admin2",
    about: "district of the place",
    of: ({ event }) => event.summary.place?.admin2 ?? null,
  },
  {
    name: "admin1",
    about: "province of the place",
    of: ({ event }) => event.summary.place?.admin1 ?? null,
  },
  {
    name: "country",
    about: "ISO 3166-1 alpha-3 of the place; `INT` across borders",
    of: ({ event }) => event.summary.place?.country ?? null,
  },
  {
    name: "actors",
    about: "who did it, in the words of the reports that agree on the event",
    of: ({ event }) => texts(event.summary.actors),
  },
  { name: "actor_geos", about: "countries of the actors", of: ({ event }) => geos(event.summary.actors) },
  {
    name: "recipients",
    about: "to whom it was done, in the words of the reports that agree on the event",
    of: ({ event }) => texts(event.summary.recipients),
  },
  {
    name: "recipient_geos",
    about: "countries of the recipients",
    of: ({ event }) => geos(event.summary.recipients),
  },
  ...figureKinds.flatMap((kind) => [
    {
      name: `${kind}_low`,
      about: `lowest figure told of kind \`${kind}\` for this event alone; empty where a claim leaves it open`,
      of: ({ event }: EventRow) => only(event.summary.figures, kind)?.low ?? null,
    },
    {
      name: `${kind}_high`,
      about: `highest figure told of kind \`${kind}\` for this event alone; empty where a claim leaves it open`,
      of: ({ event }: EventRow) => only(event.summary.figures, kind)?.high ?? null,
    },
  ]),
  {
    name: "figures",
    about: "the words of the figures, with their kinds; `+` marks a running total over several happenings",
    of: ({ event: { summary } }) => [
      ...summary.figures.flatMap(({ kind, texts }) => texts.map((text) => `${kind}: ${text}`)),
      ...summary.totals.flatMap(({ kind, texts }) => texts.map((text) => `${kind}+: ${text}`)),
    ],
  },
  {
    name: "sources",
    about: "who says so, in the words of the reports",
    of: ({ event }) => event.summary.sources,
  },
  { name: "reports", about: "number of reports", of: ({ event }) => event.summary.reports },
  { name: "stories", about: "number of stories", of: ({ event }) => event.summary.stories },
  {
    name: "tellings",
    about: "independent tellings: stories that are no copies of one another",
    of: ({ event }) => event.summary.tellings,
  },
  { name: "outlets", about: "outlets that tell of it", of: ({ event }) => event.summary.outlets },
  {
    name: "first_published",
    about: "earliest moment of the publication that came first; empty where that is only inferred",
    of: ({ event }) => event.summary.published,
  },
  {
    name: "trigger",
    about: "the word that names it, in its first report",
    of: ({ event }) => event.summary.trigger,
  },
  { name: "sentence", about: "the sentence of that word", of: ({ event }) => event.summary.sentence },
  {
    name: "report_ids",
    about: "ids of its reports, the story published first in front",
    of: ({ event }) => event.reports,
  },
  ...figureKinds
    .filter((kind) => PEOPLE_KINDS.has(kind))
    .flatMap((kind) => [
      {
        name: `${kind}_total_low`,
        about: `lowest running total of kind \`${kind}\` over several happenings, this one among them: never to be added up`,
        of: ({ event }: EventRow) => only(event.summary.totals, kind)?.low ?? null,
      },
      {
        name: `${kind}_total_high`,
        about: `highest such running total; empty where a claim leaves it open`,
        of: ({ event }: EventRow) => only(event.summary.totals, kind)?.high ?? null,
      },
    ]),
];

export const EVENTS: Table<EventRow> = {
  columns,
  id: ({ event }) => event.id,
  place: ({ event }) => event.summary.place,
};

const texts = (actors: readonly NamedActor[]): readonly string[] => distinct(actors.map(({ text }) => text));
const geos = (actors: readonly NamedActor[]): readonly string[] => distinct(actors.map(({ geo }) => geo));

/**
 * Counts of different things have no common range: with two units of a kind neither is given here. Columns of people
 * hold people: families stand in `figures` alone.
 */
function only(ranges: readonly FigureRange[], kind: FigureKind): FigureRange | null {
  const ofPeople = PEOPLE_KINDS.has(kind);
  const [first, ...more] = ranges.filter(
    (range) => range.kind === kind && !(ofPeople && range.unit !== null),
  );
  return first === undefined || more.length > 0 ? null : first;
}
