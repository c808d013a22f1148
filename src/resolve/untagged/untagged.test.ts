import assert from "node:assert/strict";
import { test } from "node:test";
import type { Layer } from "../../codebook/fields.js";
import { quote } from "../../text/span.js";
import { openGazetteer } from "../place/gazetteer.js";
import { plainStory } from "../place/plain-story.js";
import { resolveStory } from "../resolve.js";
import { untaggedMentions } from "./untagged.js";

const gazetteer = openGazetteer();

const found = (text: string, layer: Layer): readonly string[] =>
  untaggedMentions(plainStory(text, []), gazetteer)
    .filter((mention) => mention.layer === layer)
    .map((mention) => quote(text, mention));

type Reads = readonly [text: string, words: readonly string[]];

const READS: Readonly<Record<Layer, readonly Reads[]>> = {
  place: [
    ["Residents of Mosul fled to Erbil on Friday.", ["Mosul", "Erbil"]],
    ["A Turkish officer met his French counterpart in Ankara.", ["Turkish", "French", "Ankara"]],
    ["CINCINNATI (AP) — Two men were shot.", ["CINCINNATI"]],
    ["The University of Manitoba closed, Environment Canada said.", ["Manitoba", "Canada"]],
    ["Governor Jackson left. Paris Hilton sang. Hilton left too.", []],
    ["But no one came. She left in March. Police closed the White House.", []],
    ["The fire began in Albany, N.Y. Albany firefighters put it out.", ["Albany", "N.Y.", "Albany"]],
    ["Talks on EU-Canada trade reopened in New York.", ["Canada", "New York"]],
    ["Chad Smith left. Al and Mo stayed. Soldiers from Chad left too.", ["Chad"]],
    ["Two soldiers died near Boulder City.", ["Boulder City"]],
  ],
  time: [
    ["Since Monday, three people have died; talks resume on 4 May 2021.", ["Since Monday", "4 May 2021"]],
    ["Nothing was dated here.", []],
  ],
  figure: [
    ["At least 19 villagers died and dozens were hurt.", ["At least 19 villagers", "dozens"]],
    ["It happened on 12 March 2024.", []],
  ],
  participant: [
    [
      "Nigerian troops shot two gunmen, President Bola Tinubu said.",
      ["Nigerian troops", "gunmen", "President Bola Tinubu"],
    ],
    ["Boko Haram fighters freed a teacher.", ["Boko Haram fighters", "teacher"]],
    ["The general strike hit the press house.", []],
  ],
  source: [
    ["Police said two men died, according to the health ministry.", ["Police", "health ministry"]],
    ["“It is over,” said Amal Nour.", ["Amal Nour"]],
    ["Senior security officials confirmed the raid. He said nothing.", ["Senior security officials"]],
  ],
  instrument: [
    ["A roadside bomb and two AK-47s were found beside machetes.", ["roadside bomb", "AK-47s", "machetes"]],
    ["He was armed with courage and a shelled egg.", []],
  ],
};

for (const [layer, cases] of Object.entries(READS)) {
  for (const [text, words] of cases) {
    test(`${layer}: ${text}`, () => assert.deepEqual(found(text, layer as Layer), words));
  }
}

test("what the reader tagged is not listed twice, and keeps the value that reports have", () => {
  const text = "Rebels shelled Goma in eastern Congo. Bukavu stayed calm.";
  const tagged = { start: 15, end: 19 };
  const { items } = resolveStory(plainStory(text, [tagged]), gazetteer);
  const places = items().filter(({ kind }) => kind === "place");
  assert.deepEqual(
    places.map((item) => item.text),
    ["Goma", "Congo", "Bukavu"],
  );
  const alone = resolveStory(plainStory(text, [tagged]), gazetteer).items();
  assert.deepEqual(alone, items());
});

test("a text without anything to find lists nothing", () => {
  assert.deepEqual(untaggedMentions(plainStory("It rained. Nobody minded.", []), gazetteer), []);
});
