import type { Span } from "../../text/span.js";

/** A proper name inside a text. `owner`: a possessive follows ("Lebanon's"). */
export interface NameChunk extends Span {
  readonly text: string;
  readonly owner: boolean;
}

const ARTICLE = String.raw`(?:[AaEe](?:l|d|n|r|s|sh|t|z)|[Uu]l|[Dd]'|[Ll]'|[Oo]l)`;
const WORD = String.raw`(?<![\p{L}\p{M}])(?:${ARTICLE}[-‑ ])?(?:d['’])?[\p{Lu}ʻʿ‘][\p{L}\p{M}\p{N}]*(?:['’ʻʼʿ.\-‑–][\p{L}\p{M}\p{N}]+)*(?:(?<=\b\p{Lu})\.|(?<=\b(?:St|Mt|Ft|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Gov|Rep))\.)?`;
const GLUE = String.raw`(?: (?:of the|of|de la|de los|de|del|des|du|da|do|dos|la|le|el|al|ez|es|ed|en|sur|am|an der|upon|bin|wa) | |-| ?& )`;
const NAME = new RegExp(`${WORD}(?:${GLUE}${WORD})*`, "gu");
const POSSESSIVE = /['’]s?$/;

/** Capitalised sequences of a text, in order, with lower-case articles and particles inside: "Ain al-Asad", "Gulf of Aden". */
export function nameChunks(text: string, offset = 0): readonly NameChunk[] {
  return [...text.matchAll(NAME)].flatMap((match) =>
    splitOwners(match[0], offset + match.index, text.slice(match.index + match[0].length)),
  );
}

/** "Iraq's Kurdistan" is two names, the first an owner. */
function splitOwners(words: string, start: number, after: string): readonly NameChunk[] {
  const chunks: NameChunk[] = [];
  const pattern = /['’]s(?= )/gu;
  let from = 0;
  for (const match of words.matchAll(pattern)) {
    chunks.push(chunk(words.slice(from, match.index), start + from, true));
    from = match.index + match[0].length + 1;
  }
  const rest = words.slice(from);
  if (rest !== "") chunks.push(chunk(rest, start + from, /^['’]s?(?= |$)/.test(after)));
  return chunks;
}

function chunk(words: string, start: number, owner: boolean): NameChunk {
  const possessive = POSSESSIVE.exec(words);
  const text = possessive === null ? words : words.slice(0, possessive.index);
  return { text, start, end: start + text.length, owner: owner || possessive !== null };
}
