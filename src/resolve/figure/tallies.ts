import type { FigureKind } from "../../codebook/figure-kinds.js";
import type { Span } from "../../text/span.js";

/** What a tally is of that names what it counts. By hand. */
const COUNTED: readonly (readonly [kind: FigureKind, nouns: string])[] = [
  ["killed", "dead|deaths|fatalities|killed|lives lost"],
  ["injured", "injured|injuries|wounded"],
  ["missing", "missing"],
  ["detained", "arrested|arrests|detained|detainees"],
  ["abducted", "abducted|abductees|captives|hostages|kidnapped"],
  ["displaced", "displaced|evacuated|evacuees|refugees|uprooted"],
  ["other", "cases|infections"],
];

/** What may stand between a tally and its number: no other clause, but ", up from 54". */
const ON = "(?:[^,;:.]|(?<=\\d)[,.](?=\\d)|,(?= (?:compared|down|from|now|to|up|which) )){0,80}";
const DEATHS = "(?<!\\p{L})(?:death )?toll\\b(?! of (?:the )?(?:injured|missing|wounded))";

interface Tally {
  readonly kind: FigureKind;
  readonly before: RegExp;
  readonly behind: RegExp;
}

const TALLIES: readonly Tally[] = COUNTED.map(([kind, nouns]) => {
  const named = `number of (?:\\p{L}+ ){0,3}?(?:${nouns})\\b`;
  const toll = kind === "killed" ? `|${DEATHS}` : "";
  return {
    kind,
    before: new RegExp(`(?:\\b${named}${toll})${ON}$|(?<!\\p{L})(?:${nouns}): ?$`, "iu"),
    behind: new RegExp(
      `^ the (?:overall |total )?(?:number|tally|total) of (?:\\p{L}+ ){0,3}?(?:${nouns})\\b${kind === "killed" ? "|^ the (?:overall )?death toll\\b" : ""}`,
      "iu",
    ),
  };
});

/** What every tally before its number holds, and every one behind it. */
const TALLY_BEFORE = /number of|toll|: ?$/iu;
const TALLY_BEHIND = /^ the /iu;

/** How far a tally may stand from its number, in UTF-16 units. */
const FAR = 140;

/** "The death toll rose to" 71, 23 "the number of dead", "Wounded:" 34: what the tally is of; null where there is none. */
export function kindOfTally(text: string, sentence: Span, mention: Span): FigureKind | null {
  const before = text.slice(Math.max(sentence.start, mention.start - FAR), mention.start);
  const behind = text.slice(mention.end, Math.min(sentence.end, mention.end + FAR));
  const told = TALLY_BEHIND.test(behind) ? TALLIES.find((tally) => tally.behind.test(behind)) : undefined;
  if (told !== undefined) return told.kind;
  return TALLY_BEFORE.test(before)
    ? (TALLIES.find((tally) => tally.before.test(before))?.kind ?? null)
    : null;
}
