import type { Mention } from "../../reader/reading.js";
import type { ActorValue } from "../values.js";
import { apposition } from "./around.js";
import { type Finding, finding } from "./finding.js";
import { singular } from "./head-nouns.js";
import { ownWords } from "./own-words.js";
import { familyName, type PersonName } from "./person-names.js";
import { type Phrase, phraseOf, phraseOnce } from "./phrase.js";
import type { Scene } from "./scene.js";

/** What an earlier actor of the story was resolved to. */
export type Earlier = (mention: Mention) => ActorValue | null;

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}-]{1,7}$/u;
const GROUP =
  /^(?:[Tt]he )?(?:\p{Ll}+ )?(?:[Gg]roup|[Oo]rgani[sz]ation|[Mm]ovement|[Mm]ilitia|[Pp]arty|[Aa]gency|[Uu]nion|[Aa]lliance|[Nn]etwork|[Pp]aramilitary|[Bb]ody|[Ff]orce|[Ss]ect)$/u;

/** Rule `antecedent` for people: the full name before a bare family name, with what stands around it there. */
export function fullName(scene: Scene, phrase: Phrase, earlier: Earlier): Finding | null {
  const family = familyName(phrase.words);
  if (family === null) return null;
  const own = scene.persons.find((one) => one.start >= phrase.start && one.end <= phrase.end);
  const candidates = scene.persons.filter(
    (one) =>
      (one.last === family || (own === undefined && one.keys[0] === family)) &&
      one.end <= phrase.start &&
      agrees(own, one),
  );
  for (const name of candidates) {
    const found = namedOnce(scene, name, earlier);
    if (found !== null)
      return {
        ...found,
        how: "antecedent",
        entity: found.entity ?? spelled(scene, name),
        antecedent: spelled(scene, name),
      };
  }
  return null;
}

/** The age of one told of; "a 14-year-old" is another. The reader may mark the figure alone. */
const AGED = /^[Tt]he \d{1,3}-year-old(?! (?:man|woman|boy|girl|\p{Lu}))\b/u;
/** "Judge Maria Silva jailed the 23-year-old": not herself. */
const DONE_TO = /^ (?:\p{Ll}{1,20} ){1,3}(?:the )?$/u;
/** Farther back another person is meant. */
const NEAR_SENTENCES = 2;

/** Rule `antecedent` for "the 62-year-old": the person named last, in this sentence or the two before. */
export function agedPerson(scene: Scene, phrase: Phrase, mention: Mention, earlier: Earlier): Finding | null {
  if (!isAged(scene.text, phrase)) return null;
  const from = scene.sentences[Math.max(0, mention.sentence - NEAR_SENTENCES)]?.start ?? 0;
  const name = scene.persons.findLast(({ start, end }) => start >= from && end <= phrase.start);
  const found = name === undefined ? null : namedOnce(scene, name, earlier);
  if (name === undefined || found === null) return null;
  if (DONE_TO.test(scene.text.slice(name.end, phrase.start))) return null;
  const words = spelled(scene, name);
  const person = scene.actors.find((one) => one.start <= name.start && one.end >= name.end);
  const sector = person === undefined ? null : (earlier(person)?.sector ?? null);
  return { ...found, how: "antecedent", entity: found.entity ?? words, antecedent: words, sector };
}

function isAged(text: string, { start, end }: Phrase): boolean {
  const from = /^the /i.test(text.slice(start, end)) ? start : start - 4;
  return (
    /^\d{1,3}(?:-(?:year-old)?)?$/.test(text.slice(from + 4, end)) && AGED.test(text.slice(from, end + 24))
  );
}

const spelled = (scene: Scene, name: PersonName): string => scene.text.slice(name.start, name.end);

/** "Mr. Bush" after "George Bush" agrees; "Laura Bush" does not. */
const agrees = (own: PersonName | undefined, other: PersonName): boolean =>
  own === undefined || own.keys.length < 2 || own.keys[0] === other.keys[0];

const named = new WeakMap<PersonName, { readonly found: Finding | null }>();

/** A name may be asked for by every later mention of the person. */
function namedOnce(scene: Scene, name: PersonName, earlier: Earlier): Finding | null {
  const known = named.get(name) ?? { found: whereNamed(scene, name, earlier) };
  named.set(name, known);
  return known.found;
}

function whereNamed(scene: Scene, name: PersonName, earlier: Earlier): Finding | null {
  const mention = scene.actors.find((one) => one.start <= name.start && one.end >= name.end);
  const value = mention === undefined ? null : earlier(mention);
  if (value?.geo) {
    const rows = ownWords(scene, phraseOf(scene.text, name))?.rows ?? [];
    return finding({ how: "antecedent", geo: value.geo, entity: value.entity, rows });
  }
  const sentence = scene.sentences.find((one) => one.start <= name.start && one.end >= name.end);
  if (sentence === undefined) return null;
  return ownWords(scene, phraseOf(scene.text, name)) ?? apposition(scene, name, sentence);
}

/** Words of a name, and units of one, before its short form: an unbounded run of capitals would be matched from each of them. */
const MOST_WORDS = 14;
const LONGEST_WORD = 40;

/** A name in capitals with its short form behind it, in brackets or after `or`. */
export function spelledOut(short: string): RegExp {
  const capital = `[\\p{Lu}][\\p{L}'’-]{0,${LONGEST_WORD}}`;
  return new RegExp(
    `(${capital}(?: (?:of|for|the|and|in|de|del|la|${capital})){0,${MOST_WORDS}}),? (?:\\(|or )(?:the )?${short}\\b`,
    "u",
  );
}

/** Rule `antecedent` for short forms: "LJM" after "Liberation and Justice Movement (LJM)". */
export function acronym(scene: Scene, phrase: Phrase): Finding | null {
  const said = scene.text.slice(phrase.head.start, phrase.head.end).replaceAll(".", "");
  if (!ACRONYM.test(said)) return null;
  const match = spelledOut(said).exec(scene.text.slice(0, phrase.start));
  const full = match?.[1];
  if (match === null || full === undefined) return null;
  const span = { start: match.index, end: match.index + full.length };
  const sentence = scene.sentences.find((one) => one.start <= span.start && one.end >= span.end) ?? span;
  const found = ownWords(scene, phraseOf(scene.text, span)) ?? apposition(scene, span, sentence);
  return found === null
    ? null
    : { ...found, how: "antecedent", entity: found.entity ?? full, antecedent: full };
}

/** Rule `antecedent` for common nouns: the nearest earlier actor with the same head and a country of its own. */
export function sameHead(scene: Scene, phrase: Phrase, mention: Mention, earlier: Earlier): Finding | null {
  if (phrase.kind !== "noun" || isAnother(scene, phrase)) return null;
  const head = singular(phrase.head.key);
  const before = scene.actors.filter(
    (one) => one.end <= phrase.start && mention.sentence - one.sentence <= 30,
  );
  for (const one of [...before].reverse()) {
    const other = phraseOnce(scene.text, one);
    if (other.kind !== "noun" || singular(other.head.key) !== head) continue;
    if (ONE_OR_MANY.test(head) && other.head.key.toLowerCase() !== phrase.head.key.toLowerCase()) continue;
    if (ownWords(scene, other) === null) continue;
    const value = earlier(one);
    if (value?.geo) return inherited(scene, one, value);
  }
  return null;
}

/** "its soldiers" are the owner's, not the soldiers told of before. */
export const saysOwner = ({ text }: Scene, { start }: Phrase): boolean =>
  /\b(?:its|their) $/i.test(text.slice(Math.max(0, start - 8), start));

/** "the country" is none of "the countries" told of before. */
const ONE_OR_MANY = /^(?:country|nation|state|government)$/;

/** "new authorities", "the country's own army": set apart from those told of before. */
const isAnother = (scene: Scene, { start, end }: Phrase): boolean =>
  ANOTHER.test(scene.text.slice(start, end)) ||
  COUNTED.test(scene.text.slice(start, end)) ||
  COUNT_BEFORE.test(scene.text.slice(Math.max(0, start - 40), start)) ||
  OF_THE_COUNTRY.test(scene.text.slice(Math.max(0, start - 24), start));

const ANOTHER =
  /^(?:the )?(?:an?|another|(?:country|nation)['’]s|foreign|former|interim|local|new|newly|opposing|other|own|regional|rival|transitional|unidentified|unknown) /i;
const COUNT =
  "(?:\\d[\\d,.]{0,12}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of|thousands of|several|some|scores of|a dozen)";
/** "Six soldiers" without an article are told of for the first time; "the six soldiers" are not. */
const COUNTED = new RegExp(`^(?:at least |about |more than )?${COUNT} (?!of the )`, "iu");
const COUNT_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?<!\\b(?:the|these|those|all|his|her|its|their|other) )${COUNT} $`,
  "iu",
);
const OF_THE_COUNTRY = /\b(?:the|that|this) (?:country|nation|state)['’]s $/;

/** Rule `antecedent` for "the group", "the movement": the nearest organisation named before. */
export function namedGroup(scene: Scene, phrase: Phrase): Finding | null {
  const said = scene.text.slice(phrase.start, phrase.end);
  if (!GROUP.test(said)) return null;
  const name = scene.known.findLast(
    (one) =>
      one.kind === "organisation" &&
      one.end <= phrase.start &&
      one.rows.some((row) => row.sector === "REB" || row.sector === "NGO" || row.sector === "PTY"),
  );
  if (name === undefined) return null;
  return finding({
    how: "antecedent",
    geo: name.geos[0] ?? null,
    reason: name.geos.length === 0 ? `${name.name} belongs to no one country` : null,
    entity: name.name,
    rows: name.rows,
    antecedent: scene.text.slice(name.start, name.end),
  });
}

/** Rule `antecedent` for pronouns: only when the sentence before and this one have a single earlier actor. */
export function onlyCandidate(
  scene: Scene,
  phrase: Phrase,
  mention: Mention,
  earlier: Earlier,
): Finding | null {
  if (phrase.kind !== "pronoun") return null;
  const near = scene.actors.filter((one) => one.end <= phrase.start && mention.sentence - one.sentence <= 1);
  const values = new Map(near.map((one) => [scene.text.slice(one.start, one.end), one]));
  const [only] = [...values.values()];
  if (only === undefined || values.size > 1) return null;
  const value = earlier(only);
  return value === null ? null : inherited(scene, only, value);
}

const inherited = (scene: Scene, mention: Mention, value: ActorValue): Finding =>
  finding({
    how: "antecedent",
    geo: value.geo,
    entity: value.entity,
    antecedent: scene.text.slice(mention.start, mention.end),
  });
