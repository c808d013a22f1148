/** Verbs that hand on what somebody says, as a pattern; from the annotated VOA stories. */
export const SAYING = [
  "add(?:s|ed)",
  "announce[sd]",
  "claim(?:s|ed)",
  "confirm(?:s|ed)",
  "disclose[sd]",
  "explain(?:s|ed)",
  "insist(?:s|ed)",
  "note[sd]",
  "report(?:s|ed)",
  "reveal(?:s|ed)",
  "sa(?:ys?|id)",
  "state[sd]",
  "told",
].join("|");
