import { quote, type Span } from "../../text/span.js";
import type { ReadStory, ReportDraft } from "../reading.js";
import type { Rule } from "./rule.js";

const CAPTURE = /^(?:captur|recaptur|seiz)/iu;

/** What is taken right behind the word, where it is a place: "of other cities in", "the army's headquarters". */
const PLACE =
  /^ (?:of )?(?:(?!(?:and|at|from|in|inside|near|outside|who)\b)[\p{L}\p{N}'’-]+ ){0,3}(?:airport|area|base|bridge|building|camp|capital|cit(?:ies|y)|district|headquarters|hill|port|post|province|region|road|stronghold|territory|town|village)s?\b/u;

/** Modes that take people captive, and what they are when it is a place that is taken. */
const TAKEN: Readonly<Record<string, string | null>> = { abduct: null, arrest: "seize" };

/** Who captures a city abducts and arrests nobody by it. */
export const capturedPlaces: Rule = {
  name: "captured places",
  reads: [
    [
      {
        sentences: ["They blamed it for the capture of other cities in the region."],
        reports: [["capture", "ASSAULT", "mode=abduct", "place=other cities"]],
      },
      [["capture", "ASSAULT", "place=other cities"]],
    ],
    [
      {
        sentences: ["The force captured the army's headquarters in Tarva."],
        reports: [["captured", "COERCE", "mode=arrest", "place=Tarva"]],
      },
      [["captured", "COERCE", "mode=seize", "place=Tarva"]],
    ],
  ],
  ignores: [
    {
      sentences: ["Rebels captured soldiers from a base."],
      reports: [["captured", "ASSAULT", "mode=abduct", "recipient=soldiers"]],
    },
    {
      sentences: ["Police arrested men of the town."],
      reports: [["arrested", "COERCE", "mode=arrest", "recipient=men"]],
    },
    { sentences: ["Rebels captured the town of Tarva."], reports: [["captured", "ASSAULT"]] },
  ],
  apply: (story) => ({ ...story, drafts: story.drafts.map((draft) => withoutCaptives(draft, story)) }),
};

function withoutCaptives(draft: ReportDraft, { text, sentences }: ReadStory): ReportDraft {
  const { mode, trigger } = draft;
  if (mode === null || TAKEN[mode] === undefined || !CAPTURE.test(quote(text, trigger))) return draft;
  const { end } = sentences[draft.sentence] as Span;
  return PLACE.test(quote(text, { start: trigger.end, end })) ? { ...draft, mode: TAKEN[mode] } : draft;
}
