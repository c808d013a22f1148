import type { ReadStory, ReportDraft } from "../reading.js";
import { withFiller } from "./fillers.js";
import type { Rule } from "./rule.js";
import { wordsBefore } from "./words-before.js";

/** A relative pronoun and what may stand between it and its verb; "who was" and "who were" make no doer. */
const RELATIVE = /,? (?:that|which|who)(?: (?:allegedly|also|had|has|have|later|recently|then))* $/u;

/** "The generals who seized power": the doer is who the clause hangs on, not whoever else is named. */
export const antecedent: Rule = {
  name: "antecedent",
  reads: [
    [
      {
        sentences: ["Macron bowed to the generals who seized power."],
        reports: [["seized", "COERCE", "actor=Macron", "actor=generals"]],
      },
      [["seized", "COERCE", "actor=generals"]],
    ],
    [
      {
        sentences: ["The raid outraged the movement, which had promised revenge."],
        reports: [["promised", "THREATEN"]],
        mentions: ["participant=movement"],
      },
      [["promised", "THREATEN", "actor=movement"]],
    ],
  ],
  ignores: [
    {
      sentences: ["Police found the men who were shot by the army."],
      reports: [["shot", "ASSAULT", "actor=army"]],
    },
    { sentences: ["The army said that attacks went on."], reports: [["attacks", "ASSAULT", "actor=army"]] },
    {
      sentences: ["The generals seized power."],
      reports: [["seized", "COERCE", "actor=generals"]],
    },
  ],
  apply: (story) => ({ ...story, drafts: story.drafts.map((draft) => withAntecedent(draft, story)) }),
};

function withAntecedent(draft: ReportDraft, story: ReadStory): ReportDraft {
  const before = wordsBefore(draft, story);
  const clause = RELATIVE.exec(before);
  if (clause === null) return draft;
  const begins = draft.trigger.start - before.length + clause.index;
  const doer = story.mentions.findIndex(({ layer, end }) => layer === "participant" && end === begins);
  if (doer === -1) return draft;
  const others = draft.fillers.filter(({ role, mention }) => role !== "actor" || mention === doer);
  const known = others.some(({ role }) => role === "actor");
  return known
    ? { ...draft, fillers: others }
    : withFiller({ ...draft, fillers: others }, { role: "actor", mention: doer });
}
