import type { Story } from "../story/story.js";
import { collectMentions, type StoryMentions } from "./mentions.js";
import type { Model } from "./model.js";
import { readWindow, type WindowReading } from "./read-window.js";
import type { Filler, ReadStory, ReportDraft } from "./reading.js";
import { earlierTellings } from "./same.js";
import { type TriggerPhrases, wholeTrigger } from "./trigger-phrases.js";
import type { Trigger } from "./triggers.js";
import { cutWindows, type Word } from "./windows.js";

/** The mentions and reports of a story's sentences, window by window, then joined over the whole story. */
export async function readStory(model: Model, story: Story): Promise<ReadStory> {
  const readings: WindowReading[] = [];
  for (const window of cutWindows(story.text, story.sentences, model.vocabulary)) {
    readings.push(await readWindow(model, story.text, window));
  }

  const found = collectMentions(story.text, readings);
  const drafts = readings.flatMap((reading) =>
    draftsOf(reading, { text: story.text, found, phrases: model.triggerPhrases }),
  );
  const earlier = await earlierTellings(model, story.text, readings);
  return {
    ...story,
    mentions: found.mentions,
    drafts: drafts.map((draft, index) => ({ ...draft, same: earlier[index] ?? null })),
  };
}

interface Around {
  readonly text: string;
  readonly found: StoryMentions;
  readonly phrases: TriggerPhrases;
}

const draftsOf = (reading: WindowReading, { text, found, phrases }: Around): ReportDraft[] =>
  reading.triggers.map((trigger, index) => ({
    trigger: wholeTrigger(text, reading.window.words, trigger.word, phrases),
    sentence: wordOf(reading, trigger).sentence,
    type: trigger.type,
    mode: trigger.mode,
    realis: trigger.realis,
    stance: trigger.stance,
    confidence: trigger.confidence,
    same: null,
    fillers: fillersOf(reading, index, found),
  }));

function wordOf({ window }: WindowReading, trigger: Trigger): Word {
  const word = window.words[trigger.word];
  if (word === undefined) throw new RangeError("A trigger outside its window.");
  return word;
}

/** In text order; two readings of one mention in one role count once, with the surer of the two. */
function fillersOf(reading: WindowReading, trigger: number, found: StoryMentions): Filler[] {
  const fillers = new Map<string, Filler>();
  for (const link of reading.links[trigger] ?? []) {
    const mention = found.indexOf(reading, link.mention);
    const key = `${link.role} ${link.figure} ${mention}`;
    const known = fillers.get(key);
    if (known !== undefined && known.confidence >= link.confidence) continue;
    const { role, figure, confidence } = link;
    fillers.set(key, { role, mention, figure, cumulative: false, confidence });
  }
  return [...fillers.values()].sort((a, b) => a.mention - b.mention);
}
