import { z } from "zod";
import { figureKinds } from "../../../codebook/figure-kinds.js";
import { sectorLabels } from "../../../codebook/sectors.js";
import {
  ANCHORS,
  FUZZES,
  GRANULARITIES,
  PRECISIONS,
  QUALIFIERS,
  SOURCE_KINDS,
  TIME_KINDS,
} from "../../../resolve/values.js";

export const text = z.string().nullable();
export const amount = z.number().nullable();
export const offset = z.number().int().min(0);

export const span = z.object({ start: offset, end: offset });

export const timeValue = z.object({
  kind: z.enum(TIME_KINDS),
  from: text,
  to: text,
  granularity: z.enum(GRANULARITIES),
  fuzz: z.enum(FUZZES).nullable(),
  anchor: z.enum(ANCHORS),
  zone: text,
});

export const placeValue = z.object({
  name: z.string(),
  country: text,
  admin1: text,
  admin2: text,
  lat: amount,
  lon: amount,
  precision: z.enum(PRECISIONS),
  radiusKm: amount,
  id: text,
  gazetteer: text,
});

export const actorValue = z.object({
  entity: text,
  geo: text,
  sector: z.enum(sectorLabels).nullable(),
  role: text,
  since: text,
  until: text,
  antecedent: text,
});

export const figureValue = z.object({
  kind: z.enum(figureKinds),
  low: amount,
  high: amount,
  best: amount,
  qualifier: z.enum(QUALIFIERS),
  unit: text,
  cumulative: z.boolean(),
  partOf: text,
  revises: text,
  asOf: text,
});

export const sourceValue = z.object({
  kind: z.enum(SOURCE_KINDS),
  name: text,
  anonymous: z.boolean(),
  reason: text,
  verb: text,
  quote: z.boolean(),
});

export const instrumentValue = z.object({ name: z.string() });

/** The words of a field, where they stand, their value, how it was found and what else it could be. */
export const itemOf = <V extends z.ZodType>(value: V) =>
  z.object({
    start: offset,
    end: offset,
    text: z.string(),
    pageStart: offset,
    pageEnd: offset,
    value: value.nullable(),
    how: text,
    reason: text,
    alternatives: z.array(z.object({ value, why: z.string() })),
  });
