import type Database from "better-sqlite3";
import { daysOf, isAdrift, isoDay } from "../../merge/days.js";
import type { EventSummary } from "../../merge/event.js";
import { fold } from "../../merge/fold.js";
import { summarise } from "../../merge/summary.js";
import { countryByCode } from "../../resolve/place/countries.js";
import type { PlaceValue } from "../../resolve/values.js";
import { type EventMember, MEMBER_COLUMNS, MEMBER_TABLES, type MemberRow, memberOf } from "./members.js";
import { Tellings } from "./tellings.js";

export interface EventContents {
  /** Number of the report that gives the event its id. */
  readonly nr: number;
  readonly id: string;
  /** Numbers of its reports, in the order of showing. */
  readonly reports: readonly number[];
}

/** Reports kept at hand; what was read never changes. Bounded so that a long ingest doesn't grow. */
const MOST_KEPT = 8_000;

/** Keeps the rows of events: what a filter looks at in plain columns, the summary beside it. */
export class EventWriter {
  readonly #statements: ReturnType<typeof prepare>;
  readonly #tellings: Tellings;
  readonly #kept = new Map<number, EventMember>();

  constructor(db: Database.Database) {
    this.#statements = prepare(db);
    this.#tellings = new Tellings(db);
  }

  /** After a transaction that failed: numbers given in it may be given to others. */
  forget(): void {
    this.#kept.clear();
  }

  /** Makes the summary anew from all reports of the event; those just read from a page need not be looked up. */
  write({ nr, id, reports }: EventContents, fresh: ReadonlyMap<number, EventMember>): void {
    const members = reports.map((report) => this.#member(report, fresh));
    const summary = summarise(id, members, this.#tellings.of(members));
    this.#statements.write.run({ nr, id, ...columnsOf(summary) });
    this.#statements.summary.run(nr, JSON.stringify(summary));
  }

  #member(report: number, fresh: ReadonlyMap<number, EventMember>): EventMember {
    const kept = this.#kept.get(report);
    if (kept !== undefined) return kept;
    const member = fresh.get(report) ?? memberOf(this.#statements.member.get(report) as MemberRow);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(report, member);
    return member;
  }

  remove(nr: number): void {
    this.#statements.remove.run(nr);
  }
}

/** Days further off than any news, for ends that the words leave open. */
const OPEN_DAY = 1_000_000;

function columnsOf(summary: EventSummary) {
  const { type, mode, realis, stance, contested, place, reports } = summary;
  // Somewhere in seven years is no date: it would be listed, counted and found as of one end of them.
  const time = summary.time === null || isAdrift(summary.time) ? null : summary.time;
  const days = time === null ? null : daysOf(time);
  const clamp = (day: number): number => Math.max(-OPEN_DAY, Math.min(OPEN_DAY, day));
  return {
    ...{ type, mode, realis, stance, contested: Number(contested), reports },
    starts: time?.from ?? (days === null ? time?.to : isoDay(days.to - 1)) ?? "",
    undated: Number(time === null),
    firstDay: days === null ? null : clamp(days.from),
    lastDay: days === null ? null : clamp(days.to - 1),
    placed: Number(place !== null),
    country: place?.country ?? null,
    ...pointOf(place),
    placeWords: place === null ? null : placeWords(place),
  };
}

/** A country's middle is no point: no box finds an event by it. */
const pointOf = (place: PlaceValue | null) =>
  place === null || place.precision === "country"
    ? { lat: null, lon: null }
    : { lat: place.lat, lon: place.lon };

/** Its own name and its containers', as they are looked for. */
const placeWords = ({ name, admin2, admin1, country }: PlaceValue): string =>
  [name, admin2, admin1, country === null ? null : (countryByCode(country)?.name ?? country)]
    .flatMap((part) => (part === null ? [] : fold(part)))
    .join("\n");

function prepare(db: Database.Database) {
  return {
    member: db.prepare(`SELECT ${MEMBER_COLUMNS} FROM ${MEMBER_TABLES} WHERE r.nr = ?`),
    write: db.prepare(
      `INSERT INTO event (nr, id, type, mode, realis, stance, contested, starts, undated, first_day, last_day,
         placed, country, lat, lon, place_words, reports)
       VALUES (:nr, :id, :type, :mode, :realis, :stance, :contested, :starts, :undated, :firstDay, :lastDay,
         :placed, :country, :lat, :lon, :placeWords, :reports)
       ON CONFLICT (nr) DO UPDATE SET type = :type, mode = :mode, realis = :realis, stance = :stance,
         contested = :contested, starts = :starts, undated = :undated, first_day = :firstDay, last_day = :lastDay,
         placed = :placed, country = :country, lat = :lat, lon = :lon, place_words = :placeWords, reports = :reports`,
    ),
    summary: db.prepare("INSERT OR REPLACE INTO event_summary (event, summary) VALUES (?, ?)"),
    remove: db.prepare("DELETE FROM event WHERE nr = ?"),
  };
}
