import assert from "node:assert/strict";
import { test } from "node:test";
import { bareStory } from "../../story/bare-story.js";
import { isCondemnedBy } from "./condemned.js";

type Row = readonly [text: string, subject: string, trigger: string];

const reads: readonly Row[] = [
  ["The Taliban condemned the bombing.", "Taliban", "bombing"],
  ["The Taliban, who took Kabul in August, condemned the bombing and said so.", "Taliban", "bombing"],
  ["Hamas on Friday denounced the deadly raid.", "Hamas", "raid"],
  ["Egypt has strongly condemned all such attacks.", "Egypt", "attacks"],
  ["The party deplored the killing.", "party", "killing"],
];

const ignores: readonly Row[] = [
  ["Israel shot him, and Iran condemned the killing.", "Israel", "killing"],
  ["The court condemned the army for the killing.", "court", "killing"],
  ["The Taliban claimed the bombing.", "Taliban", "bombing"],
  ["The bombing by the Taliban was condemned.", "Taliban", "bombing"],
  ["The Taliban carried out the bombing.", "Taliban", "bombing"],
];

for (const [name, rows, want] of [
  ["reads", reads, true],
  ["ignores", ignores, false],
] as const)
  for (const [text, subject, trigger] of rows)
    test(`${name}: ${text}`, () => {
      const span = (words: string) => ({
        start: text.indexOf(words),
        end: text.indexOf(words) + words.length,
      });
      const story = { ...bareStory(text, [{ start: 0, end: text.length }]), mentions: [], drafts: [] };
      assert.equal(isCondemnedBy(story, span(subject), span(trigger)), want);
    });
