import { realisLabels, stanceLabels } from "../codebook/certainty.js";
import { eventTypes } from "../codebook/event-types.js";
import { LAYERS, roleLabels } from "../codebook/fields.js";
import { typeModePairs } from "../codebook/modes.js";
import { sectorLabels } from "../codebook/sectors.js";

/** The labels that a model must have been trained with, head by head, as its labels.json states them. */
export const LABELS = {
  trigger: ["none", ...eventTypes],
  mode: typeModePairs.map(({ type, mode }) => [type, mode]),
  realis: realisLabels,
  stance: stanceLabels,
  layer: LAYERS,
  role: roleLabels,
  sector: sectorLabels,
} as const;

/** Heads whose labels in `tables` (a parsed labels.json) differ from the codebook's. */
export const differingHeads = (tables: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(LABELS)
    .filter(([head, labels]) => JSON.stringify(tables[head]) !== JSON.stringify(labels))
    .map(([head]) => head);
