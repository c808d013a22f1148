import type { EventType } from "../../codebook/event-types.js";

/** A sentence of these is the deed itself, whatever it speaks of. */
export const SPOKEN: ReadonlySet<EventType> = new Set([
  "ACCUSE",
  "AGREE",
  "CONCEDE",
  "REJECT",
  "REQUEST",
  "SUPPORT",
  "THREATEN",
]);
