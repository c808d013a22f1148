import type { Telling, ToldParty, ToldPlace } from "./make-story.js";
import type { Verdict } from "./score.js";

/** Two tellings in two stories, and what merging must make of them. Each row is a kind, not a case. */
export interface Pair {
  readonly name: string;
  readonly is: Verdict;
  readonly a: Telling;
  readonly b: Telling;
}

const MOSUL: ToldPlace = {
  name: "Mosul",
  country: "IRQ",
  admin1: "Nineveh",
  at: [36.34, 43.13],
  radiusKm: 10,
};
const SINJAR: ToldPlace = {
  name: "Sinjar",
  country: "IRQ",
  admin1: "Nineveh",
  at: [36.32, 41.86],
  radiusKm: 3,
};
const NINEVEH: ToldPlace = { name: "Nineveh", country: "IRQ", admin1: "Nineveh", precision: "admin1" };
const ANBAR: ToldPlace = { name: "Anbar", country: "IRQ", admin1: "Anbar", precision: "admin1" };
const IRAQ: ToldPlace = { name: "Iraq", country: "IRQ", precision: "country" };
const SYRIA: ToldPlace = { name: "Syria", country: "SYR", precision: "country" };
const GENEVA: ToldPlace = { name: "Geneva", country: "CHE", at: [46.2, 6.15], radiusKm: 8 };
const MOSUL_IN_TEXAS: ToldPlace = { name: "Mosul", country: "USA", at: [31, -100] };

const GUNMEN: ToldParty = { text: "gunmen", sector: "REB" };
const ISLAMIC_STATE: ToldParty = { text: "Islamic State", entity: "Islamic State", sector: "REB" };
const IS_SHORT: ToldParty = { text: "the Islamic State group", entity: "Islamic State group", sector: "REB" };
const SOLDIERS: ToldParty = { text: "Iraqi soldiers", geo: "IRQ", sector: "MIL" };
const POLICE: ToldParty = { text: "Iraqi police", geo: "IRQ", sector: "COP" };
const CIVILIANS: ToldParty = { text: "Iraqi civilians", geo: "IRQ", sector: "CVL" };
const TURKS: ToldParty = { text: "Turkish troops", geo: "TUR", sector: "MIL" };
const MINISTER: ToldParty = { text: "former minister Salim Haddad", geo: "IRQ", sector: "GOV" };
const MINISTER_SHORT: ToldParty = { text: "Haddad", geo: "IRQ", sector: "GOV" };
const BANKER: ToldParty = { text: "Rana Aziz", geo: "IRQ", sector: "BUS" };
const RUSSIA: ToldParty = { text: "Russia", entity: "Russia", geo: "RUS", sector: "GOV" };
const FRANCE: ToldParty = { text: "France", entity: "France", geo: "FRA", sector: "GOV" };

const killed = (low: number, high: number | null = low) => [
  { text: `${low} killed`, kind: "killed" as const, low, high },
];

const RAID: Telling = { actor: ISLAMIC_STATE, recipient: SOLDIERS, place: MOSUL, time: "2026-03-02" };
const ARREST: Telling = {
  ...{ type: "COERCE", mode: "arrest", trigger: "arrested" },
  ...{ actor: POLICE, recipient: MINISTER, place: MOSUL, time: "2026-03-02" },
};
const TALKS: Telling = {
  ...{ type: "CONSULT", trigger: "talks" },
  ...{ actor: [RUSSIA, FRANCE], place: GENEVA, time: "2026-03-02" },
};

const BLAST: Telling = {
  ...{ type: "DISASTER", trigger: "blast" },
  ...{ recipient: CIVILIANS, place: MOSUL, time: "2026-03-02" },
};

const row = (is: Verdict, name: string, a: Telling, b: Telling): Pair => ({ name, is, a, b });

export const PAIRS: readonly Pair[] = [
  row("same", "all four agree", RAID, RAID),
  row(
    "same",
    "tolls differ between outlets",
    { ...RAID, figures: killed(12) },
    { ...RAID, figures: killed(15) },
  ),
  row(
    "same",
    "a bound and a number",
    { ...RAID, figures: killed(12, null) },
    { ...RAID, figures: killed(15) },
  ),
  row("same", "a longer and a shorter name of a party", RAID, { ...RAID, actor: IS_SHORT }),
  row("same", "a person's full name and surname", ARREST, { ...ARREST, recipient: MINISTER_SHORT }),
  row("same", "a town and the province around it", RAID, { ...RAID, place: NINEVEH }),
  row("same", "kindred modes", { ...RAID, mode: "heavy-weapons" }, { ...RAID, mode: "aerial" }),
  row("same", "one gives a day, the other the week around it", RAID, {
    ...RAID,
    time: "2026-03-01..2026-03-07",
  }),
  row("same", "happened and is going on", RAID, { ...RAID, realis: "ongoing" }),
  row("same", "stated and alleged", RAID, { ...RAID, stance: "alleged" }),
  row(
    "same",
    "one party of talks told by each",
    { ...TALKS, actor: [RUSSIA, FRANCE] },
    { ...TALKS, actor: FRANCE },
  ),
  row("same", "doer and done-to swapped in talks", TALKS, { ...TALKS, actor: FRANCE, recipient: RUSSIA }),
  row("same", "both only planned", { ...TALKS, realis: "planned" }, { ...TALKS, realis: "planned" }),
  row("same", "an arrest told of its year", ARREST, { ...ARREST, time: "2026" }),
  row(
    "same",
    "a country only, but the very toll",
    { ...RAID, place: IRAQ, figures: killed(17) },
    { ...RAID, figures: killed(17) },
  ),

  row(
    "same",
    "a blast told as an attack and as an accident",
    { ...BLAST, type: "ASSAULT", mode: "explosives", figures: killed(101, null) },
    { ...BLAST, type: "DISASTER", mode: "accident", trigger: "explosion", figures: killed(171, null) },
  ),
  row(
    "same",
    "a blast told on its day and of its week, with rising tolls",
    { ...BLAST, figures: killed(101, null) },
    { ...BLAST, time: "2026-03-01..2026-03-07", figures: killed(171, null) },
  ),

  row(
    "apart",
    "a flood and an attack that both killed",
    { ...BLAST, type: "ASSAULT", trigger: "killed" },
    { ...BLAST, type: "DISASTER", trigger: "killed" },
  ),
  row("apart", "another type", RAID, { ...RAID, type: "PROTEST" }),
  row("apart", "modes that are different deeds", { ...RAID, mode: "abduct" }, { ...RAID, mode: "aerial" }),
  row("apart", "another day", RAID, { ...RAID, time: "2026-03-03" }),
  row("apart", "another week", RAID, { ...RAID, time: "2026-03-08..2026-03-14" }),
  row("apart", "another month", { ...RAID, time: "2026-02" }, { ...RAID, time: "2026-03" }),
  row("apart", "another town of the province", RAID, { ...RAID, place: SINJAR }),
  row("apart", "a town and another province", RAID, { ...RAID, place: ANBAR }),
  row("apart", "two provinces", { ...RAID, place: NINEVEH }, { ...RAID, place: ANBAR }),
  row("apart", "two countries", { ...RAID, place: IRAQ }, { ...RAID, place: SYRIA }),
  row("apart", "towns of one name in two countries", RAID, { ...RAID, place: MOSUL_IN_TEXAS }),
  row("apart", "victims of two countries", RAID, { ...RAID, recipient: TURKS }),
  row(
    "apart",
    "doers of two countries",
    { ...RAID, actor: POLICE, recipient: CIVILIANS },
    { ...RAID, actor: TURKS, recipient: CIVILIANS },
  ),
  row("apart", "two people arrested", ARREST, { ...ARREST, recipient: BANKER }),
  row("apart", "happened and only planned", RAID, { ...RAID, realis: "planned" }),
  row("apart", "happened and did not", RAID, { ...RAID, realis: "not" }),
  row("apart", "only type and day agree", { time: "2026-03-02" }, { time: "2026-03-02" }),
  row("apart", "only type and place agree", { place: MOSUL }, { place: MOSUL }),

  row("possible", "no place in one", RAID, { actor: ISLAMIC_STATE, recipient: SOLDIERS, time: "2026-03-02" }),
  row(
    "possible",
    "no time in either",
    { ...RAID, time: undefined as never },
    { ...RAID, time: undefined as never },
  ),
  row(
    "possible",
    "no party that agrees",
    { ...RAID, actor: GUNMEN, recipient: SOLDIERS },
    { ...RAID, actor: GUNMEN, recipient: { text: "people" } },
  ),
  row(
    "possible",
    "a country only, of what happens daily",
    { ...RAID, place: IRAQ },
    { ...RAID, place: IRAQ },
  ),
  row(
    "possible",
    "tolls far apart",
    { ...RAID, actor: GUNMEN, recipient: CIVILIANS, figures: killed(3) },
    { ...RAID, actor: GUNMEN, recipient: CIVILIANS, figures: killed(90) },
  ),
  row("possible", "a battle told of its year", { ...RAID, time: "2026" }, { ...RAID, time: "2026" }),
  row("possible", "planned and feared", { ...TALKS, realis: "planned" }, { ...TALKS, realis: "possible" }),
];
