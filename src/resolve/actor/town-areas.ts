import type { Span } from "../../text/span.js";
import { countryByCapital, countryByName } from "../place/countries.js";
import { listGoesOn } from "../place/lists.js";
import { STATE_ABBREVIATIONS } from "../place/us-states.js";

const CANADIAN: ReadonlySet<string> = new Set([
  "Alberta",
  "British Columbia",
  "Manitoba",
  "New Brunswick",
  "Newfoundland",
  "Newfoundland and Labrador",
  "Nova Scotia",
  "Ontario",
  "Prince Edward Island",
  "Quebec",
  "Saskatchewan",
]);
/** Divisions whose names stand behind a town's without their country, with the country. */
const DIVISIONS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(STATE_ABBREVIATIONS).flatMap(([short, full]) => {
    const geo = CANADIAN.has(full) ? "CAN" : "USA";
    return [[short, geo] as const, [full, geo] as const];
  }),
  ...[...CANADIAN].map((name) => [name, "CAN"] as const),
]);

const WORD = "\\p{Lu}[\\p{L}'’-]{1,20}";
const SHORT = "(?:\\p{Lu}\\.){2,3}|W\\.Va\\.|\\p{Lu}\\p{Ll}{1,4}\\.|\\p{Lu}{2}(?!\\p{L})";
/** ", Idaho", ", Ont.", " State, Nigeria", ", in the southern Philippines". */
const BEHIND = new RegExp(
  `^(?<type> [Ss]tate| [Pp]rovince| [Rr]egion| [Cc]ounty)?, (?:in (?:the )?(?:(?:north|south|east|west|central)[a-z]{0,10} )?)?(?<area>${SHORT}|${WORD}(?: (?:and )?${WORD}){0,3})`,
  "u",
);
/** A state, province or country that stands right behind a country's or capital's name and makes it a town or division of its own. */
export interface AreaBehind {
  readonly geo: string;
  /** Where the area's name ends. */
  readonly end: number;
}

/** "Moscow, Idaho", "London, Ontario", "Tripoli, Lebanon", "Niger State, Nigeria"; null where the words only go on. */
export function areaBehind(text: string, { start, end }: Span): AreaBehind | null {
  const match = BEHIND.exec(text.slice(end, end + 90));
  const said = match?.groups?.["area"];
  if (match === null || said === undefined) return null;
  const name = text.slice(start, end);
  const words = said.split(" ");
  for (let length = words.length; length > 0; length -= 1) {
    const area = words.slice(0, length).join(" ");
    const until = end + match[0].length - (said.length - area.length);
    const typed = match.groups?.["type"] !== undefined;
    // The full stop may be the abbreviation's or the sentence's.
    const geo = countryOf(name, area, typed) ?? countryOf(name, area.replace(/\.$/, ""), typed);
    if (geo !== null) return listGoesOn(text, until) ? null : { geo, end: until };
  }
  return null;
}

function countryOf(name: string, area: string, typed: boolean): string | null {
  const seat = countryByCapital(name);
  const isNation = countryByName(name) !== null && seat === null;
  if (!isNation && seat === null) return null;
  const division = DIVISIONS.get(area);
  if (division !== undefined) return division;
  const country = countryByName(area);
  if (country === null || country.iso3 === seat?.iso3) return null;
  // Two countries side by side are a list, unless the first is called a state or province of the second.
  return isNation && !typed ? null : country.iso3;
}
