import { fold } from "./fold.js";

const ARTICLE = /\b(?:al|el|ad|ar|as|ash|at|az|an|ed|er|es|esh|et|ez|en|ul|il)(?: |$)/g;
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/kh/g, "k"],
  [/gh/g, "g"],
  [/sh|ch/g, "s"],
  [/zh/g, "z"],
  [/dh/g, "d"],
  [/th/g, "t"],
  [/ph/g, "f"],
  [/[cq]/g, "k"],
  [/j/g, "g"],
  [/ou|oo|u|w/g, "o"],
  [/ei|ee|ai|ay|ey|iy|yi|y|i/g, "e"],
];
const TWICE = /(.)\1+/g;
const SILENT_END = /h$/;

/**
 * The key that spellings of one sounded name share: Arabic articles dropped, vowels and consonants that romanisations
 * disagree on merged, doubles and a final h dropped. "al-Fashir" = "El Fasher". It collides often, so it is only
 * looked up within the countries of a story.
 */
export function sound(name: string): string {
  const key = fold(name);
  let heard = key.replace(ARTICLE, "");
  if (heard === "") heard = key;
  for (const [spelling, one] of PAIRS) heard = heard.replace(spelling, one);
  return heard.replace(/ /g, "").replace(TWICE, "$1").replace(SILENT_END, "");
}

/** FNV-1a of the key's UTF-16 units, 32 bits, never 0. */
export function soundHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) {
    hash ^= key.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0 || 1;
}
