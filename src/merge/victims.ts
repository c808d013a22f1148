import { findAmounts } from "../resolve/figure/amounts.js";
import { headNoun, isPerson, singular } from "../resolve/figure/nouns.js";
import { countryByDemonym } from "../resolve/place/countries.js";

/** Which people a count is of, as far as its words tell; null in a field that they leave open. */
export interface Victims {
  /** ISO 3166-1 alpha-3. */
  readonly nation: string | null;
  readonly side: Side | null;
  /** Narrower than a side: `child`, `journalist`, `firefighter`. */
  readonly who: string | null;
}

export type Side = "civilian" | "fighter" | "police" | "soldier";

/** Head nouns that say no more than that people are counted, by hand. */
const ANYBODY = new Set(
  `body casualty dead death else fatality human individual injured life more number one other patient people person
   soul toll victim wounded`.split(/\s+/),
);

/** Words for people of the place where it happened, by hand. */
const TOWNSFOLK = new Set(
  `bystander citizen civilian local onlooker passerby passer-by pedestrian resident tribesman villager`.split(
    /\s+/,
  ),
);

/** Words anywhere in the noun phrase; the first that fits wins. By hand. */
const SIDES: readonly (readonly [Side, RegExp])[] = [
  ["police", /\b(?:police(?:m[ae]n|wom[ae]n)?|gendarmes?|constables?)\b/i],
  [
    "soldier",
    /\b(?:soldiers?|troops?|marines?|service(?:m[ae]n|wom[ae]n)|service members?|military personnel|commandos?|paratroopers?|reservists?|airm[ae]n|peacekeepers?)\b/i,
  ],
  [
    "fighter",
    /\b(?:militants?|insurgents?|rebels?|gunm[ae]n|fighters?|terrorists?|attackers?|assailants?|bombers?|guerrillas?|jihadists?|jihadis?|extremists?|militiam[ae]n|separatists?|maoists?|taliban|taleban)\b/i,
  ],
];

/** The group that a count phrase names; null where it is of everybody. */
export function victimsOf(text: string): Victims | null {
  const phrase = nounPhrase(text);
  const noun = headNoun(phrase);
  const head = noun === null ? null : singular(noun);
  const nation = nationOf(phrase);
  const side = SIDES.find(([, words]) => words.test(phrase))?.[0] ?? null;
  const plain = side !== null || head === null || ANYBODY.has(head) || nationOf(head) !== null;
  if (plain) return nation === null && side === null ? null : { nation, side, who: null };
  if (TOWNSFOLK.has(head)) return { nation, side: "civilian", who: null };
  if (isPerson(head) || nation !== null) return { nation, side: null, who: isPerson(head) ? head : null };
  return null;
}

/** What is counted: all that follows the number, up to a clause or a place. */
const nounPhrase = (text: string): string => {
  const amount = findAmounts(text).at(-1);
  const after = amount === undefined ? ` ${text}` : text.slice(amount.end);
  return (
    after
      .replace(/^ (?:(?:more|other|additional|further) )+/i, " ")
      .split(/ (?:of|in|from|at|who|and|including)\b|[,;(]/)[0] ?? ""
  );
};

/** A demonym of one or two words: "13 US service members", "three South Korean engineers". */
function nationOf(phrase: string): string | null {
  const words = phrase.trim().split(/\s+/);
  const named = words.flatMap((word, n) => {
    if (!/^\p{Lu}/u.test(word)) return [];
    const pair = countryByDemonym(`${word} ${words[n + 1] ?? ""}`);
    return pair ?? countryByDemonym(word) ?? [];
  });
  return named[0]?.iso3 ?? null;
}

/** Nobody can be of both: two nations, or two sides. */
export const areDisjoint = (a: Victims, b: Victims): boolean =>
  haveTwoNations(a, b) || differ(a.side, b.side);

export const haveTwoNations = (a: Victims, b: Victims): boolean => differ(a.nation, b.nation);

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

export const areOneGroup = (a: Victims, b: Victims): boolean =>
  a.nation === b.nation && a.side === b.side && a.who === b.who;
