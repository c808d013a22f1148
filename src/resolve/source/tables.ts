import { remembered } from "../../remembered.js";
import { type Known, knownNames } from "../actor/known-names.js";

/** Names of the actor tables that end a mention's words: "the Islamic State group", "disaster agency AFAD". */
const lastKnown = remembered((words: string): Known | null => {
  const plain = words.replace(/['’]s?$/, "");
  const last = knownNames(plain).at(-1);
  if (last === undefined) return null;
  return TAIL.test(plain.slice(last.end)) ? last : null;
});

/** What may stand behind a name without changing whose it is. */
const TAIL = /^(?: (?:group|organi[sz]ation|movement|militia|party|network|fighters|militants))?$/;

const opensWith = (words: string, { start }: Known): boolean =>
  /^(?:the |an? )?(?:\p{Ll}[\p{L}-]* )*$/u.test(words.slice(0, start));

/** An armed group, party, aid group or union of states that the tables know: no state, whatever its name says. */
export const isTableGroup = (words: string): boolean => {
  const known = lastKnown(words);
  if (known?.kind !== "organisation" || !opensWith(words, known)) return false;
  return known.rows.every(({ sector }) => sector !== "GOV" && sector !== "MED");
};

/** Any other organisation of the tables. */
export const isTableOffice = (words: string): boolean => {
  const known = lastKnown(words);
  return known?.kind === "organisation" && known.rows.every(({ sector }) => sector !== "MED");
};

/** The name of a head of state, minister or group's leader that the tables know, at the end of the words. */
export const tableLeader = (words: string): string | null => {
  const known = lastKnown(words);
  if (known?.kind !== "leader") return null;
  const said = words.slice(known.start, known.end);
  const isOne = new Set(known.rows.map(({ name }) => name)).size === 1;
  return isOne && !said.includes(" ") && known.name.startsWith(said) ? known.name : said;
};
