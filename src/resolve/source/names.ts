import { ROLE } from "./nouns.js";

/** Words before a name that are no part of it. Sorted. */
const TITLES = new Set(
  `acting additional adm admiral ambassador archbishop army assemblyman assistant attorney ayatollah bishop brig brigadier caliph capt captain cardinal chairman chairperson chairwoman chancellor chief
col colonel commander commissioner congressman congresswoman constable corporal councillor crown deputy director dr emir envoy ex executive field finance first foreign former general gen gov governor grand great
hojjat hojjatoleslam imam inspector interior judge justice king lady late leader legislator lieutenant lt maj major marshal mayor minister mp mr mrs ms mullah mufti negotiator officer official oil opposition
patriarch pm police pope premier president presidential prime prince princess prof professor prosecutor queen rear rep representative retired rev reverend secretary secretary-general security sen senator senior sergeant sgt
sheik sheikh shaikh sir speaker special spokesman spokesperson spokeswoman state sultan superintendent supreme the under-secretary undersecretary vice vice-president warden of affairs for political defense defence information justice health intelligence head`.split(
    /\s+/,
  ),
);

const isTitle = (word: string): boolean => {
  const plain = word
    .toLowerCase()
    .replace(/[.,]$/, "")
    .replace(/-designate$|-elect$/, "");
  return TITLES.has(plain) || ROLE.test(plain);
};

const isNameWord = (word: string): boolean =>
  /^(?:\p{Lu}|al-|el-|Al-|bin$|ibn$|von$|van$|de$|da$|dos$|du$|la$|le$|ould$)/u.test(word);

/** The personal name at the end of a mention: what follows the last title, office or lower-case word. */
export const personalName = (words: string): string | null => {
  const list = words.replace(/,/g, " ,").split(/\s+/);
  let start = 0;
  list.forEach((word, at) => {
    if (at < list.length - 1 && (isTitle(word) || !isNameWord(word) || word === ",")) start = at + 1;
  });
  const name = list
    .slice(start)
    .join(" ")
    .replace(/ ,/g, ",")
    .replace(/['’]s?$/, "");
  const last = list.at(-1) ?? "";
  return name !== "" && isNameWord(name.split(" ")[0] ?? "") && !isTitle(last) ? name : null;
};

const NAME_WORDS = "(?:(?:\\p{Lu}[\\p{L}’'.-]*|al|el|bin|ibn|abu|de|da|von|van|el-|al-)[ -]){1,4}";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Given names stand right before a surname that is told alone later: "Sabah al-Numan … Numan said". */
export const fullName = (text: string, surname: string): string | null => {
  if (/ /.test(surname)) return null;
  const pattern = new RegExp(
    `(?<![\\p{L}-])${NAME_WORDS}(?:[Aa]l-|[Ee]l-)?${escaped(surname)}(?![\\p{L}-])`,
    "gu",
  );
  for (const match of text.matchAll(pattern)) {
    const name = personalName(match[0]);
    if (
      name !== null &&
      / /.test(name) &&
      !/^(?:The|A|An|But|And|In|On|For|When|If|As|At|While|Mr|Ms|Mrs|Dr)\b/.test(name)
    )
      return name;
  }
  return null;
};

/** A mention without its article, possessive owner or closing apostrophe. */
export const plainName = (words: string): string =>
  words
    .replace(/^(?:an?|the) /i, "")
    .replace(/['’]s?$/, "")
    .trim();
