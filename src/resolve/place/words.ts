import type { PlaceKind } from "./kinds.js";

/** What a type word beside a name says the place is. Own list, from news usage. */
export type TypeClass = "settled" | "admin1" | "admin2" | "region" | PlaceKind;

/** Folded type word → what it says. Plural forms stand for names in a list ("Helmand and Kandahar provinces"). */
export const TYPE_WORDS: Readonly<Record<string, TypeClass>> = {
  "air base": "base",
  "air field": "airport",
  "air force base": "base",
  airbase: "base",
  airfield: "airport",
  airport: "airport",
  airstrip: "airport",
  "army base": "base",
  "autonomous region": "admin1",
  bank: "region",
  base: "base",
  "border crossing": "crossing",
  "border town": "settled",
  borough: "admin2",
  camp: "camp",
  canton: "admin1",
  "capital city": "settled",
  cities: "settled",
  city: "settled",
  commune: "admin2",
  corridor: "region",
  counties: "admin2",
  county: "admin2",
  crossing: "crossing",
  dam: "plant",
  department: "admin1",
  delta: "region",
  desert: "desert",
  district: "admin2",
  districts: "admin2",
  enclave: "region",
  governorate: "admin1",
  governorates: "admin1",
  gulf: "sea",
  hamlet: "settled",
  hospital: "hospital",
  "international airport": "airport",
  island: "island",
  islands: "island",
  jail: "prison",
  lake: "lake",
  "local government area": "admin2",
  "military base": "base",
  mountain: "mountain",
  mountains: "mountain",
  municipality: "admin2",
  neighborhood: "quarter",
  neighbourhood: "quarter",
  "gas field": "plant",
  "mountain range": "mountain",
  "nuclear power plant": "plant",
  "oil field": "plant",
  oilfield: "plant",
  oblast: "admin1",
  ocean: "sea",
  peninsula: "region",
  "port city": "settled",
  port: "settled",
  "power plant": "plant",
  "power station": "plant",
  prefecture: "admin1",
  prison: "prison",
  province: "admin1",
  provinces: "admin1",
  range: "mountain",
  refinery: "plant",
  "refugee camp": "camp",
  region: "region",
  regions: "region",
  republic: "country",
  river: "river",
  sea: "sea",
  state: "admin1",
  states: "admin1",
  strait: "strait",
  straits: "strait",
  strip: "region",
  "sub district": "admin2",
  suburb: "quarter",
  territory: "admin1",
  town: "settled",
  towns: "settled",
  township: "admin2",
  tribal: "region",
  valley: "region",
  village: "settled",
  villages: "settled",
  voivodeship: "admin1",
  woreda: "admin2",
  zone: "admin2",
};

/** Compass words that name a part of the place after them. */
export const PARTS: Readonly<Record<string, string>> = {
  central: "central",
  east: "eastern",
  eastern: "eastern",
  "far eastern": "eastern",
  "far northern": "northern",
  "far western": "western",
  lower: "lower",
  north: "northern",
  "north central": "northern",
  "north eastern": "northeastern",
  "north western": "northwestern",
  northeast: "northeastern",
  northeastern: "northeastern",
  northern: "northern",
  northwest: "northwestern",
  northwestern: "northwestern",
  south: "southern",
  "south central": "southern",
  "south eastern": "southeastern",
  "south western": "southwestern",
  southeast: "southeastern",
  southeastern: "southeastern",
  southern: "southern",
  southwest: "southwestern",
  southwestern: "southwestern",
  upper: "upper",
  west: "western",
  western: "western",
};

/** Steps east and north of a compass part. */
export const COMPASS: Readonly<Record<string, readonly [number, number]>> = {
  central: [0, 0],
  eastern: [1, 0],
  northeastern: [0.7, 0.7],
  northern: [0, 1],
  northwestern: [-0.7, 0.7],
  southeastern: [0.7, -0.7],
  southern: [0, -1],
  southwestern: [-0.7, -0.7],
  western: [-1, 0],
};

const DIRECTION = "(?:north|south|east|west)(?:[- ]?(?:north|south|east|west|eastern|western))?";
const LENGTH = "\\d+(?:[.,]\\d+)?(?:\\s+|-)(?:kilomet(?:er|re)s?|km|miles?|mi)\\b";
const BESIDE = [
  `(?:${LENGTH} )?(?:to the |just |further |farther )?(?:${DIRECTION}|inland|upstream|downstream|away) (?:of|from)`,
  `${LENGTH} (?:from|outside(?: of)?|of)`,
  "near(?: to)?|nearby|outside(?: of)?|close to|not far from|next to|adjacent to|around|towards?|approaching|beyond",
  "opposite|on the road to|an? (?:\\p{Ll}+ ){0,2}suburb of|(?:the )?(?:outskirts? of|suburbs of|vicinity of|countryside of|area (?:of|around)|hills (?:of|above))",
].join("|");

/** Words before a name that put the place beside it, not in it. Anchored at the end: they stand right before the name. */
export const NEAR_BEFORE = new RegExp(
  `\\b(?:${BESIDE})(?: (?:the|its|their))?(?: (?!of\\b)[\\p{Ll}-]+){0,3}(?: of)?\\s*$`,
  "u",
);

/** "30 km", "12-mile" in the words of nearness. */
export const DISTANCE =
  /(?<!\d)(?<length>\d+(?:[.,]\d+)?)(?:\s+|-)(?<unit>kilomet(?:er|re)s?|km|miles?|mi)\b[^\d]*$/;

/** "Floods cut off Bentiu", "rebels sealed off Goma": what is off is the road, not the shore. */
const OFF_VERB =
  "beat|block(?:ed|s|ing)?|broke|break|call(?:ed|s)?|clos(?:ed?|es|ing)|cordon(?:ed|s|ing)?|cut(?:s|ting)?|fenced?|fend(?:ed|s|ing)?|fought|fight|held|hold|kick(?:ed|s)?|lopped|repelled|rop(?:ed?|ing)|seal(?:ed|s|ing)?|sell|shut(?:s|ting)?|sold|split|stav(?:ed?|ing)|wall(?:ed|s|ing)?|ward(?:ed|s|ing)?|wip(?:ed?|ing)";

/** Words before a name that put the place on the water beside it. */
export const OFFSHORE_BEFORE = new RegExp(
  `(?<!\\b(?:${OFF_VERB}) )\\b(?:off|(?:the )?(?:international )?waters (?:off|of|near)|(?:the )?sea off)(?: (?:the )?(?:\\p{Ll}+ )?(?:coast|shores?|coastline|islands?)s?(?: of)?)?(?: (?:the|of))*\\s*$`,
  "u",
);

/** Words of a place that is not named: what it is, folded. */
export const GENERIC_SETTLED: ReadonlySet<string> = new Set([
  "city",
  "town",
  "village",
  "port city",
  "port",
  "hamlet",
  "settlement",
  "suburb",
  "neighborhood",
  "neighbourhood",
]);
export const GENERIC_AREA: ReadonlySet<string> = new Set([
  "area",
  "areas",
  "country",
  "countryside",
  "district",
  "enclave",
  "governorate",
  "island",
  "nation",
  "province",
  "region",
  "state",
  "territory",
  "county",
]);
export const GENERIC_CAPITAL = /^(?:the |its |their |his |her )?(?:\p{L}+ )?capital(?: city)?$/u;
export const HERE = /^(?:here|there|elsewhere|locally)$/;
export const EVERYWHERE =
  /^(?:worldwide|around the world|across the world|all over the world|around the globe|globally|abroad|overseas|the world|world|international(?:ly)?|online|on the internet|nationwide|across the country|throughout the country|countrywide)$/;
export const BARE_DIRECTION =
  /^(?:the |its |their |far )*(?:north|south|east|west|center|centre|northeast|northwest|southeast|southwest|northern|southern|eastern|western|central)(?:[- ](?:east|west|central))?(?: (?:region|part|areas?|side))?(?: of)?(?: the)?(?: country)?$/;
export const BORDER =
  /\b(?:border|frontier|line of control|demarcation line|ceasefire line)\b(?! (?:town|city|village|crossing|post|guard|police|point|gate))/i;
export const COAST = /\bcoast(?:al|line|s)?\b|\bshores?\b/i;

/** Demonym or country before these is an owner, not a place: "a U.S. base in Doha", "the French embassy". */
export const OWNED =
  /(?:embassy|consulate|base|bases|mission|forces?|troops|soldiers?|army|outpost|compound|warship|ship|vessel|tanker|aircraft|plane|plant|facility)[^,]* (?:in|at|near|outside|off|on) /iu;

/** "safer areas within the province": the place that the last words point to. */
export const POINTS_BACK =
  /(?:^|\b(?:in|within|of|across|inside|near|outside|throughout|around|from|to)(?: \w+)? )(?:the|this|that|its|their) (?<noun>\w+(?: city)?)$/;

/** Capitalised words that name no place: faiths, peoples without a state, titles, first words of a sentence. Folded, sorted. */
export const NOT_PLACES: ReadonlySet<string> = new Set([
  "a",
  "al qaeda",
  "all",
  "an",
  "another",
  "anti",
  "arab",
  "army",
  "baathist",
  "both",
  "buddhist",
  "catholic",
  "christian",
  "coptic",
  "druze",
  "eastern",
  "government",
  "hamas",
  "hezbollah",
  "hindu",
  "hutu",
  "islamic",
  "islamist",
  "jewish",
  "kurdish",
  "many",
  "maoist",
  "mr",
  "mrs",
  "ms",
  "muslim",
  "nato",
  "northern",
  "on",
  "orthodox",
  "other",
  "parliament",
  "president",
  "prime minister",
  "several",
  "shia",
  "shiite",
  "sikh",
  "southern",
  "soviet era",
  "sunni",
  "taleban",
  "taliban",
  "tamil",
  "tutsi",
  "two",
  "un",
  "united nations",
  "western",
  "yazidi",
]);

/** A chunk that starts so is a person or a body, not a place. */
export const TITLES =
  /^(?:(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Gov|Rep)\.?|President|Prime Minister|General|Colonel|Lieutenant|Ambassador|Senator|King|Queen|Sheikh|Imam|United Nations|U\.N)(?: |$)/;

/** Last words of a named building or feature: "Hainan University" stands at Hainan. Folded. */
export const SITE_WORDS: ReadonlySet<string> = new Set([
  "academy",
  "airport",
  "arena",
  "avenue",
  "barracks",
  "bazaar",
  "bridge",
  "cathedral",
  "cemetery",
  "center",
  "centre",
  "church",
  "college",
  "complex",
  "consulate",
  "court",
  "courthouse",
  "embassy",
  "factory",
  "hall",
  "hospital",
  "hotel",
  "jail",
  "mall",
  "market",
  "mosque",
  "museum",
  "palace",
  "park",
  "port",
  "prison",
  "refinery",
  "road",
  "school",
  "slum",
  "square",
  "stadium",
  "station",
  "street",
  "temple",
  "theater",
  "theatre",
  "tower",
  "university",
]);

/** Words for the country that the story is about. */
export const COUNTRY_WORDS: ReadonlySet<string> = new Set(["country", "homeland", "kingdom", "nation"]);

/** Words that may stand between a country and a place in it: "Syria's besieged second city of". Sorted. */
export const LEAD_WORDS: ReadonlySet<string> = new Set([
  "ancient",
  "and",
  "besieged",
  "border",
  "breakaway",
  "capital",
  "coastal",
  "commercial",
  "contested",
  "disputed",
  "divided",
  "eastern",
  "flashpoint",
  "fourth",
  "government",
  "held",
  "historic",
  "holy",
  "industrial",
  "key",
  "largest",
  "main",
  "major",
  "mountainous",
  "nearby",
  "of",
  "oil",
  "rebel",
  "remote",
  "resort",
  "restive",
  "rich",
  "second",
  "strategic",
  "tense",
  "the",
  "third",
  "torn",
  "troubled",
  "tribal",
  "volatile",
  "war",
]);
