import type { Span } from "../../text/span.js";
import { quote } from "../../text/span.js";
import { countryByDemonym } from "./countries.js";
import { fold } from "./fold.js";
import { type NameChunk, nameChunks } from "./names.js";
import { STATE_ABBREVIATIONS } from "./us-states.js";
import {
  BORDER,
  COAST,
  DISTANCE,
  LEAD_WORDS,
  NEAR_BEFORE,
  NOT_PLACES,
  OFFSHORE_BEFORE,
  OWNED,
  PARTS,
  TITLES,
  TYPE_WORDS,
  type TypeClass,
} from "./words.js";

export type Relation = "in" | "near" | "offshore" | "border" | "coast";

/** What the words of a place mention say, before any name is looked up. */
export interface PlacePhrase extends Span {
  readonly words: string;
  readonly relation: Relation;
  /** "30 km north of X". */
  readonly distanceKm: number | null;
  /** "western" of "western Iraq". */
  readonly part: string | null;
  /** What the type word beside the head says: "province", "refugee camp". */
  readonly type: TypeClass | null;
  /** Type words right after the head, which may be part of the name: "airbase" of "Harir airbase". */
  readonly follow: string | null;
  /** The name to look up; null when the words hold none. */
  readonly head: NameChunk | null;
  /** Other names of a list: "Helmand and Kandahar provinces". */
  readonly siblings: readonly NameChunk[];
  /** Names that contain the head: "X in Y", "X, Y", "Y's X", "the Yian city of X". The closest first. */
  readonly containers: readonly NameChunk[];
  /** Names that the head lies near: "X north of Y". */
  readonly beside: readonly NameChunk[];
}

const KM_PER_MILE = 1.609;
const INTO =
  /^(?:,? ?(?:in|of|inside|within|across|from)(?: the| its)?(?: \p{Ll}[\p{Ll}-]*){0,4}(?: of)?|,(?: in| the)?(?: (?!along|near|on|by|from|to|with|and|when|where|who|after)\p{Ll}[\p{Ll}-]*){0,2}| \() ?$/u;
const LIST = /^(?:,? (?:and|or|and in|to|as well as) |, )$/;
const NO_NAME = new Set(["the", "a", "an", "its", "their"]);
const DESCRIBES =
  /^ (?:[\p{Ll}-]+ ){0,3}(?:town|city|village|province|region|island|district|port|camp|capital|suburb|township|neighbou?rhood|quarter)(?: of)? $/u;
const CONTEXT = 90;

/** Reads a mention's words and what stands right before and after them in its sentence. */
export function readPhrase(text: string, span: Span, sentence: Span): PlacePhrase {
  const words = quote(text, span);
  const before = text.slice(Math.max(sentence.start, span.start - CONTEXT), span.start);
  const after = text.slice(span.end, Math.min(sentence.end, span.end + CONTEXT));
  const chunks = nameChunks(words, span.start).filter((chunk) => isName(chunk) || isNamedPart(text, chunk));
  const roles = chunks.length === 0 ? NO_ROLES : sortChunks(text, chunks);
  const lead = roles.head === null ? "" : before + text.slice(span.start, roles.head.start);
  const follow = roles.head === null ? null : typeAfter(text.slice(roles.head.end, sentence.end));
  const type = roles.head === null ? null : typeBeside(lead, follow, roles.head);
  return {
    ...span,
    words,
    relation: relationOf(words, lead, roles.head !== null),
    distanceKm: distanceOf(lead),
    part: roles.head === null ? null : partOf(` ${text.slice(span.start, roles.head.start)}`, type),
    type,
    follow,
    head: roles.head,
    siblings: roles.siblings,
    containers: [
      ...roles.containers,
      ...containersAfter(after, span.end),
      ...containersBefore(before, span.start),
    ],
    beside: roles.beside,
  };
}

interface Roles {
  readonly head: NameChunk | null;
  readonly siblings: readonly NameChunk[];
  readonly containers: readonly NameChunk[];
  readonly beside: readonly NameChunk[];
}
const NO_ROLES: Roles = { head: null, siblings: [], containers: [], beside: [] };

const isName = ({ text }: NameChunk): boolean => {
  const key = fold(text);
  const first = fold(text.split(/[- ]/)[0] ?? "");
  if (key === "" || PARTS[key] !== undefined || TYPE_WORDS[key] !== undefined) return false;
  return (
    !NO_NAME.has(key) &&
    !NOT_PLACES.has(key) &&
    !TITLES.test(text) &&
    !(text.includes("-") && NOT_PLACES.has(first))
  );
};

/** "Cameroon's Northwest region": a compass word with a capital and the word for a division is a name. */
const isNamedPart = (text: string, chunk: NameChunk): boolean =>
  /^\p{Lu}/u.test(chunk.text) &&
  PARTS[fold(chunk.text)] !== undefined &&
  /^ (?:region|province|governorate)\b/i.test(text.slice(chunk.end, chunk.end + 12));

/** Owners and demonyms before the head contain it; what follows contains it, stands beside it, or is another place. */
function sortChunks(text: string, chunks: readonly NameChunk[]): Roles {
  const containers: NameChunk[] = [];
  const siblings: NameChunk[] = [];
  const beside: NameChunk[] = [];
  let at = 0;
  for (; at < chunks.length - 1; at++) {
    const chunk = chunks[at] as NameChunk;
    const between = text.slice(chunk.end, chunks[at + 1]?.start);
    if (!leadsOn(chunk, between)) break;
    if (!OWNED.test(between)) containers.unshift(chunk);
  }
  const head = chunks[at] as NameChunk;
  let last = head;
  for (const chunk of chunks.slice(at + 1)) {
    const between = text.slice(last.end, chunk.start);
    if (LIST.test(between) && !between.startsWith(", ")) siblings.push(chunk);
    else if (NEAR_BEFORE.test(between)) beside.push(chunk);
    else if (INTO.test(between)) containers.push(chunk);
    else siblings.push(chunk);
    last = chunk;
  }
  return { head, siblings, containers, beside };
}

/** "Iraq's …", "Syrian …", "Crimean resort town of …" lead on to the name that counts. */
const leadsOn = (chunk: NameChunk, between: string): boolean =>
  chunk.owner || isDemonym(chunk.text) || DESCRIBES.test(between);

const isDemonym = (words: string): boolean =>
  countryByDemonym(words) !== null ||
  (/[- ]/.test(words) && countryByDemonym(words.split(/[- ]/)[0] ?? "") !== null && gazetteerless(words));

/** "Israeli-Arab", "U.S. Pacific": a demonym and another adjective, not "Iraqi Kurdistan". */
const gazetteerless = (words: string): boolean => /[- ](?:Arab|Pacific|Kurdish|Muslim|Jewish)$/.test(words);

function containersAfter(after: string, start: number): readonly NameChunk[] {
  const found: NameChunk[] = [];
  let from = 0;
  for (const chunk of nameChunks(after).slice(0, 2)) {
    const between = after.slice(from, chunk.start);
    if (!INTO.test(between) && !(from === 0 && /^['’]s $/.test(between))) break;
    found.push({ ...abbreviated(chunk, after), start: chunk.start + start, end: chunk.end + start });
    from = chunk.end;
    if (after[from] === ".") from++;
  }
  return found;
}

function containersBefore(before: string, start: number): readonly NameChunk[] {
  const chunks = nameChunks(before);
  const last = chunks.at(-1);
  if (last === undefined) return [];
  const between = before.slice(last.end);
  const owns = last.owner && describesPlace(between.replace(/^['’]s?/, ""));
  const describes = countryByDemonym(last.text) !== null && describesPlace(between);
  const offset = start - before.length;
  return owns || describes ? [{ ...last, start: last.start + offset, end: last.end + offset }] : [];
}

/** " western port city of ": nothing but words that lead up to a place. */
const describesPlace = (between: string): boolean =>
  /^ (?:[\p{Ll}-]+ )*$/u.test(between) &&
  between
    .trim()
    .split(/[ -]/)
    .every(
      (word) =>
        word === "" || LEAD_WORDS.has(word) || PARTS[word] !== undefined || TYPE_WORDS[word] !== undefined,
    );

/** "Tex." and "TX" are spelled out, so that they are looked up as what they stand for. */
function abbreviated(chunk: NameChunk, text: string): NameChunk {
  const dotted = text[chunk.end] === "." ? `${chunk.text}.` : chunk.text;
  return { ...chunk, text: STATE_ABBREVIATIONS[dotted] ?? STATE_ABBREVIATIONS[chunk.text] ?? chunk.text };
}

function relationOf(words: string, lead: string, named: boolean): Relation {
  if (BORDER.test(words)) return "border";
  if (OFFSHORE_BEFORE.test(lead)) return "offshore";
  if (named && (NEAR_BEFORE.test(lead) || BETWEEN.test(lead))) return "near";
  return COAST.test(words) ? "coast" : "in";
}

/** "between Mopti and Gao": at neither of them. Talks and ties are between governments. */
const BETWEEN =
  /(?<!\b(?:agreement|ceasefire|conflict|deal|dispute|relations|rivalry|talks|tensions?|ties|truce|war) )\b[Bb]etween (?:the (?:\p{Ll}+ ){0,3}(?:of )?)?(?:\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2} and )?$/u;

function distanceOf(lead: string): number | null {
  const near = NEAR_BEFORE.exec(lead);
  const groups = near === null ? undefined : DISTANCE.exec(near[0])?.groups;
  if (groups === undefined) return null;
  const value = Number((groups["length"] as string).replace(",", "."));
  return groups["unit"]?.startsWith("mi") ? value * KM_PER_MILE : value;
}

/** Type words right after a name, the longest: "refugee camp" of "Nuseirat refugee camp". */
function typeAfter(follow: string): string | null {
  const next = (/^[ -]((?:\p{Ll}+[ -]?){1,3})/u.exec(follow)?.[1] ?? "").split(/[ -]/);
  for (const length of [3, 2, 1]) {
    const words = next.slice(0, length).join(" ");
    if (next.length >= length && TYPE_WORDS[words] !== undefined) return words;
  }
  return null;
}

/** The type word right after the name ("Anbar province"), right before it ("the village of X"), or its last word. */
function typeBeside(lead: string, after: string | null, head: NameChunk): TypeClass | null {
  if (after !== null) return TYPE_WORDS[after] ?? null;
  const previous = fold(/(?<![\p{Ll}-])((?:[\p{Ll}-]+ ){1,3})(?:of )?(?:the )?$/u.exec(lead)?.[1] ?? "")
    .replace(/ of$/, "")
    .split(" ");
  for (const length of [3, 2, 1]) {
    const type = TYPE_WORDS[previous.slice(-length).join(" ")];
    if (previous.length >= length && type !== undefined) return type;
  }
  return TYPE_WORDS[fold(head.text).split(" ").at(-1) ?? ""] ?? null;
}

/** Of the mention's own words: "western" of "western Iraq" and "eastern Nuristan province", not of "the western city of X". */
function partOf(lead: string, type: TypeClass | null): string | null {
  const words = /(?<!\p{L})((?:far |south |north )?\p{L}+(?:[- ]?(?:eastern|western|central))?)[- ]$/u.exec(
    lead,
  )?.[1];
  const part =
    words === undefined ? undefined : (PARTS[fold(words)] ?? PARTS[fold(words.split(" ").at(-1) ?? "")]);
  if (part === undefined) return null;
  return type === "settled" && /\bof\b/.test(lead.slice(-8)) ? null : part;
}
