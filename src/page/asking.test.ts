import assert from "node:assert/strict";
import { test } from "node:test";
import { asks } from "./asking.js";

const ASKING = [
  "Subscribe to continue reading",
  "To continue reading, register for a free account.",
  "You have read 3 of 5 free articles this month.",
  "Already have an account? Sign in.",
  "This article is for subscribers only.",
  "Get unlimited access for $1 a week.",
  "Support independent journalism from as little as $1 a month.",
  "Like this article?",
  "Our journalism is free because readers like you pay for it.",
  "Get the day's top stories in your inbox every morning.",
  "Join our Telegram channel for breaking news.",
  "Accept all cookies",
  "We and our 849 partners store and access personal data on your device.",
];

const TELLING = [
  "He was not a member of the party, police said.",
  "Ministers agreed to reject all demands of the rebels.",
  "Donors pledged a contribution of $5 million to the fund, the UN said.",
  "The union told its members to keep reading the notices at the gate.",
  "The firm uses cookies factories in Lahore as fronts, investigators said.",
  "“Subscribe to continue reading,” the screen said when the site was hacked.",
  "Rebels joined our army in the fight for the town, the minister said.",
];

for (const text of ASKING) test(`asks: ${text}`, () => assert.ok(asks(text)));
for (const text of TELLING) test(`tells: ${text}`, () => assert.ok(!asks(text)));
