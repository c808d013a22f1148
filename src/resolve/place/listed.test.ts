import assert from "node:assert/strict";
import { test } from "node:test";
import { marked } from "./cases.js";
import { openGazetteer } from "./gazetteer.js";
import { withListedPlaces } from "./listed.js";
import { plainStory } from "./plain-story.js";

const gazetteer = openGazetteer();

const LISTS: readonly (readonly [words: string, places: readonly string[]])[] = [
  ["Rebels took [Iriba and Abéché].", ["Iriba", "Abéché"]],
  ["Shells fell [near Kupiansk and Vuhledar].", ["near Kupiansk", "Vuhledar"]],
  ["Homes burned in [Sana'a, Ta'iz and Sa'ada].", ["Sana'a", "Ta'iz", "Sa'ada"]],
  ["It rained in [Jammu and Kashmir].", ["Jammu and Kashmir"]],
  ["Police searched [León, Guanajuato].", ["León, Guanajuato"]],
];
for (const [words, places] of LISTS) {
  test(`places of ${words}`, () => {
    const { text, span } = marked(words);
    const { mentions } = withListedPlaces(plainStory(text, [span]), gazetteer);
    assert.deepEqual(
      mentions.map(({ start, end }) => text.slice(start, end)),
      places,
    );
  });
}
