import type { Sector } from "../../codebook/sectors.js";
import type { Known } from "./known-names.js";
import type { ActorRow } from "./tables.js";

/** The country that one rule gives an actor, and what it rests on. */
export interface Finding {
  readonly how: string;
  readonly geo: string | null;
  readonly reason: string | null;
  /** Canonical name, where the tables or the story give one. */
  readonly entity: string | null;
  readonly rows: readonly ActorRow[];
  readonly antecedent: string | null;
  /** The kind of the person told of before. */
  readonly sector: Sector | null;
  /** Other countries that the same words or other rules would give. */
  readonly others: readonly { readonly geo: string; readonly why: string }[];
}

export const finding = (parts: Partial<Finding> & { readonly how: string }): Finding => ({
  geo: null,
  reason: null,
  entity: null,
  rows: [],
  antecedent: null,
  sector: null,
  others: [],
  ...parts,
});

/** Of the countries that a name can stand for, the one the story speaks of most; else the likeliest. */
export function likeliest(name: Known, countries: readonly { readonly geo: string }[]): string | null {
  if (name.geos.length < 2) return name.geos[0] ?? null;
  return countries.find(({ geo }) => name.geos.includes(geo))?.geo ?? name.geos[0] ?? null;
}
