import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { makeStory, type Telling } from "../../merge/make-story.js";
import type { StoryLine } from "../../record/lines.js";
import { makeReading } from "../sample-readings.js";
import { openLedger } from "./open.js";

const RAID: Telling = {
  actor: { text: "Islamic State", entity: "Islamic State", sector: "REB" },
  recipient: { text: "Iraqi soldiers", geo: "IRQ", sector: "MIL" },
  place: { name: "Mosul", country: "IRQ", admin1: "Nineveh", at: [36.34, 43.12], precision: "town" },
  time: "2026-03-02",
};

const WIRE = [
  "Gunmen came at dawn from two sides and fired on the checkpoint for almost an hour, a guard said by telephone.",
  "The wounded were taken to a hospital in the east of the city, where families gathered and asked for news of their sons.",
  "A commander blamed the cuts in pay for the few men at the post and asked the government to send more before the summer.",
];
const OWN = [
  "Our correspondent counted eleven burnt cars along the road and spoke with a shepherd who had hidden in a culvert all night.",
  "He told her that the men had worn uniforms of the police and had asked the drivers of the buses for their papers.",
];

/** A story of one report with more paragraphs of prose below it. */
function storyWith(id: string, outlet: string, day: string, paragraphs: readonly string[]): StoryLine {
  const told = makeStory({ id, outlet, published: day }, [RAID]);
  let { text } = told;
  const blocks = [...told.blocks];
  for (const paragraph of paragraphs) {
    const start = text.length + 1;
    text += `\n${paragraph}`;
    blocks.push({ role: "body", start, end: text.length, pageStart: start, pageEnd: text.length });
  }
  return { ...told, text, blocks };
}

const STORIES = [
  storyWith("s1", "Wire", "2026-03-02", WIRE),
  ...["s2", "s3", "s4"].map((id) => storyWith(id, `Paper ${id}`, "2026-03-03", WIRE.slice(0, 2))),
  storyWith("s5", "Desk", "2026-03-03", OWN),
];

async function eventOf(stories: readonly StoryLine[]) {
  const folder = mkdtempSync(join(tmpdir(), "daybook-tellings-"));
  const ledger = await openLedger(join(folder, "news.ledger"), { mode: "create" });
  try {
    for (const story of stories) await ledger.add(makeReading(`page ${story.id}`, [story]));
    const { events } = await ledger.listEvents({ limit: 10 });
    assert.equal(events.length, 1);
    const detail = await ledger.event(events[0]?.id ?? "");
    assert.ok(detail);
    return detail;
  } finally {
    await ledger.close();
    rmSync(folder, { recursive: true });
  }
}

test("prints of one wire report are one telling, whatever the order in which they come", async () => {
  for (const order of [STORIES, [...STORIES].reverse()]) {
    const { event, copies, reports } = await eventOf(order);
    assert.equal(event.summary.stories, 5);
    assert.equal(event.summary.tellings, 2);
    assert.equal(reports.length, 5);
    assert.deepEqual(
      copies,
      ["s2", "s3", "s4"].map((story) => ({ story, of: "s1" })),
    );
  }
});

test("stories in words of their own are as many tellings", async () => {
  const { event, copies } = await eventOf([STORIES[0] as StoryLine, STORIES[4] as StoryLine]);
  assert.equal(event.summary.tellings, 2);
  assert.deepEqual(copies, []);
});
