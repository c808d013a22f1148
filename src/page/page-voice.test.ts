import assert from "node:assert/strict";
import { test } from "node:test";
import { isPageVoice } from "./page-voice.js";

const VOICE = [
  "We and our 845 partners store and access personal data, like browsing data or unique identifiers, on your device.",
  "This website uses cookies to improve the experience. Read the cookie policy for more.",
  "Subscribe to continue reading this article and get unlimited access for $1 a week.",
  "Sign up for our newsletter to get the day's top stories in your inbox.",
];

/** News about joining, access, votes, blood, hints to the police, and cookies. */
const NEWS = [
  "Finland hopes to become a member of NATO by summer, the president said on Monday.",
  "Inspectors will have unlimited access to the Fordow plant for a year, Iran told the IAEA.",
  "Voters must register by Friday to keep their right to vote in the region's election.",
  "Donate blood at Lahore hospitals, officials urged after the blast killed 70 people.",
  "Anyone with information about the bombing should contact police at tips@police.example, detectives said.",
  "The regulator ruled that users must be able to reject cookies as easily as they accept cookies.",
  "France fined the company 150 million euros on Thursday for making it hard for users to reject cookies.",
];

for (const text of VOICE) test(`speaks to visitors: ${text}`, () => assert.ok(isPageVoice(text)));
for (const text of NEWS) test(`tells news: ${text}`, () => assert.ok(!isPageVoice(text)));
