import type { Role } from "../../codebook/fields.js";
import type { ReadStory, ReportDraft } from "../reading.js";
import type { Rule } from "./rule.js";

/**
 * The codebook takes a filler from another sentence only where the report's own has none (or a mere pronoun).
 * Figures stay: a count told one sentence on is one more count. So do places: `placesElsewhere` weighs them.
 */
export const ownSentence: Rule = {
  name: "own sentence",
  reads: [
    [
      {
        sentences: ["Rebels shelled Tarva on Monday.", "Troops retook Belun on Friday."],
        reports: [["retook", "ASSAULT", "actor=Troops", "place=Belun", "time=Monday", "time=Friday"]],
      },
      [["retook", "ASSAULT", "actor=Troops", "place=Belun", "time=Friday"]],
    ],
  ],
  ignores: [
    {
      sentences: ["Rebels shelled Tarva on Monday.", "They also took ten hostages."],
      reports: [["took ten hostages", "ASSAULT", "actor=Rebels", "place=Tarva", "time=Monday"]],
    },
    {
      sentences: ["The blast killed two guards.", "It wounded six others."],
      reports: [["wounded", "ASSAULT", "figure:killed=two guards", "figure:injured=six others"]],
    },
  ],
  apply: (story) => ({ ...story, drafts: story.drafts.map((draft) => withOwnFillers(draft, story)) }),
};

const STAYS: ReadonlySet<Role> = new Set(["figure", "place"]);

function withOwnFillers(draft: ReportDraft, { mentions }: ReadStory): ReportDraft {
  const own = draft.fillers.filter(({ mention }) => mentions[mention]?.sentence === draft.sentence);
  const settled = new Set(own.map(({ role }) => role));
  return {
    ...draft,
    fillers: draft.fillers.filter(
      (filler) => STAYS.has(filler.role) || own.includes(filler) || !settled.has(filler.role),
    ),
  };
}
