import { type Agreement, contradiction, silent } from "./agreement.js";
import { stem } from "./fold.js";
import { modesAgree, UNKNOWN_CAUSE_WORDS } from "./mode-groups.js";
import type { Profile } from "./profile.js";

export const modeKeys = ({ type, modes }: Profile): readonly string[] =>
  modes.map((mode) => `${type}:${mode}`);

const UNKNOWN_CAUSE = new Set(UNKNOWN_CAUSE_WORDS.map(stem));

/** A blast may be told as an attack or as an accident; what was only killed or hurt in one may not. */
const isOfUnknownCause = ({ type, stems }: Profile): boolean =>
  (type === "ASSAULT" || type === "DISASTER") && stems.some((word) => UNKNOWN_CAUSE.has(word));

/** The types under which candidates are looked for: blasts meet whatever they are told as. */
export const typesToMeet = (profile: Profile): readonly string[] =>
  isOfUnknownCause(profile) ? [profile.type, "UNKNOWN-CAUSE"] : [profile.type];

/** Type, mode and realis: what happened is never joined with what is only planned, feared, wanted or did not happen. */
export function compareTypes(a: Profile, b: Profile): Agreement {
  const oneBlast = a.type !== b.type && isOfUnknownCause(a) && isOfUnknownCause(b);
  if (a.type !== b.type && !oneBlast) return contradiction("type", `${a.type} is not ${b.type}`);
  if (a.real !== b.real) return contradiction("type", "one happened, the other did not or not yet");
  const modes = oneBlast ? ONE_BLAST : compareModes(modeKeys(a), modeKeys(b));
  if (modes.verdict === "contradiction" || a.real || a.realis.some((realis) => b.realis.includes(realis))) {
    return modes;
  }
  return {
    ...modes,
    verdict: "differs",
    points: -100,
    why: `${a.realis.join(" ")} is not ${b.realis.join(" ")}`,
  };
}

const ONE_BLAST: Agreement = {
  field: "type",
  verdict: "agrees",
  points: 0,
  why: "cause told in two ways",
};

function compareModes(a: readonly string[], b: readonly string[]): Agreement {
  const agrees: Agreement = { field: "type", verdict: "agrees", points: 0, why: "same type" };
  if (a.length === 0 || b.length === 0) return agrees;
  if (a.some((mode) => b.includes(mode))) return { ...agrees, points: 50, why: "same type and mode" };
  return a.some((mode) => b.some((other) => modesAgree(mode, other)))
    ? { ...agrees, why: "same type, kindred mode" }
    : contradiction("type", `${a.join(" ")} is not ${b.join(" ")}`);
}

export function compareWords(a: Profile, b: Profile): Agreement {
  const shared = a.stems.find((stem) => b.stems.includes(stem));
  return shared === undefined
    ? silent("words", "no shared trigger")
    : { field: "words", verdict: "agrees", points: 50, why: `both told as "${shared}"` };
}
