import { hash } from "node:crypto";

/** sha-256 of a page's bytes, hex: what makes a page the same page, whatever it is called. */
export const hashOf = (bytes: Uint8Array): string => hash("sha256", bytes, "hex");

/** Stands for the bytes of a page that could not be had: its next outcome, or the page itself, takes its place. */
export const unfetchedHash = (id: string): string => hashOf(new TextEncoder().encode(`unfetched ${id}`));
