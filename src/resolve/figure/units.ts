import { type FigureKind, PEOPLE_KINDS } from "../../codebook/figure-kinds.js";
import { headNoun, unitOfNoun } from "./nouns.js";
import { beforeVerb, isDoneByPeople, isPastVerb } from "./past-verbs.js";
import { isThing } from "./things.js";

const NO_NOUN = /^(?:others?|more|another|additional|equal|number|them|those|whom|all)$/i;

/** The head noun; of "400 families marched" the word before the verb, of "400 marched" none. */
const nounIn = (words: string): string | null => {
  const noun = headNoun(words);
  return noun === null || !isPastVerb(noun) ? noun : headNoun(words.slice(0, words.lastIndexOf(noun)));
};

/** What is counted: the noun's unit; people where the kind of figure counts people and no noun says otherwise. */
export const unitFor = (after: string, kind: FigureKind): string | null => {
  const plain = after
    .replace(/^["“”]/, "")
    .replace(/^ (?:dead|injured|killed|trapped|wounded) (?=(?:\p{Ll}+ )?\p{Ll}+s\b)/u, " ")
    .replace(/^(?:\+|[- ]plus\b|-odd\b| or (?:so|more|fewer|less)\b)/i, "")
    .replace(/^ head of /i, " ")
    .replace(/^ (?:more |other )?of (?:(?:the|his|her|its|their|those|these) )?/i, " ");
  if (/^ ?(?:metric )?(?:tonnes?|tons?)\b/i.test(plain)) return "ton";
  if (/^ ?(?:%|per ?cent)/i.test(plain)) return "percent";
  if (isDoneByPeople(plain)) return "person";
  const noun = nounIn(beforeVerb(plain));
  if (noun === null || NO_NOUN.test(noun)) return PEOPLE_KINDS.has(kind) ? "person" : null;
  const unit = /^\p{Lu}\p{Ll}+s$/u.test(noun) ? "person" : unitOfNoun(noun);
  return PEOPLE_KINDS.has(kind) && !isThing(unit) ? "person" : unit;
};

/** What is measured, not counted: "more than a ton" need not be two. */
export const MEASURED = new Set(["ton", "percent", "kilogram", "kilometre", "year", "month", "day", "hour"]);
