import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { EventType } from "../../codebook/event-types.js";
import type { FigureKind } from "../../codebook/figure-kinds.js";
import type { ReadStory } from "../../reader/reading.js";
import { quote } from "../../text/span.js";
import { storyOf } from "../time/story-of.fixture.js";
import { withFigures } from "./of-story.js";

interface Reading {
  readonly text: string;
  readonly figure: string;
  readonly reports: readonly (readonly [trigger: string, type: EventType, figure: FigureKind | null])[];
}

/** A story of one sentence with one count; a report with a figure kind has taken the count under it. */
function storyWith({ text, figure, reports }: Reading): ReadStory {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const labels = { mode: null, realis: "occurred", stance: "stated", confidence: 1, same: null } as const;
  return {
    ...storyOf(text, null),
    mentions: [{ ...at(figure), layer: "figure", sentence: 0, sector: null }],
    drafts: reports.map(([trigger, type, kind]) => ({
      ...labels,
      trigger: at(trigger),
      sentence: 0,
      type,
      fillers:
        kind === null
          ? []
          : [{ role: "figure", mention: 0, figure: kind, cumulative: false, confidence: 1 } as const],
    })),
  };
}

const figuresOf = (reading: Reading) => {
  const { text, mentions, drafts } = withFigures(storyWith(reading));
  return drafts.map(({ fillers }) =>
    fillers.map(({ mention, figure }) => `${figure}: ${mentions[mention] && quote(text, mentions[mention])}`),
  );
};

const TABLE: readonly (Reading & {
  readonly name: string;
  readonly becomes: readonly (readonly string[])[];
})[] = [
  {
    name: "stalls and goats are among no injured",
    text: "The shells burnt eleven wooden stalls.",
    figure: "eleven wooden stalls",
    reports: [["burnt", "ASSAULT", "injured"]],
    becomes: [["other: eleven wooden stalls"]],
  },
  {
    name: "families are people",
    text: "The raid killed two families.",
    figure: "two families",
    reports: [["raid", "ASSAULT", "killed"]],
    becomes: [["killed: two families"]],
  },
  {
    name: "a phrase doesn't end with a joining word",
    text: "A bomber killed at least 95 Afghans and 13 soldiers.",
    figure: "at least 95 Afghans and",
    reports: [["killed", "ASSAULT", "killed"]],
    becomes: [["killed: at least 95 Afghans"]],
  },
  {
    name: "still missing",
    text: "Between 30 and 40 people are still missing, the ministry said.",
    figure: "Between 30 and 40 people",
    reports: [["missing", "DISASTER", null]],
    becomes: [["missing: Between 30 and 40 people"]],
  },
  {
    name: "missing, a clause further on",
    text: "Ten firefighters who had been sent to the port were missing, he said.",
    figure: "Ten firefighters",
    reports: [["missing", "ASSAULT", null]],
    becomes: [["missing: Ten firefighters"]],
  },
  {
    name: "the word beside outweighs the reader's kind",
    text: "Nine men were later wounded in the raid.",
    figure: "Nine men",
    reports: [["raid", "ASSAULT", "killed"]],
    becomes: [["injured: Nine men"]],
  },
  {
    name: "the nearest of two that fit",
    text: "The shelling went on for days before a blast killed 12 people.",
    figure: "12 people",
    reports: [
      ["shelling", "ASSAULT", null],
      ["blast", "ASSAULT", null],
    ],
    becomes: [[], ["killed: 12 people"]],
  },
  {
    name: "a report that has no such counts takes none",
    text: "Twelve people were killed, the minister told the talks.",
    figure: "Twelve people",
    reports: [["talks", "CONSULT", null]],
    becomes: [[]],
  },
  {
    name: "strikes kill, and are not killed",
    text: "Three missile strikes have killed many since Monday.",
    figure: "Three missile strikes",
    reports: [["strikes", "ASSAULT", null]],
    becomes: [[]],
  },
  {
    name: "freed detainees are not counted as held",
    text: "They released 12 people who had been detained in May.",
    figure: "12 people",
    reports: [["detained", "COERCE", null]],
    becomes: [[]],
  },
];

describe("counts of a story", () => {
  for (const { name, becomes, ...reading } of TABLE) {
    test(name, () => assert.deepEqual(figuresOf(reading), becomes));
  }
});
