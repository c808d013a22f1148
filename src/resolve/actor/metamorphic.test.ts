import assert from "node:assert/strict";
import { test } from "node:test";
import type { Mention, ReadStory } from "../../reader/reading.js";
import { bareStory } from "../../story/bare-story.js";
import { actorResolver } from "./resolve.js";

/** Actors stand in [[ ]]; one sentence a line. */
function storyOf(marked: string): ReadStory {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  for (const part of marked.split(/(\[\[.*?\]\])/)) {
    const inner = /^\[\[(.*)\]\]$/.exec(part)?.[1];
    if (inner !== undefined) spans.push({ start: text.length, end: text.length + inner.length });
    text += inner ?? part;
  }
  const sentences = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
  const mentions = spans.map(
    (span): Mention => ({
      ...span,
      layer: "participant",
      sector: null,
      sentence: sentences.findIndex(({ end }) => end >= span.end),
    }),
  );
  return { ...bareStory(text, sentences), mentions, drafts: [] };
}

const STORIES = [
  "Peru went to the polls.\n[[Police]] kept order in Lima.\n[[Ana Rojas]], a senator from Peru, spoke.\n[[Rojas]] won.",
  "Kenya's parliament met.\n[[Police]] fired tear gas in Nairobi.\nThe [[senators]] left.",
  "[[Boko Haram]] raided a village in Niger.\nThe [[group]] burned it.\n[[Villagers]] fled to Diffa.",
].map(storyOf);

const valuesOf = (story: ReadStory) => {
  const resolve = actorResolver(story);
  return story.mentions.map((mention) => resolve(mention));
};

test("another order of stories changes no actor", () => {
  const forward = STORIES.map(valuesOf);
  const backward = STORIES.toReversed().map(valuesOf).toReversed();
  assert.deepEqual(backward, forward);
  assert.deepEqual(
    forward.map((values) => values[0]?.value?.geo),
    ["PER", "KEN", "NGA"],
  );
});

test("another spelling of a country names the same country", () => {
  for (const [one, other] of [
    ["Myanmar", "Burma"],
    ["the United States", "the U.S."],
    ["Ivory Coast", "Côte d'Ivoire"],
    ["Turkey", "Türkiye"],
  ] as const) {
    const geo = (name: string) => valuesOf(storyOf(`[[Farmers]] in ${name} struck.`))[0]?.value?.geo;
    assert.notEqual(geo(one), null, one);
    assert.equal(geo(one), geo(other), other);
  }
});

test("a sentence about nobody's country changes no country", () => {
  const plain = "Peru went to the polls.\n[[Police]] kept order in Lima.";
  const [alone, longer] = [plain, `${plain}\nIt rained all day.`].map((text) => valuesOf(storyOf(text)));
  assert.equal(longer?.[0]?.value?.geo, alone?.[0]?.value?.geo);
});
