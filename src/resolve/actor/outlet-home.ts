import type { Story } from "../../story/story.js";
import { type Country, countries, countryByCode } from "../place/countries.js";
import { fold } from "../place/fold.js";
import { outletHomes } from "./tables.js";

/** Domains sold to the whole world: they tell no country. */
const WORLDWIDE: ReadonlySet<string> = new Set(["ai", "cc", "co", "fm", "io", "me", "to", "tv", "ws"]);
/** What news sites put around the name of their country or capital. */
const AROUND =
  "english|the|today|my|daily|newsroom|news|al(?=r)|online|times|post|herald|tribune|observer|chronicles?|star|gazette|standard|express|guardian|mail|mirror|press|telegraph|journal|dispatch|independent|insider|info|live|voice|report|reporter|sun|of|in|minute";
const SHORTEST_NAME = 4;

/**
 * The country that an outlet writes for, as ISO alpha-3: by the table, its country's domain, or its country's or
 * capital's name in its own. Null where it writes for readers in many countries, or nothing tells.
 */
export function outletHome({ outlet, url }: Pick<Story, "outlet" | "url">): string | null {
  const host = hostOf(url) ?? hostOf(outlet);
  if (host !== null) {
    const listed = listedHome(host);
    if (listed !== undefined) return listed;
    const home = byDomain(host) ?? byName(host.split(".").at(-2) ?? "");
    if (home !== null) return home;
  }
  return outlet === null ? null : byName(fold(outlet).replaceAll(" ", ""));
}

const hostOf = (address: string | null): string | null =>
  /^(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})(?:[/:?]|$)/i.exec(address ?? "")?.[1]?.toLowerCase() ?? null;

/** By the longest part of the host that the table knows; undefined where it knows none. */
function listedHome(host: string): string | null | undefined {
  const labels = host.split(".");
  for (const at of labels.keys()) {
    const home = outletHomes().get(labels.slice(at).join("."));
    if (home !== undefined) return home;
  }
  return undefined;
}

function byDomain(host: string): string | null {
  const top = host.split(".").at(-1) ?? "";
  if (top.length !== 2 || WORLDWIDE.has(top)) return null;
  return countryByCode(top === "uk" ? "GB" : top.toUpperCase())?.iso3 ?? null;
}

let names: ReadonlyMap<string, string> | undefined;

/** "jordantimes", "thebogotapost", "Bangkok Post": a country, its people or capital among words of the trade. */
function byName(words: string): string | null {
  names ??= new Map(countries().flatMap((one) => ownNames(one).map((name) => [name, one.iso3] as const)));
  for (const rest of stripped(words, LEADING).flatMap((one) => stripped(one, TRAILING))) {
    const home = names.get(rest);
    if (home !== undefined) return home;
  }
  return null;
}

const LEADING = new RegExp(`^(?:${AROUND})`);
const TRAILING = new RegExp(`(?:${AROUND})$`);

/** The words, and what is left of them after each word of the trade. */
function stripped(words: string, pattern: RegExp): readonly string[] {
  const rest = words.replace(pattern, "");
  return rest === words ? [words] : [words, ...stripped(rest, pattern)];
}

const ownNames = ({ name, aliases, demonyms, capitals }: Country): readonly string[] =>
  [name, ...aliases, ...demonyms, ...capitals.slice(0, 1)]
    .map((one) => fold(one).replaceAll(" ", ""))
    .filter((one) => one.length >= SHORTEST_NAME);
