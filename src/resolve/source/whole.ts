import type { Span } from "../../text/span.js";
import { isTitle } from "./names.js";
import { AGENCIES, OUTLETS } from "./outlets.js";

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

const NEXT_WORD = /^ (?<word>(?:[ae]l-)?\p{Lu}[\p{L}’'-]*\.?)/u;

/** A title or a name that breaks off before the name that follows: "President" of "President Ann Lee". */
const breaksOff = (words: string): boolean => {
  const last = words.split(" ").at(-1) ?? "";
  return /^\p{Lu}/u.test(last) ? !/['’]s$/.test(last) : isTitle(last) && !last.endsWith("s");
};

/** The mention with the rest of a name that it cuts in two, without a conjunction or a participle that it ends in ("UN report seen"). */
export const wholeName = (text: string, given: Span): Span => {
  const { start, end } = withHead(text, given);
  const said = text.slice(start, end);
  const trimmed =
    /(?:,| and| or| (?:broadcast|carried|circulated|dated|issued|leaked|obtained|posted|published|released|reviewed|seen|shared|signed|viewed))$/.exec(
      said,
    );
  if (trimmed !== null) return { start, end: end - trimmed[0].length };
  let to = end;
  while (breaksOff(text.slice(start, to))) {
    const word = NEXT_WORD.exec(text.slice(to, to + 40))?.groups?.["word"];
    if (word === undefined || CALENDAR.test(word)) break;
    const bare = word.replace(/(?:['’]s?|\.)$/, "");
    to += 1 + bare.length;
    if (bare !== word) break;
  }
  return { start, end: to };
};

/** The names of two words or more that end in a word, with all that stands before it: "Press" of "Associated Press". */
const HEADS: ReadonlyMap<string, readonly string[]> = [...AGENCIES, ...OUTLETS].reduce((heads, name) => {
  const at = name.lastIndexOf(" ");
  const last = name.slice(at + 1);
  return at < 0 ? heads : heads.set(last, [...(heads.get(last) ?? []), name.slice(0, at + 1)]);
}, new Map<string, readonly string[]>());

/** A mention of the last word of an agency's or outlet's name with the rest of it: "Associated" Press. */
const withHead = (text: string, { start, end }: Span): Span => {
  const head = HEADS.get(text.slice(start, end))?.find((words) =>
    text.startsWith(words, start - words.length),
  );
  return { start: start - (head?.length ?? 0), end };
};
