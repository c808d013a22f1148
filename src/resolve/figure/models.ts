/** What things called by letters and a number are: "60 AK-47s" are rifles. Sorted; by hand. */
const MODELS: readonly (readonly [unit: string, pattern: RegExp])[] = [
  ["aircraft", /^(?:A-?10|B-?(?:1|2|52)|C-?(?:17|130)|F-?\d{1,3}|J-?\d{1,2}|MiG-?\d+|Su-?\d+|Tu-?\d+)s?$/i],
  ["bomb", /^IEDs?$/],
  ["helicopter", /^(?:AH-?\d+|CH-?\d+|Ka-?\d+|Mi-?\d+|UH-?\d+)s?$/],
  ["launcher", /^RPGs?(?:-\d+s?)?$/],
  ["missile", /^(?:Kh-?\d+|S-?(?:125|200|300|400))s?$/],
  ["rifle", /^(?:AKs?|AK-?\d+s?|AKM-?s?|AR-?15s?|G-?3s?|M-?(?:4|14|16)s?|kalashnikovs?)$/i],
  ["tank", /^T-?\d\ds?$/],
];

/** The unit of a thing called by its model; null for other nouns. */
export const unitOfModel = (noun: string): string | null =>
  MODELS.find(([, pattern]) => pattern.test(noun))?.[0] ?? null;
