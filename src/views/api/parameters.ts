import { z } from "zod";
import { realisLabels, stanceLabels } from "../../codebook/certainty.js";
import { eventTypes } from "../../codebook/event-types.js";
import type { EventFilter } from "../../ledger/contract.js";
import { BOX, boxOf, COUNTRY, DAY, isOnEarth, isRealDay, isUpright, MOST_WORDS } from "./filter-values.js";

const day = z.string().regex(DAY, "a day, as YYYY-MM-DD").refine(isRealDay, "no such day");

/** `a,b`, or the parameter given twice. */
const listOf = <Label extends string>(labels: readonly Label[]) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().flatMap((text) => text.split(",")))
    .pipe(z.array(z.enum(labels)).min(1).max(labels.length))
    .optional();

const truth = z.enum(["true", "false"]).transform((text) => text === "true");

const box = z
  .string()
  .regex(BOX, "west,south,east,north in degrees")
  .transform(boxOf)
  .refine(isUpright, "south is not below north")
  .refine(isOnEarth, "degrees out of range");

const words = z.string().trim().min(1).max(MOST_WORDS);

const filters = {
  from: day.optional().describe("First day, YYYY-MM-DD; leaves undated events out"),
  to: day.optional().describe("Last day, YYYY-MM-DD; leaves undated events out"),
  type: listOf(eventTypes).describe("Event types, separated by commas"),
  realis: listOf(realisLabels).describe("Whether it happened; several, separated by commas"),
  stance: listOf(stanceLabels).describe("How the text stands to it; several, separated by commas"),
  country: z
    .string()
    .regex(COUNTRY, "three capital letters, ISO 3166-1 alpha-3")
    .optional()
    .describe("Country of the place, ISO 3166-1 alpha-3"),
  place: words.optional().describe("Part of the place's name or of its containers'"),
  bbox: box
    .optional()
    .describe("west,south,east,north in degrees; west beyond east runs over the antimeridian"),
  text: words.optional().describe("Words to be found in the sentences of the reports"),
  dated: truth.optional().describe("true: only events with a date; false: only those without"),
  placed: truth.optional().describe("true: only events with a place; false: only those without"),
  pinned: truth
    .optional()
    .describe(
      "true: only events with a point on the map; false: those whose place is an area, or that have none",
    ),
};

interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const inOrder = ({ from, to }: Days): boolean => from === undefined || to === undefined || from <= to;
const OUT_OF_ORDER = { error: "is after `to`", path: ["from"] };

export const filterParameters = z.strictObject(filters).refine(inOrder, OUT_OF_ORDER);

export const listParameters = z
  .strictObject({
    ...filters,
    sort: z
      .enum(["time", "-time", "reports"])
      .optional()
      .describe("time: oldest first; -time: newest first (default); reports: most reports first"),
    limit: z.coerce.number().int().min(1).max(1000).default(50).describe("1 to 1000; 50 if not given"),
    after: z.string().min(1).max(500).optional().describe("The `next` of the answer before"),
  })
  .refine(inOrder, OUT_OF_ORDER);

export const idParameters = z.strictObject({ id: z.string().min(1).max(200) });
export const noParameters = z.strictObject({});

export const filterOf = ({ type, ...rest }: z.output<typeof filterParameters>): EventFilter => ({
  ...rest,
  types: type,
});
