import type { Story } from "../story.js";
import { agencyOf } from "./agency.js";

/** What is needed to tell whether two stories are copies of one; plain numbers, so that it can be stored. */
export interface StoryPrint {
  readonly id: string;
  /** The agency that the story credits. */
  readonly agency: string | null;
  /** Day or instant of publication; null when not known. */
  readonly published: string | null;
  readonly paragraphs: readonly ParagraphPrint[];
}

export interface ParagraphPrint {
  readonly words: number;
  /** Hashes of its runs of words, 32 bits each, ascending, each once. */
  readonly shingles: readonly number[];
}

/** Words of a run. Reprints change single words; longer runs would lose too much of a changed paragraph. */
const RUN = 3;
/** Shorter paragraphs are in many stories: `He gave no details.` */
const FEWEST_WORDS = 9;
const TOLD = new Set(["body", "list", "quote"]);

/** What a print is made of. */
export type Printed = Pick<Story, "id" | "text" | "blocks" | "published">;

export function printOf(story: Printed): StoryPrint {
  const paragraphs = story.blocks
    .filter(({ role }) => TOLD.has(role))
    .map(({ start, end }) => paragraphPrint(story.text.slice(start, end)))
    .filter((paragraph) => paragraph !== null);
  return {
    id: story.id,
    agency: agencyOf(story),
    published: story.published?.from ?? null,
    paragraphs,
  };
}

function paragraphPrint(text: string): ParagraphPrint | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const hashes = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) hashes.add(hash(words.slice(at, at + RUN).join(" ")));
  return { words: words.length, shingles: [...hashes].sort((a, b) => a - b) };
}

/** FNV-1a over UTF-16 units, mixed at the end. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return mixed(value);
}

/** Spreads a hash over all 32 bits, so that the least of many is a fair draw. Source: MurmurHash3's finalizer. */
export function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
