import type { Known } from "./known-names.js";
import type { PersonName } from "./person-names.js";

/** "pro-Iran", "anti-Syrian": somebody else's country. */
export const ATTITUDE = /(?:pro|anti|non|un|ex)[-‑–]$/i;
/** "Iran-backed", "US-led", "Turkish-born". */
export const HANDLED =
  /^[-‑–](?:backed|allied|linked|aligned|born|trained|armed|funded|supported|sponsored|speaking|controlled|held|occupied|administered|brokered|mediated|inspired|affiliated|installed|appointed|imposed|leaning|friendly|style|made|supplied|bound|designated|sanctioned|ruled|run|dominated)\b/i;
export const LED = /^[-‑–](?:led|dominated|commanded)\b/i;

/** A name inside "Iran-backed", "pro-Assad": it does not say whose the thing is. */
export const isCompound = (text: string, { start, end }: Known): boolean =>
  ATTITUDE.test(text.slice(Math.max(0, start - 6), start)) || HANDLED.test(text.slice(end, end + 16));

/** "Laura Bush" is not the president: a bare family name of the tables counts only without another name beside it. */
export function isOtherPerson(
  text: string,
  name: Known,
  all: readonly Known[],
  persons: readonly PersonName[],
): boolean {
  const said = text.slice(name.start, name.end);
  if (name.kind !== "leader" || /\s/.test(said)) return false;
  if (isTownWithArea(text, name)) return true;
  const holds = (one: PersonName): boolean => one.start <= name.start && one.end >= name.end;
  if (persons.some((one) => holds(one) && one.end - one.start > said.length)) return true;
  const full = persons.filter((one) => one.last === said);
  const isSame = (one: PersonName): boolean =>
    all.some(
      (other) =>
        other.kind === "leader" &&
        other.name === name.name &&
        other.start <= one.start &&
        other.end >= one.end,
    );
  return full.length > 0 && !full.some(isSame);
}

/** "In Morales, Guatemala": a town, whoever bears its name. */
const isTownWithArea = (text: string, { start, end }: Known): boolean =>
  /\b(?:in|near|at|outside|inside|(?:city|municipality|town|village) of) $/.test(
    text.slice(Math.max(0, start - 20), start),
  ) && /^, \p{Lu}\p{L}{2,20}(?: \p{Lu}\p{L}{2,20})?[,.;]/u.test(text.slice(end, end + 50));

/** "Jim Jordan … Jordan said": a country's or capital's name that a person told of before bears, where no land is spoken of. */
export function isSurname(text: string, name: Known, persons: readonly PersonName[]): boolean {
  if (name.kind !== "country" && name.kind !== "capital") return false;
  const said = text.slice(name.start, name.end);
  if (LAND_AROUND.test(text.slice(Math.max(0, name.start - 24), name.start))) return false;
  return persons.some((one) => one.last === said && one.end <= name.start);
}

const LAND_AROUND =
  /\b(?:in|into|inside|across|throughout|of|from|to|near|outside|via|through|with|and|between|Kingdom|Republic)(?: the| northern| southern| eastern| western)? $/i;
