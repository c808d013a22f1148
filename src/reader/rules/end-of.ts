import type { ReadStory, ReportDraft } from "../reading.js";
import type { Rule } from "./rule.js";
import { wordsBefore } from "./words-before.js";

/** A call to end something, right before what is to end. */
const END_OF =
  /\b(?:an|immediate|the) (?:end|halt) (?:of|to) (?:(?!(?:after|and|but|by|that|when|which|while|who)\b)[\p{L}'’-]+ ){0,3}$/iu;

/** Who demands "an end to the shelling" wants the end; the shelling goes on. */
export const endOf: Rule = {
  name: "end of",
  reads: [
    [
      {
        sentences: ["Doctors demanded an end to their targeting of civilians."],
        reports: [["targeting", "ASSAULT", "realis=wanted"]],
      },
      [["targeting", "ASSAULT", "realis=ongoing"]],
    ],
  ],
  ignores: [
    {
      sentences: ["They demanded an end to the siege by the army and talks."],
      reports: [["talks", "CONSULT", "realis=wanted"]],
    },
    {
      sentences: ["They demanded the shelling of Tarva."],
      reports: [["shelling", "ASSAULT", "realis=wanted"]],
    },
    { sentences: ["They saw an end to the war."], reports: [["war", "ASSAULT", "realis=not"]] },
  ],
  apply: (story) => ({ ...story, drafts: story.drafts.map((draft) => goingOn(draft, story)) }),
};

const goingOn = (draft: ReportDraft, story: ReadStory): ReportDraft =>
  draft.realis === "wanted" && END_OF.test(wordsBefore(draft, story))
    ? { ...draft, realis: "ongoing" }
    : draft;
