import assert from "node:assert/strict";
import { test } from "node:test";
import { instrumentName } from "./instrument.js";

const NAMES: readonly (readonly [words: string, name: string, startsSentence?: boolean])[] = [
  ["roadside bombs", "roadside bomb"],
  ["a truck loaded with fertilizer", "truck"],
  ["two rocket-propelled grenades", "rocket-propelled grenade"],
  ["Roadside bombs", "roadside bomb", true],
  ["Bombs", "bomb", true],
  ["Pegasus", "Pegasus"],
  ["tear gas", "tear gas"],
  ["small arms", "small arms"],
  ["explosives", "explosives"],
  ["knives", "knife"],
  ["weapons of mass destruction", "weapons of mass destruction"],
  ["artillery and mortar fire", "artillery and mortar fire"],
];

for (const [words, name, starts] of NAMES)
  test(`${words} is ${name}`, () => assert.equal(instrumentName(words, starts ?? false), name));
