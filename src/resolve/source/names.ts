import { ORGANISATION, ROLE } from "./nouns.js";
import { COUNTRIES, SEATS } from "./states.js";

/** Words before a name that are no part of it. Sorted. */
const TITLES = new Set(
  `acting additional adm admiral ambassador archbishop army assemblyman assistant attorney ayatollah bishop brig brigadier caliph capt captain cardinal chairman chairperson chairwoman chancellor chief
col colonel commander commissioner congressman congresswoman constable corporal councillor crown deputy director dr emir envoy ex executive field finance first foreign former general gen gov governor grand great
hojjat al-islam hojjatoleslam datuk hon imam inspector interior judge justice king lady late leader legislator lieutenant lt maj major marshal mayor minister mp mr mrs ms mullah mufti negotiator officer official oil opposition
patriarch pm police pope premier president presidential prime prince princess prof professor prosecutor queen rear rep representative retired rev reverend secretary secretary-general security sen senator senior sergeant sgt
sheik sheikh shaikh sir speaker special spokesman spokesperson spokeswoman state sultan superintendent supreme the under-secretary undersecretary vice vice-president warden affairs for political defense defence information justice health intelligence head`.split(
    /\s+/,
  ),
);

export const isTitle = (word: string): boolean => {
  const plain = word
    .toLowerCase()
    .replace(/[.,]$/, "")
    .replace(/-designate$|-elect$/, "");
  return TITLES.has(plain) || ROLE.test(plain);
};

const HOLDS_OFFICE = new RegExp(ROLE.source.replace(/\$$/, "\\b"), "i");

const isNameWord = (word: string): boolean =>
  /^(?:\p{Lu}|al-|el-|Al-|bin$|ibn$|von$|van$|de$|da$|dos$|du$|la$|le$|ould$)/u.test(word);

const cleaned = (words: string): string =>
  words
    .replace(/(?<!\s)\s+,/g, ",")
    .replace(/['’]s?$/, "")
    .trim();

/** The personal name at the end of a mention: what follows the last title, office, owner or lower-case word. */
export const personalName = (words: string): string | null => {
  const list = words.replace(/,/g, " ,").split(/\s+/);
  let start = 0;
  list.forEach((word, at) => {
    const breaks = isTitle(word) || !isNameWord(word) || /['’]s$/.test(word);
    if (at < list.length - 1 && breaks) start = at + 1;
  });
  const last = list.at(-1) ?? "";
  const name = cleaned(list.slice(start).join(" "));
  return name !== "" && isNameWord(name.split(" ")[0] ?? "") && isNameWord(last) && !isTitle(last)
    ? name
    : null;
};

const PREPOSITION = /\b(?:of|in|at|for|from|to|on)\b/;

/** "deputy mayor of Bluefields, Carla Martín", "Secretary of State Ann Lee", "ambassador to Tehran Levan Dzhagaryan", "army spokesman Jules Yao": who holds the office. */
export const nameAfterRole = (words: string): string | null => {
  const name = personalName(words);
  const before = words.slice(0, words.length - (name?.length ?? 0)).trim();
  if (name === null || before === "" || !HOLDS_OFFICE.test(before)) return null;
  if (ORGANISATION.test(name.split(" ").at(-1) ?? "") || /\bWithout\b/.test(name)) return null;
  if (before.endsWith(",") || !PREPOSITION.test(before)) return name;
  if (isTitle(before.split(" ").at(-1) ?? "") && name.includes(" ")) return name;
  const [place = "", ...rest] = name.split(" ");
  return rest.length >= 2 && (SEATS.has(place) || COUNTRIES.has(place)) ? rest.join(" ") : null;
};

const NAME_SEQUENCE =
  /(?:\p{Lu}[\p{L}’'-]{0,40}\.?|[ae]l-\p{Lu}[\p{L}’'-]{0,40}|bin|ibn|abu|de|da|von|van)(?: (?:\p{Lu}[\p{L}’'-]{0,40}\.?|[ae]l-\p{Lu}[\p{L}’'-]{0,40}|bin|ibn|abu|al|el|de|da|dos|von|van))+/gu;
const NO_GIVEN_NAME =
  /^(?:The|A|An|But|And|In|On|For|When|If|As|At|While|Mr|Ms|Mrs|Dr|Mr\.|Ms\.|Mrs\.|Dr\.|After|Before|Since|Earlier|Also|Meanwhile|U\.S\.|South|North|New|Saudi)$/;

/** "Qatar Jean-Baptiste Faivre": a country before two names or more is no name. */
const withoutCountry = (sequence: string): string => {
  const [first = "", ...rest] = sequence.split(" ");
  return COUNTRIES.has(first) && rest.length >= 2 ? rest.join(" ") : sequence;
};

/** The full names of a text by surname, first mention first: "Numan" is "Sabah al-Numan". */
export const fullNames = (text: string): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const [sequence] of text.matchAll(NAME_SEQUENCE)) {
    const name = personalName(withoutCountry(sequence.replace(/['’]s$/, "")));
    const list = name?.split(" ") ?? [];
    const last = list.at(-1) ?? "";
    if (name === null || list.length < 2 || NO_GIVEN_NAME.test(list[0] ?? "")) continue;
    for (const surname of [last, last.replace(/^[AaEe]l-/, ""), list.slice(-2).join(" ")])
      if (surname !== name && !names.has(surname)) names.set(surname, name);
  }
  return names;
};

/** A mention without its article, possessive owner or closing apostrophe. */
export const plainName = (words: string): string =>
  words
    .replace(/^(?:an?|the) /i, "")
    .replace(/['’]s?$/, "")
    .trim();
