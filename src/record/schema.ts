import { z } from "zod";
import { realisLabels, stanceLabels } from "../codebook/certainty.js";
import { eventTypes } from "../codebook/event-types.js";
import { figureKinds } from "../codebook/figure-kinds.js";
import { sectorLabels } from "../codebook/sectors.js";
import { OUTCOMES } from "../page/page.js";
import {
  ANCHORS,
  FUZZES,
  GRANULARITIES,
  PRECISIONS,
  QUALIFIERS,
  SOURCE_KINDS,
  TIME_KINDS,
} from "../resolve/values.js";
import { BLOCK_ROLES, PUBLISHED_HOW } from "../story/story.js";

/*
 * The format as a schema: what `daybook read --json` prints, closed lists closed. `docs/format.schema.json` is
 * written from it, the API's answers are checked by it, and the tests hold real readings against it.
 */

const offset = z.int().min(0);
const span = z.strictObject({ start: offset, end: offset });
const text = z.string();
const maybe = text.nullable();
/** ISO 3166-1 alpha-3, or INT across borders. */
const country = z.string().regex(/^[A-Z]{3}$/);

export const timeValue = z.strictObject({
  kind: z.enum(TIME_KINDS),
  from: maybe,
  to: maybe,
  granularity: z.enum(GRANULARITIES),
  fuzz: z.enum(FUZZES).nullable(),
  anchor: z.enum(ANCHORS),
  zone: maybe,
});

export const placeValue = z.strictObject({
  name: text,
  country: country.nullable(),
  admin1: maybe,
  admin2: maybe,
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  precision: z.enum(PRECISIONS),
  radiusKm: z.number().min(0).nullable(),
  id: maybe,
  gazetteer: maybe,
});

export const actorValue = z.strictObject({
  entity: maybe,
  geo: country.nullable(),
  sector: z.enum(sectorLabels).nullable(),
  role: maybe,
  since: maybe,
  until: maybe,
  antecedent: maybe,
});

export const figureValue = z.strictObject({
  kind: z.enum(figureKinds),
  low: z.number().nullable(),
  high: z.number().nullable(),
  best: z.number().nullable(),
  qualifier: z.enum(QUALIFIERS),
  unit: maybe,
  cumulative: z.boolean(),
  partOf: maybe,
  revises: maybe,
  asOf: maybe,
});

export const sourceValue = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  name: maybe,
  anonymous: z.boolean(),
  reason: maybe,
  verb: maybe,
  quote: z.boolean(),
});

export const instrumentValue = z.strictObject({ name: text });

/** The words of a field, where they stand, their value, how it was found and what else it could be. */
export const itemOf = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    start: offset,
    end: offset,
    text,
    pageStart: offset,
    pageEnd: offset,
    value: value.nullable(),
    how: maybe,
    reason: maybe,
    alternatives: z.array(z.strictObject({ value, why: text })),
  });

export const sourceItem = itemOf(sourceValue).extend({ hop: z.int().min(0) });

export const report = z.strictObject({
  id: text,
  trigger: itemOf(z.null()),
  type: z.enum(eventTypes),
  mode: maybe,
  realis: z.enum(realisLabels),
  stance: z.enum(stanceLabels),
  confidence: z.number().min(0).max(1),
  same: maybe,
  actors: z.array(itemOf(actorValue)),
  recipients: z.array(itemOf(actorValue)),
  places: z.array(itemOf(placeValue)),
  times: z.array(itemOf(timeValue)),
  figures: z.array(itemOf(figureValue)),
  instruments: z.array(itemOf(instrumentValue)),
  sources: z.array(sourceItem),
});

const publishedAt = z.strictObject({
  from: maybe,
  to: maybe,
  granularity: z.enum(GRANULARITIES),
  how: z.enum(PUBLISHED_HOW),
  reason: maybe,
  text: maybe,
});

const mention = z.discriminatedUnion("kind", [
  itemOf(timeValue).extend({ kind: z.literal("time") }),
  itemOf(placeValue).extend({ kind: z.literal("place") }),
  itemOf(actorValue).extend({ kind: z.literal("actor") }),
  itemOf(figureValue).extend({ kind: z.literal("figure") }),
  itemOf(sourceValue).extend({ kind: z.literal("source") }),
  itemOf(instrumentValue).extend({ kind: z.literal("instrument") }),
]);

export const storyLine = z.strictObject({
  type: z.literal("story"),
  id: text,
  page: text,
  index: z.int().min(0),
  kind: z.enum(["story", "item", "post"]),
  pageSpan: span,
  headline: maybe,
  published: publishedAt.nullable(),
  updated: publishedAt.nullable(),
  dateline: z.strictObject({ text, place: maybe, day: maybe }).nullable(),
  language: maybe,
  outlet: maybe,
  url: maybe,
  cutOff: z.union([z.literal(false), z.enum(["paragraph", "sentence"])]),
  duplicateOf: maybe,
  text,
  blocks: z.array(
    z.strictObject({
      role: z.enum(BLOCK_ROLES),
      start: offset,
      end: offset,
      pageStart: offset,
      pageEnd: offset,
    }),
  ),
  sentences: z.array(span),
  reports: z.array(report),
  mentions: z.array(mention).optional(),
});

export const outcomeLine = z.strictObject({
  type: z.literal("outcome"),
  page: text,
  outcome: z.enum(OUTCOMES),
  reason: maybe,
  stories: z.int().min(0),
  reports: z.int().min(0),
});

/** One line of output: a story, or the outcome of a page after its stories. */
export const outputLine = z.discriminatedUnion("type", [storyLine, outcomeLine]);

/** The JSON Schema (2020-12) of one line of output. */
export const outputSchema = (): unknown => ({
  title: "A line of daybook read --json",
  ...z.toJSONSchema(outputLine),
});
