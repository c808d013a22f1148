import type { Feature } from "./features.js";

/**
 * Learnt on gold place mentions of news (LGL and TR-News) by `scripts/gazetteer/train-ranker.mjs`; the features that it
 * lists as fixed are set by hand, because those sets hardly show them.
 */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  population: 7.03,
  "main name": 2.3,
  country: 2.07,
  "first-level division": 1.5,
  "second-level division": 0.6,
  capital: 0.47,
  "seat of a province": 0.21,
  village: -0.83,
  quarter: -0.37,
  "natural feature or region": 0.33,
  facility: 0.5,
  "town of the same name as its province or district": 4,
  "inside the place named as container": 2.4,
  "outside the place named as container": -1.8,
  "type word agrees": 1.28,
  "type word disagrees": -1.26,
  "share of the story's country mentions": 0.5,
  "country named most in the story": 0.3,
  "country not named in the story": -1.2,
  "share of the story's province mentions": 0.13,
  "country shared with the story's other places": 4.11,
  "province shared with the story's other places": 3.3,
  "near another place of the story": 3.78,
  "in the country of the dateline": 3.5,
  "type word stripped": -0.03,
  "article changed": -0.3,
  sound: -1,
  "one letter off": -1.8,
};
