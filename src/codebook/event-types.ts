/** PLOVER's sixteen event types and two humanitarian ones, each with what it covers. Order is the model's label order. */
export const EVENT_TYPES = {
  AGREE: "agree, promise, offer or sign up to future cooperation; accept a proposal",
  CONSULT: "meet, hold talks, visit, host or phone; summits and negotiations",
  SUPPORT: "praise, endorse, recognise, approve or ratify; verbal backing",
  CONCEDE: "say one will yield: lift a ban, declare a ceasefire, pardon, apologise",
  COOPERATE:
    "material cooperation of mutual benefit: trade, joint exercises, extradition, shared intelligence",
  AID: "give money, arms, troops, relief or asylum; rescue",
  RETREAT: "carry out a yielding act: withdraw, release, disarm, hold a ceasefire, allow access, resign",
  REQUEST: "ask, urge, demand, order or call for",
  ACCUSE: "criticise, condemn, accuse, charge, try or investigate",
  REJECT: "refuse, decline, deny, veto, oppose or defy",
  THREATEN: "threaten, or warn of force or punishment",
  PROTEST: "demonstrations, riots, strikes, boycotts and blockades by civilians",
  SANCTION: "cut relations, impose sanctions, convict or sentence, expel diplomats, withdraw aid or staff",
  MOBILIZE: "move, deploy or ready forces short of force",
  COERCE: "power short of violence: arrest, raid, seize, ban, censor, curfew, deport, hack",
  ASSAULT: "deliberate violence: kill, wound, bomb, clash, kidnap, torture, destroy, siege or storm",
  DISPLACE: "people flee, are displaced, evacuated or expelled en masse, or return home",
  DISASTER: "harm without intent: natural hazard, accident, epidemic, famine",
} as const;

export type EventType = keyof typeof EVENT_TYPES;

export const eventTypes = Object.keys(EVENT_TYPES) as readonly EventType[];
