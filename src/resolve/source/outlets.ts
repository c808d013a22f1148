import { remembered } from "../../remembered.js";

/** News agencies, by the names that news uses for them; from agencies' own pages and common usage. Sorted. */
export const AGENCIES: ReadonlySet<string> = new Set([
  "Agence France-Presse",
  "AFP",
  "Anadolu",
  "Anadolu Agency",
  "ANI",
  "ANSA",
  "AP",
  "APS",
  "Associated Press",
  "Armenpress",
  "Azertac",
  "Bakhtar",
  "Belta",
  "Bernama",
  "Bloomberg",
  "dpa",
  "DPA",
  "EFE",
  "Fars",
  "French News Agency",
  "ILNA",
  "INA",
  "Interfax",
  "IRNA",
  "ISNA",
  "ITAR-TASS",
  "Korean Central News Agency",
  "KCNA",
  "Kyodo",
  "MENA",
  "Mehr",
  "NNA",
  "PA",
  "Pajhwok",
  "Petra",
  "PTI",
  "Reuters",
  "RIA Novosti",
  "SABA",
  "SANA",
  "SPA",
  "SUNA",
  "TASS",
  "Tasnim",
  "Ukrinform",
  "UNI",
  "UPI",
  "WAFA",
  "Xinhua",
  "Yonhap",
]);

/** Newspapers, broadcasters and news sites; from the outlets' own pages. Sorted. */
export const OUTLETS: ReadonlySet<string> = new Set([
  "ABC",
  "Al Arabiya",
  "Al Hayat",
  "Al Jazeera",
  "Al-Arabiya",
  "Al-Hayat",
  "Al-Jazeera",
  "Al-Manar",
  "Al-Mayadeen",
  "al-Jazeera",
  "Asahi Shimbun",
  "Asharq Al-Awsat",
  "Axios",
  "BBC",
  "Bild",
  "CBS",
  "Channel 12",
  "Channel 12 News",
  "CNN",
  "Daily Beast",
  "Daily Mirror",
  "Dawn",
  "Der Spiegel",
  "Deutsche Welle",
  "eNCA",
  "Financial Times",
  "Folha de S. Paulo",
  "Fox News",
  "Geo",
  "Global Times",
  "Granma",
  "Guardian",
  "Haaretz",
  "Independent",
  "Indian Express",
  "Jane's",
  "Japan Times",
  "Jerusalem Post",
  "JoongAng Ilbo",
  "KAN news",
  "Kyiv Independent",
  "La Prensa",
  "Le Figaro",
  "Le Monde",
  "Los Angeles Times",
  "Mainichi",
  "Meduza",
  "Middle East Eye",
  "NBC",
  "New Light of Myanmar",
  "New York Times",
  "Newsweek",
  "Nile Post",
  "NPR",
  "Observer",
  "Pravda",
  "Press TV",
  "Pretoria News",
  "Radio Free Europe",
  "Rudaw",
  "Sky News",
  "South China Morning Post",
  "Sudan Tribune",
  "Sunday Mail",
  "Sunday Times",
  "Suspilne",
  "Telegraph",
  "The Asahi Shimbun",
  "The New Light of Myanmar",
  "Time",
  "Times",
  "Times of Israel",
  "VOA",
  "Voice of America",
  "Wall Street Journal",
  "Washington Post",
  "Ynet",
]);

const AGENCY_NOUN = /\b(?:news|press|wire) (?:agency|agencies|service)$/i;
const OUTLET_NOUN =
  /\b(?:newspapers?|daily|dailies|weekly|magazine|tabloid|television|TV|TV (?:station|channel)|radio|radio station|television (?:station|channel)|station|channel|broadcaster|website|news site|media|press|papers|news media|media reports?|news reports?|press reports?|news report|newspaper report|broadcasts?)$/i;

/** What newspapers and broadcasters end their names with. */
const OUTLET_NAME =
  /^(?:The )?(?:\p{Lu}[\p{L}.'’-]+ ){1,4}(?:Chronicle|Daily|Gazette|Globe|Guardian|Herald|Independent|Journal|Mail|Mirror|News|Observer|Post|Radio|Standard|Star|Telegraph|Television|Times|Today|Tribune|TV)$/u;

/** In lower case: a capital makes it part of the name ("Korean Central News Agency"). */
const ADDED =
  / (?:news agency|press agency|agency|newspaper|television|radio|magazine|website|news channel|channel|network|daily|TV)(?: station)?$/;
const OWNED =
  /^(?:the |(?:\p{Lu}[\p{L}.-]* ){0,3}\p{Lu}[\p{L}.-]*['’]s (?:state[- ]run |official |state )?)/u;
/** "British newspaper" names no paper. */
const ADJECTIVE =
  /(?:^|[ -])(?:\p{Ll}\S*|\p{L}+(?:ish|ian|ese|can|aeli|raqi|tani|emeni)|Afghan|Greek|Polish|French|German|Dutch|state)$/u;

const TITLED =
  "(?!(?:Anchor|Chief|Correspondent|Director|Editor|Host|Minister|President|Presenter|Reporter)\\b)";
const LED = `^(?:the )?(?:\\p{Lu}\\p{L}+ )?(?:\\p{Ll}[\\p{L}-]* ){0,3}`;
/** "The state news agency SANA", "the newspaper Al-Watan": the name stands behind what it is. */
const AGENCY_AHEAD = new RegExp(`${LED}(?:news|press|wire) (?:agency|service) (?=${TITLED}\\p{Lu})`, "u");
const OUTLET_AHEAD = new RegExp(
  `${LED}(?:broadcaster|channel|daily|magazine|newspaper|news (?:site|website)|radio|station|tabloid|television|TV|weekly) (?=${TITLED}\\p{Lu})`,
  "u",
);

/** The name without the words that news puts around it: "Qatar's Al Jazeera TV", "the Reuters news agency". */
export const bareOutlet = remembered((words: string): string => {
  const plain = words
    .replace(OWNED, "")
    .replace(AGENCY_AHEAD, "")
    .replace(OUTLET_AHEAD, "")
    .replace(/ \([A-Z]+\)$/, "");
  const bare = plain.replace(ADDED, "");
  return AGENCIES.has(bare) || OUTLETS.has(bare) || !ADJECTIVE.test(bare) ? bare : plain;
});

const known = (words: string): boolean => {
  const bare = bareOutlet(words);
  return AGENCIES.has(words) || AGENCIES.has(bare);
};

export const isAgency = (words: string): boolean =>
  known(words) || AGENCY_NOUN.test(words) || AGENCY_AHEAD.test(words);

export const isOutlet = (words: string): boolean =>
  OUTLETS.has(words) ||
  OUTLETS.has(bareOutlet(words)) ||
  OUTLET_NOUN.test(words) ||
  OUTLET_NAME.test(words) ||
  OUTLET_AHEAD.test(words);
