/**
 * Modes that two tellings of one happening easily swap ("air strike", "shelling"). Any two modes of a type that share
 * no group mean two happenings. By hand, from the definitions in the codebook.
 */
export const MODE_GROUPS: readonly (readonly string[])[] = [
  // ACCUSE, REJECT, REQUEST, THREATEN: what is demanded or blamed is often told in several ways
  ["ACCUSE:allege", "ACCUSE:disapprove"],
  // ASSAULT
  [
    "ASSAULT:aerial",
    "ASSAULT:destroy",
    "ASSAULT:drone",
    "ASSAULT:explosives",
    "ASSAULT:firearms",
    "ASSAULT:heavy-weapons",
    "ASSAULT:primitive",
    "ASSAULT:suicide-attack",
    "ASSAULT:targeted",
    "ASSAULT:unconventional",
  ],
  ["ASSAULT:beat", "ASSAULT:crowd-control", "ASSAULT:firearms", "ASSAULT:primitive"],
  ["ASSAULT:beat", "ASSAULT:sexual", "ASSAULT:torture"],
  // COERCE
  ["COERCE:censor", "COERCE:restrict"],
  ["COERCE:curfew", "COERCE:martial-law", "COERCE:restrict"],
  ["COERCE:restrict", "COERCE:withhold"],
  // CONSULT
  ["CONSULT:multilateral", "CONSULT:phone", "CONSULT:third-party"],
  ["CONSULT:multilateral", "CONSULT:third-party", "CONSULT:visit"],
  // DISPLACE
  ["DISPLACE:evacuate", "DISPLACE:flee"],
  // MOBILIZE
  ["MOBILIZE:militia", "MOBILIZE:troops"],
  ["MOBILIZE:police", "MOBILIZE:troops"],
  ["MOBILIZE:troops", "MOBILIZE:weapons"],
  // PROTEST
  ["PROTEST:demo", "PROTEST:obstruct", "PROTEST:riot", "PROTEST:vandalize"],
  ["PROTEST:boycott", "PROTEST:strike"],
  // REJECT
  ["REJECT:change", "REJECT:yield"],
  // REQUEST
  ["REQUEST:change", "REQUEST:yield"],
  // RETREAT
  ["RETREAT:ceasefire", "RETREAT:withdraw"],
  // SANCTION
  ["SANCTION:discontinue", "SANCTION:withdraw"],
  // THREATEN
  ["THREATEN:relations", "THREATEN:restrict"],
  ["THREATEN:territory", "THREATEN:violence"],
];

/** Acts done to one person or group at a time: different names done to are different happenings. */
export const PERSONAL_ACTS: ReadonlySet<string> = new Set([
  "ASSAULT:abduct",
  "ASSAULT:targeted",
  "COERCE:arrest",
  "COERCE:deport",
  "RETREAT:release",
  "RETREAT:resign",
  "SANCTION:convict",
  "SANCTION:expel",
]);

/** Types that happen many times a day in one country: there a shared country is no agreement on the place. */
export const FREQUENT_TYPES: ReadonlySet<string> = new Set([
  "ASSAULT",
  "COERCE",
  "DISASTER",
  "DISPLACE",
  "MOBILIZE",
  "PROTEST",
]);

const together = new Set(
  MODE_GROUPS.flatMap((group) => group.flatMap((one) => group.map((other) => `${one} ${other}`))),
);

/** Whether two modes (`TYPE:mode`) can be words for one deed. */
export const modesAgree = (one: string, other: string): boolean =>
  one === other || together.has(`${one} ${other}`);

/**
 * Words for harm whose cause is often unknown at first: one outlet tells it as an attack, another as an accident. By hand.
 */
export const UNKNOWN_CAUSE_WORDS: readonly string[] = [
  "blast",
  "blasts",
  "blaze",
  "burned",
  "burst",
  "collapse",
  "collapsed",
  "crash",
  "crashed",
  "derailed",
  "derailment",
  "detonated",
  "detonation",
  "exploded",
  "explosion",
  "explosions",
  "fire",
  "fires",
];

/** Modes of ASSAULT that nobody does by chance. */
export const MODES_OF_INTENT: ReadonlySet<string> = new Set([
  "abduct",
  "aerial",
  "beat",
  "crowd-control",
  "drone",
  "firearms",
  "heavy-weapons",
  "primitive",
  "sexual",
  "suicide-attack",
  "targeted",
  "torture",
  "unconventional",
]);
