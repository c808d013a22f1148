import { quote, type Span } from "../../text/span.js";
import type { ReadStory, ReportDraft } from "../reading.js";
import { joinReports, surest } from "./join-reports.js";
import type { Rule } from "./rule.js";

/** Words that only describe the deed named behind them. */
const DESCRIBES = /^(?:armed|civil|economic|human|humanitarian|joint|military|nuclear|political|security)$/iu;

/** "Drone strike", "peace talks": neighbouring triggers of one type are one phrase and one report. */
export const phraseTriggers: Rule = {
  name: "phrase triggers",
  reads: [
    [
      {
        sentences: ["A drone strike hit the depot."],
        reports: [
          ["drone", "ASSAULT"],
          ["strike", "ASSAULT", "recipient=depot"],
        ],
      },
      [["drone strike", "ASSAULT", "recipient=depot"]],
    ],
    [
      {
        sentences: ["A military drawdown began."],
        reports: [
          ["military", "ASSAULT", "actor=military"],
          ["drawdown", "RETREAT"],
        ],
      },
      [["military drawdown", "RETREAT", "actor=military"]],
    ],
  ],
  ignores: [
    {
      sentences: ["Police arrested, beat and deported the strikers."],
      reports: [
        ["arrested", "COERCE"],
        ["beat", "ASSAULT"],
        ["deported", "COERCE"],
      ],
    },
    {
      sentences: ["Both sides traded fire. Attacks went on."],
      reports: [
        ["fire", "ASSAULT"],
        ["Attacks", "ASSAULT"],
      ],
    },
  ],
  apply: (story) => {
    const phrases: number[][] = [];
    story.drafts.forEach((draft, index) => {
      const before = story.drafts[index - 1];
      if (before !== undefined && isPhrase(story.text, before, draft)) phrases.at(-1)?.push(index);
      else phrases.push([index]);
    });
    return phrases.length === story.drafts.length ? story : { ...story, drafts: joined(story, phrases) };
  },
};

const isPhrase = (text: string, before: ReportDraft, after: ReportDraft): boolean =>
  (before.type === after.type || DESCRIBES.test(quote(text, before.trigger))) &&
  before.sentence === after.sentence &&
  /^[\s-]*$/.test(text.slice(before.trigger.end, after.trigger.start));

/** Under the whole phrase; what only describes the deed tells nothing of it. */
function joined(story: ReadStory, phrases: readonly number[][]): ReportDraft[] {
  const names = (draft: ReportDraft): boolean => !DESCRIBES.test(quote(story.text, draft.trigger));
  return joinReports(story.drafts, phrases, (reports) => {
    const naming = reports.filter(names);
    const triggers = reports.map(({ trigger }) => trigger);
    return {
      ...surest(naming.length > 0 ? naming : reports),
      trigger: { start: (triggers[0] as Span).start, end: Math.max(...triggers.map(({ end }) => end)) },
    };
  });
}
