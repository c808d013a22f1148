import assert from "node:assert/strict";
import { test } from "node:test";
import { marked } from "./cases.js";
import { type PlacePhrase, readPhrase } from "./phrase.js";

const read = (words: string): PlacePhrase => {
  const { text, span } = marked(words);
  return readPhrase(text, span, { start: 0, end: text.length });
};

/** What the words say before any look-up: head, relation, part, type, containers. */
const READS: readonly (readonly [string, string | null, Partial<PlacePhrase>, readonly string[]])[] = [
  ["They met in [Mosul].", "Mosul", { relation: "in", part: null, type: null }, []],
  ["It hit [al-Anbar province], Iraq.", "al-Anbar", { type: "admin1" }, ["Iraq"]],
  ["It hit [western Iraq].", "Iraq", { part: "western" }, []],
  ["It hit [eastern Nuristan province].", "Nuristan", { part: "eastern", type: "admin1" }, []],
  ["It hit [Lebanon's region of Jbeil north of Beirut].", "Jbeil", { type: "region" }, ["Lebanon"]],
  [
    "It hit the western Syrian port city of [Latakia].",
    "Latakia",
    { type: "settled", part: null },
    ["Syrian"],
  ],
  ["It hit [Jarjira in North Darfur].", "Jarjira", {}, ["North Darfur"]],
  ["It fell 30 kilometers north of [Mosul].", "Mosul", { relation: "near", distanceKm: 30 }, []],
  ["It fell [outside the town of Duekoue].", "Duekoue", { relation: "near", type: "settled" }, []],
  ["It sank off the coast of [Yemen].", "Yemen", { relation: "offshore" }, []],
  ["It fell on the [Lebanon-Syria border].", "Lebanon-Syria", { relation: "border" }, []],
  ["Trucks waited at the [Rafah border crossing].", "Rafah", { relation: "in" }, []],
  ["Police in [Paris, Tex.], said so.", "Paris", {}, ["Tex"]],
  ["They met in [central Baghdad].", "Baghdad", { part: "central" }, []],
  ["Shells fell near [Balad].", "Balad", { relation: "near" }, []],
  ["They met in the [capital].", null, {}, []],
  ["They fled [south].", null, {}, []],
  ["A bomb hit a [mosque] in Kano.", null, {}, ["Kano"]],
  ["A bomb hit a [Shi'ite mosque].", null, {}, []],
];
for (const [words, head, expected, containers] of READS) {
  test(`reads ${words}`, () => {
    const phrase = read(words);
    assert.equal(phrase.head?.text ?? null, head);
    for (const [key, value] of Object.entries(expected))
      assert.equal(phrase[key as keyof PlacePhrase], value, key);
    assert.deepEqual(
      phrase.containers.map(({ text }) => text),
      containers,
    );
  });
}

/** Words before a place that do not contain it. */
const IGNORES = [
  "U.S. warplanes have struck this important [town].",
  "The north, along the Afghan border, [Kunar] was calm.",
];
for (const words of IGNORES) {
  test(`ignores the country in: ${words}`, () => assert.deepEqual(read(words).containers, []));
}

test("a span always slices to the head's words", () => {
  const { text, span } = marked("😀 They met in [Iraq's Kurdistan region].");
  const { head } = readPhrase(text, span, { start: 0, end: text.length });
  assert.equal(text.slice(head?.start, head?.end), head?.text);
});
