import type { Mention, ReadStory } from "../../reader/reading.js";
import type { Gazetteer } from "../place/gazetteer.js";
import type { PlaceResolver } from "../place/resolve.js";
import type { ActorValue, Alternative, Resolution } from "../values.js";
import {
  acronym,
  agedPerson,
  type Earlier,
  fullName,
  namedGroup,
  onlyCandidate,
  sameHead,
  saysOwner,
} from "./antecedent.js";
import { apposition, ofPhrase, possessive, thatCountry } from "./around.js";
import { acrossBorders } from "./borders.js";
import { clausePlace } from "./clause-place.js";
import type { Finding } from "./finding.js";
import { type Kind, kindOf } from "./kind.js";
import { nobodys, ofTheStory, UNTOLD } from "./of-story.js";
import { ownWords } from "./own-words.js";
import { type Phrase, phraseOnce } from "./phrase.js";
import { isPassing, saidRole } from "./role.js";
import { type Scene, sceneOf, sentenceOf } from "./scene.js";
import { sender } from "./sender.js";

/**
 * Who the actors of one story are: country, kind and role of each. Rules go from the actor's own words outward to the
 * story; `how` names the one that gave the country. A country that nothing tells stays null. With a gazetteer, towns
 * tell countries too; `placeOf` gives the story's places their values, worked out anew where it is left out.
 */
export function actorResolver(
  story: ReadStory,
  gazetteer: Gazetteer | null = null,
  placeOf?: PlaceResolver,
): (mention: Mention) => Resolution<ActorValue> {
  const scene = sceneOf(story, gazetteer, placeOf);
  const done = new Map<string, Resolution<ActorValue>>();
  const resolve = (mention: Mention): Resolution<ActorValue> => {
    const key = `${mention.start}:${mention.end}`;
    const known = done.get(key) ?? resolved(scene, mention, (earlier) => resolve(earlier).value);
    done.set(key, known);
    return known;
  };
  return resolve;
}

function resolved(scene: Scene, mention: Mention, earlier: Earlier): Resolution<ActorValue> {
  const phrase = phraseOnce(scene.text, mention);
  const found = findCountry(scene, mention, phrase, earlier);
  const kind = kindOf(scene, phrase, found, mention.sector);
  const value = valueOf(scene, phrase, found, kind);
  return {
    value,
    how: found === null || found.how === UNTOLD ? (value.sector === null ? null : "kind-only") : found.how,
    reason: reasonOf(found, value),
    alternatives: alternativesOf(value, found, mention, kind),
  };
}

const findCountry = (scene: Scene, mention: Mention, phrase: Phrase, earlier: Earlier): Finding | null =>
  surelyTold(scene, mention, phrase, earlier) ?? ofTheStory(scene, phrase, mention);

/** Whether only the story at large tells the country of an actor: for learning from those cases. */
export function isFallback(story: ReadStory, gazetteer: Gazetteer | null): (mention: Mention) => boolean {
  const scene = sceneOf(story, gazetteer);
  const resolve = actorResolver(story, gazetteer);
  return (mention) => {
    const phrase = phraseOnce(scene.text, mention);
    const earlier: Earlier = (one) => resolve(one).value;
    return phrase.kind !== "pronoun" && surelyTold(scene, mention, phrase, earlier) === null;
  };
}

/** By the words themselves, those right around them, and earlier actors. */
function surelyTold(scene: Scene, mention: Mention, phrase: Phrase, earlier: Earlier): Finding | null {
  const sentence = sentenceOf(scene, mention);
  return (
    ownWords(scene, phrase) ??
    onlyCandidate(scene, phrase, mention, earlier) ??
    acronym(scene, phrase) ??
    acrossBorders(
      scene.text.slice(phrase.start, phrase.end),
      phrase,
      scene.text.slice(Math.max(0, phrase.start - 24), phrase.start),
    ) ??
    sender(scene, phrase, sentence) ??
    ofPhrase(scene, phrase, sentence) ??
    thatCountry(scene, phrase, sentence) ??
    possessive(scene, phrase) ??
    (phrase.kind === "name" ? apposition(scene, phrase, sentence) : null) ??
    (phrase.kind === "name" ? fullName(scene, phrase, earlier) : null) ??
    agedPerson(scene, phrase, mention, earlier) ??
    namedGroup(scene, phrase) ??
    clausePlace(scene, phrase, sentence) ??
    (saysOwner(scene, phrase) ? null : sameHead(scene, phrase, mention, earlier)) ??
    nobodys(phrase)
  );
}

function valueOf(scene: Scene, phrase: Phrase, found: Finding | null, kind: Kind): ActorValue {
  const said = saidRole(scene.text, phrase);
  const held = found?.entity == null || isPassing(said) ? null : kind.held;
  return {
    entity: found?.entity ?? null,
    geo: found?.geo ?? null,
    sector: kind.sector,
    role: held?.role ?? said,
    since: held?.since ?? null,
    until: held?.until ?? null,
    antecedent: found?.antecedent ?? null,
  };
}

function reasonOf(found: Finding | null, value: ActorValue): string | null {
  if (value.geo !== null) return found?.reason ?? null;
  return found?.reason ?? "neither the words nor the story tell the country";
}

function alternativesOf(
  value: ActorValue,
  found: Finding | null,
  mention: Mention,
  kind: Kind,
): readonly Alternative<ActorValue>[] {
  const countries = (found?.others ?? [])
    .filter(({ geo }) => geo !== value.geo)
    .map(({ geo, why }) => ({ value: { ...value, geo }, why }));
  if (mention.sector === null || mention.sector === value.sector) return countries;
  return [
    ...countries,
    { value: { ...value, sector: mention.sector }, why: `the model's kind; ${kind.why} is surer` },
  ];
}
