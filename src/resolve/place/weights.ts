import type { Feature } from "./features.js";

/**
 * Learnt on gold place mentions of news (LGL and TR-News) by `scripts/gazetteer/train-ranker.mjs`. Set by hand, because
 * those sets hardly show them: the story's country mentions, dateline, facility and the two sound tiers.
 */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  population: 7.7,
  "main name": 2.24,
  country: 1.68,
  "first-level division": 0.39,
  "second-level division": -1.18,
  capital: 1.01,
  "seat of a province": 0.28,
  village: 0.03,
  quarter: -0.83,
  "natural feature or region": 0.33,
  facility: 0.5,
  "town of the same name as its province or district": 2.6,
  "inside the place named as container": 2.4,
  "outside the place named as container": -1.8,
  "type word agrees": 1.31,
  "type word disagrees": -1.2,
  "share of the story's country mentions": 0.5,
  "country named most in the story": 0.3,
  "country not named in the story": -1.2,
  "share of the story's province mentions": 0.56,
  "country shared with the story's other places": 2.96,
  "province shared with the story's other places": 2.54,
  "near another place of the story": 3.58,
  "in the country of the dateline": 2,
  "type word stripped": -1.23,
  "article changed": -0.3,
  sound: -1,
  "one letter off": -1.8,
};
