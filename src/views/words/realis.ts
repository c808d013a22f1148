/** The labels of "Happened?", which the data call realis. */
export const realisWords = (realis: string): string =>
  realis === "not" ? "did not happen or was stopped" : realis;
