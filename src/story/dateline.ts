import { datelineOf } from "./datelines.js";
import type { Block, Dateline } from "./story.js";

/** A story's dateline before its day is resolved: `day` is as written. */
export function writtenDateline(text: string, blocks: readonly Block[]): Dateline | null {
  const lead = blocks.find(({ role }) => role === "dateline");
  if (lead !== undefined) return fromLead(text.slice(lead.start, lead.end));
  const first = blocks.find(({ role }) => role === "body");
  const found = first === undefined ? null : datelineOf(text.slice(first.start, first.end));
  return found === null ? null : { text: found.text, place: found.place, day: found.day };
}

/** `BEDFORD, England (VOA)`: the place without who filed it, and the day where one is named. */
function fromLead(text: string): Dateline {
  const filed = datelineOf(`${text} — X`);
  if (filed?.day != null) return { text, place: filed.place, day: filed.day };
  const place = text.replace(/^([^([]*)[([].*[)\]]\s*$/u, "$1").trim();
  return { text, place: place === "" ? null : place, day: null };
}
