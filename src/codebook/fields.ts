import { figureKinds } from "./figure-kinds.js";

/** Layers of mentions; they overlap ("at least 19 civilians" is a figure, "civilians" a participant). Model order. */
export const LAYERS = ["participant", "place", "time", "figure", "source", "instrument"] as const;
export type Layer = (typeof LAYERS)[number];

/** The part a mention plays in a report. */
export const ROLES = ["actor", "recipient", "place", "time", "source", "instrument", "figure"] as const;
export type Role = (typeof ROLES)[number];

export const layerOf = (role: Role): Layer =>
  role === "actor" || role === "recipient" ? "participant" : role;

/** The model's 17 role labels: six plain roles, then one a figure kind. */
export const roleLabels: readonly string[] = [
  ...ROLES.filter((role) => role !== "figure"),
  ...figureKinds.map((kind) => `figure:${kind}`),
];
