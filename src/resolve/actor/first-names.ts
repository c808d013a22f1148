import type { Span } from "../../text/span.js";
import { countriesByDemonym, countryByCapital, countryByName } from "../place/countries.js";
import { isActorNoun } from "./head-nouns.js";
import { isTitle } from "./titles.js";

/** Countries, capitals and peoples that people bear as first names. Sorted. */
const GIVEN: ReadonlySet<string> = new Set([
  "America",
  "Chad",
  "Cuba",
  "Georgia",
  "Holland",
  "India",
  "Ireland",
  "Israel",
  "Jamaica",
  "Jordan",
  "Karen",
  "Kenya",
  "London",
  "Paris",
  "Santiago",
  "Sofia",
  "Victoria",
]);

/** What follows a country's name and makes no surname: bodies, offices, parts of the land, days. Sorted. */
const NO_SURNAME = new RegExp(
  `^(?:${[
    "Academy|Administration|Agency|Agreement|Air|Airport|Alliance|Antiquities|Army|Assembly|Association|Athletics|Attorney|Authority",
    "Bank|Bar|Basin|Beach|Board|Border|Bridge|Broadcasting|Bureau",
    "Cabinet|Campaign|Capital|Catholic|Center|Central|Centre|Chamber|Chief|China|City|Club|Coast|College|Commission|Committee|Communist|Company|Conference|Congress|Constitution|Corporation|Corps|Council|County|Court|Cricket|Crisis|Crown|Cup|Customs",
    "Daily|Day|Deal|Defen[cs]e|Delegation|Democracy|Democratic|Department|Deputy|Development|District|Dream",
    "East|Economic|Education|Election|Electric|Electoral|Embassy|Energy|Exchange|Express",
    "Federation|Festival|Fashion|Film|Finance|First|Football|Forces?|Foreign|Forest|Forum|Foundation|Front|Fund",
    "Gate|Gaza|General|Global|Gold|Gov|Government|Group|Guard",
    "Health|Heights|High|Hills?|Home|Hospital|House|Human",
    "Immigration|Independence|Independent|Industries|Information|Initiative|Institute|Intelligence|Interior|International|Interim|Internal|Investment",
    "Journal|Justice|Labou?r|Land|Law|League|Legislature|Liberation|Limited|Ltd|Lobby",
    "Market|Media|Medical|Meteorological|Metropolitan|Military|Minister|Ministry|Mission|Mosque|Movement|Museum|Muslim|Muslims",
    "National|Natural|Navy|Network|New|News|North|Northern|Nuclear",
    "Office|Oil|Open|Opposition|Organi[sz]ation",
    "Palace|Park|Parliament|Party|Pass|Peace|People|Petroleum|Plan|Police|Policy|Political|Ports?|Post|Power|Premier|Presidential|Press|Prime|Prison|Project|Prosecutor|Province|Public",
    "Radio|Railways?|Red|Refugee|Region|Regional|Republic|Republican|Reserve|Revenue|Revolutionary|Rights|River|Road|Rugby",
    "Saint|School|Secretary|Security|Senate|Service|Services|Society|Solidarity|South|Southern|Square|Stadium|State|States|Station|Statistics|Stock|Strategic|Street|Strip|Summit|Supreme|Synagogue",
    "Task|Tech|Telecom|Television|Temple|Territory|Terror|Times|Today|Tourism|Tower|Trade|Transport|Treasury|Treaty|Tribunal|Trust|TV",
    "Underground|Union|United|University|Valley|Village|Vision|War|Watch|Water|Week|Weekly|West|Western|Wildlife|Women|Works|World|Youth",
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December",
  ].join("|")})$`,
);
const SURNAME = /^ (\p{Lu}[\p{L}'’-]{1,30}(?<!['’]s))/u;
const REST = /^(?: (?:of |for |and |the ){0,2}\p{Lu}[\p{L}'’-]{1,30}){0,4}/u;
/** "Mayor London Breed and Paris Hilton": what is joined to a titled name is somebody else. */
const TITLED = /(?:^|[^\p{L}])(\p{L}{2,20})\.? $/u;
/** A land, not a person, stands after these. */
const WITHIN = /\b(?:[Ii]n|[Ii]nside|[Aa]cross|[Tt]hroughout|[Ii]nto|[Oo]utside|[Aa]round|[Aa]t) $/;

/** "Chad Smith", "Kenya Jones": a first name before a surname; "Israel Defense Forces", "India Today" are the country's. */
export function isFirstName(text: string, { start, end }: Span): boolean {
  if (!GIVEN.has(text.slice(start, end))) return false;
  const after = text.slice(end, end + 120);
  const surname = SURNAME.exec(after)?.[1];
  if (surname === undefined || WITHIN.test(text.slice(Math.max(0, start - 12), start))) return false;
  const title = TITLED.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  if (title !== undefined && isTitle(title) && !isOfCountry(surname)) return true;
  const rest = REST.exec(after)?.[0] ?? "";
  return ![surname, ...rest.split(" ")].some(isOfCountry);
}

const isOfCountry = (word: string): boolean =>
  NO_SURNAME.test(word) ||
  /^\p{Lu}{2}/u.test(word) ||
  isTitle(word) ||
  isActorNoun(word) ||
  countryByName(word) !== null ||
  countriesByDemonym(word).length > 0 ||
  countryByCapital(word) !== null;
