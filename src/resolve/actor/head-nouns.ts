import type { Sector } from "../../codebook/sectors.js";

/**
 * Heads of noun phrases by the kind of actor they name, in the singular or as written where only a plural is used.
 * Compiled from the codebook's definitions of the sectors and general newswire usage; sorted.
 */
const HEADS: Readonly<Record<Exclude<Sector, "UNK">, string>> = {
  BUS: "airline bank businessman company conglomerate corporation employer exporter firm insurer investor manufacturer shareholder subcontractor trader",
  COP: "constable cop coastguard detective gendarme intelligence jailer policeman police policewoman secret-police sheriff",
  CRM: "bandit cartel drug-lord gang gangster hijacker kingpin mafia mugger pirate poacher robber smuggler thief trafficker",
  CVL: "boy bystander child citizen civilian commuter couple crowd daughter demonstrator driver employee family farmer fisherman girl herder hostage inhabitant laborer labourer local man marcher miner minority mob mother motorist national parent passenger patient peasant pedestrian pensioner people person pilgrim population pupil relative resident settler shopkeeper son striker student survivor teacher teenager tourist tribesman villager voter wife woman worker worshiper worshipper youth",
  GOV: "administration ambassador authority cabinet chancellor consul consulate country diplomat embassy envoy executive governor government junta king kingdom mayor minister ministry monarch monarchy municipality official premier presidency president prime-minister queen regime republic ruler state sultan",
  IGO: "",
  JUD: "court judge judiciary jury justice magistrate prosecution prosecutor tribunal",
  LEG: "assemblyman congress congressman congresswoman deputy duma house lawmaker legislator legislature mp parliament parliamentarian senate senator",
  MED: "broadcaster cameraman columnist correspondent editor journalist media newspaper photographer press reporter",
  MIL: "admiral airman army battalion brigadier commando conscript convoy drone fleet force general helicopter jet marine military navy paratrooper patrol peacekeeper reservist sailor serviceman serviceperson soldier submarine troop tank warplane warship",
  NGO: "activist archbishop ayatollah bishop charity church cleric clergy foundation imam missionary monk nun pontiff pope priest union",
  PTY: "candidate dissident faction opponent opposition party politician",
  REB: "attacker bomber extremist fighter guerrilla gunman insurgent insurgency jihadi jihadist kidnapper mastermind mercenary militant militia militiaman paramilitary rebel separatist terrorist warlord",
  REF: "asylum-seeker displaced evacuee immigrant migrant refugee",
};

/** Heads whose sector is sure whatever the model says: the codebook names them. */
const SURE =
  "police policeman policewoman army conscript navy reservist soldier troop lawmaker legislator parliament senator court judge prosecutor insurgent rebel guerrilla journalist reporter refugee pirate";

/** Nouns without a kind of their own: what the group is stands elsewhere. */
const VAGUE =
  "adversary ally analyst base body build building colleague commander community counterpart crew delegation detainee enemy expert figure foe former group guard head individual inmate leader leadership member namesake neighbor neighbour network nation negotiator observer officer organisation organization other partner party predecessor prisoner representative security side source spokesman spokesperson spokeswoman successor suspect staff supporter survivor team those unit victim volunteer personnel adviser advisor aide chief agency agent commission committee council lawyer department target vehicle ship aircraft plane city town village area region capital nation world everyone anyone somebody someone";

const IRREGULAR: Readonly<Record<string, string>> = {
  businessmen: "businessman",
  children: "child",
  adversaries: "adversary",
  enemies: "enemy",
  countries: "country",
  families: "family",
  fishermen: "fisherman",
  gunmen: "gunman",
  men: "man",
  militiamen: "militiaman",
  people: "people",
  persons: "person",
  policemen: "policeman",
  servicemen: "serviceman",
  spokesmen: "spokesman",
  thieves: "thief",
  tribesmen: "tribesman",
  wives: "wife",
  women: "woman",
};

const wordsIn = (list: string): readonly string[] => list.split(" ").filter((word) => word !== "");
const sectorOf: ReadonlyMap<string, Sector> = new Map(
  (Object.keys(HEADS) as (keyof typeof HEADS)[]).flatMap((sector) =>
    wordsIn(HEADS[sector]).map((word) => [word, sector] as const),
  ),
);
const sure = new Set(wordsIn(SURE));
const vague = new Set(wordsIn(VAGUE));

/** "Policemen" is policeman, "parties" party, "forces" force. */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  const irregular = IRREGULAR[lower];
  if (irregular !== undefined) return irregular;
  if (isNoun(lower)) return lower;
  if (lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  return lower.endsWith("s") && !lower.endsWith("ss") ? lower.slice(0, -1) : lower;
}

const isNoun = (word: string): boolean => sectorOf.has(word) || vague.has(word);

/** A common noun for an actor, whether it tells the kind or not. */
export const isActorNoun = (word: string): boolean => isNoun(singular(word));

/** What kind of actor a head noun names; null when it does not tell. */
export const headSector = (word: string): Sector | null => sectorOf.get(singular(word)) ?? null;

export const isSureHead = (word: string): boolean => sure.has(singular(word));
