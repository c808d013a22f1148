import { createHash } from "node:crypto";

/** Sixteen hex digits of the sha-256 of some content, with a letter that says what it names. */
export const contentId = (letter: string, content: string): string =>
  letter + createHash("sha256").update(content).digest("hex").slice(0, 16);
