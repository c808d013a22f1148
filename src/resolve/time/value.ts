import type { TimeValue } from "../values.js";
import { isoDay } from "./calendar.js";
import { type Meaning, MINUTES_A_DAY } from "./meaning.js";
import { isoOffset, ZONES } from "./zones.js";

const two = (number: number): string => String(number).padStart(2, "0");

const isTimeOfDay = ({ granularity }: Meaning): boolean => granularity === "minute" || granularity === "hour";

/** An interval of days that ends within a day ("Monday until 7 p.m.") has that day in it. */
const endOf = (minutes: number, meaning: Meaning): number =>
  isTimeOfDay(meaning) ? minutes : Math.ceil(minutes / MINUTES_A_DAY) * MINUTES_A_DAY;

const iso = (minutes: number, meaning: Meaning): string => {
  const { zone } = meaning;
  const day = isoDay(Math.floor(minutes / MINUTES_A_DAY));
  if (!isTimeOfDay(meaning)) return day;
  const within = ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  const offset = zone === null ? undefined : ZONES[zone];
  return `${day}T${two(Math.floor(within / 60))}:${two(within % 60)}${offset === undefined ? "" : isoOffset(offset)}`;
};

/** Days as `2026-01-12`, times of day as `2026-01-12T19:45`, with an offset where a zone is said. */
export const toValue = (meaning: Meaning): TimeValue => ({
  kind: meaning.kind,
  from: meaning.from === null ? null : iso(meaning.from, meaning),
  to: meaning.to === null ? null : iso(endOf(meaning.to, meaning), meaning),
  granularity: meaning.granularity,
  fuzz: meaning.fuzz,
  anchor: meaning.anchor,
  zone: meaning.zone,
});
