import { z } from "zod";
import { realisLabels, stanceLabels } from "../../../codebook/certainty.js";
import { eventTypes } from "../../../codebook/event-types.js";
import { BLOCK_ROLES, PUBLISHED_HOW } from "../../../story/story.js";
import {
  actorValue,
  figureValue,
  instrumentValue,
  itemOf,
  offset,
  placeValue,
  sourceValue,
  span,
  text,
  timeValue,
} from "./values.js";

export const sourceItem = itemOf(sourceValue).extend({ hop: z.number().int().min(0) });

export const report = z.object({
  id: z.string(),
  trigger: itemOf(z.null()),
  type: z.enum(eventTypes),
  mode: text,
  realis: z.enum(realisLabels),
  stance: z.enum(stanceLabels),
  confidence: z.number(),
  same: text,
  actors: z.array(itemOf(actorValue)),
  recipients: z.array(itemOf(actorValue)),
  places: z.array(itemOf(placeValue)),
  times: z.array(itemOf(timeValue)),
  figures: z.array(itemOf(figureValue)),
  instruments: z.array(itemOf(instrumentValue)),
  sources: z.array(sourceItem),
});

const publishedAt = z.object({
  from: text,
  to: text,
  granularity: z.string(),
  how: z.enum(PUBLISHED_HOW),
  reason: text,
  text,
});

/** A story without its text. */
export const storyHead = z.object({
  type: z.literal("story"),
  id: z.string(),
  page: z.string(),
  index: z.number().int().min(0),
  kind: z.enum(["story", "item", "post"]),
  pageSpan: span,
  headline: text,
  published: publishedAt.nullable(),
  updated: publishedAt.nullable(),
  dateline: z.object({ text: z.string(), place: text, day: text }).nullable(),
  language: text,
  outlet: text,
  url: text,
  cutOff: z.union([z.literal(false), z.literal("paragraph"), z.literal("sentence")]),
  duplicateOf: text,
});

const block = z.object({
  role: z.enum(BLOCK_ROLES),
  start: offset,
  end: offset,
  pageStart: offset,
  pageEnd: offset,
});

export const story = storyHead.extend({
  text: z.string(),
  blocks: z.array(block),
  sentences: z.array(span),
  reports: z.array(report),
});

/** A report, the event it belongs to, and the sentence that holds its trigger. */
export const reportDetail = z.object({ report, event: z.string(), story: storyHead, sentence: z.string() });
