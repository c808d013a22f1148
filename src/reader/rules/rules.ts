import type { ReadStory } from "../reading.js";
import { antecedent } from "./antecedent.js";
import { capturedPlaces } from "./captured-places.js";
import { countedBeside } from "./counted-beside.js";
import { countedDoers } from "./counted-doers.js";
import { dateline } from "./dateline.js";
import { endOf } from "./end-of.js";
import { hedged } from "./hedged.js";
import { movers } from "./movers.js";
import { oneHappening } from "./one-happening.js";
import { oneName } from "./one-name.js";
import { ownClause } from "./own-clause.js";
import { ownSentence } from "./own-sentence.js";
import { phraseTriggers } from "./phrase-triggers.js";
import { placesElsewhere } from "./places-elsewhere.js";
import { pronounSource } from "./pronoun-source.js";
import { quoteSpeaker } from "./quote-speaker.js";
import type { Rule } from "./rule.js";
import { runningTotals } from "./running-totals.js";
import { tookEffect } from "./took-effect.js";
import { twoSpeakers } from "./two-speakers.js";
import { unclaimed } from "./unclaimed.js";
import { undone } from "./undone.js";

/** In the order in which they are applied. Each raised or kept every figure of `bench/reader-rules.ts`. */
export const RULES: readonly Rule[] = [
  dateline,
  phraseTriggers,
  oneHappening,
  ownSentence,
  placesElsewhere,
  ownClause,
  movers,
  antecedent,
  countedBeside,
  countedDoers,
  oneName,
  twoSpeakers,
  quoteSpeaker,
  pronounSource,
  runningTotals,
  undone,
  endOf,
  hedged,
  tookEffect,
  unclaimed,
  capturedPlaces,
];

export const applyRules = (story: ReadStory): ReadStory =>
  RULES.reduce((reading, rule) => rule.apply(reading), story);
