/** What kind of actor it is. Order is the model's label order. */
export const SECTORS = {
  GOV: "executive, ministry, or the country as a whole",
  MIL: "armed forces of a state",
  COP: "police, intelligence, prisons",
  LEG: "parliament and its members",
  JUD: "courts, judges, prosecutors",
  REB: "armed groups, insurgents, militias, terrorists",
  PTY: "party, opposition, politician out of office",
  CVL: "civilians, residents, protesters, workers",
  REF: "refugees, displaced people, migrants",
  MED: "media and journalists",
  NGO: "aid and rights groups, clergy, unions",
  BUS: "companies and business people",
  CRM: "criminals, pirates, smugglers",
  IGO: "organisations of states",
  UNK: "not to be told from the words",
} as const;

export type Sector = keyof typeof SECTORS;
export const sectorLabels = Object.keys(SECTORS) as readonly Sector[];
