import type { Sector } from "../../codebook/sectors.js";
import type { Finding } from "./finding.js";
import { headSector, isSureHead, singular } from "./head-nouns.js";
import type { Phrase } from "./phrase.js";
import { type HeldRole, heldRole } from "./role.js";
import type { Scene } from "./scene.js";
import { isStruck } from "./struck.js";
import { TITLES } from "./titles.js";

/** The kind of an actor, and why it is not the model's where it is not. */
export interface Kind {
  readonly sector: Sector | null;
  readonly held: HeldRole | null;
  readonly why: string;
}

/** The model's sector, unless a table or a sure word says otherwise; without the model's, what words and tables give. */
export function kindOf(scene: Scene, phrase: Phrase, found: Finding | null, model: Sector | null): Kind {
  const held = found === null ? null : heldRole(found.rows, scene.published, roleWords(scene, phrase));
  const isHead = found?.entity != null;
  if (held?.sector != null && isHead && isSureTable(held, found?.how ?? "", model, scene.published !== null))
    return { sector: held.sector, held, why: `table: ${held.why}` };
  const head = phrase.kind === "noun" ? headSector(phrase.head.key) : null;
  const words = scene.text.slice(phrase.start, phrase.end);
  const sure = sureKind(phrase, words, found?.rows ?? []);
  if (sure !== null) return { sector: sure, held, why: `"${singular(phrase.head.key)}"` };
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

/** The kind that a phrase's own words leave no doubt of. */
function sureKind(phrase: Phrase, words: string, rows: Finding["rows"]): Sector | null {
  if (phrase.kind !== "noun") return null;
  const head = singular(phrase.head.key);
  if (GOVERNMENT.test(head) && !RIVAL.test(words)) return "GOV";
  if (CHANGED.test(words)) return null;
  if (POLICE.test(words)) return "COP";
  if (HELD.test(head) && rows.length > 0 && rows.every(({ sector }) => sector === "REB")) return "REB";
  return isSureHead(head) ? headSector(head) : null;
}

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

/** The mention with the words before it, where "former" may stand. */
const roleWords = (scene: Scene, phrase: Phrase): string =>
  scene.text
    .slice(Math.max(0, phrase.start - 24), phrase.end)
    .split(/[,.;:]/)
    .at(-1) ?? "";

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
