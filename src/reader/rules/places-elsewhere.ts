import type { Realis } from "../../codebook/certainty.js";
import { quote } from "../../text/span.js";
import type { Filler, ReadStory, ReportDraft } from "../reading.js";
import type { Rule } from "./rule.js";
import { SPOKEN } from "./spoken.js";

/**
 * Least confidence of a place that another sentence names. A deed happens somewhere, so that a faint link to a place told
 * before is more often right than none; a word spoken needs a strong one. What is told later is seldom meant, and what is yet
 * to come is often told of no place.
 * Chosen on the development split.
 */
const LEAST = { deed: 0.15, spoken: 0.65, later: 0.5, toCome: 0.35, besideUnnamed: 0.2 } as const;

const TO_COME: ReadonlySet<Realis> = new Set(["planned", "possible", "wanted"]);

/**
 * Where the report's own sentence names no place, the likeliest one of another sentence is it. "At a checkpoint", "in the
 * region" name none: the place around them is told elsewhere and stands beside them.
 */
export const placesElsewhere: Rule = {
  name: "places elsewhere",
  reads: [
    [
      {
        sentences: ["Rebels shelled Tarva on Monday.", "Troops retook Belun on Friday."],
        reports: [["retook", "ASSAULT", "place=Belun", "place=Tarva"]],
      },
      [["retook", "ASSAULT", "place=Belun"]],
    ],
    [
      {
        sentences: ["Rebels crossed the Belun Pass into Tarva.", "Two guards were killed."],
        reports: [["killed", "ASSAULT", "place?.2=Belun Pass", "place?.4=Tarva"]],
      },
      [["killed", "ASSAULT", "place=Tarva"]],
    ],
    [
      {
        sentences: ["Rebels shelled Tarva.", "The minister condemned the army."],
        reports: [["condemned", "ACCUSE", "place?.5=Tarva"]],
      },
      [["condemned", "ACCUSE"]],
    ],
    [
      {
        sentences: ["Rebels shelled Tarva.", "Norland called for a truce."],
        reports: [["truce", "RETREAT", "realis=wanted", "place?.3=Tarva"]],
      },
      [["truce", "RETREAT", "realis=wanted"]],
    ],
    [
      {
        sentences: ["Two guards were killed.", "Rebels later shelled Tarva."],
        reports: [["killed", "ASSAULT", "place?.2=Tarva"]],
      },
      [["killed", "ASSAULT"]],
    ],
  ],
  ignores: [
    {
      sentences: ["Rebels shelled Tarva.", "Two guards were killed."],
      reports: [["killed", "ASSAULT", "place?.2=Tarva"]],
    },
    {
      sentences: ["Rebels shelled Tarva.", "Two guards were killed at a checkpoint."],
      reports: [["killed", "ASSAULT", "place?.3=Tarva", "place=checkpoint"]],
    },
    {
      sentences: ["The talks open in Tarva.", "Norland agreed to the plan."],
      reports: [["agreed", "AGREE", "place=Tarva"]],
    },
  ],
  apply: (story) => ({ ...story, drafts: story.drafts.map((draft) => withLikeliest(draft, story)) }),
};

function withLikeliest(draft: ReportDraft, story: ReadStory): ReportDraft {
  const sentenceOf = ({ mention }: Filler): number => story.mentions[mention]?.sentence ?? draft.sentence;
  const places = draft.fillers.filter(({ role }) => role === "place");
  const own = places.filter((filler) => sentenceOf(filler) === draft.sentence);
  const elsewhere = places.filter((filler) => !own.includes(filler));
  if (elsewhere.length === 0) return draft;
  const least = own.length > 0 ? LEAST.besideUnnamed : leastOf(draft);
  const likely = elsewhere
    .filter(
      (filler) =>
        filler.confidence > (sentenceOf(filler) > draft.sentence ? Math.max(least, LEAST.later) : least),
    )
    .reduce<Filler | null>(
      (best, filler) => (best && best.confidence >= filler.confidence ? best : filler),
      null,
    );
  const kept = own.some((filler) => isNamed(filler, story)) ? null : likely;
  return {
    ...draft,
    fillers: draft.fillers.filter((filler) => !elsewhere.includes(filler) || filler === kept),
  };
}

function leastOf({ type, realis }: ReportDraft): number {
  if (SPOKEN.has(type)) return LEAST.spoken;
  return TO_COME.has(realis) ? LEAST.toCome : LEAST.deed;
}

const isNamed = ({ mention }: Filler, { text, mentions }: ReadStory): boolean => {
  const span = mentions[mention];
  return span !== undefined && /\p{Lu}/u.test(quote(text, span));
};
