import { isReal, type Realis } from "../../codebook/certainty.js";
import type { EventType } from "../../codebook/event-types.js";
import type { ReadStory, ReportDraft } from "../reading.js";
import type { Rule } from "./rule.js";
import { SPOKEN } from "./spoken.js";
import { wordsBefore } from "./words-before.js";

/** Up to `most` words between a cue and what it governs, none of which begins another clause. */
const words = (most: number): string =>
  `(?:(?!(?:after|and|but|that|when|which|while|who)\\b)[\\p{L}\\p{N}'’.-]+ ){0,${most}}`;

interface Cue {
  /** What ends right before the trigger. */
  readonly before: RegExp;
  readonly realis: Realis;
  /** Types that it says nothing of. */
  readonly spares: ReadonlySet<EventType>;
}

/** Talks that failed were held. */
const SPOKEN_OR_HELD: ReadonlySet<EventType> = new Set([...SPOKEN, "CONSULT"]);

const CUES: readonly Cue[] = [
  {
    before: new RegExp(
      `\\b(?:bracing|gear(?:ed|ing) up|getting ready|poised|preparing) (?:for|to) ${words(2)}$`,
      "iu",
    ),
    realis: "planned",
    spares: SPOKEN,
  },
  { before: new RegExp(`\\bon the eve of ${words(3)}$`, "iu"), realis: "planned", spares: SPOKEN },
  { before: /\b(?:shall|will)(?: also| soon| then)?(?: be)? $/iu, realis: "planned", spares: SPOKEN },
  {
    before: new RegExp(`\\b(?:avert|foil|thwart)(?:s|ed|ing)? (?:an? |the )?${words(2)}$`, "iu"),
    realis: "attempted",
    spares: SPOKEN_OR_HELD,
  },
  {
    before: new RegExp(`\\b(?:abortive|attempted|botched|failed|foiled|thwarted) ${words(1)}$`, "iu"),
    realis: "attempted",
    spares: SPOKEN_OR_HELD,
  },
  {
    before: new RegExp(
      `\\b(?:refrain(?:ed|ing|s)? from|st(?:ops?|opped|opping) short of) ${words(2)}$`,
      "iu",
    ),
    realis: "not",
    spares: new Set(),
  },
];

/** "Gearing up for an offensive", "foiled an attack", "stopped short of calling": no fact, however surely the deed is named. */
export const undone: Rule = {
  name: "undone",
  reads: [
    [
      {
        sentences: ["The army is gearing up for a major offensive on Tarva."],
        reports: [["offensive", "ASSAULT", "realis=ongoing", "actor=army"]],
      },
      [["offensive", "ASSAULT", "realis=planned", "actor=army"]],
    ],
    [
      {
        sentences: ["The minister stopped short of calling for a truce."],
        reports: [["calling", "REQUEST"]],
      },
      [["calling", "REQUEST", "realis=not"]],
    ],
    [
      {
        sentences: ["Guards foiled a second suicide attack on the gate."],
        reports: [["suicide attack", "ASSAULT"]],
      },
      [["suicide attack", "ASSAULT", "realis=attempted"]],
    ],
    [
      { sentences: ["He died in a failed coup in 1998."], reports: [["coup", "COERCE"]] },
      [["coup", "COERCE", "realis=attempted"]],
    ],
    [
      {
        sentences: ["He spoke on the eve of a summit with the rebels."],
        reports: [["summit", "CONSULT"]],
      },
      [["summit", "CONSULT", "realis=planned"]],
    ],
    [
      { sentences: ["The mission will soon be withdrawn, he said."], reports: [["withdrawn", "RETREAT"]] },
      [["withdrawn", "RETREAT", "realis=planned"]],
    ],
  ],
  ignores: [
    {
      sentences: ["The army was preparing for winter, and shelled Tarva."],
      reports: [["shelled", "ASSAULT"]],
    },
    { sentences: ["Hamas will not negotiate, he said."], reports: [["not negotiate", "REJECT"]] },
    { sentences: ["Failed talks ended on Monday."], reports: [["talks", "CONSULT"]] },
    { sentences: ["They foiled the guards who shelled Tarva."], reports: [["shelled", "ASSAULT"]] },
    { sentences: ["Aid will continue to be sent."], reports: [["sent", "AID", "realis=ongoing"]] },
  ],
  apply: (story) => ({ ...story, drafts: story.drafts.map((draft) => asTold(draft, story)) }),
};

function asTold(draft: ReportDraft, story: ReadStory): ReportDraft {
  if (!isReal(draft.realis)) return draft;
  const before = wordsBefore(draft, story);
  const cue = CUES.find(({ spares, ...each }) => !spares.has(draft.type) && each.before.test(before));
  return cue === undefined ? draft : { ...draft, realis: cue.realis };
}
