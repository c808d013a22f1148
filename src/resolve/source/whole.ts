import type { Span } from "../../text/span.js";
import { isTitle } from "./names.js";

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

const NEXT_WORD = /^ (?<word>(?:[ae]l-)?\p{Lu}[\p{L}’'-]*\.?)/u;

/** A title or a name that breaks off before the name that follows: "President" of "President Ann Lee". */
const breaksOff = (words: string): boolean => {
  const last = words.split(" ").at(-1) ?? "";
  return /^\p{Lu}/u.test(last) ? !/['’]s$/.test(last) : isTitle(last) && !last.endsWith("s");
};

/** The mention with the rest of a name that it cuts in two, without a conjunction or a participle that it ends in ("UN report seen"). */
export const wholeName = (text: string, { start, end }: Span): Span => {
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
