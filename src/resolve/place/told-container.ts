import type { Candidate, Tier } from "./candidates.js";
import { type Container, holds } from "./containers.js";
import { isDivision, isSettled } from "./kinds.js";
import { listGoesOn } from "./lists.js";
import type { LookedUp } from "./resolve.js";
import { TYPE_WORDS } from "./words.js";

/** Above this a place is what its name means, whatever stands beside it: who holds Sevastopol is disputed, where it lies is not. */
const STANDS_FOR_ITSELF = 100_000;

/** What follows a container that is none but opens a clause: "in Kursk, Ukraine said". */
const OPENS_CLAUSE =
  /^(?:['’]s?)? (?!on|in|at|by|where|when|while|who|after|before|during|and|but|as|late|early|that|which|to|for|from|since|near|with|last|this|over|amid)\p{Ll}/u;

/** "Solhan, ", "Kalembe in ", not "Dori from". */
const RIGHT_BEHIND = /^(?: \p{Ll}{3,20})?(?:, |,? in (?:the )?)$/u;

const BY_NAME: ReadonlySet<Tier> = new Set<Tier>([
  "exact name",
  "alternate name",
  "type word stripped",
  "article changed",
]);

/**
 * "Solhan, Burkina Faso" is no Solhan of Turkey: where the words beside a name say what it lies in, a smaller place
 * outside of that is another place.
 */
export function insideTold(text: string, looked: LookedUp): LookedUp {
  const container = toldContainer(text, looked);
  if (container === null) return looked;
  const { candidates } = looked;
  const inside = candidates.filter(({ place }) => holds(container, place));
  const named = inside.filter(({ tier }) => BY_NAME.has(tier));
  if (candidates.some(standsForItself)) return looked;
  return { ...looked, candidates: named.length > 0 ? named : inside };
}

const standsForItself = ({ place: { kind, population, source } }: Candidate): boolean =>
  source === "Daybook" || !(isSettled(kind) || kind === "admin2") || population >= STANDS_FOR_ITSELF;

/** The container right beside the name, if it is one beyond doubt. */
function toldContainer(text: string, { phrase, containers }: LookedUp): Container | null {
  const [span] = phrase.containers;
  const [container] = containers;
  if (phrase.head === null || span === undefined || container?.name !== span.text) return null;
  const isArea = container.places.every(({ kind }) => isDivision(kind) || isSettled(kind));
  if (!isArea) return null;
  const follows = span.start >= phrase.head.end;
  if (follows && !RIGHT_BEHIND.test(text.slice(phrase.head.end, span.start))) return null;
  const rest = text.slice(span.end, span.end + 40);
  const [type = ""] = /^ \p{Ll}{3,20}/u.exec(rest) ?? [];
  const isTyped = TYPE_WORDS[type.trim()] !== undefined;
  // "in Niger state" is not in Niger.
  if (follows && isTyped && container.countries.size > 0) return null;
  const after = isTyped ? rest.slice(type.length) : rest;
  const isListed = container.countries.size > 0 ? AND.test(after) : listGoesOn(text, span.end);
  return follows && (isListed || OPENS_CLAUSE.test(after)) ? null : container;
}

/** "in Paris, France and Germany"; "in Solhan, Burkina Faso, Volker Türk said" is no list. */
const AND = /^,? (?:and|or) (?:the )?\p{Lu}/u;
