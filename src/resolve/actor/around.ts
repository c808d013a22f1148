import type { Span } from "../../text/span.js";
import { type Finding, finding, likeliest } from "./finding.js";
import { isActorNoun } from "./head-nouns.js";
import type { Known } from "./known-names.js";
import type { Phrase } from "./phrase.js";
import type { Scene } from "./scene.js";
import { isStateNoun } from "./state-nouns.js";
import { isTitle } from "./titles.js";
import { type Word, wordsOf } from "./words.js";

const OF = /^ (?:of|in|from|at|across|inside|around)\s/;
const OF_OWNER = /^ (?:of|from)\s/;
/** From the noun to the place: "in the northern", "in Mosul,", "of the city of". */
const PLAIN_WAY =
  /^ (?:of|in|from|at|across|inside|around)(?: (?:the|an?|its|far|central|eastern|western|northern|southern|\p{Ll}+(?:east|west)(?:ern)?|neighbou?ring|city|town|province|village|region|capital|state|district|country|republic|kingdom|and|of|in|\p{Lu}[\p{L}'’-]*),?)* $/u;
const POSSESSIVE = /^(?:['’]s?)? (?:\p{Ll}[\p{L}-]* ){0,3}$/u;
const REACH = 60;

/** "prisoners in U.S. custody": who holds them is not whose they are. */
const CUSTODY = /^ (?:custody|detention|captivity|hands|territory)\b/;
/** "kidnappers of an Italian": whom it befell. */
const VICTIM_FOLLOWS =
  /^(?:abductors?|assassins?|attackers?|captors?|hijackers?|kidnappers?|killers?|murderers?|opponents?|critics?)$/i;

/** "Withdrew reservists from the valley": where they are taken from is not whose they are. */
const isTaken = (text: string, { start }: Span): boolean =>
  /\b(?:pull(?:ed|ing|s)?|recall(?:ed|ing|s)?|withdr(?:aw|awing|awn|aws|ew)) (?:its |their |the |all ){0,2}$/.test(
    text.slice(Math.max(0, start - 30), start),
  );

/** Rule `of-phrase`: "residents of Karachi", "officials in Lebanon". */
export function ofPhrase(scene: Scene, phrase: Phrase, sentence: Span): Finding | null {
  const rest = scene.text.slice(phrase.end, Math.min(sentence.end, phrase.end + REACH));
  const only = phrase.kind === "name" || isStateNoun(phrase.head.key);
  if (!(only ? OF_OWNER : OF).test(rest)) return null;
  const name = scene.known.find((one) => one.start > phrase.end && one.end <= sentence.end);
  if (name === undefined || name.end > phrase.end + REACH || name.kind === "leader") return null;
  const between = scene.text.slice(phrase.end, name.start);
  if (/^ in\b/.test(between) && CUSTODY.test(scene.text.slice(name.end, name.end + 16))) return null;
  if (/^ of\b/.test(between) && VICTIM_FOLLOWS.test(phrase.head.key)) return null;
  if (/^ from\b/.test(between) && isTaken(scene.text, phrase)) return null;
  if (!PLAIN_WAY.test(between) || (name.kind === "demonym" && !/^ of\b/.test(between))) return null;
  return named(scene, name, "of-phrase");
}

/** Rule `that-country`: "killed 40 people in that country" after "struck Chad": the last country named before. */
export function thatCountry(scene: Scene, phrase: Phrase, sentence: Span): Finding | null {
  if (!/^ in (?:that|the same) (?:country|nation)\b/.test(scene.text.slice(phrase.end, phrase.end + 28)))
    return null;
  const name = scene.known.findLast(
    (one) => one.end <= phrase.start && one.start >= sentence.start && one.kind === "country",
  );
  return name === undefined ? null : named(scene, name, "that-country");
}

/** Rule `possessive`: "Iraq's" or "Egyptian" right before the span. */
export function possessive(scene: Scene, phrase: Phrase): Finding | null {
  const name = scene.known.findLast((one) => one.end <= phrase.start && one.end > phrase.start - 40);
  if (name === undefined || name.kind === "leader") return null;
  const between = scene.text.slice(name.end, phrase.start);
  if (/^['’]s? $/.test(between) || between === " ") return named(scene, name, "before");
  if (PAIR.test(between) && wordsOf(between.replace(/ and $/, "")).every(isOffice))
    return named(scene, name, "before");
  return POSSESSIVE.test(between) && wordsOf(between).every((word) => word.key === "s" || isTitle(word.key))
    ? named(scene, name, "before")
    : null;
}

/** "Pakistan's president and prime minister": the owner of the first office owns the second. */
const PAIR = /^(?:['’]s?)? (?:\p{Ll}[\p{L}-]* ){1,3}and $/u;
const isOffice = ({ key }: { readonly key: string }): boolean =>
  key === "s" || isTitle(key) || isActorNoun(key) || /^(?:foreign|prime|defen[cs]e|interior)$/.test(key);

/** Rule `apposition`: "…, commander of Iran's Quds Force" after a person's name, or "spokesman for the UN, …" before it. */
export function apposition(scene: Scene, phrase: Span, sentence: Span): Finding | null {
  return appositionAfter(scene, phrase, sentence) ?? titleBefore(scene, phrase, sentence);
}

function appositionAfter(scene: Scene, { end }: Span, sentence: Span): Finding | null {
  const rest = scene.text.slice(end, sentence.end);
  const opening = /^(?:,| \(| [-–—])\s?(?:who (?:is|was) |now |also )?(?:the |a |an |his |her |its )?/.exec(
    rest,
  );
  if (opening === null) return null;
  const body = rest.slice(opening[0].length);
  const stop = body.search(/,|\)|;| [-–—] |\.(?:\s|$)/);
  const length = stop < 0 ? body.length : stop;
  const words = wordsOf(body.slice(0, length));
  const roleAt = words.findIndex((word) => isTitle(word.key));
  if (TELLS.test(body) || namesAnother(body, words[roleAt])) return null;
  const from = end + opening[0].length;
  const inside = scene.known.filter((name) => name.start >= from && name.end <= from + length);
  const first = inside[0];
  if (first === undefined || roleAt < 0 || roleAt > 6) return null;
  return named(scene, bestOf(inside, from + (words[roleAt]?.start ?? 0)) ?? first, "apposition");
}

/** ", met the rebels' leaders": what he did, not who he is. */
const TELLS = /^(?:met|said|says|told|was|is|has|had|will|spoke|\p{Ll}+ed)\b/u;

/** ", top Iranian politician Ali Velayati said": the office is the next one's. */
const namesAnother = (body: string, role: Word | undefined): boolean =>
  role !== undefined && /^ \p{Lu}\p{Ll}+ \p{Lu}/u.test(body.slice(role.end));

/** "US adviser to …": a people before the role word wins; else the first name after it. */
const bestOf = (names: readonly Known[], role: number): Known | undefined =>
  names.findLast((name) => name.end <= role) ?? names[0];

function titleBefore(scene: Scene, { start, end }: Span, sentence: Span): Finding | null {
  const name = scene.known.findLast(
    (one) => one.end <= start && one.start >= sentence.start && one.end > start - 70,
  );
  if (name === undefined || name.kind === "leader") return null;
  const between = scene.text.slice(name.end, start).replace(/^['’]s?/, "");
  const words = wordsOf(between);
  if (
    /[;:.!?()]/.test(
      between.replace(/\b(?:Gen|Col|Lt|Maj|Sgt|Dr|Mr|Mrs|Ms|Sen|Rep|Rev|Capt|Adm|Brig)\./g, ""),
    )
  )
    return null;
  const lead = scene.text.slice(Math.max(0, name.start - 60), name.start);
  const ofName = /\b(?:of|for|to) (?:the )?$/.test(lead);
  if (ofName && SENT_TO.test(lead)) return senderOf(scene, name, sentence);
  if (ofName && /^,? $/.test(between))
    return roleBefore(scene, name.start) ? named(scene, name, "apposition") : null;
  const enclosed = /^[^,]*, $/.test(between) && scene.text[end] === ",";
  const plain = words.every(
    (word) => isTitle(word.key) || !(enclosed ? CLAUSE : CLAUSE_OR_PLACE).test(word.key),
  );
  const counterpart = /^ (?:\p{L}+ )?counterpart, $/u.test(between);
  return plain &&
    (counterpart || enclosed || !between.includes(",")) &&
    words.some((word) => isTitle(word.key))
    ? named(scene, name, "title")
    : null;
}

const CLAUSE = /^(?:and|or|said|says|told|was|is|has|with|by|that|after|as|when|who|which)$/;
const CLAUSE_OR_PLACE = /^(?:and|or|said|says|told|was|is|has|with|by|to|that|on|in|after|as|when)$/;

const SENT_TO =
  /\b(?:adviser|advisor|ambassador|coordinator|envoy|negotiator|observer|representative|secretary)s?(?: of state)?(?: for| on)?(?: (?:of|to|for))? (?:the )?$/i;

/** "U.S. Ambassador to Mali, Ann Lee": of the country that stands before the office, not of the one it looks to. */
function senderOf(scene: Scene, posting: Known, sentence: Span): Finding | null {
  const sender = scene.known.findLast(
    (one) => one.end < posting.start && one.start >= sentence.start && one.end > posting.start - 50,
  );
  if (sender === undefined || sender.kind === "leader") return null;
  const between = scene.text.slice(sender.end, posting.start);
  return /^(?:['’]s)? /.test(between) && !/[,;]/.test(between) ? named(scene, sender, "title") : null;
}

const roleBefore = (scene: Scene, at: number): boolean =>
  wordsOf(scene.text.slice(Math.max(0, at - 50), at)).some((word) => isTitle(word.key));

export function named(scene: Scene, name: Known, how: string): Finding {
  const geo = likeliest(name, scene.countries);
  const rows = name.kind === "organisation" ? name.rows : [];
  return finding({ how, geo, rows, reason: geo === null ? `${name.name} belongs to no one country` : null });
}
