import type { PageBlock } from "../page/block.js";
import { isStamp } from "./stamps.js";

/** Names that briefings head their sections with and that are no region of the Unicode data. Sorted. */
const MORE = [
  "BURMA",
  "CONGO",
  "DR CONGO",
  "DRC",
  "GAZA",
  "GAZA STRIP",
  "IVORY COAST",
  "MYANMAR",
  "OCCUPIED PALESTINIAN TERRITORY",
  "PALESTINE",
  "SAHEL",
  "TURKEY",
  "UK",
  "US",
  "USA",
  "WEST BANK",
];

/** Every country by its English name, in capitals. Source: Unicode CLDR, as the runtime carries it. */
const COUNTRIES: ReadonlySet<string> = (() => {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const all = letters.flatMap((a) => letters.flatMap((b) => names.of(a + b) ?? []));
  return new Set([...all.map((name) => name.toUpperCase()), ...MORE]);
})();

export const isCountry = (text: string): boolean =>
  text.length <= 40 && COUNTRIES.has(text.replace(/(?<![:.\s])[:.\s]+$/u, "").toUpperCase());

const FEWEST = 3;

/** What follows is a paragraph or the day it was written on, not a headline. */
const tells = (next: PageBlock | undefined): boolean =>
  next !== undefined && (/[.!?]["”’)\]]*$/.test(next.text.text) || isStamp(next.text.text));

/** Blocks that are a country's name and head what a briefing says of it; none unless there are several. */
export function countryHeads(blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  const heads = blocks.filter(({ text }, at) => isCountry(text.text) && tells(blocks[at + 1]));
  const inCapitals = heads.filter(({ text }) => !/\p{Ll}/u.test(text.text));
  return new Set(inCapitals.length >= FEWEST ? inCapitals : heads.length >= FEWEST ? heads : []);
}

const FEWEST_LABELS = 2;

/** Blocks that are a country's name above a headline: labels, and no part of a story; none unless there are several. */
export function countryLabels(blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  const labels = blocks.filter(
    ({ kind, text }, at) =>
      kind === "line" && isCountry(text.text) && !tells(blocks[at + 1]) && tells(blocks[at + 2]),
  );
  return new Set(labels.length >= FEWEST_LABELS ? labels : []);
}
