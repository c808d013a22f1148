import type { EventType } from "../../codebook/event-types.js";
import type { FigureKind } from "../../codebook/figure-kinds.js";
import type { Span } from "../../text/span.js";
import type { Filler, Mention, ReadStory, ReportDraft } from "../reading.js";
import { withFiller } from "./fillers.js";
import type { Rule } from "./rule.js";

/** "Twelve people were killed": the word beside a count says what it counts, and the only fitting report takes it. */
export const countedBeside: Rule = {
  name: "counted beside",
  reads: [
    [
      {
        sentences: ["At least 10 miners were killed in a raid."],
        reports: [["raid", "ASSAULT", "figure:injured=At least 10 miners"]],
      },
      [["raid", "ASSAULT", "figure:killed=At least 10 miners"]],
    ],
    [
      {
        sentences: ["About 50 people have been wounded in the violence."],
        mentions: ["figure=About 50 people"],
        reports: [["violence", "ASSAULT"]],
      },
      [["violence", "ASSAULT", "figure:injured=About 50 people"]],
    ],
    [
      {
        sentences: ["The violence displaced more than 8,000 people."],
        reports: [
          ["violence", "ASSAULT", "figure:killed=more than 8,000 people"],
          ["displaced", "DISPLACE", "figure:displaced=more than 8,000 people"],
        ],
      },
      [
        ["violence", "ASSAULT"],
        ["displaced", "DISPLACE", "figure:displaced=more than 8,000 people"],
      ],
    ],
  ],
  ignores: [
    {
      sentences: ["About 50 people met after the wounded had left."],
      mentions: ["figure=About 50 people"],
      reports: [["wounded", "ASSAULT"]],
    },
    {
      sentences: ["Ten men were killed in the raid and the shelling."],
      mentions: ["figure=Ten men"],
      reports: [
        ["raid", "ASSAULT"],
        ["shelling", "ASSAULT"],
      ],
    },
  ],
  apply: (story) => withLooseFigures(withRightKinds(story)),
};

/** What stands right behind or right before a count, the kind that it shows, and the types that have such counts. */
interface Beside {
  readonly kind: FigureKind;
  readonly behind: RegExp;
  readonly before: RegExp | null;
  readonly types: readonly EventType[];
}

const behind = (words: string): RegExp =>
  new RegExp(
    `^ (?:(?:were|was|are|is|be|being|ha(?:ve|s|d) been) )?(?:(?:also|reportedly|confirmed|found|fatally|seriously|critically) )*(?:${words})\\b`,
  );

const BESIDE: readonly Beside[] = [
  {
    kind: "killed",
    behind: behind("killed|dead|died|slain"),
    before: /\b(?:kill|kills|killed|killing) (?:the )?$/i,
    types: ["ASSAULT", "DISASTER"],
  },
  {
    kind: "injured",
    behind: behind("injured|wounded|hurt"),
    before: /\b(?:injured|injuring|wounded|wounding) (?:the )?$/i,
    types: ["ASSAULT", "DISASTER", "PROTEST"],
  },
  {
    kind: "detained",
    behind: behind("arrested|detained"),
    before: /\b(?:arrested|arresting|detained|detaining) (?:the )?$/i,
    types: ["COERCE"],
  },
  { kind: "missing", behind: behind("missing"), before: null, types: ["DISASTER", "ASSAULT"] },
  {
    kind: "displaced",
    behind: behind("displaced|homeless"),
    before: /\b(?:displaced|displacing) (?:the )?$/i,
    types: ["DISPLACE", "DISASTER"],
  },
];

function besideOf({ text, sentences }: ReadStory, { sentence, start, end }: Mention): Beside | undefined {
  const own = sentences[sentence] as Span;
  return BESIDE.find(
    ({ behind: after, before }) =>
      after.test(text.slice(end, own.end)) || before?.test(text.slice(own.start, start)),
  );
}

const withRightKinds = (story: ReadStory): ReadStory => ({
  ...story,
  drafts: story.drafts.map((draft) => ({
    ...draft,
    fillers: draft.fillers.flatMap((filler) => rightKind(filler, draft, story)),
  })),
});

/** The count under the kind that stands beside it; none where the report can't have that kind. */
function rightKind(filler: Filler, { type }: ReportDraft, story: ReadStory): Filler[] {
  if (filler.figure === null) return [filler];
  const beside = besideOf(story, story.mentions[filler.mention] as Mention);
  if (beside === undefined || beside.kind === filler.figure) return [filler];
  return beside.types.includes(type) ? [{ ...filler, figure: beside.kind }] : [];
}

function withLooseFigures(story: ReadStory): ReadStory {
  const used = new Set(story.drafts.flatMap(({ fillers }) => fillers.map(({ mention }) => mention)));
  const taken = new Map<ReportDraft, ReportDraft>();
  story.mentions.forEach((mention, index) => {
    if (mention.layer !== "figure" || used.has(index)) return;
    const beside = besideOf(story, mention);
    const fitting = story.drafts.filter(
      ({ sentence, type }) => sentence === mention.sentence && beside?.types.includes(type),
    );
    const [only, ...others] = fitting;
    if (beside === undefined || only === undefined || others.length > 0) return;
    const filler = { role: "figure", mention: index, figure: beside.kind } as const;
    taken.set(only, withFiller(taken.get(only) ?? only, filler));
  });
  return { ...story, drafts: story.drafts.map((draft) => taken.get(draft) ?? draft) };
}
