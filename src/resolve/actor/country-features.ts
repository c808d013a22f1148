import type { Sector } from "../../codebook/sectors.js";
import type { Mention } from "../../reader/reading.js";
import { ownWords } from "./own-words.js";
import { type Phrase, phraseOnce } from "./phrase.js";
import { placeCountries, type Scene, sentenceOf } from "./scene.js";
import { areMedia, type CountryCount, countCountries, isOutlet, within } from "./story-countries.js";

/** A country that an actor whose own words name none could be of, `INT`, `IGO`; `geo` null: the story tells none. */
export interface CountryCandidate {
  readonly geo: string | null;
  /** Name of the feature → its value, 0..1; what is not in it is 0. */
  readonly features: ReadonlyMap<string, number>;
}

/** Kinds of actors that behave alike: where a state's people act tells less of their country than where villagers live. */
type Group = "a state's" | "people" | "rebels" | "world" | "no kind";

const GROUPS: Readonly<Partial<Record<Sector, Group>>> = {
  BUS: "people",
  COP: "people",
  CRM: "people",
  CVL: "people",
  GOV: "a state's",
  IGO: "world",
  JUD: "people",
  LEG: "a state's",
  MED: "people",
  MIL: "a state's",
  NGO: "world",
  PTY: "people",
  REB: "rebels",
  REF: "people",
};

const groupOf = (sector: Sector | null): Group => (sector === null ? "no kind" : GROUPS[sector]) ?? "no kind";

/** What the story says around one actor, country by country. */
interface Around {
  readonly group: Group;
  readonly phrase: Phrase;
  readonly home: string | null;
  readonly story: readonly CountryCount[];
  readonly lead: readonly CountryCount[];
  readonly sentence: readonly CountryCount[];
  readonly places: readonly CountryCount[];
  readonly previous: readonly CountryCount[];
  /** The last country named before. */
  readonly nearest: string | null;
  /** Of the nearest actor of the same kind that names its own, before and after. */
  readonly sameKindBefore: string | null;
  readonly sameKindAfter: string | null;
  /** Of the other actors of the sentence. */
  readonly others: ReadonlySet<string>;
  readonly othersAfter: ReadonlySet<string>;
  /** The actor that "its", "their", "his" right before the words stand for. */
  readonly owner: string | null;
  readonly unknown: boolean;
  readonly determined: boolean;
}

const NO_COUNTRY: ReadonlySet<string> = new Set(["INT", "IGO"]);
const NOBODY_KNOWS = /^(?:unidentified|unknown|unnamed|suspected)\b/i;
const OWNERS = /\b(?:its|their|his|her) $/i;
const DETERMINERS = /\b(?:the|an?|its|his|their|her) $/i;

/** What many actors of one story ask for. */
interface Asked {
  readonly own: ReadonlyMap<Mention, string | null>;
  /** Actors whose own words name a country. */
  readonly named: readonly Mention[];
  /** Countries by sentence. */
  readonly counted: Map<number, readonly CountryCount[]>;
}

const asked = new WeakMap<Scene, Asked>();

function askedOf(scene: Scene): Asked {
  const known = asked.get(scene);
  if (known !== undefined) return known;
  const own = new Map(
    scene.actors.map((one) => {
      const found = ownWords(scene, phraseOnce(scene.text, one));
      return [one, found === null || areMedia(found.rows) ? null : found.geo] as const;
    }),
  );
  const named = scene.actors.filter((one) => own.get(one) !== null);
  const made = { own, named, counted: new Map<number, readonly CountryCount[]>() };
  asked.set(scene, made);
  return made;
}

function countedIn(scene: Scene, sentence: number): readonly CountryCount[] {
  const { counted } = askedOf(scene);
  const span = scene.sentences[sentence];
  const found =
    counted.get(sentence) ?? (span === undefined ? [] : countCountries(within(scene.known, span)));
  counted.set(sentence, found);
  return found;
}

function aroundOf(scene: Scene, phrase: Phrase, mention: Mention): Around {
  const sentence = sentenceOf(scene, mention);
  const { own: countryOf, named } = askedOf(scene);
  const own = (one: Mention | undefined): string | null =>
    one === undefined ? null : (countryOf.get(one) ?? null);
  const before = named.filter(({ end }) => end <= mention.start);
  const after = named.filter(({ start }) => start >= mention.end);
  const isSameKind = ({ sector }: Mention): boolean => sector === mention.sector;
  const isBeside = (one: Mention): boolean => one.sentence === mention.sentence;
  const lead = scene.text.slice(Math.max(0, mention.start - 16), mention.start);
  return {
    group: groupOf(mention.sector),
    phrase,
    home: scene.home,
    story: scene.countries,
    lead: countedIn(scene, 0),
    sentence: countedIn(scene, mention.sentence),
    places: placeCountries(scene, sentence),
    previous: countedIn(scene, mention.sentence - 1),
    nearest: nearestNamed(scene, mention),
    sameKindBefore: own(before.findLast(isSameKind)),
    sameKindAfter: own(after.find(isSameKind)),
    others: new Set(before.filter(isBeside).flatMap((one) => own(one) ?? [])),
    othersAfter: new Set(after.filter(isBeside).flatMap((one) => own(one) ?? [])),
    owner: OWNERS.test(lead) ? own(before.findLast(isBeside)) : null,
    unknown: NOBODY_KNOWS.test(scene.text.slice(phrase.start, phrase.end)),
    determined: DETERMINERS.test(lead),
  };
}

const nearestNamed = (scene: Scene, { start }: Mention): string | null =>
  scene.known.findLast(
    (name) =>
      name.end <= start && name.geos[0] !== undefined && !NO_COUNTRY.has(name.geos[0]) && !isOutlet(name),
  )?.geos[0] ?? null;

/** Every country that the story or its outlet offers, several, and none; each with what speaks for it. */
export function countryCandidates(
  scene: Scene,
  phrase: Phrase,
  mention: Mention,
): readonly CountryCandidate[] {
  const around = aroundOf(scene, phrase, mention);
  const { story, home, sameKindBefore, sameKindAfter } = around;
  const near = [...around.sentence, ...around.previous, ...around.places];
  const geos = new Set([...[...story, ...near].map(({ geo }) => geo), home, sameKindBefore, sameKindAfter]);
  const against = objectOf(scene, phrase);
  const countries = [...geos]
    .filter((geo): geo is string => geo !== null && geo !== against && !NO_COUNTRY.has(geo))
    .sort();
  return [
    ...countries.map((geo) => ({ geo, features: featuresOf(geo, around) })),
    { geo: "INT", features: withoutOne("several", "INT", around) },
    { geo: "IGO", features: withoutOne("states' body", "IGO", around) },
    { geo: null, features: withoutOne("none", null, around) },
  ];
}

/** What is done to another country, not to one's own: "Sharif accused India". */
const AGAINST =
  /^ (?:(?:has|have|had|also|later|again|repeatedly|on \p{Lu}\p{Ll}{2,8}day) ){0,2}(?:accuses?|accused|attacked|blamed|blames|bombed|invaded|sanctioned|shelled|struck|threatened|threatens?|(?:declared war|imposed (?:\p{Ll}+ )?sanctions|launched (?:\p{Ll}+ )?(?:attacks|missiles|strikes)) (?:on|against|at)) (?:the )?$/u;
/** "accused Kenya's government": its own people may well do so. */
const OWNING = /^(?:['’]|[- ](?:\p{L}+ ){0,2}(?:authorities|government|military|officials|police|regime)\b)/u;
const AGAINST_REACH = 60;

/** The country that the verb right after an actor is aimed at. */
function objectOf(scene: Scene, { end }: Phrase): string | null {
  const name = scene.known.find((one) => one.start > end);
  if (name === undefined || name.start > end + AGAINST_REACH) return null;
  if (name.kind !== "country" && name.kind !== "capital") return null;
  const isObject =
    AGAINST.test(scene.text.slice(end, name.start)) &&
    !OWNING.test(scene.text.slice(name.end, name.end + 40));
  return isObject ? (name.geos[0] ?? null) : null;
}

function featuresOf(geo: string, around: Around): ReadonlyMap<string, number> {
  const { group, story, home, phrase } = around;
  const features = new Map<string, number>();
  const add = (name: string, value: number | boolean, grouped = false): void => {
    if (Number(value) === 0) return;
    features.set(name, Number(value));
    if (grouped) features.set(`${name}: ${group}`, Number(value));
  };
  const all = story.reduce((sum, { count }) => sum + count, 0);
  const count = countOf(story, geo);
  const isTop = count > 0 && count === story[0]?.count;
  const second = story[1]?.count ?? 0;
  const has = (counts: readonly CountryCount[]): boolean => countOf(counts, geo) > 0;
  const share = all === 0 ? 0 : count / all;
  add("share of the countries named", share, true);
  add("share of the countries named: a name", phrase.kind === "name" ? share : 0);
  add("named most", isTop, true);
  add("named clearly most", isTop && count >= 1.5 * second);
  add("named as often as another", isTop && count <= second);
  add("not named", count === 0);
  add("in the lead", has(around.lead));
  add("in the sentence", has(around.sentence), true);
  add("alone in the sentence", has(around.sentence) && around.sentence.length === 1);
  add("in the sentence before", has(around.previous));
  add("place of the sentence", has(around.places), true);
  add("only place of the sentence", has(around.places) && around.places.length === 1);
  add("named last before", around.nearest === geo, true);
  add("home of the outlet", home === geo, true);
  add("home of the outlet, no country named", home === geo && story.length === 0);
  add("home of the outlet, hardly a country named", home === geo && all <= FEW);
  add("of the same kind of actor before", around.sameKindBefore === geo, true);
  add("of the same kind of actor after", around.sameKindAfter === geo);
  add("of the owner", around.owner === geo);
  add("of another actor before in the sentence", around.others.has(geo), true);
  add("of another actor after in the sentence", around.othersAfter.has(geo));
  return features;
}

/** Names of countries in a whole story; those of its lead count twice. */
const FEW = 3;

const countOf = (counts: readonly CountryCount[], geo: string): number =>
  counts.find((one) => one.geo === geo)?.count ?? 0;

const MANY = 5;

/** What speaks for no one country: several, an organisation of states, or none. */
function withoutOne(name: string, geo: string | null, around: Around): ReadonlyMap<string, number> {
  const { group, phrase, story, unknown, determined } = around;
  const features = new Map([
    [name, 1],
    [`${name}: ${group}`, 1],
    [`${name}: a ${phrase.kind}`, 1],
    [`${name}: many countries named`, Math.min(MANY, story.length) / MANY],
  ]);
  if (unknown) features.set(`${name}: nobody knows who`, 1);
  if (determined) features.set(`${name}: told of before`, 1);
  if (/s$/.test(phrase.head.key)) features.set(`${name}: a plural`, 1);
  if (geo !== null && around.sameKindBefore === geo) features.set("of the same kind of actor before", 1);
  if (geo !== null && around.sameKindAfter === geo) features.set("of the same kind of actor after", 1);
  return features;
}
