import assert from "node:assert/strict";
import { test } from "node:test";
import type { Mention } from "../../reader/reading.js";
import { bareStory } from "../../story/bare-story.js";
import { openGazetteer } from "../place/gazetteer.js";
import type { ActorValue } from "../values.js";
import { actorResolver } from "./resolve.js";

const gazetteer = openGazetteer();

/** Actors stand in [[ ]], places in (( )); `expect` tells of each actor in turn. */
interface Case {
  readonly text: string;
  readonly sector?: Mention["sector"];
  readonly expect: readonly Partial<ActorValue>[];
}

const cases: Readonly<Record<string, readonly Case[]>> = {
  "a town that is struck or taken is of the country where it lies": [
    {
      text: "Moldova said its jets had struck [[Taganrog]] and [[Engels]].",
      sector: "MIL",
      expect: [
        { geo: "RUS", sector: "CVL" },
        { geo: "RUS", sector: "CVL" },
      ],
    },
    {
      text: "Pakistan bombed [[Khost]] and Paktika.",
      sector: "REB",
      expect: [{ geo: "AFG", sector: "CVL" }],
    },
    { text: "Eritrean troops looted [[Adigrat]] and [[Axum]].", expect: [{ geo: "ETH" }, { geo: "ETH" }] },
    { text: "Turkish planes pounded the town of [[Qamishli]].", expect: [{ geo: "SYR", sector: "CVL" }] },
    { text: "Kidal fell; later [[Mekelle]] was shelled by Ethiopian guns.", expect: [{ geo: "ETH" }] },
  ],
  "a place's own country stands for the people in it": [
    { text: "[[Police]] in ((Georgia)) shot a man in ((Savannah, Georgia)).", expect: [{ geo: "USA" }] },
    {
      text: "Gunmen shot [[a candidate]] in San Juan, in the southern Philippines.",
      expect: [{ geo: "PHL" }],
    },
    { text: "[[Two residents]] of ((Harasta)) were hurt, Moscow said.", expect: [{ geo: "SYR" }] },
  ],
  "who acts in a clause that opens with a place is of it": [
    {
      text: "In South Sudan, the president spoke; in Niger, [[troops]] killed [[bandits]] near Nigeria's border.",
      expect: [{ geo: "NER" }, { geo: "NER" }],
    },
    {
      text: "Israel was quiet; in ((León, Nicaragua)), [[police]] jailed a priest.",
      expect: [{ geo: "NIC" }],
    },
  ],
  "Georgia is the state or the nation by what stands beside it": [
    { text: "Georgia Gov. Brian Kemp sent [[troops]] to Savannah.", expect: [{ geo: "USA" }] },
    { text: "[[Georgia police]] closed roads near Atlanta.", expect: [{ geo: "USA" }] },
    { text: "[[Georgia's government]] sent envoys from Tbilisi to Atlanta.", expect: [{ geo: "GEO" }] },
  ],
  "a capital stays one where its country is named": [
    {
      text: "The Philippines was calm. [[Police]] in ((Victoria)), Seychelles, arrested two, and others in Kingston, Jamaica.",
      expect: [{ geo: "SYC" }],
    },
    { text: "((Roma)) is a name. [[Hungarian Roma]] marched.", expect: [{ geo: "HUN" }] },
  ],
  "a first name is no place": [
    { text: "Chad said ((Adama)) Nouri had met [[villagers]].", expect: [{ geo: "TCD" }] },
  ],
  "settlers and soldiers in an occupied land are the occupier's": [
    {
      text: "[[Settlers]] attacked the village of ((Huwara)), and [[the army]] came.",
      expect: [
        { geo: "ISR", sector: "CVL" },
        { geo: "ISR", sector: "MIL" },
      ],
    },
    { text: "[[Villagers]] fled ((Huwara)).", expect: [{ geo: "PSE" }] },
  ],
};

for (const [name, all] of Object.entries(cases)) {
  test(name, () => {
    for (const one of all) {
      const { story, actors } = storyOf(one);
      const resolve = actorResolver(story, gazetteer);
      const got = actors.map((actor) => resolve(actor).value);
      one.expect.forEach((wanted, index) => {
        assert.deepEqual({ ...got[index], ...wanted }, got[index], `${one.text} ${index}`);
      });
    }
  });
}

function storyOf({ text, sector }: Case) {
  let plain = "";
  const mentions: Mention[] = [];
  for (const part of text.split(/(\[\[.*?\]\]|\(\(.*?\)\))/)) {
    const inner = /^(?:\[\[|\(\()(.*)(?:\]\]|\)\))$/.exec(part)?.[1];
    const start = plain.length;
    plain += inner ?? part;
    const layer = part.startsWith("[[") ? "participant" : "place";
    if (inner !== undefined)
      mentions.push({
        start,
        end: plain.length,
        layer,
        sector: layer === "place" ? null : (sector ?? null),
        sentence: 0,
      });
  }
  const story = { ...bareStory(plain, [{ start: 0, end: plain.length }]), drafts: [], mentions };
  return { story, actors: mentions.filter(({ layer }) => layer === "participant") };
}
