import { type Agreement, contradiction, silent } from "./agreement.js";
import { modesAgree } from "./mode-groups.js";
import type { Profile } from "./profile.js";

export const modeKeys = ({ type, modes }: Profile): readonly string[] =>
  modes.map((mode) => `${type}:${mode}`);

/** Type, mode and realis: what happened is never joined with what is only planned, feared, wanted or did not happen. */
export function compareTypes(a: Profile, b: Profile): Agreement {
  if (a.type !== b.type) return contradiction("type", `${a.type} is not ${b.type}`);
  if (a.real !== b.real) return contradiction("type", "one happened, the other did not or not yet");
  const modes = compareModes(modeKeys(a), modeKeys(b));
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
