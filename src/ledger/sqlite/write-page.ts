import type Database from "better-sqlite3";
import { claimsOf } from "../../merge/claims.js";
import { eventId } from "../../merge/event-id.js";
import { publishedMs } from "../../merge/first-told.js";
import { happeningsOf } from "../../merge/happenings.js";
import { profileOf } from "../../merge/profile.js";
import type { PageReading, StoryLine, Versions } from "../../record/lines.js";
import type { Report } from "../../resolve/report.js";
import type { Item } from "../../resolve/values.js";
import type { Arrival, StoryHead } from "../contract.js";
import { Arrivals } from "./arrivals.js";
import type { EventMember } from "./members.js";
import type { NewHappening } from "./merge-events.js";
import { sentenceOf, wordsOf } from "./sentences.js";

interface ReportPlace {
  readonly nr: number;
  readonly story: number | bigint;
  /** Place among the reports of the story. */
  readonly n: number;
  /** Number of the first report of the same happening in the story. */
  readonly happening: number;
}

const ITEM_COLUMNS = 'text, start, "end", page_start, page_end, value, how, reason';

/** Writes a page and all that was read from it, but no events; gives the happenings that are to be merged. */
export class PageWriter {
  readonly #statements: ReturnType<typeof prepare>;
  readonly #arrivals: Arrivals;

  constructor(db: Database.Database) {
    this.#statements = prepare(db);
    this.#arrivals = new Arrivals(db);
  }

  write(reading: PageReading, arrival: Arrival | undefined): readonly NewHappening[] {
    const page = this.#page(reading, arrival);
    this.#arrivals.write(page, reading.page, arrival);
    return reading.stories.flatMap((story) => this.#story(story, page));
  }

  #page({ page, outcome }: PageReading, arrival: Arrival | undefined): number {
    const { id, hash, media, encoding, url, outlet } = page;
    const source = arrival?.bytes === null ? null : page.source;
    const version = this.#version(page.versions);
    return this.#statements.page.get(
      ...[hash, id, media, encoding, source, url, outlet, version],
      ...[outcome.outcome, outcome.reason, outcome.stories, outcome.reports],
    ) as number;
  }

  #version({ program, reader, codebook, gazetteer }: Versions): number {
    const values = [program, reader, codebook, gazetteer];
    this.#statements.version.run(...values);
    return this.#statements.versionNr.get(...values) as number;
  }

  #story(line: StoryLine, page: number): NewHappening[] {
    const { text, blocks, sentences, reports, mentions, ...head } = line;
    const published = publishedMs(line.published);
    const { lastInsertRowid: story } = this.#statements.story.run(
      ...[line.id, page, line.index, published, JSON.stringify(head)],
    );
    this.#statements.body.run(story, JSON.stringify({ text, blocks, sentences, mentions }));
    const next = (this.#statements.lastReport.get() as number) + 1;
    const numbers = new Map(reports.map(({ id }, n) => [id, next + n]));
    const numberOf = ({ id }: Report): number => numbers.get(id) as number;
    return happeningsOf(reports).map((group) => {
      const [first] = group as [Report];
      const members = group.map((report) => {
        const at = { nr: numberOf(report), story, n: numberOf(report) - next, happening: numberOf(first) };
        return { nr: at.nr, published, member: this.#report(line, report, { at, head }) };
      });
      return { members, profile: profileOf(line, group) };
    });
  }

  /** Until its happening is merged, a report is an event of its own. */
  #report(
    line: StoryLine,
    report: Report,
    { at, head }: { readonly at: ReportPlace; readonly head: StoryHead },
  ): EventMember {
    const { id, type, mode, realis, stance, confidence } = report;
    const own = eventId(id);
    const { nr } = at;
    this.#statements.report.run(
      ...[nr, id, at.story, at.n, at.happening, nr, own, type, mode, realis, stance, confidence],
    );
    const sentence = sentenceOf(line, report);
    this.#statements.line.run(nr, sentence, JSON.stringify(report));
    this.#statements.words.run(BigInt(nr), wordsOf(line, report));
    for (const [n, claim] of claimsOf(line, report).entries()) {
      this.#statements.claim.run(...[nr, n, claim.id, claim.field, claim.label], ...itemValues(claim.item));
    }
    for (const [n, source] of report.sources.entries()) {
      this.#statements.source.run(nr, n, source.hop, ...itemValues(source));
    }
    this.#tally(report);
    return { report, sentence, story: head, event: own };
  }

  #tally(report: Report): void {
    for (const [kind, items] of itemLists(report)) {
      if (items.length === 0) continue;
      this.#statements.tally.run(kind, items.length, items.filter(({ value }) => value === null).length);
    }
  }
}

const itemValues = (item: Item<unknown>): (string | number | null)[] => [
  ...[item.text, item.start, item.end, item.pageStart, item.pageEnd],
  ...[item.value === null ? null : JSON.stringify(item.value), item.how, item.reason],
];

const itemLists = (report: Report): readonly (readonly [string, readonly Item<unknown>[]])[] => [
  ["actor", report.actors],
  ["figure", report.figures],
  ["instrument", report.instruments],
  ["place", report.places],
  ["recipient", report.recipients],
  ["source", report.sources],
  ["time", report.times],
];

const marks = (count: number): string => Array.from({ length: count }, () => "?").join(", ");

function prepare(db: Database.Database) {
  return {
    version: db.prepare(
      "INSERT OR IGNORE INTO version (program, reader, codebook, gazetteer) VALUES (?, ?, ?, ?)",
    ),
    versionNr: db
      .prepare("SELECT nr FROM version WHERE (program, reader, codebook, gazetteer) = (?, ?, ?, ?)")
      .pluck(),
    // A page that failed before has no stories: its new outcome takes the old one's place.
    page: db
      .prepare(
        `INSERT INTO page (hash, id, media, encoding, source, url, outlet, version, outcome, reason, stories, reports)
         VALUES (${marks(12)})
         ON CONFLICT (hash) DO UPDATE SET (id, media, encoding, source, url, outlet, version, outcome, reason, stories, reports) =
           (excluded.id, excluded.media, excluded.encoding, excluded.source, excluded.url, excluded.outlet,
            excluded.version, excluded.outcome, excluded.reason, excluded.stories, excluded.reports)
         RETURNING nr`,
      )
      .pluck(),
    story: db.prepare(`INSERT INTO story (id, page, n, published_ms, head) VALUES (${marks(5)})`),
    body: db.prepare("INSERT INTO story_body (story, body) VALUES (?, ?)"),
    lastReport: db.prepare("SELECT coalesce(max(nr), 0) FROM report").pluck(),
    report: db.prepare(
      `INSERT INTO report (nr, id, story, n, happening, event, event_id, type, mode, realis, stance, confidence)
       VALUES (${marks(12)})`,
    ),
    line: db.prepare("INSERT INTO report_line (report, sentence, line) VALUES (?, ?, ?)"),
    words: db.prepare("INSERT INTO report_words (rowid, words) VALUES (?, ?)"),
    claim: db.prepare(
      `INSERT INTO claim (report, n, id, field, label, ${ITEM_COLUMNS}) VALUES (${marks(13)})`,
    ),
    source: db.prepare(`INSERT INTO source (report, n, hop, ${ITEM_COLUMNS}) VALUES (${marks(11)})`),
    tally: db.prepare(
      `INSERT INTO tally (kind, items, unresolved) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET items = items + excluded.items, unresolved = unresolved + excluded.unresolved`,
    ),
  };
}
