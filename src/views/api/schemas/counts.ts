import { z } from "zod";
import { OUTCOMES } from "../../../page/page.js";
import { placeValue } from "../../../record/schema.js";

const text = z.string().nullable();

const count = z.number().int().min(0);
const counted = z.record(z.string(), count);

export const eventCounts = z.object({
  total: count,
  undated: count,
  unplaced: count,
  byType: counted,
  byRealis: counted,
  byCountry: counted,
  byMonth: z.array(z.object({ month: z.string(), events: count })),
});

export const ledgerStats = z.object({
  pages: count,
  arrivals: count.describe("pages by every name under which they came, copies included"),
  passedOver: counted.describe("records of archives that are no pages, by type"),
  outcomes: z.partialRecord(z.enum(OUTCOMES), count),
  reasons: z.array(z.object({ outcome: z.enum(OUTCOMES), reason: z.string(), pages: count })),
  stories: count,
  reports: count,
  events: count,
  byType: counted,
  byRealis: counted,
  eventsWithout: z.object({ date: count, place: count }),
  unresolved: z.record(z.string(), z.object({ items: count, unresolved: count })),
  versions: z.array(
    z.object({ program: z.string(), reader: z.string(), codebook: z.string(), gazetteer: z.string() }),
  ),
});

export const mapAnswer = z.object({
  total: count.describe("events of the filter"),
  read: count.describe(
    "events that the places below were made from: the newest ones, when there are too many",
  ),
  points: z.array(
    placeValue
      .pick({ id: true, name: true, country: true, precision: true, radiusKm: true })
      .extend({ lat: z.number(), lon: z.number(), events: count }),
  ),
  areas: z
    .array(
      z.object({ name: z.string(), country: text, precision: placeValue.shape.precision, events: count }),
    )
    .describe("places without a point: countries, regions"),
  unplaced: count.describe("events without any place"),
});

const definitions = z.record(z.string(), z.string());

export const codebookAnswer = z.object({
  version: z.string(),
  types: z.array(z.object({ type: z.string(), definition: z.string(), modes: definitions })),
  realis: definitions,
  stance: definitions,
  sectors: definitions,
  figureKinds: definitions,
  countries: definitions.describe("English names by ISO 3166-1 alpha-3"),
});

export type MapAnswer = z.output<typeof mapAnswer>;
export type CodebookAnswer = z.output<typeof codebookAnswer>;
