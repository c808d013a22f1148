import { overlaps, quote, type Span } from "../../text/span.js";
import type { ReadStory, ReportDraft } from "../reading.js";
import type { Rule } from "./rule.js";

const NOBODY =
  /\b(?:no[- ]one|nobody|none of [^.;,]{3,40}|(?:no|neither) (?:[\p{L}-]{2,14} )?(?:faction|group|militia|organi[sz]ation|party|side)s?)(?: (?:else|had|has|have|immediately|so far|yet)){0,3} (?:acknowledged|admitted|claimed|took|taken) (?:responsibility|the [\p{L}-]{3,14})/iu;

/** "No group has claimed responsibility for the bombing": there is no claim, and no group that did it. */
export const unclaimed: Rule = {
  name: "unclaimed",
  reads: [
    [
      {
        sentences: ["No armed group has yet claimed responsibility for the bombing in Tarva."],
        reports: [["bombing", "ASSAULT", "stance=claimed", "actor=armed group", "place=Tarva"]],
      },
      [["bombing", "ASSAULT", "place=Tarva"]],
    ],
    [
      {
        sentences: ["No one claimed the attack on Belun."],
        reports: [["attack", "ASSAULT", "stance=claimed", "place=Belun"]],
      },
      [["attack", "ASSAULT", "place=Belun"]],
    ],
  ],
  ignores: [
    {
      sentences: ["The group claimed responsibility for the bombing in Tarva."],
      reports: [["bombing", "ASSAULT", "stance=claimed", "actor=group"]],
    },
    {
      sentences: ["No group claimed responsibility, but police blamed rebels for the attack."],
      reports: [["attack", "ASSAULT", "stance=alleged", "actor=rebels"]],
    },
  ],
  apply: (story) => ({ ...story, drafts: story.drafts.map((draft) => withoutClaim(draft, story)) }),
};

function withoutClaim(draft: ReportDraft, { text, sentences, mentions }: ReadStory): ReportDraft {
  const { start, end } = sentences[draft.sentence] as Span;
  const denial = NOBODY.exec(quote(text, { start, end }));
  if (denial === null) return draft;
  const words = { start: start + denial.index, end: start + denial.index + denial[0].length };
  const fillers = draft.fillers.filter(({ role, mention }) => {
    const span = mentions[mention];
    return role !== "actor" || span === undefined || !overlaps(span, words);
  });
  const stance = draft.stance === "claimed" ? "stated" : draft.stance;
  return fillers.length === draft.fillers.length && stance === draft.stance
    ? draft
    : { ...draft, stance, fillers };
}
