import { z } from "zod";
import { realisLabels, stanceLabels } from "../../../codebook/certainty.js";
import { eventTypes } from "../../../codebook/event-types.js";
import { CLAIM_FIELDS } from "../../../merge/event.js";
import {
  actorValue,
  figureValue,
  instrumentValue,
  itemOf,
  placeValue,
  sourceItem,
  timeValue,
} from "../../../record/schema.js";
import { reportDetail } from "./story.js";

const text = z.string().nullable();
const amount = z.number().nullable();

const namedActor = z.object({ text: z.string(), entity: text, geo: text, sector: text });
const figureRange = z.object({
  kind: z.string(),
  unit: text,
  low: amount,
  high: amount,
  texts: z.array(z.string()),
});

export const eventSummary = z.object({
  id: z.string(),
  type: z.enum(eventTypes),
  mode: text,
  realis: z.enum(realisLabels),
  stance: z.enum(stanceLabels),
  contested: z.boolean(),
  trigger: z.string(),
  sentence: z.string(),
  time: timeValue.nullable(),
  place: placeValue.nullable(),
  actors: z.array(namedActor),
  recipients: z.array(namedActor),
  figures: z.array(figureRange),
  totals: z.array(figureRange),
  sources: z.array(z.string()),
  reports: z.number().int(),
  stories: z.number().int(),
  tellings: z.number().int(),
  outlets: z.array(z.string()),
  published: text,
});

export const eventPage = z.object({ events: z.array(eventSummary), total: z.number().int(), next: text });

const claimValue = z.union([actorValue, placeValue, timeValue, figureValue, instrumentValue]);

const claim = z.object({
  id: z.string(),
  event: z.string(),
  report: z.string(),
  story: z.string(),
  field: z.enum(CLAIM_FIELDS),
  item: itemOf(claimValue.nullable()),
  label: text,
  realis: z.enum(realisLabels),
  stance: z.enum(stanceLabels),
  sources: z.array(sourceItem),
});

export const eventDetail = z.object({
  event: z.object({ id: z.string(), reports: z.array(z.string()), summary: eventSummary }),
  claims: z.array(claim),
  reports: z.array(reportDetail),
  copies: z.array(z.object({ story: z.string(), of: z.string() })),
  possibleDuplicates: z.array(z.object({ event: z.string(), other: z.string(), why: z.string() })),
  redirectedFrom: text,
});
