import { daySpan, type Frame, firstDay, isDated, type Meaning, type Outcome, unknown } from "../meaning.js";
import { dayInYear, dayOf } from "../other-calendars.js";
import { group, relative, type Sense, type TimeRule } from "../rule.js";
import { ORDINAL_WORD, readOrdinal } from "../words.js";
import { nearestYear } from "./nearest-year.js";

const CALENDAR = "islamic-umalqura";

/** A day or more of the Islamic (Umm al-Qura) calendar; the sighting of the moon may move them by a day. */
interface LunarDays {
  readonly month: number;
  readonly day: number;
  readonly days: number;
}

const FEASTS: Readonly<Record<string, LunarDays>> = {
  arbaeen: { month: 2, day: 20, days: 1 },
  ashura: { month: 1, day: 10, days: 1 },
  "eid al-adha": { month: 12, day: 10, days: 4 },
  "eid al-fitr": { month: 10, day: 1, days: 3 },
  ramadan: { month: 9, day: 1, days: 30 },
};

const spanFrom = (first: number | null, days: number): Meaning | null =>
  first === null ? null : daySpan(first, first + days, days >= 29 ? "month" : "day", { fuzz: "approx" });

const inOurYear =
  ({ month, day, days }: LunarDays) =>
  (year: number): Meaning | null =>
    spanFrom(dayInYear(CALENDAR, year, month, day), days);

const feastOf = (words: string): LunarDays | undefined => {
  const plain = words.toLowerCase().replace(/[^a-z]/g, "");
  if (/ram[ad]/.test(plain)) return FEASTS.ramadan;
  if (/adha|azha/.test(plain)) return FEASTS["eid al-adha"];
  return FEASTS[plain] ?? FEASTS["eid al-fitr"];
};

const RAMADAN = "(?:the (?:Muslim )?(?:holy |fasting )?month of )?Rama[dz]h?an";

export const islamicHoliday: TimeRule = {
  name: "islamic-holiday",
  needs: "word",
  pattern: new RegExp(
    `\\b(?<name>${RAMADAN}|Eid[- ](?:al|ul|el)[- ](?:Fitr|Adha|Azha)|Arba['’]?een|Ashura)\\b(?: (?<year>(?:19|20)\\d\\d)\\b)?`,
    "gi",
  ),
  read: (match) => {
    const year = group(match, "year");
    const feast = feastOf(group(match, "name"));
    if (feast === undefined) return null;
    return {
      shape: feast.days >= 29 ? "month" : "feast",
      at: (frame) => nearestYear(inOurYear(feast))(year === "" ? frame : { ...frame, year: Number(year) }),
    };
  },
  reads: [
    ["Shops closed for Eid al-Adha.", "Eid al-Adha", "2025-06-06", "2025-06-10"],
    ["Ramadan 2023 was calm.", "Ramadan 2023", "2023-03-23", "2023-04-22"],
    ["Pilgrims marched on Arbaeen in 2023.", "Arbaeen in 2023", "2023-09-05", "2023-09-06"],
  ],
  ignores: ["Ramadani was shot.", "An eider duck."],
};

/** Either feast is "Eid": the one near the story's day is meant. */
const NEAR_DAYS = 30;
const WHICH_EID = "either of two feasts, and none lies near the story's day";

export const eid: TimeRule = {
  name: "eid",
  needs: "word",
  pattern: /(?<=\b(?:after|before|by|during|for|of|on|since|the|until) )Eid\b(?! \p{Lu})(?=[ .,;:!?)]|$)/gu,
  read: () => ({
    shape: "feast",
    at: relative((ref, frame) => {
      const near = ["eid al-adha", "eid al-fitr"]
        .map((name) => nearestYear(inOurYear(FEASTS[name] as LunarDays))(frame))
        .find((outcome) => isDated(outcome) && Math.abs((firstDay(outcome) ?? 0) - ref) <= NEAR_DAYS);
      return near ?? unknown(WHICH_EID);
    }),
  }),
  reads: [
    ["He fled on the eve of Eid.", "the eve of Eid", "2025-06-05", "2025-06-06"],
    ["Shops closed for Eid.", "Eid", "2025-06-06", "2025-06-10"],
  ],
  ignores: ["The son of Eid Ali fled.", "Eid spoke."],
};

/** Months in order; each name as news writes it. */
const MONTHS: readonly string[] = [
  "Muharram",
  "Safar",
  "Rabi['’]? (?:al|ul|el)[- ]Aww?al",
  "Rabi['’]? (?:al|ul|el)[- ](?:Thani|Akhir)",
  "Juma(?:da|d) (?:al|ul|el)[- ](?:Ula|Awwal)",
  "Juma(?:da|d) (?:al|ul|el)[- ](?:Thani|Akhir|Akhira|Thania)",
  "Rajab",
  "Sha['’]?a?ban",
  RAMADAN,
  "Shawwal",
  "(?:Dh|Z)[ui](?:[- ]?(?:al|ul|l)[- ]?)(?:Qa|Qi|Qu|Ka)['’]?a?dah?",
  "(?:Dh|Z)[ui](?:[- ]?(?:al|ul|l)[- ]?)Hij(?:j|jah|ja|ah|a)",
];

const MONTH = `(?:${MONTHS.map((name, index) => `(?<m${index + 1}>${name})`).join("|")})`;
const LUNAR_YEAR = "(?:,? (?<year>1[34]\\d\\d)\\b(?: ?(?:AH|A\\.H\\.|H)\\b)?)";

const monthIn = (match: RegExpExecArray): number =>
  MONTHS.findIndex((_, index) => match.groups?.[`m${index + 1}`] !== undefined) + 1;

/** Safar and Rajab are people as well; Ramadan has a rule of its own. */
const ALONE_ELSEWHERE: readonly number[] = [2, 7, 9];

const NO_SUCH_DAY = "the Islamic calendar has no such day";

const lunar = (days: LunarDays, year: string): Sense => ({
  shape: days.days >= 29 ? "month" : "feast",
  at: (frame: Frame): Outcome => {
    if (year === "") return nearestYear(inOurYear(days))(frame);
    const found = spanFrom(dayOf(CALENDAR, Number(year), days.month, days.day), days.days);
    return found ?? unknown(NO_SUCH_DAY);
  },
});

/** "12 Ramadan 1446", "the tenth of Muharram", "Muharram 1446": in the calendar's own years, or the nearest. */
export const islamicDate: TimeRule = {
  name: "islamic-date",
  needs: "word",
  pattern: new RegExp(
    `\\b(?:(?<day>(?:the )?(?:[12]\\d|30|0?[1-9])(?:st|nd|rd|th)?|the (?:${ORDINAL_WORD})) (?:of )?)?${MONTH}\\b${LUNAR_YEAR}?`,
    "gi",
  ),
  read: (match) => {
    const month = monthIn(match);
    const day = readOrdinal(group(match, "day").replace(/^the /i, ""));
    const year = group(match, "year");
    if (Number.isNaN(day) && year === "" && ALONE_ELSEWHERE.includes(month)) return null;
    return lunar(Number.isNaN(day) ? { month, day: 1, days: 29 } : { month, day, days: 1 }, year);
  },
  reads: [
    ["They were freed on the 27th of Ramadan.", "the 27th of Ramadan", "2025-03-27", "2025-03-28"],
    ["A shell fell on 12 Ramadan 1446.", "12 Ramadan 1446", "2025-03-12", "2025-03-13"],
    ["Pilgrims were killed during Muharram 1446.", "Muharram 1446", "2024-07-07", "2024-08-05"],
    ["The order is of 16 Dhu al-Hijjah 1446.", "16 Dhu al-Hijjah 1446", "2025-06-12", "2025-06-13"],
    ["Crowds will meet on the tenth of Muharram.", "the tenth of Muharram", "2025-07-05", "2025-07-06"],
  ],
  ignores: ["General Rajab was shot.", "Safar fled.", "Ramadan was calm."],
};
