import { type EventType, eventTypes } from "./event-types.js";

/** The modes of each type, with one-line definitions; a type that is absent has none. Order is the model's label order. */
export const MODES: Readonly<Partial<Record<EventType, Readonly<Record<string, string>>>>> = {
  CONSULT: {
    visit: "one side travels to the other",
    "third-party": "somebody else mediates or hosts",
    multilateral: "three or more sides, or a standing body",
    phone: "by telephone or video",
  },
  RETREAT: {
    withdraw: "forces or authority leave",
    release: "captives, prisoners or property are given back",
    disarm: "weapons are handed over or a programme is stopped",
    ceasefire: "fighting is halted by a side",
    access: "people, aid or inspectors are let in",
    resign: "an office is given up",
  },
  REQUEST: {
    assist: "for help, money or arms",
    change: "for another policy, law or leadership",
    yield: "for an end to force, a release or a withdrawal",
    meet: "for talks, or a summons",
  },
  ACCUSE: {
    disapprove: "criticise or condemn",
    investigate: "look into, probe or question",
    allege: "accuse of a deed, charge or indict",
  },
  REJECT: {
    assist: "refuse help",
    change: "refuse another policy, law or leadership",
    yield: "refuse to stop, release or withdraw",
    meet: "refuse to talk",
  },
  THREATEN: {
    restrict: "with bans or limits",
    arrest: "with arrest or court",
    relations: "with cutting ties, aid or trade",
    expel: "with expulsion",
    territory: "with taking territory",
    violence: "with force",
  },
  PROTEST: {
    demo: "rally, march or sit-in",
    riot: "with violence by the crowd",
    strike: "work is stopped",
    hunger: "hunger strike",
    boycott: "refusal to buy, vote or take part",
    obstruct: "blockade of roads or buildings",
    vandalize: "property is damaged",
  },
  SANCTION: {
    convict: "a court convicts or sentences",
    expel: "diplomats or members are expelled",
    withdraw: "staff, aid, membership or an ambassador is withdrawn",
    discontinue: "talks, trade or ties are cut or suspended",
  },
  MOBILIZE: {
    troops: "soldiers are moved or readied",
    weapons: "weapons are moved, readied or tested",
    police: "police are moved or readied",
    militia: "irregulars are raised or recruited",
  },
  COERCE: {
    seize: "property or territory is taken",
    restrict: "movement, speech or business is limited",
    censor: "media or speech is suppressed",
    curfew: "people must stay indoors",
    "martial-law": "emergency or military rule",
    arrest: "somebody is arrested or held",
    deport: "somebody is sent out of the country",
    withhold: "services or supplies are cut",
    misinformation: "false information is spread on purpose",
    cyber: "computers are attacked",
  },
  ASSAULT: {
    abduct: "kidnap, take hostage or captive",
    beat: "beat, without weapons of war",
    torture: "torture",
    sexual: "sexual violence",
    targeted: "assassination, execution or massacre of chosen people",
    destroy: "property is destroyed",
    primitive: "knives, stones, fire and the like",
    firearms: "small arms",
    explosives: "bombs and mines",
    "suicide-attack": "the attacker dies in it",
    aerial: "from manned aircraft",
    drone: "from unmanned aircraft",
    "heavy-weapons": "artillery, tanks, rockets and missiles",
    "crowd-control": "tear gas, batons, rubber bullets",
    unconventional: "chemical, biological, radiological",
  },
  DISPLACE: {
    flee: "people leave by themselves",
    evacuate: "people are moved out",
    return: "people go home",
  },
  DISASTER: {
    natural: "storm, flood, quake, fire, drought",
    accident: "crash, collapse, leak",
    epidemic: "disease",
    famine: "hunger",
  },
};

export const modesOf = (type: EventType): readonly string[] => Object.keys(MODES[type] ?? {});

export interface TypeAndMode {
  readonly type: EventType;
  readonly mode: string | null;
}

/** Every type without a mode, then every type with each of its modes: the model's 92 mode labels, in order. */
export const typeModePairs: readonly TypeAndMode[] = [
  ...eventTypes.map((type) => ({ type, mode: null })),
  ...eventTypes.flatMap((type) => modesOf(type).map((mode) => ({ type, mode }))),
];
