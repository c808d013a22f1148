import assert from "node:assert/strict";
import { test } from "node:test";
import type { Layer } from "../codebook/fields.js";
import { quote } from "../text/span.js";
import { fillerConfidence, reportConfidence } from "./confidence.js";
import { type CountedTrigger, countedTriggers } from "./counted-triggers.js";
import { acrossSentences, distanceClass } from "./distance.js";
import { fallenLeaders } from "./fallen-leaders.js";
import { movedAway } from "./moved-away.js";
import { taggedSpans } from "./tag-spans.js";
import { parseTriggerPhrases, wholeTrigger } from "./trigger-phrases.js";
import { parseTriggerWords, triggerProbability } from "./trigger-words.js";
import { trimSpan } from "./trim.js";
import { wholeName } from "./whole-name.js";
import type { Word } from "./windows.js";
import { wordsIn } from "./words.js";

const wordsOf = (...sentences: number[]): Word[] =>
  sentences.map((sentence, index) => ({
    start: index,
    end: index + 1,
    sentence,
    pieces: [0],
    letterCase: 0,
  }));

/** Tags of one layer (O, B or I a word), nothing on the other five. */
const tagLogits = (layer: number, tags: string): Float32Array => {
  const logits = new Float32Array(tags.length * 18);
  [...tags].forEach((tag, word) => {
    for (let other = 0; other < 6; other++) {
      logits[(word * 6 + other) * 3 + (other === layer ? "OBI".indexOf(tag) : 0)] = 1;
    }
  });
  return logits;
};

test("spans: begin and inside, an orphan inside, none over the end of a sentence", () => {
  const spans = (tags: string, words: Word[]) =>
    taggedSpans(tagLogits(3, tags), words).map(({ layer, start, end }) => [layer, start, end]);
  assert.deepEqual(spans("OBIIO", wordsOf(0, 0, 0, 0, 0)), [[3, 1, 4]]);
  assert.deepEqual(spans("OIIBB", wordsOf(0, 0, 0, 0, 0)), [
    [3, 1, 3],
    [3, 3, 4],
    [3, 4, 5],
  ]);
  assert.deepEqual(spans("BIII", wordsOf(0, 0, 1, 1)), [
    [3, 0, 2],
    [3, 2, 4],
  ]);
});

test("distance: words inside a sentence, sentences beyond", () => {
  const words = wordsOf(0, 0, 0, 0, 0, 0, 1, 2);
  const from = (trigger: number, start: number, end: number) => distanceClass(trigger, { start, end }, words);
  assert.deepEqual([from(2, 2, 3), from(2, 1, 4), from(2, 3, 4), from(2, 5, 6)], [0, 0, 1, 2]);
  assert.deepEqual([from(2, 1, 2), from(5, 0, 2)], [9, 10]);
  assert.deepEqual([from(2, 6, 7), from(7, 0, 1)], [20, 17]);
  assert.deepEqual([acrossSentences(-9), acrossSentences(40)], [16, 23]);
});

const TRIMMED: readonly (readonly [words: string, trimmed: string])[] = [
  ["the United Nations", "United Nations"],
  ["A veteran politician", "veteran politician"],
  ["Iraq’s", "Iraq"],
  ["rebels'", "rebels"],
  ["“security forces,”", "security forces"],
  ["President Hamid Karzai", "President Hamid Karzai"],
  ["U.S.", "U.S."],
  ["the", "the"],
  ["theatre", "theatre"],
];

for (const [words, trimmed] of TRIMMED) {
  test(`trims: ${words}`, () => {
    const text = `In ${words} now`;
    assert.equal(quote(text, trimSpan(text, { start: 3, end: 3 + words.length })), trimmed);
  });
}

test("a word that mostly is a trigger needs less from the network", () => {
  const words = parseTriggerWords("killed\t2.00\nmove\t-2.00\n");
  assert.ok(triggerProbability(0.55, "Killed", words) > 0.5);
  assert.ok(triggerProbability(0.6, "move", words) < 0.5);
  assert.ok(triggerProbability(0.6, "never-seen", words) < triggerProbability(0.6, "move", words));
  assert.ok(triggerProbability(1, "never-seen", words) <= 1);
});

const counted = (text: string, figureEnd: number, triggers: CountedTrigger[] = []) => {
  const words = wordsIn(text, { start: 0, end: text.length }).map((span) => ({
    ...span,
    sentence: 0,
    pieces: [0],
    letterCase: 0,
  }));
  const window = { words, core: { start: 0, end: words.length }, pieces: [], cases: [], first: [] };
  const spans = [{ layer: 3, start: 0, end: figureEnd }];
  return countedTriggers(text, window, { spans, triggers }, () => "CONSULT").map(({ word, type }) => [
    quote(text, words[word] as Word),
    type,
  ]);
};

test("a count of people and what became of them is a report", () => {
  assert.deepEqual(counted("Nine miners were killed in a raid", 2), [["killed", "ASSAULT"]]);
  assert.deepEqual(counted("Nine miners have also been displaced", 2), [["displaced", "DISPLACE"]]);
  assert.deepEqual(counted("Nine miners said they were wounded", 2), []);
  assert.deepEqual(counted("Nine miners were rescued", 2), []);
});

test("but not beside a trigger of a fitting type", () => {
  const text = "Nine miners were killed in a raid";
  assert.deepEqual(counted(text, 2, [{ word: 6, type: "ASSAULT" }]), []);
  assert.deepEqual(counted(text, 2, [{ word: 6, type: "COERCE" }]), [["killed", "ASSAULT"]]);
});

test("a trigger is as long as the longest known phrase that begins at its word, inside the sentence", () => {
  const phrases = parseTriggerPhrases("opened fire\nsuicide attack\nsuicide car bomb attack\n");
  const whole = (text: string, first: number, end = text.length): string => {
    const words = wordsIn(text, { start: 0, end: text.length }).map((span) => ({
      ...span,
      sentence: span.start < end ? 0 : 1,
      pieces: [0],
      letterCase: 0,
    }));
    return quote(text, wholeTrigger(text, words, first, phrases));
  };
  assert.equal(whole("Guards Opened fire at dawn.", 1), "Opened fire");
  assert.equal(whole("A suicide car bomb attack hit.", 1), "suicide car bomb attack");
  assert.equal(whole("A suicide car bomb hit.", 1), "suicide");
  assert.equal(whole("They opened the gate.", 1), "opened");
  assert.equal(whole("Egypt will not allow it.", 1), "will not allow");
  assert.equal(whole("He should resign.", 1), "should resign");
  assert.equal(whole("He said he will.", 3), "will");
  assert.equal(whole("In May Egypt agreed.", 1), "May");
  assert.equal(whole("The gate opened Fire followed.", 2, 16), "opened");
});

test("confidence keeps the order of probabilities and claims less", () => {
  for (const confidence of [reportConfidence, fillerConfidence]) {
    const claimed = [0, 0.5, 0.7, 0.9, 0.99, 1].map(confidence);
    assert.deepEqual([...claimed].sort(), claimed);
    assert.ok(claimed.every((share) => share > 0 && share < 1));
    assert.ok(confidence(0.9) < 0.9);
  }
});

const AWAY: readonly (readonly [sentence: string, move: string | null])[] = [
  ["Military columns moved late on Monday from the base towards Erbil.", "moved"],
  ["American convoys began shifting from a major base.", "shifting"],
  ["Troops had quietly redeployed from the border.", "redeployed"],
  ["Troops moved into the town.", null],
  ["Families moved from the village.", null],
  ["Troops rested. Villagers moved from the valley.", null],
  ["The talks moved from Cairo, where troops parade.", null],
  ["Troops, who came from Tarva, moved on.", null],
];
/** A window of the whole text. */
function windowOf(text: string) {
  const words = wordsIn(text, { start: 0, end: text.length }).map((span) => ({
    ...span,
    sentence: text.slice(0, span.start).split(". ").length - 1,
    pieces: [0],
    letterCase: 0,
  }));
  return { words, core: { start: 0, end: words.length }, pieces: [], cases: [], first: [] };
}

for (const [sentence, move] of AWAY) {
  test(`units that move away: ${sentence}`, () => {
    const window = windowOf(sentence);
    const found = movedAway(sentence, window, []).map(({ word }) =>
      quote(sentence, window.words[word] as Word),
    );
    assert.deepEqual(found, move === null ? [] : [move]);
  });
}

const FALLEN: readonly (readonly [sentence: string, type: string | null])[] = [
  ["He fled after Morsi’s ouster in July 2013.", "COERCE"],
  ["Since Mubarak's fall in February 2011 much has changed.", "RETREAT"],
  ["It followed Hariri's resignation last month.", "RETREAT"],
  ["Niger's fall rains began in October.", null],
  ["The Republic's constructor in 2019 was unknown.", null],
  ["He spoke of Assad's fall.", null],
  ["The fall in prices in May 2020 hurt.", null],
];
for (const [sentence, type] of FALLEN) {
  test(`the end of a rule: ${sentence}`, () => {
    const found = fallenLeaders(sentence, windowOf(sentence), []).map((trigger) => trigger.type);
    assert.deepEqual(found, type === null ? [] : [type]);
  });
}

const WHOLE: readonly (readonly [text: string, tagged: string, layer: Layer, whole: string])[] = [
  ["On Thursday New Delhi police said so.", "New", "place", "New Delhi"],
  ["Syed Hamid Albar spoke.", "Syed Hamid", "participant", "Syed Hamid Albar"],
  ["Amnesty International says so.", "Amnesty", "source", "Amnesty International"],
  ["Columns moved late Monday from there.", "late", "time", "late Monday"],
  ["He was shot last month in Tarva.", "last", "time", "last month"],
  ["Bird flu in East Asia and Turkey.", "East Asia and", "place", "East Asia"],
  ["The Saravan district of the southeast.", "Saravan district of", "place", "Saravan district"],
  ["It names the union (ILO) again.", "union (ILO", "participant", "union (ILO)"],
  ["In Baghdad Sunday they met.", "Baghdad", "place", "Baghdad"],
  ["Iraq's Prime Minister spoke.", "Iraq's", "place", "Iraq's"],
  ["Police in the U.S. Congress said.", "U.S.", "place", "U.S."],
  ["Gunmen in Karachi fled.", "Gunmen", "participant", "Gunmen"],
  ["The late president spoke.", "late", "time", "late"],
];
for (const [text, tagged, layer, whole] of WHOLE) {
  test(`whole ${layer}: ${tagged} → ${whole}`, () => {
    const start = text.indexOf(tagged);
    const span = { start, end: start + tagged.length };
    const following = wordsIn(text, { start: span.end, end: text.length }).map((word) => ({
      ...word,
      sentence: 0,
      pieces: [0],
      letterCase: 0,
    }));
    assert.equal(quote(text, wholeName(text, { span, layer, following })), whole);
  });
}
