import type { Stance } from "../../codebook/certainty.js";
import type { ReadStory, ReportDraft } from "../reading.js";
import type { Rule } from "./rule.js";
import { wordsBefore } from "./words-before.js";

/** Up to six words between a denial and what it denies, none of which begins something else. */
const DENIED =
  "(?: (?!(?:access|accuses|after|and|appeals?|as|but|entry|permission|receiving|requests?|saying|visas?|when|which|while|who)\\b)[\\p{L}\\p{N}'’-]+){0,6}";

interface Cue {
  /** What ends right before the trigger. */
  readonly before: RegExp;
  readonly stance: Stance;
}

const CUES: readonly Cue[] = [
  { before: new RegExp(`\\bden(?:ied|ies|y|ying)${DENIED} $`, "iu"), stance: "denied" },
  {
    before: new RegExp(
      `\\breject(?:ed|ing|s)?(?: [\\p{L}'’-]+){0,4} (?:accusations?|allegations?|charges?|claims?|reports?) (?:of|that)${DENIED} $`,
      "iu",
    ),
    stance: "denied",
  },
  { before: /\b(?:allegedly|purportedly|supposedly)(?: [\p{L}-]+)? $/iu, stance: "alleged" },
];

/** Who denies accusations denies what they are about; the accusing itself was done. */
const accuses = ({ type }: ReportDraft): boolean => type === "ACCUSE";

/** "Denied that it had stored weapons", "allegedly killed": no plain statement, however plainly the deed is named. */
export const hedged: Rule = {
  name: "hedged",
  reads: [
    [
      {
        sentences: ["The leader denied that his group had bombed the port."],
        reports: [["bombed", "ASSAULT", "stance=alleged", "actor=his group"]],
      },
      [["bombed", "ASSAULT", "stance=denied", "actor=his group"]],
    ],
    [
      { sentences: ["Beijing denies it mistreats the prisoners."], reports: [["mistreats", "ASSAULT"]] },
      [["mistreats", "ASSAULT", "stance=denied"]],
    ],
    [
      {
        sentences: ["She rejected the army's claim that rebels are fighting in Tarva."],
        reports: [["fighting", "ASSAULT", "realis=ongoing"]],
      },
      [["fighting", "ASSAULT", "realis=ongoing", "stance=denied"]],
    ],
    [
      { sentences: ["He was held after he allegedly stabbed a guard."], reports: [["stabbed", "ASSAULT"]] },
      [["stabbed", "ASSAULT", "stance=alleged"]],
    ],
  ],
  ignores: [
    { sentences: ["The official denied the charges."], reports: [["charges", "ACCUSE"]] },
    { sentences: ["Officials denied a request to visit the camp."], reports: [["visit", "CONSULT"]] },
    {
      sentences: ["The group denied any role and attacked the witness."],
      reports: [["attacked", "ASSAULT"]],
    },
    { sentences: ["Migrants reportedly drowned off Tarva."], reports: [["drowned", "DISASTER"]] },
  ],
  apply: (story) => ({ ...story, drafts: story.drafts.map((draft) => asTold(draft, story)) }),
};

function asTold(draft: ReportDraft, story: ReadStory): ReportDraft {
  if (accuses(draft)) return draft;
  const before = wordsBefore(draft, story);
  const cue = CUES.find((each) => each.before.test(before));
  return cue === undefined ? draft : { ...draft, stance: cue.stance };
}
