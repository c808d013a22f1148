import type { Span } from "../../text/span.js";
import { type Finding, finding } from "./finding.js";
import type { Known } from "./known-names.js";
import type { Phrase } from "./phrase.js";
import type { Scene } from "./scene.js";

/** "In Niger, troops …", "; in Papua New Guinea, Prime Minister …": up to the place that a clause opens with. */
const OPENS =
  /^\s?(?:and |but |meanwhile,? |while )?(?:in|across|throughout) (?:the |northern |southern |eastern |western |central )?$/i;
const CLAUSE_END = /; |, while |, but /g;

/** Rule `clause-place`: who acts in a clause that opens with a country or town is of it where the words name nobody's. */
export function clausePlace(scene: Scene, phrase: Phrase, sentence: Span): Finding | null {
  if (phrase.kind === "pronoun") return null;
  const before = scene.text.slice(sentence.start, phrase.start);
  const end = [...before.matchAll(CLAUSE_END)].at(-1);
  const from = sentence.start + (end === undefined ? 0 : end.index + end[0].length);
  const name = scene.known.find((one) => one.start >= from && one.end <= phrase.start);
  if (name === undefined || !isLand(name)) return null;
  if (!OPENS.test(scene.text.slice(from, name.start)) || scene.text[name.end] !== ",") return null;
  const others = scene.known.filter((one) => one.start > name.end && one.end <= phrase.start && isLand(one));
  const geo = name.geos[0] ?? null;
  if (geo === null || others.some((one) => !one.geos.includes(geo))) return null;
  return finding({ how: "clause-place", geo });
}

const isLand = ({ kind, geos }: Known): boolean =>
  (kind === "country" || kind === "capital" || kind === "town") && geos.length > 0;
