import assert from "node:assert/strict";
import { test } from "node:test";
import { placesOf } from "./felt-at.js";
import { makeStory } from "./make-story.js";

const SENTENCES: readonly (readonly [sentence: string, place: string, happenedThere: boolean])[] = [
  ["The blast was felt in Cyprus, across the sea.", "Cyprus", false],
  ["The quake was also strongly felt in Tehran.", "Tehran", false],
  ["The roar was heard as far away as Larnaca.", "Larnaca", false],
  ["Smoke was visible from Sidon, some 40 kilometres away.", "Sidon", false],
  ["An explosion was heard in central Damascus on Sunday.", "central Damascus", true],
  ["A bomb shook Kirkuk.", "Kirkuk", true],
  ["The army felt ready to enter Basra.", "Basra", true],
];

for (const [sentence, place, happenedThere] of SENTENCES) {
  test(`${sentence} → ${happenedThere ? "there" : "not there"}`, () => {
    const [report] = makeStory({ id: "s" }, [{ place: { name: place, country: null } }]).reports;
    assert.ok(report !== undefined);
    assert.equal(placesOf(report, sentence).length, happenedThere ? 1 : 0);
  });
}
