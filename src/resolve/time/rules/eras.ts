import { parseIsoDay } from "../calendar.js";
import { daySpan } from "../meaning.js";
import { group, type TimeRule } from "../rule.js";

/** Named stretches of history: first day, day after the last. Dates as in common encyclopaedias. */
const ERAS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  "cold war": ["1947-03-12", "1991-12-27"],
  crusades: ["1095-01-01", "1292-01-01"],
  "first world war": ["1914-07-28", "1918-11-12"],
  "gulf war": ["1990-08-02", "1991-03-01"],
  "iran-iraq war": ["1980-09-22", "1988-08-21"],
  "korean war": ["1950-06-25", "1953-07-28"],
  "middle ages": ["0500-01-01", "1500-01-01"],
  "second world war": ["1939-09-01", "1945-09-03"],
  "six-day war": ["1967-06-05", "1967-06-11"],
  "world war i": ["1914-07-28", "1918-11-12"],
  "world war ii": ["1939-09-01", "1945-09-03"],
  "world war one": ["1914-07-28", "1918-11-12"],
  "world war two": ["1939-09-01", "1945-09-03"],
  wwi: ["1914-07-28", "1918-11-12"],
  wwii: ["1939-09-01", "1945-09-03"],
  "yom kippur war": ["1973-10-06", "1973-10-26"],
};

const names = Object.keys(ERAS)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll("-", "[- ]"))
  .join("|");

export const era: TimeRule = {
  name: "era",
  needs: "word",
  pattern: new RegExp(`\\b(?:the )?(?:\\d{4} )?(?<name>${names})\\b(?! (?:veteran|era|museum|-era))`, "gi"),
  read: (match) => {
    const name = group(match, "name").toLowerCase();
    const [from, to] = ERAS[name] ?? ERAS[name.replace(/^(\w+) (day|iraq|kippur)/, "$1-$2")] ?? [];
    if (from === undefined || to === undefined) return null;
    return { shape: "year", at: () => daySpan(parseIsoDay(from), parseIsoDay(to), "vague") };
  },
  reads: [["The bridge fell in World War II.", "World War II", "1939-09-01", "1945-09-03"]],
  ignores: ["A world war is feared."],
};
