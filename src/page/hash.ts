import { createHash } from "node:crypto";

/** sha-256 of a page's bytes, hex: what makes a page the same page, whatever it is called. */
export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
