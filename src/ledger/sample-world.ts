import type { EventType } from "../codebook/event-types.js";
import type { ActorValue } from "../resolve/values.js";

/** Towns with rounded coordinates; general knowledge. Sorted. */
export interface SamplePlace {
  readonly name: string;
  readonly country: string;
  readonly admin1: string;
  readonly lat: number;
  readonly lon: number;
}

const town = (name: string, country: string, admin1: string, lat: number, lon: number): SamplePlace => ({
  name,
  country,
  admin1,
  lat,
  lon,
});

export const SAMPLE_PLACES: readonly SamplePlace[] = [
  town("Abuja", "NGA", "Federal Capital Territory", 9.06, 7.49),
  town("Aden", "YEM", "Aden", 12.8, 45.03),
  town("Aleppo", "SYR", "Aleppo", 36.2, 37.16),
  town("Bamako", "MLI", "Bamako", 12.64, -8.0),
  town("Basra", "IRQ", "Basra", 30.51, 47.81),
  town("Beirut", "LBN", "Beirut", 33.89, 35.5),
  town("Bogota", "COL", "Bogota", 4.71, -74.07),
  town("Dhaka", "BGD", "Dhaka", 23.81, 90.41),
  town("Goma", "COD", "North Kivu", -1.68, 29.22),
  town("Herat", "AFG", "Herat", 34.35, 62.2),
  town("Juba", "SSD", "Central Equatoria", 4.85, 31.58),
  town("Kandahar", "AFG", "Kandahar", 31.61, 65.71),
  town("Karachi", "PAK", "Sindh", 24.86, 67.01),
  town("Kharkiv", "UKR", "Kharkiv", 49.99, 36.23),
  town("Khartoum", "SDN", "Khartoum", 15.5, 32.56),
  town("Maiduguri", "NGA", "Borno", 11.83, 13.15),
  town("Manila", "PHL", "Metro Manila", 14.6, 120.98),
  town("Mogadishu", "SOM", "Banadir", 2.05, 45.32),
  town("Mosul", "IRQ", "Nineveh", 36.34, 43.13),
  town("Nairobi", "KEN", "Nairobi", -1.29, 36.82),
  town("Peshawar", "PAK", "Khyber Pakhtunkhwa", 34.01, 71.58),
  town("Tripoli", "LBY", "Tripoli", 32.89, 13.19),
  town("Yangon", "MMR", "Yangon", 16.87, 96.2),
];

export const SAMPLE_DEEDS: readonly {
  readonly type: EventType;
  readonly mode: string | null;
  readonly trigger: string;
}[] = [
  { type: "ACCUSE", mode: "disapprove", trigger: "criticised" },
  { type: "AID", mode: null, trigger: "supplied" },
  { type: "ASSAULT", mode: "aerial", trigger: "bombed" },
  { type: "ASSAULT", mode: "firearms", trigger: "shot" },
  { type: "ASSAULT", mode: "heavy-weapons", trigger: "shelled" },
  { type: "COERCE", mode: "arrest", trigger: "arrested" },
  { type: "CONSULT", mode: "visit", trigger: "met" },
  { type: "PROTEST", mode: "demo", trigger: "marched against" },
  { type: "REQUEST", mode: "yield", trigger: "urged" },
  { type: "RETREAT", mode: "release", trigger: "freed" },
];

export const SAMPLE_PARTIES: readonly (Pick<ActorValue, "entity" | "geo" | "sector"> & {
  readonly text: string;
})[] = [
  { text: "Afghan police", entity: null, geo: "AFG", sector: "COP" },
  { text: "civilians", entity: null, geo: null, sector: "CVL" },
  { text: "Iraqi soldiers", entity: null, geo: "IRQ", sector: "MIL" },
  { text: "Islamic State", entity: "Islamic State", geo: null, sector: "REB" },
  { text: "Minister Amina Saleh", entity: "Amina Saleh", geo: "YEM", sector: "GOV" },
  { text: "protesters", entity: null, geo: null, sector: "CVL" },
  { text: "the army", entity: null, geo: "SDN", sector: "MIL" },
  { text: "the government", entity: null, geo: "NGA", sector: "GOV" },
  { text: "the United Nations", entity: "United Nations", geo: "IGO", sector: "IGO" },
  { text: "Ukrainian forces", entity: "Armed Forces of Ukraine", geo: "UKR", sector: "MIL" },
];
