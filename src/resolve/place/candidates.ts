import { fold } from "./fold.js";
import type { Gazetteer, Place } from "./gazetteer.js";
import { sound } from "./sound.js";
import { TYPE_WORDS, type TypeClass } from "./words.js";

/** How a candidate was found, best first. */
export const TIERS = [
  "exact name",
  "alternate name",
  "type word stripped",
  "article changed",
  "sound",
  "one letter off",
] as const;
export type Tier = (typeof TIERS)[number];

export interface Candidate {
  readonly place: Place;
  readonly tier: Tier;
  /** The name is the place's own, not an alternate. */
  readonly main: boolean;
  /** What the type word that was stripped says the place is. */
  readonly type: TypeClass | null;
}

const MOST = 60;
const ARTICLE = /^(?:al|el|ad|ar|as|ash|at|az|an|ed|er|es|esh|et|ez) /;
const ALPHABET = "abdefgklmnoprstvz";

/**
 * Places that a name may mean, at most 60, the more populous first. Sound and one-letter tiers look only inside the
 * given countries, and only for names that no better tier finds there.
 */
export function candidatesFor(
  gazetteer: Gazetteer,
  name: string,
  countries: ReadonlySet<string>,
): readonly Candidate[] {
  const found = new Map<number, Candidate>();
  const add = (index: number, tier: Tier, main: boolean, type: TypeClass | null): void => {
    const known = found.get(index);
    if (known === undefined) found.set(index, { place: gazetteer.place(index), tier, main, type });
    else if (main && !known.main)
      found.set(index, { ...known, main, tier: known.tier === "alternate name" ? tier : known.tier });
  };
  const addName = (words: string, tier: Tier | null, type: TypeClass | null): void => {
    for (const { place, main } of gazetteer.find(words))
      add(place, tier ?? (main ? "exact name" : "alternate name"), main, type);
  };
  const key = fold(name).replace(/^the /, "");
  if (key === "") return [];
  addName(key, null, null);
  for (const { bare, type } of strippedOf(key)) addName(bare, "type word stripped", type);
  if (![...found.values()].some(({ place }) => inside(place, countries))) {
    for (const other of articleForms(key)) addName(other, "article changed", null);
  }
  if (
    ![...found.values()].some(({ place }) => inside(place, countries)) &&
    countries.size > 0 &&
    key.length >= 4
  ) {
    for (const [tier, index] of soundAlikes(gazetteer, key, countries)) add(index, tier, false, null);
  }
  return [...found.values()]
    .sort((a, b) => b.place.population - a.place.population || a.place.index - b.place.index)
    .slice(0, MOST);
}

const inside = (place: Place, countries: ReadonlySet<string>): boolean =>
  place.country !== null && countries.has(place.country);

/** "helmand province" → "helmand"; "province of helmand" → "helmand". */
function strippedOf(key: string): readonly { readonly bare: string; readonly type: TypeClass }[] {
  const words = key.split(" ");
  const forms: { bare: string; type: TypeClass }[] = [];
  for (const length of [3, 2, 1]) {
    if (words.length <= length) continue;
    const tail = TYPE_WORDS[words.slice(-length).join(" ")];
    if (tail !== undefined) forms.push({ bare: words.slice(0, -length).join(" "), type: tail });
    const head = TYPE_WORDS[words.slice(0, length).join(" ")];
    if (head !== undefined)
      forms.push({
        bare: words
          .slice(length)
          .join(" ")
          .replace(/^of (?:the )?/, ""),
        type: head,
      });
  }
  return forms.filter(({ bare }) => bare.length > 1);
}

function articleForms(key: string): readonly string[] {
  const bare = key.replace(ARTICLE, "");
  return bare === key ? [`al ${key}`, `el ${key}`] : [bare, `al ${bare}`, `el ${bare}`];
}

function soundAlikes(
  gazetteer: Gazetteer,
  key: string,
  countries: ReadonlySet<string>,
): readonly (readonly [Tier, number])[] {
  const heard = sound(key);
  const within = (soundKey: string): readonly number[] =>
    gazetteer.findSound(soundKey).filter((index) => countries.has(gazetteer.countryOf(index) ?? ""));
  const same = heard.length >= 3 ? within(heard) : [];
  if (same.length > 0) return same.map((index) => ["sound", index] as const);
  if (heard.length < 6) return [];
  // Hashes collide, so a near miss counts only if the place's own name bears it out.
  return oneOff(heard).flatMap((form) =>
    within(form)
      .filter((index) => sound(gazetteer.place(index).name) === form)
      .map((index) => ["one letter off", index] as const),
  );
}

/** Forms at edit distance one with the same first letter. */
function oneOff(key: string): readonly string[] {
  const forms = new Set<string>();
  for (let i = 1; i <= key.length; i++) {
    const before = key.slice(0, i);
    if (i < key.length) forms.add(before + key.slice(i + 1));
    for (const letter of ALPHABET) {
      forms.add(before + letter + key.slice(i));
      if (i < key.length) forms.add(before + letter + key.slice(i + 1));
    }
  }
  forms.delete(key);
  return [...forms];
}
