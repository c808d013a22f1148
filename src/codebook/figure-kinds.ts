/** What a figure counts. Order is the model's label order. */
export const FIGURE_KINDS = {
  killed: "people killed",
  injured: "people wounded or hurt",
  missing: "people missing",
  detained: "people arrested or held",
  abducted: "people kidnapped or captured",
  displaced: "people who fled, were displaced or evacuated, or returned",
  participants: "people taking part",
  deployed: "soldiers, police or weapons moved or deployed",
  money: "sums of money",
  aid: "relief goods",
  other: "anything else that is counted",
} as const;

export type FigureKind = keyof typeof FIGURE_KINDS;
export const figureKinds = Object.keys(FIGURE_KINDS) as readonly FigureKind[];

/** Kinds that count people: one may be told as civilians and another as villagers, and still be the same toll. */
export const PEOPLE_KINDS: ReadonlySet<FigureKind> = new Set([
  "killed",
  "injured",
  "missing",
  "detained",
  "abducted",
  "displaced",
  "participants",
]);
