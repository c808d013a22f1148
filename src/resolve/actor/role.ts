import type { Sector } from "../../codebook/sectors.js";
import { isOustedNow } from "./ousted.js";
import type { Phrase } from "./phrase.js";
import type { ActorRow } from "./tables.js";
import { PAST_OFFICE, TITLES } from "./titles.js";

/** The role of an actor on the story's day, and the kind of actor that it makes. */
export interface HeldRole {
  readonly role: string | null;
  readonly sector: Sector | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly why: string;
}

const OFFICE: ReadonlySet<Sector> = new Set(["GOV", "LEG", "JUD", "MIL", "COP", "IGO"]);

/**
 * The row that holds on `day` (ISO day; null: not known). An office that has ended by then, or that the words call
 * former, makes a politician out of office.
 */
export function heldRole(
  rows: readonly ActorRow[],
  day: string | null,
  words: string,
  year: string | null = null,
): HeldRole | null {
  const first = rows[0];
  if (first === undefined) return null;
  const said = rows.filter((row) => row.role !== null && saysRole(words, row.role));
  const fell = isOustedNow(words);
  const past = !fell && PAST_OFFICE.test(words) && OFFICE.has(first.sector);
  if (past) return formerly(said.at(-1) ?? lastBefore(rows, day) ?? first, "the words say so");
  if (THEN.test(words)) return current(said.at(-1) ?? lastBefore(rows, day) ?? first, "the words say: then");
  if (day === null) return undated(rows, said);
  const now = rows.filter((row) => covers(row, day));
  const held = now.find((row) => said.includes(row)) ?? now.at(-1);
  if (held !== undefined) return current(held, "held on the story's day");
  const last = lastBefore(rows, day);
  if (last === undefined) return null;
  if (fell) return current(last, "in office until then");
  const ofYear =
    year === null ? undefined : (said.length > 0 ? said : rows).findLast((row) => coversYear(row, year));
  if (ofYear !== undefined) return current(ofYear, `held in ${year}`);
  if (said.includes(last) && day !== null && isJustOver(last, day))
    return current(last, "held when it happened");
  return OFFICE.has(last.sector) ? formerly(last, `until ${last.until}`) : current(last, "last known kind");
}

const coversYear = ({ since, until }: ActorRow, year: string): boolean =>
  (since === null || since.slice(0, 4) <= year) && (until === null || until.slice(0, 4) >= year);

/** News of a fall calls the fallen by the office for some weeks: "rebels toppled President Assad on Sunday". */
const WEEKS_MS = 45 * 24 * 3600 * 1000;
const isJustOver = ({ until }: ActorRow, day: string): boolean =>
  until?.length === 10 && Date.parse(day) - Date.parse(until) <= WEEKS_MS;

/** "Then-President Trump", "the then prime minister": in office when it happened. */
const THEN = /\bthen[- ](?=\p{L})/u;

/** The rows that hold on a day; all where it is not known, or none does. */
export function rowsOn(rows: readonly ActorRow[], day: string | null): readonly ActorRow[] {
  const now = day === null ? [] : rows.filter((row) => covers(row, day));
  return now.length > 0 ? now : rows;
}

const saysRole = (words: string, role: string): boolean =>
  words.toLowerCase().includes(role.split(" of ")[0] ?? role);

/** A bound of a year or a month counts as its whole: unsure days hold. */
const covers = ({ since, until }: ActorRow, day: string): boolean =>
  (since === null || day.slice(0, since.length) >= since) &&
  (until === null || day.slice(0, until.length) <= until);

const lastBefore = (rows: readonly ActorRow[], day: string | null): ActorRow | undefined =>
  rows.findLast((row) => row.until !== null && (day === null || row.until <= day));

/** Without a day the role stays open unless the words or all rows agree. */
function undated(rows: readonly ActorRow[], said: readonly ActorRow[]): HeldRole | null {
  const named = said.at(-1);
  if (named !== undefined) return current(named, "the words name the office");
  const sectors = new Set(rows.map((row) => row.sector));
  const first = rows[0];
  if (first === undefined || sectors.size > 1) return null;
  return rows.length === 1
    ? current(first, "the only role in the table")
    : { ...current(first, "all roles are of one kind"), role: null, since: null, until: null };
}

const current = (row: ActorRow, why: string): HeldRole => ({
  role: row.isPerson ? row.role : null,
  sector: row.sector,
  since: row.since,
  until: row.until,
  why,
});
const formerly = (row: ActorRow, why: string): HeldRole => ({
  role: row.role === null || !row.isPerson ? null : `former ${row.role}`,
  sector: "PTY",
  since: row.since,
  until: row.until,
  why,
});

/** The office in an actor's own words: "Foreign Minister Badr Abdelatty" → "foreign minister". */
export function saidRole(text: string, phrase: Phrase): string | null {
  const at = phrase.words.findLastIndex(
    (word) => Object.hasOwn(TITLES, word.key.toLowerCase()) && word.key.length > 3,
  );
  const title = phrase.words[at];
  if (title === undefined) return null;
  const before = phrase.words[at - 1];
  const joined = before !== undefined && OFFICE_WORDS.test(before.key) ? before : title;
  const lead = text.slice(phrase.start, joined.start);
  const past = PAST_OFFICE.test(text.slice(phrase.start, title.start)) ? "former " : "";
  const acting = ACTING.exec(lead)?.[1] ?? "";
  const elect = ELECT.test(text.slice(title.end, phrase.end)) ? "-elect" : "";
  return (
    past +
    (acting === "" ? "" : `${acting} `).toLowerCase() +
    text.slice(joined.start, title.end).toLowerCase() +
    elect
  );
}

const ACTING = /\b(acting|interim|caretaker) $/i;
const ELECT = /^[-‑–]elect\b/i;

/** An office that somebody only acts in, or is elected to: newer than any table. */
export const isPassing = (role: string | null): boolean =>
  role !== null && /\b(?:acting|interim|caretaker) |-elect$/.test(role);

const OFFICE_WORDS =
  /^(?:foreign|prime|defen[cs]e|interior|finance|justice|health|oil|information|vice|deputy|opposition|army|police|security|attorney|supreme|crown|chief|military)$/i;
