import { quote, type Span } from "../../text/span.js";
import { nameChunks } from "../place/names.js";
import { ANONYMOUS, COLLECTIVE, DOCUMENT, ORGANISATION, POST, ROLE, WITNESS } from "../source/nouns.js";
import { REPORTING_VERBS } from "../source/verbs.js";

/** Nouns for whoever or whatever can say something. */
const SPEAKERS = [ROLE, COLLECTIVE, ORGANISATION, WITNESS, ANONYMOUS, DOCUMENT, POST];

/** Every form but the one in -ing; "according" has a pattern of its own. */
const SAYING = Object.values(REPORTING_VERBS)
  .flatMap((forms) => forms.split(" "))
  .filter((form) => /(?:s|ed|[^n]d|t|te|en)$/.test(form))
  .join("|");

const SAID = new RegExp(String.raw`,? (?:(?:also|later|has|have|had|earlier) )?(?:${SAYING})\b`, "gu");
const SAID_BEFORE = new RegExp(String.raw`[”"],? (?:${SAYING}) (?:the )?`, "gu");
const ACCORDING = /\b[Aa]ccording to (?:an? |the )?/gu;

/** Words that no description of a speaker runs over. Sorted. */
const BREAK =
  /^(?:a|after|an|and|as|at|because|before|but|by|for|from|he|her|his|if|in|it|its|my|no|of|on|or|our|she|since|that|the|their|they|this|those|to|we|when|where|which|while|who|with|you)$/i;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}'’‑-]|\.(?=\p{L}))*/gu;
/** Words of a description: "senior Iraqi security officials". */
const MOST_WORDS = 5;

/** Who says something in a sentence: before a verb of saying, after it where a quotation ends, or after "according to". */
export function sourcesIn(text: string, sentence: Span): readonly Span[] {
  const words = quote(text, sentence);
  const before = [...words.matchAll(SAID)].map(({ index }) => speakerBefore(words, index));
  const after = [...words.matchAll(SAID_BEFORE), ...words.matchAll(ACCORDING)].map((match) =>
    speakerAfter(words, match.index + match[0].length),
  );
  return [...before, ...after].flatMap((span) =>
    span === null ? [] : [{ start: sentence.start + span.start, end: sentence.start + span.end }],
  );
}

const isSpeaker = (words: string): boolean => SPEAKERS.some((nouns) => nouns.test(words));

/** The description that ends at `end`: a name with its title, or a noun for a speaker with what stands before it. */
function speakerBefore(words: string, end: number): Span | null {
  const all = [...words.slice(0, end).matchAll(WORD)];
  const last = all.at(-1);
  if (last === undefined || last.index + last[0].length !== end) return null;
  if (!/^\p{Lu}/u.test(last[0]) && !isSpeaker(last[0])) return null;
  let from = all.length - 1;
  while (from > 0 && all.length - from < MOST_WORDS && joins(words, all[from - 1], all[from])) from -= 1;
  const start = (all[from] as RegExpExecArray).index;
  return BREAK.test(words.slice(start, end)) ? null : { start, end };
}

const joins = (words: string, one: RegExpExecArray | undefined, next: RegExpExecArray | undefined): boolean =>
  one !== undefined &&
  next !== undefined &&
  words.slice(one.index + one[0].length, next.index) === " " &&
  !BREAK.test(one[0]);

/** The name that begins at `start`, else the words up to a noun for a speaker. */
function speakerAfter(words: string, start: number): Span | null {
  const rest = words.slice(start, start + 80);
  const [name] = nameChunks(rest);
  if (name !== undefined && name.start === 0) return { start, end: start + name.end };
  const run = /^(?:[\p{L}\p{N}.'’‑-]+ ?){1,5}/u.exec(rest)?.[0] ?? "";
  const all = [...run.matchAll(WORD)];
  const stop = all.findIndex(({ 0: word }) => BREAK.test(word));
  const own = stop < 0 ? all : all.slice(0, stop);
  const head = own.findLast(({ 0: word }) => isSpeaker(word));
  return head === undefined ? null : { start, end: start + head.index + head[0].length };
}
