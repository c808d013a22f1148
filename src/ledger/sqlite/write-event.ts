import type Database from "better-sqlite3";
import { daysOf } from "../../merge/days.js";
import type { EventSummary } from "../../merge/event.js";
import { fold } from "../../merge/fold.js";
import { summarise } from "../../merge/summary.js";
import { countryByCode } from "../../resolve/place/countries.js";
import type { PlaceValue } from "../../resolve/values.js";
import { MEMBER_COLUMNS, MEMBER_TABLES, type MemberRow, membersOf } from "./members.js";

/** Keeps the rows of events: what a filter looks at in plain columns, the summary beside it. */
export class EventWriter {
  readonly #statements: ReturnType<typeof prepare>;

  constructor(db: Database.Database) {
    this.#statements = prepare(db);
  }

  /** The number of an event by its id; a new one is empty until it is refreshed. */
  numberOf(id: string): number {
    const known = this.#statements.find.get(id) as number | undefined;
    return known ?? Number(this.#statements.insert.run(id).lastInsertRowid);
  }

  /** Makes the summary anew from all reports of the event. */
  refresh(nr: number): void {
    const members = membersOf(this.#statements.members.all(nr) as MemberRow[]);
    const summary = summarise(members[0]?.event ?? "", members);
    this.#statements.update.run({ nr, ...columnsOf(summary) });
    this.#statements.summary.run(nr, JSON.stringify(summary));
  }

  remove(nr: number): void {
    this.#statements.remove.run(nr);
  }
}

/** Days further off than any news, for ends that the words leave open. */
const OPEN_DAY = 1_000_000;

function columnsOf(summary: EventSummary) {
  const { type, mode, realis, stance, contested, time, place, reports } = summary;
  const days = time === null ? null : daysOf(time);
  const clamp = (day: number): number => Math.max(-OPEN_DAY, Math.min(OPEN_DAY, day));
  return {
    ...{ type, mode, realis, stance, contested: Number(contested), reports },
    starts: time?.from ?? time?.to ?? "",
    undated: Number(time === null),
    firstDay: days === null ? null : clamp(days.from),
    lastDay: days === null ? null : clamp(days.to - 1),
    placed: Number(place !== null),
    country: place?.country ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    placeWords: place === null ? null : placeWords(place),
  };
}

/** Its own name and its containers', as they are looked for. */
const placeWords = ({ name, admin2, admin1, country }: PlaceValue): string =>
  [name, admin2, admin1, country === null ? null : (countryByCode(country)?.name ?? country)]
    .flatMap((part) => (part === null ? [] : fold(part)))
    .join("\n");

function prepare(db: Database.Database) {
  return {
    find: db.prepare("SELECT nr FROM event WHERE id = ?").pluck(),
    insert: db.prepare(
      `INSERT INTO event (id, type, realis, stance, contested, starts, undated, placed, reports)
       VALUES (?, '', '', '', 0, '', 1, 0, 0)`,
    ),
    members: db.prepare(`SELECT ${MEMBER_COLUMNS} FROM ${MEMBER_TABLES} WHERE r.event = ?`),
    update: db.prepare(
      `UPDATE event SET type = :type, mode = :mode, realis = :realis, stance = :stance, contested = :contested,
         starts = :starts, undated = :undated, first_day = :firstDay, last_day = :lastDay, placed = :placed,
         country = :country, lat = :lat, lon = :lon, place_words = :placeWords, reports = :reports
       WHERE nr = :nr`,
    ),
    summary: db.prepare("INSERT OR REPLACE INTO event_summary (event, summary) VALUES (?, ?)"),
    remove: db.prepare("DELETE FROM event WHERE nr = ?"),
  };
}
