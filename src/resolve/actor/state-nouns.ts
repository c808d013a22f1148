import { singular } from "./head-nouns.js";

/** Heads that belong to a state wherever they act: the place of the sentence does not tell whose they are. Sorted. */
const STATE = new Set(
  "administration army battalion brigade cabinet column commander contingent congress convoy corps delegation diplomat drone embassy envoy fleet force government helicopter jet junta lawmaker leader legislator marine military minister ministry navy occupation occupier parliament pilot politician premier president regime secretary senate senator settler ship soldier spokesman spokeswoman statesman tank troop voter warplane".split(
    " ",
  ),
);

export const isStateNoun = (word: string): boolean => STATE.has(singular(word));
