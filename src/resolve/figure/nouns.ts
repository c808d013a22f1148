import { unitOfModel } from "./models.js";

/** What nouns for people end in: "bomb-maker", "shopkeeper", "novelist". */
const PEOPLE_END =
  /(?:wom[ae]n|m[ae]n|-?(?:dealer|dweller|fighter|goer|holder|keeper|leader|maker|monger|officer|owner|player|rider|seeker|worker)|(?<!(?:^|black|check|play|short|waiting )l|^ass|^cons|^ex|^f|^g|^ins|^m|^pers|^res|^tw|^wa|^wr|enl|mo)ist)$/i;

/** Words that count people, in the plural or the singular. */
const PEOPLE = new Set(
  `accountant actor actress addict agent analyst apprentice architect author baker barber blogger bride broker butcher cadet campaigner caretaker carer carpenter chef chief cleaner clerk commander composer constable convict cook counsellor courier culprit dancer deserter detective editor electrician fan footballer gangster gardener gendarme grocer groom guide hawker herder hunter instructor interpreter interrogator jeweller juror kid lecturer lifeguard magistrate maid manager marcher mason mechanic novice opponent painter pensioner plumber poet policymaker porter prince princess producer programmer publisher retiree rival runner seaman singer skier sniper spouse steward stranger streamer student superintendent surgeon surveyor tailor teen tutor undergraduate viewer volunteer waiter waitress warden whistleblower widow widower youngster
   aunt brother cousin father grandfather grandmother husband nephew niece sister uncle abductee accomplice activist admirer ambassador announcer artist associate banker beggar bishop broadcaster businessman captain clergyman cleric climber comrade contractor courier cyclist delegate dealer deputy director dissident doctor elder envoy escapee executive exile farmhand foreman governor graduate hacker hiker hostage-taker imam inspector intruder investigator jihadist jihadi kidnapper labourer laborer landowner mayor mediator merchant mercenary miner missionary monitor monk mother musician negotiator neighbour neighbor newcomer nomad nun observer organiser organizer orphan owner parent peer photographer pilot preacher priest principal professor prosecutor ranger reinforcement renter repatriate rider rioter robber saboteur scientist scout secretary separatist settler shepherd spokesman spy squatter stowaway swimmer sympathizer sympathiser technician tenant thief toddler translator trainee tribesman trespasser twin veteran visitor writer
   adult aide alawite american armenian astronaut attacker baby beneficiary bomber body bodyguard boy bystander candidate captive casualty child christian citizen civilian colleague combatant
commando commuter comrade corpse crew crewmember crewman customer daughter dead death defendant demonstrator detainee diplomat dissident doctor driver employee evacuee expert extremist family-member
farmer fatality fighter firefighter fisherman follower foreigner gendarme girl guard guerrilla gunman hostage immigrant infant inhabitant inmate insurgent islamist israeli jew journalist judge kurd
lawmaker lawyer leader life looter man marine medic member migrant militant militiaman miner minister minor mp mourner muslim national nurse offender officer official onlooker operative
palestinian paramilitary paramedic partisan passenger passerby patient peacekeeper pedestrian people person personnel pilgrim pirate police policeman policewoman politician prisoner protester protestor pupil
rebel recruit refugee relative reporter rescuer resident reservist returnee sailor scholar schoolchild schoolgirl sheikh shepherd shopper sikh smuggler soldier son spectator staff staffer
student supporter survivor suspect taleban taliban teacher teenager terrorist tourist trader traveller tribesman troop vendor victim villager voter warder wife woman worker worshipper worshiper wounded youth
pakistani iraqi afghan syrian lebanese sudanese russian ukrainian somali iranian turk turkish serb african european indian chinese correspondent engineer technician demontrator lieutenant sergeant general colonel`.split(
    /\s+/,
  ),
);

const UNITS: Readonly<Record<string, string>> = {
  families: "family",
  family: "family",
  homes: "home",
  household: "household",
  households: "household",
  kilogram: "kilogram",
  kilograms: "kilogram",
  kilometre: "kilometre",
  lives: "person",
  kg: "kilogram",
  "metric ton": "ton",
  "metric tons": "ton",
  ton: "ton",
  tonne: "ton",
  tonnes: "ton",
  tons: "ton",
  percent: "percent",
};

const IRREGULAR: Readonly<Record<string, string>> = {
  abuses: "abuse",
  bodies: "body",
  children: "child",
  crewmen: "crewman",
  fishermen: "fisherman",
  gunmen: "gunman",
  knives: "knife",
  lives: "life",
  men: "man",
  militiamen: "militiaman",
  people: "person",
  policemen: "policeman",
  policewomen: "policewoman",
  schoolchildren: "schoolchild",
  servicemen: "serviceman",
  tribesmen: "tribesman",
  wives: "wife",
  women: "woman",
};

/** Plurals in -s that lose nothing, and words that only look plural. */
const UNCHANGED = /(?:ss|us|is|series|species|news|aircraft|troops|forces|police)$/;

/** The singular of a noun where English is regular. */
export const singular = (noun: string): string => {
  const lower = noun.toLowerCase();
  const irregular = IRREGULAR[lower];
  if (irregular !== undefined) return irregular;
  if (lower === "troops") return "troop";
  if (/men$/.test(lower) && !/(?:omen|specimen|regimen)$/.test(lower)) return lower.replace(/men$/, "man");
  if (UNCHANGED.test(lower) || !lower.endsWith("s")) return lower;
  if (/[^aeiou]ies$/.test(lower)) return lower.replace(/ies$/, "y");
  if (/(?:sh|ch|x|ss|z|(?<![aoe])us)es$/.test(lower)) return lower.replace(/es$/, "");
  return lower.replace(/s$/, "");
};

/** Adverbs that end as plurals do. Sorted. */
const ADVERBS =
  /^(?:after|back|down|for|in|out|up)wards$|^(?:al|side)ways$|^(?:besides|indeed|nowadays|overseas|perhaps|sometimes|thus|yes)$/;

export const isPlural = (noun: string): boolean => {
  const lower = noun.toLowerCase();
  if (ADVERBS.test(lower)) return false;
  if (IRREGULAR[lower] !== undefined || /(?<!o)men$/.test(lower) || lower === "women") return true;
  return (
    /^(?:people|troops|police|personnel|staff|others|dead|wounded|cattle|forces|taleban|taliban)$/.test(
      lower,
    ) ||
    (lower.endsWith("s") && !/(?:ss|us|is)$/.test(lower))
  );
};

export const isPerson = (noun: string): boolean =>
  PEOPLE.has(singular(noun)) || PEOPLE_END.test(singular(noun));

/** Where a noun phrase ends and what is said of it begins. */
const PHRASE_END =
  /\b(?:of|worth of|out of|who have|in|from|at|with|who|whose|that|which|for|on|to|into|by|as|between|among|across|near|outside|inside|were|was|are|is|have|had|has|killed|wounded|injured|dead|including|a day|each|per|and|or|held|trapped|loyal|aboard|over|under|during|along|alone|already|belonging|carrying|fighting|fleeing|here|living|may|might|must|out|seeking|serving|staying|there|wearing|working|could|can|will|would|should)\b|[,;:()“”"]/i;

/** The head noun of what follows a number: "Iraqi police officers who fled" counts officers. */
export const headNoun = (after: string): string | null => {
  const phrase = (after.split(PHRASE_END)[0] ?? "").trim();
  const words = phrase.match(/\p{L}[\p{L}\p{M}\p{N}.’'-]*/gu) ?? [];
  return words.at(-1)?.replace(/[’']s?$/, "") ?? null;
};

/** What a noun is counted in: `person`, `household`, `ton` and the like, else the noun's own singular. */
export const unitOfNoun = (noun: string): string => {
  const lower = noun.toLowerCase();
  return UNITS[lower] ?? (isPerson(noun) ? "person" : (unitOfModel(noun) ?? singular(noun)));
};
