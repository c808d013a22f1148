import type { Span } from "../text/span.js";
import { isCountry } from "./country-heads.js";
import { datelineOf } from "./datelines.js";

/** How a round-up marks the place that opens an item; all items of one page are marked alike. */
export type LeadStyle = "bold" | "bullet" | "bar" | "dateline" | "colon" | "dash";

export interface Lead {
  readonly style: LeadStyle;
  /** The place's own words, without marks. */
  readonly place: Span;
  /** Where the item's text begins; the line's end when the lead stands alone. */
  readonly body: number;
}

const BOLD = /^(?:[•*-]\s+)?\*\*(?<place>\p{Lu}[^*]{1,60}?)(?:[.:]?\*\*\s*[.:]?\s*(?:—|–|--?|:|\|)?\s*)/u;
const BULLET =
  /^[•▪●◦*–—-]\s*(?<place>\p{Lu}[\p{Lu}.'’ /-]{2,40}(?:, \p{Lu}[\p{L}.'’ -]{1,30})?)\s*(?::|—|–|\||-(?= ))\s*(?=\S)/u;
const BAR = /^(?<place>\p{Lu}[\p{Lu}.,'’ /-]{2,50})\s*\|\s*(?=\S)/u;

/** In bold stand heads of briefs too; a place's words begin large, and it is no sentence. */
const PLACE_IN_BOLD =
  /^(?:\p{Lu}[\p{L}.'’/-]*|al-\p{Lu}\S*)(?:,? (?:\p{Lu}[\p{L}.'’/-]*|al-\p{Lu}\S*|and|of|the|de|area|border|city|district|province|region|state|town)){0,5}$/u;

const COLON = /^(?<place>\p{Lu}[\p{Lu}.'’ /-]{2,30}(?:, \p{Lu}[\p{L}.'’ -]{1,30})?):\s{1,3}(?=\S)/u;
const NAMED = /^(?<place>\p{Lu}[\p{L}.'’ -]{2,30}):\s{1,3}(?=\S)/u;
const DASH =
  /^(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)(?<place>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}) (?:–|—|-) (?=\p{Lu})/u;
const NO_PLACE = /^(?:ANSWER|DATE|HOW|HOST|NOTE|QUESTION|SOURCE|WHAT|WHEN|WHERE|WHICH|WHO|WHY)\b/;
const FEWEST_WORDS = 8;

/** `KABUL: Three bombs …`, `Kabul – Three bombs …`: places only where others of the page differ and sentences follow. */
function looseLeadOf(text: string, head: string): Lead | null {
  if (!PARTED.test(head)) return null;
  const colon = COLON.exec(head) ?? NAMED.exec(head);
  const found = colon ?? DASH.exec(head);
  const place = found?.groups?.place;
  if (found === null || place === undefined || NO_PLACE.test(place)) return null;
  if (colon !== null && /\p{Ll}/u.test(place.split(",")[0] as string) && !isCountry(place)) return null;
  if (!/[.!?]["”’)\]]*$/.test(text) || text.split(" ", FEWEST_WORDS).length < FEWEST_WORDS) return null;
  return {
    style: colon === null ? "dash" : "colon",
    place: { start: 0, end: place.length },
    body: found[0].length,
  };
}

/** Styles that also mark speakers of an interview or terms that are explained. */
const LOOSE: ReadonlySet<LeadStyle> = new Set(["colon", "dash"]);

/** Two may be chance; a round-up has more. */
const FEWEST_ALIKE = 3;
const LEAST_SHARE = 0.6;

/** The leads that open a page's lines alike, three times or more. */
export function leadsOf(texts: readonly string[]): readonly (Lead | null)[] {
  const leads = texts.map(leadOf);
  const styles = new Set(leads.flatMap((lead) => lead?.style ?? []));
  const sentences = texts.filter((text) => /[.!?]["”’)\]]*$/.test(text)).length;
  const common = [...styles].filter((style) => {
    const alike = leads.flatMap((lead, at) =>
      lead?.style === style ? [(texts[at] as string).slice(lead.place.start, lead.place.end)] : [],
    );
    if (alike.length < FEWEST_ALIKE) return false;
    return (
      !LOOSE.has(style) || (new Set(alike).size === alike.length && alike.length >= sentences * LEAST_SHARE)
    );
  });
  return leads.map((lead) => (lead !== null && common.includes(lead.style) ? lead : null));
}

/** What only lines without a lead begin with, as most do that are no paragraph. */
const NO_LEAD = /^[\p{Ll}\p{N}"“‘'([]/u;

/** What each of the markings has. */
const MARKED = /^[•▪●◦*–—-]|\|/;
const MARKINGS = [
  ["bold", BOLD],
  ["bullet", BULLET],
  ["bar", BAR],
] as const;
/** What each of the loose leads has. */
const PARTED = /:\s| [–—-] /;

/** The place that opens a line of a round-up. */
function leadOf(text: string): Lead | null {
  if (NO_LEAD.test(text)) return null;
  const head = text.slice(0, 160);
  for (const [style, pattern] of MARKED.test(head) ? MARKINGS : []) {
    const found = pattern.exec(head);
    const place = found?.groups?.place;
    if (found !== null && place !== undefined && (style !== "bold" || PLACE_IN_BOLD.test(place))) {
      const start = found[0].indexOf(place);
      return { style, place: { start, end: start + place.length }, body: found[0].length };
    }
  }
  const dateline = datelineOf(text);
  if (dateline === null) return looseLeadOf(text, head);
  return { style: "dateline", place: { start: 0, end: dateline.text.length }, body: dateline.end };
}
