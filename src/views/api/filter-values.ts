import { realisLabels, stanceLabels } from "../../codebook/certainty.js";
import { eventTypes } from "../../codebook/event-types.js";

/* What the values of filters look like: the routes refuse others, the browser view leaves them out of an address. */

export const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const BOX = /^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/;
export const COUNTRY = /^[A-Z]{3}$/;
export const MOST_WORDS = 200;

export type Box = [west: number, south: number, east: number, north: number];

export const isRealDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

export const boxOf = (text: string): Box => text.split(",").map(Number) as Box;

/** South is not beyond north; west beyond east runs over the antimeridian. */
export const isUpright = ([, south, , north]: Box): boolean => south <= north;

export const isOnEarth = ([west, south, east, north]: Box): boolean =>
  west >= -180 && south >= -90 && east <= 180 && north <= 90;

const isDay = (text: string): boolean => DAY.test(text) && isRealDay(text);
const isBox = (text: string): boolean => BOX.test(text) && isUpright(boxOf(text)) && isOnEarth(boxOf(text));
const isTruth = (text: string): boolean => text === "true" || text === "false";
const areWords = (text: string): boolean => text.trim() !== "" && text.trim().length <= MOST_WORDS;

const areOf =
  (labels: readonly string[]) =>
  (text: string): boolean =>
    text.split(",").every((label) => labels.includes(label));

const CHECKS = {
  text: areWords,
  from: isDay,
  to: isDay,
  type: areOf(eventTypes),
  realis: areOf(realisLabels),
  stance: areOf(stanceLabels),
  country: (text: string) => COUNTRY.test(text),
  place: areWords,
  bbox: isBox,
  dated: isTruth,
  placed: isTruth,
  pinned: isTruth,
} as const;

/** Whether a filter of the API would take a value. */
export const isFilterValue = (name: keyof typeof CHECKS, value: string): boolean => CHECKS[name](value);
