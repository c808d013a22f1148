/** Whether it happened, as the text tells it. Order is the model's label order. */
export const REALIS = {
  occurred: "it happened",
  ongoing: "it is going on",
  planned: "decided or announced for later",
  wanted: "asked, urged or demanded, but not done",
  possible: "may or could happen; feared, conditional or threatened",
  attempted: "tried, but foiled or failed",
  not: "did not, has not or will not happen; stopped",
} as const;

export type Realis = keyof typeof REALIS;
export const realisLabels = Object.keys(REALIS) as readonly Realis[];

/** True where the text says that the thing happened or is happening: all other reports are no facts. */
export const isReal = (realis: Realis): boolean => realis === "occurred" || realis === "ongoing";

/** How the text stands to it. Order is the model's label order. */
export const STANCE = {
  stated: "the outlet or the source simply says so",
  alleged: "an accusation, a suspicion or an unproven charge",
  claimed: "the doer says so, or a party at war reports its own feats",
  denied: "the named party denies it in the text",
} as const;

export type Stance = keyof typeof STANCE;
export const stanceLabels = Object.keys(STANCE) as readonly Stance[];
