import { fold } from "./fold.js";
import type { Gazetteer, Place } from "./gazetteer.js";
import { isDivision, isFacility, isSettled, type PlaceKind } from "./kinds.js";
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
  const addName = (
    words: string,
    tier: Tier | null,
    type: TypeClass | null,
    fits: (index: number) => boolean = () => true,
  ): void => {
    for (const { place, main } of gazetteer.find(words).filter((each) => fits(each.place)))
      add(place, tier ?? (main ? "exact name" : "alternate name"), main, type);
  };
  const key = fold(name).replace(/^the /, "");
  if (key === "") return [];
  addName(key, null, null);
  if (![...found.values()].some(({ main }) => main)) {
    for (const { bare, type } of strippedOf(key)) {
      const fits = (index: number): boolean => mayBear(gazetteer.kindOf(index), type);
      addName(bare, "type word stripped", type, fits);
    }
  }
  if (![...found.values()].some(({ place }) => inside(place, countries))) {
    for (const other of [...articleForms(key), ...joinedForms(name)]) addName(other, "article changed", null);
  }
  if (
    ![...found.values()].some(({ place }) => isLikely(place, countries)) &&
    countries.size > 0 &&
    key.length >= 4
  ) {
    for (const [tier, index] of soundAlikes(gazetteer, key, countries)) add(index, tier, false, null);
  }
  return [...found.values()]
    .sort((a, b) => b.place.population - a.place.population || a.place.index - b.place.index)
    .slice(0, MOST);
}

/** A place that the story may well mean although it does not name its country. */
const STANDS_ALONE = 100_000;
const isLikely = (place: Place, countries: ReadonlySet<string>): boolean =>
  inside(place, countries) ||
  place.country === null ||
  place.kind === "country" ||
  place.population >= STANDS_ALONE;

const inside = (place: Place, countries: ReadonlySet<string>): boolean =>
  place.country !== null && countries.has(place.country);

/** "Oskil River" is no town of Oskil, "Turkish Hospital" no country: what bears the name without its type word. */
function mayBear(kind: PlaceKind, type: TypeClass): boolean {
  if (NATURAL.has(type)) return !isSettled(kind) && !isDivision(kind);
  return !(isFacility(type as PlaceKind) && kind === "country");
}

const NATURAL: ReadonlySet<TypeClass> = new Set<TypeClass>([
  "desert",
  "lake",
  "mountain",
  "river",
  "sea",
  "strait",
]);

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

/** "Sistan-Baluchestan" is "Sistan and Baluchestan". */
const joinedForms = (name: string): readonly string[] =>
  name.includes("-") ? [name.replace("-", " and ")] : [];

function soundAlikes(
  gazetteer: Gazetteer,
  key: string,
  countries: ReadonlySet<string>,
): readonly (readonly [Tier, number])[] {
  const heard = sound(key);
  if (heard.length < 4) return [];
  const within = (soundKey: string): readonly number[] =>
    gazetteer.findSound(soundKey).filter((index) => countries.has(gazetteer.countryOf(index) ?? ""));
  // Hashes collide and alternates ring alike by chance: the place's own name must bear the likeness out.
  const same = within(heard).filter((index) => {
    const name = fold(gazetteer.place(index).name);
    return sound(name) === heard && editsApart(name.replace(ARTICLE, ""), key.replace(ARTICLE, "")) <= 3;
  });
  if (same.length > 0) return same.map((index) => ["sound", index] as const);
  if (key.length < 7) return [];
  return [...new Set(oneOff(heard).flatMap(within))]
    .filter((index) => editsApart(fold(gazetteer.place(index).name), key) === 1)
    .map((index) => ["one letter off", index] as const);
}

/** Levenshtein distance. */
function editsApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

/** Forms at edit distance one with the same first letter. */
function oneOff(key: string): readonly string[] {
  const forms = new Set<string>([key]);
  for (let i = 1; i <= key.length; i++) {
    const before = key.slice(0, i);
    if (i < key.length) forms.add(before + key.slice(i + 1));
    for (const letter of ALPHABET) {
      forms.add(before + letter + key.slice(i));
      if (i < key.length) forms.add(before + letter + key.slice(i + 1));
    }
  }
  return [...forms];
}
