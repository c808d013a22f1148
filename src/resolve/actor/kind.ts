import type { Sector } from "../../codebook/sectors.js";
import type { Finding } from "./finding.js";
import { headSector, isSureHead, singular } from "./head-nouns.js";
import type { Phrase } from "./phrase.js";
import { type HeldRole, heldRole } from "./role.js";
import type { Scene } from "./scene.js";
import { isStruck } from "./struck.js";
import { isTitle, TITLES } from "./titles.js";

/** The kind of an actor, and why it is not the model's where it is not. */
export interface Kind {
  readonly sector: Sector | null;
  readonly held: HeldRole | null;
  readonly why: string;
}

/** The model's sector, unless a table or a sure word says otherwise; without the model's, what words and tables give. */
export function kindOf(scene: Scene, phrase: Phrase, found: Finding | null, model: Sector | null): Kind {
  const held =
    found === null
      ? null
      : heldRole(found.rows, scene.published, roleWords(scene, phrase), yearTold(scene, phrase));
  const isHead = found?.entity != null;
  if (held?.sector != null && isHead && isSureTable(held, found?.how ?? "", model, scene.published !== null))
    return { sector: held.sector, held, why: `table: ${held.why}` };
  if (found?.sector != null) return { sector: found.sector, held, why: "told of before" };
  const head = phrase.kind === "noun" ? headSector(phrase.head.key) : null;
  const words = scene.text.slice(phrase.start, phrase.end);
  const sure = sureKind(phrase, words, found?.rows ?? []);
  if (sure !== null) return { sector: sure, held, why: `"${singular(phrase.head.key)}"` };
  const ofBody = personOfBody(phrase, found, model);
  if (ofBody !== null) return { sector: ofBody, held, why: "whom the words serve" };
  if (model === "MIL" && found?.how === "country" && isHead)
    return { sector: "GOV", held, why: "the country as a whole" };
  if (
    isTownStruck(scene, phrase, found) ||
    (model !== null && !CAN_BE_PLACE.has(model) && isPlaceName(scene, phrase, found))
  )
    return { sector: "CVL", held, why: "a town stands for the people in it" };
  if (model !== null) return { sector: model, held, why: "model" };
  return { sector: fromWords(phrase, found, held, head), held, why: "words" };
}

/** A person named by a body of states is of it; an envoy of a state is none of such a body. */
function personOfBody({ kind }: Phrase, found: Finding | null, model: Sector | null): Sector | null {
  if (kind !== "name" || found === null || found.entity !== null) return null;
  const isOfStates =
    found.geo === "IGO" && found.rows.length > 0 && found.rows.every(({ sector }) => sector === "IGO");
  if (isOfStates && (model === "GOV" || model === "NGO")) return "IGO";
  return model === "IGO" && OWN_STATE.has(found.how) && found.geo !== "IGO" && found.geo !== "INT"
    ? "GOV"
    : null;
}

const OWN_STATE: ReadonlySet<string> = new Set(["before", "title"]);

/** The kind that a phrase's own words leave no doubt of. */
function sureKind(phrase: Phrase, words: string, rows: Finding["rows"]): Sector | null {
  if (phrase.kind === "name") return BODIES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  if (phrase.kind !== "noun") return null;
  const head = singular(phrase.head.key);
  if (GOVERNMENT.test(head) && !RIVAL.test(words)) return "GOV";
  if (CHANGED.test(words)) return null;
  if (POLICE.test(words)) return "COP";
  if (HELD.test(head) && rows.length > 0 && rows.every(({ sector }) => sector === "REB")) return "REB";
  return isSureHead(head) ? headSector(head) : null;
}

/** Names of bodies and offices that are of one kind in every country. */
const BODIES: readonly (readonly [RegExp, Sector])[] = [
  [/\bConstitutional (?:Council|Court|Tribunal)$|\bCourt of (?:Appeals?|Cassation)$/, "JUD"],
  [/\b(?:Military|Sovereign(?:ty)?) Council$/, "GOV"],
  [/^[Ss]tate (?:Rep\.|Representative|Sen\.|Senator) \p{Lu}/u, "LEG"],
];

/** A body stays one when it is "former": "the former government of Saddam Hussein". */
const GOVERNMENT = /^(?:government|ministry|regime)$/;
const RIVAL = /\b(?:rebel|rival|shadow|exile[ds]?|parallel|breakaway|opposition)\b/i;

/** "Taliban prisoners" fought for it; whose hostages they are is not who they are. */
const HELD = /^(?:detainee|inmate|prisoner)$/;

/** "Police commandos", "heavily armed police troops". */
const POLICE = /\bpolice (?:[\p{Ll}-]{1,20} )?(?:commandos?|forces?|soldiers?|troops?|units?)\b/u;

/** Who can be meant by the name of a place: those who govern, guard, judge, trade or live there. */
const CAN_BE_PLACE: ReadonlySet<Sector> = new Set(["BUS", "COP", "CVL", "GOV", "JUD", "LEG", "MIL", "REF"]);

const isPlaceName = (scene: Scene, phrase: Phrase, found: Finding | null): boolean =>
  phrase.kind === "name" &&
  (found === null || found.rows.length === 0) &&
  scene.isTown(scene.text.slice(phrase.start, phrase.end));

const isTownStruck = ({ text }: Scene, phrase: Phrase, found: Finding | null): boolean =>
  phrase.kind === "name" && found?.how === "town" && isStruck(text, phrase);

/** Pairs that the words tell better than a table: who fights and governs, who keeps the peace for whom. */
const OPEN: ReadonlySet<string> = new Set(["REB>PTY", "REB>GOV", "GOV>MIL", "GOV>REB", "MIL>IGO", "IGO>MIL"]);

/** The table wins, but for open pairs, and where without a day an office may be past. */
function isSureTable(held: HeldRole, how: string, model: Sector | null, dated: boolean): boolean {
  if (model === null) return true;
  if (!dated && model === "PTY" && held.sector !== "REB") return false;
  return how === "leader" || !OPEN.has(`${held.sector}>${model}`);
}

/** "Child soldiers", "mutinous troops": the head alone misleads. */
const CHANGED =
  /\b(?:child|former|ex|demobili[sz]ed|dissident|rebel|mutinous|renegade|deserted|would-be|fake|retired)\b/i;

/** The mention with the words before it, where "former" may stand; whose predecessor he is, he was before. */
function roleWords(scene: Scene, phrase: Phrase): string {
  const words =
    scene.text
      .slice(Math.max(0, phrase.start - 24), phrase.end)
      .split(/[,.;:]/)
      .at(-1) ?? "";
  return /\bpredecessor,? $/.test(scene.text.slice(Math.max(0, phrase.start - 24), phrase.start))
    ? `former ${words}`
    : words;
}

/** A past year that the clause of a titled name, or the opening of its sentence, sets: "in 2011, President Obama". */
function yearTold(scene: Scene, phrase: Phrase): string | null {
  const sentence = scene.sentences.find(({ start, end }) => start <= phrase.start && end >= phrase.end);
  if (sentence === undefined) return null;
  const before = scene.text.slice(sentence.start, phrase.start);
  const opening = /^(?:(?:Back )?[Ii]n )(?:\p{Lu}\p{Ll}{2,8} )?((?:19|20)\d\d), (?:[^,;]{0,60} )?$/u.exec(
    before,
  )?.[1];
  if (opening !== undefined) return opening;
  if (!phrase.words.some(({ key }) => isTitle(key))) return null;
  const after = /^[^,;.]{0,90}/.exec(scene.text.slice(phrase.end, sentence.end))?.[0] ?? "";
  return /\bin (?:\p{Lu}\p{Ll}{2,8} )?((?:19|20)\d\d)\b/u.exec(after)?.[1] ?? null;
}

function fromWords(
  phrase: Phrase,
  found: Finding | null,
  held: HeldRole | null,
  head: Sector | null,
): Sector | null {
  if (head !== null) return head;
  const title = phrase.words
    .map((word) => TITLES[word.key.toLowerCase()] ?? null)
    .find((sector) => sector !== null);
  if (title !== undefined && title !== null) return title;
  if (held?.sector != null) return held.sector;
  if (found !== null && (found.how === "country" || found.how === "capital-as-government")) return "GOV";
  return null;
}
