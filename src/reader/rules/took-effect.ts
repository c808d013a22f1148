import { quote, type Span } from "../../text/span.js";
import type { ReadStory, ReportDraft } from "../reading.js";
import type { Rule } from "./rule.js";

/** Right behind the trigger, up to the clause's own verb: what it names began, or began again. */
const BEGAN =
  /^(?!(?:[^.;]{0,80}\b(?:not|never|until|if|before)\b))(?: (?:between|in|of|with|by|brokered|around|near|on|for|across)[^.;,]{0,80})?(?:, which)?(?: (?:has|had|have|finally|formally|officially))? (?:(?:took|taken) effect|(?:came|come|gone|went) into (?:effect|force)|resumed)\b/iu;

/** "A truce took effect", "shelling resumed": it happened, whatever collapsed before it. */
export const tookEffect: Rule = {
  name: "took effect",
  reads: [
    [
      {
        sentences: ["A truce between Norland and the rebels took effect at dawn."],
        reports: [["truce", "RETREAT", "mode=ceasefire", "realis=not", "actor=Norland"]],
      },
      [["truce", "RETREAT", "mode=ceasefire", "actor=Norland"]],
    ],
    [
      {
        sentences: ["The ceasefire collapsed when shelling resumed near Tarva."],
        reports: [
          ["ceasefire", "RETREAT", "mode=ceasefire", "realis=not"],
          ["shelling", "ASSAULT", "realis=not"],
        ],
      },
      [
        ["ceasefire", "RETREAT", "mode=ceasefire", "realis=not"],
        ["shelling", "ASSAULT"],
      ],
    ],
  ],
  ignores: [
    {
      sentences: ["The truce never took effect."],
      reports: [["truce", "RETREAT", "mode=ceasefire", "realis=not"]],
    },
    {
      sentences: ["The truce, which has not come into force, was broken."],
      reports: [["truce", "RETREAT", "mode=ceasefire", "realis=not"]],
    },
    {
      sentences: ["The truce collapsed and shelling resumed."],
      reports: [["truce", "RETREAT", "mode=ceasefire", "realis=not"]],
    },
    {
      sentences: ["A truce will take effect at dawn."],
      reports: [["truce", "RETREAT", "mode=ceasefire", "realis=planned"]],
    },
  ],
  apply: (story) => ({ ...story, drafts: story.drafts.map((draft) => begun(draft, story)) }),
};

function begun(draft: ReportDraft, { text, sentences }: ReadStory): ReportDraft {
  const { end } = sentences[draft.sentence] as Span;
  const began = draft.realis === "not" && BEGAN.test(quote(text, { start: draft.trigger.end, end }));
  return began ? { ...draft, realis: "occurred" } : draft;
}
