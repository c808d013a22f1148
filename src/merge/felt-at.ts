import type { Report } from "../resolve/report.js";
import type { Item, PlaceValue } from "../resolve/values.js";

/** "The blast was felt in Cyprus": where something was noticed is not where it happened. */
const FELT = /\bfelt (?:\p{L}+ly )?(?:in|across|throughout|all over|at|as far) [^,;]{0,30}$/iu;
/** "Heard in Kabul" is no distance; these are. */
const FAR_BEFORE = /\bas far (?:(?:away|north|south|east|west|afield) )?as (?:\p{L}+ ){0,3}$/iu;
const FAR_AFTER =
  /^,? (?:(?:some|about|around|nearly|more than|over) )?[\d,.]+ ?(?:km|kilomet(?:re|er)s?|miles?) away\b/i;
const NOTICED = /\b(?:felt|heard|seen|visible|audible|registered)\b[^;]{0,40}$/i;

/** The places of a report where it happened, as its sentence tells them. */
export function placesOf(report: Report, sentence: string): readonly Item<PlaceValue>[] {
  const places = known.get(report) ?? report.places.filter(({ text }) => !isOnlyNoticed(sentence, text));
  known.set(report, places);
  return places;
}
/** Kept with the report: a growing event asks for those of all its reports with each page. */
const known = new WeakMap<Report, readonly Item<PlaceValue>[]>();

function isOnlyNoticed(sentence: string, place: string): boolean {
  const at = sentence.indexOf(place);
  if (at < 0) return false;
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + place.length)];
  return FELT.test(before) || FAR_BEFORE.test(before) || (NOTICED.test(before) && FAR_AFTER.test(after));
}
