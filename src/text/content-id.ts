import { hash } from "node:crypto";

/** Sixteen hex digits of the sha-256 of some content, with a letter that says what it names. */
export const contentId = (letter: string, content: string): string =>
  letter + hash("sha256", content, "hex").slice(0, 16);
