import { bySpan, covers, overlaps, quote, type Span } from "../../text/span.js";
import { MOVES, unitBefore } from "../moved-away.js";
import type { Mention, ReadStory, ReportDraft } from "../reading.js";
import { wordsIn } from "../words.js";
import { withFiller } from "./fillers.js";
import type { Rule } from "./rule.js";

/** What no name of a unit goes beyond, to the left. */
const BEFORE_THE_UNIT =
  /^(?:[^\p{L}\p{N}]+|a|after|an|and|as|because|before|but|her|his|if|its|of|since|that|the|their|those|when|where|while)$/iu;

/** "After American convoys began shifting from a base": the units themselves move, not whoever else is named. */
export const movers: Rule = {
  name: "movers",
  reads: [
    [
      {
        sentences: ["Fears of Iran grew after American convoys began shifting from a base in Anbar."],
        reports: [["shifting", "RETREAT", "actor=Iran", "actor=American convoys", "place=Anbar"]],
      },
      [["shifting", "RETREAT", "actor=American convoys", "place=Anbar"]],
    ],
    [
      {
        sentences: ["Military columns moved late on Monday from Tarva."],
        reports: [["moved", "RETREAT", "place=Tarva"]],
      },
      [["moved", "RETREAT", "actor=Military columns", "place=Tarva"]],
    ],
  ],
  ignores: [
    {
      sentences: ["Iran withdrew as troops of others stayed."],
      reports: [["withdrew", "RETREAT", "actor=Iran"]],
    },
    { sentences: ["Troops moved the boxes."], reports: [["moved", "COOPERATE", "actor=boxes"]] },
    { sentences: ["The family moved from Tarva."], reports: [["moved", "RETREAT", "actor=family"]] },
  ],
  apply: (story) => story.drafts.reduce((reading, _, index) => withMover(reading, index), story),
};

function withMover(story: ReadStory, index: number): ReadStory {
  const draft = story.drafts[index] as ReportDraft;
  const unit = draft.type === "RETREAT" ? unitOf(story, draft) : null;
  if (unit === null) return story;
  const known = story.mentions.find(
    (mention) => mention.layer === "participant" && (covers(mention, unit) || overlaps(mention, unit)),
  );
  const added = known ?? { ...unit, layer: "participant", sentence: draft.sentence, sector: "MIL" };
  const reading = known === undefined ? withMention(story, added) : story;
  return {
    ...reading,
    drafts: reading.drafts.map((each, at) =>
      at === index ? withOnlyActor(each, reading.mentions.indexOf(added)) : each,
    ),
  };
}

const withOnlyActor = (draft: ReportDraft, mention: number): ReportDraft =>
  draft.fillers.some((filler) => filler.role === "actor" && filler.mention === mention)
    ? {
        ...draft,
        fillers: draft.fillers.filter((filler) => filler.role !== "actor" || filler.mention === mention),
      }
    : withFiller(
        { ...draft, fillers: draft.fillers.filter(({ role }) => role !== "actor") },
        { role: "actor", mention },
      );

/** The unit and what describes it, where one stands right before the trigger and that is a move. */
function unitOf({ text, sentences }: ReadStory, { trigger, sentence }: ReportDraft): Span | null {
  if (!MOVES.has(quote(text, trigger).toLowerCase())) return null;
  const { start } = sentences[sentence] as Span;
  const words = wordsIn(text, { start, end: trigger.start });
  const wordAt = (at: number): string => quote(text, words[at] as Span).toLowerCase();
  const last = unitBefore(text, words, words.length);
  if (last === -1) return null;
  let first = last;
  while (first > 0 && !BEFORE_THE_UNIT.test(wordAt(first - 1))) first--;
  return { start: (words[first] as Span).start, end: (words[last] as Span).end };
}

/** The story with one mention more; fillers follow their mentions. */
function withMention(story: ReadStory, added: Mention): ReadStory {
  const mentions = [...story.mentions, added].sort(bySpan);
  const moved = story.mentions.map((mention) => mentions.indexOf(mention));
  return {
    ...story,
    mentions,
    drafts: story.drafts.map((draft) => ({
      ...draft,
      fillers: draft.fillers.map((filler) => ({ ...filler, mention: moved[filler.mention] as number })),
    })),
  };
}
