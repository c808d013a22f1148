import { singular } from "./head-nouns.js";
import type { Phrase } from "./phrase.js";

/** Whose forces and settlers are in a land that has none of its own. */
const OCCUPIER: ReadonlyMap<string, string> = new Map([["PSE", "ISR"]]);
const FORCES =
  /^(?:airstrike|army|bulldozer|force|helicopter|jet|military|navy|sailor|settler|soldier|tank|troop|warplane)$/;
const EAST_JERUSALEM = /\bJerusalem\b/;

/** "Settlers attacked the village of Jit": Israelis, though the place is Palestinian, where the words name nobody's. */
export function occupierOf(geo: string | null, { head }: Phrase, sentence: string): string | null {
  const noun = singular(head.key);
  const isTheirs = FORCES.test(noun) || (noun === "police" && EAST_JERUSALEM.test(sentence));
  return geo !== null && isTheirs ? (OCCUPIER.get(geo) ?? null) : null;
}
