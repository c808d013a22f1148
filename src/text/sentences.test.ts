import assert from "node:assert/strict";
import { test } from "node:test";
import { splitSentences } from "./sentences.js";
import { quote } from "./span.js";

/** Sentences parted by ` | `; joined by a blank they must split just there. */
const splits: readonly string[] = [
  "The army left. | Residents came back.",
  "“We will not leave,” he said. | The army denied it.",
  "He called it “a war crime.” | The group agreed.",
  "“It is over. | We have won.” | The crowd left.",
  "″Nothing is settled. | Nobody knows more,” she said.",
  "Gen. Ali Saleh met Dr. Amal Hadi on Dec. 15 in St. Petersburg.",
  "George W. Bush spoke to J. K. Ray and A. B. Noor.",
  "The U.S. Embassy closed. | It will open at 9 a.m. Tuesday.",
  "He returned to the U.S. | The talks went on.",
  "The attack began at 5 a.m. | Police came late.",
  "It ended at 8:43 p.m. GMT on Monday.",
  "It began at 7 a.m. (0500 GMT) on Friday. | It ended at 9 p.m. | (Reuters was there.)",
  "Some 3.5 million people fled, 1.2 million of them on Jan. 3.",
  "Resolution No. 5 was passed. | Art. 3 was not.",
  "“Stop!” Hadi shouted at the soldiers.",
  "“Who fired?” she asked. | Nobody answered.",
  "Will it hold? | Nobody knows!",
  "They waited … and left.",
  "They waited... | Nobody came.",
  "The town fell (it had held for years). | Its people fled.",
  "al-Shabab claimed the blast. | al-Shabab fighters then left.",
  "The group fled.[2] | The army followed.",
  "She works for Acme Corp. | He does not.",
  "It was World War I. | In 1918 it ended.",
  "Visit example.com or write to a.b@example.org today.",
  "The toll rose to 12. | 15 people are missing.",
  "The convoy left the town.The army followed.".replace("town.The", "town. | The"),
  "He named Lt. Col. Omar Said, Sgt. Noor and Mr. Hadi.",
  "1. Withdraw the troops from the town.",
  "The “Free Men of the U.S.” signed it.",
  "Iran vs. Iraq, etc. | The match was lost.",
];

for (const row of splits) {
  test(`splits: ${row}`, () => {
    const glued = row.includes("The convoy left");
    const text = row.replaceAll(" | ", glued ? "" : " ");
    assert.deepEqual(
      splitSentences(text).map((span) => quote(text, span)),
      row.split(" | "),
    );
  });
}

test("a stretch is split on its own, and a line end always ends a sentence", () => {
  const text = "Not this. One\r\ntwo. Three\rfour";
  const spans = splitSentences(text, { start: 10, end: text.length });
  assert.deepEqual(
    spans.map((span) => quote(text, span)),
    ["One", "two.", "Three", "four"],
  );
});

test("what runs on without a stop is cut at commas and blanks, and nothing of it is lost", () => {
  for (const piece of ["killed one hundred ", "a town, a village; ", "x", "😀"]) {
    const text = piece.repeat(9000 / piece.length).trim();
    const spans = splitSentences(text);
    assert.ok(spans.length > 3);
    assert.ok(spans.every(({ start, end }) => end - start <= 2000));
    assert.equal(
      spans
        .map(({ start, end }) => text.slice(start, end))
        .join("")
        .replace(/\s/g, ""),
      text.replace(/\s/g, ""),
    );
    assert.ok(
      spans.every(({ start, end }) => !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text.slice(start, end))),
    );
  }
});
