import { ARRIVALS } from "./schema-arrivals.js";

/** "DAYB": tells a ledger from any other SQLite file. Stored in the file's header. */
export const APPLICATION_ID = 0x44415942;

/** For a change of the rules that make events: they are made anew from the reports behind it. */
const NO_EVENTS = `
  DELETE FROM profile_link;
  DELETE FROM profile_key;
  DELETE FROM happening;
  DELETE FROM profile;
  DELETE FROM event_summary;
  DELETE FROM event;
  UPDATE report SET event = nr;
`;

/**
 * What takes a ledger from one schema version to the next; the n-th makes version n (`user_version`).
 * Never edited once released: a change is a new one at the end. Surrogate keys (`nr`) depend on the order of adding and
 * never leave the file; ids come from content.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE version (
    nr INTEGER PRIMARY KEY,
    program TEXT NOT NULL, reader TEXT NOT NULL, codebook TEXT NOT NULL, gazetteer TEXT NOT NULL,
    UNIQUE (program, reader, codebook, gazetteer)
  ) STRICT;

  CREATE TABLE page (
    nr INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    id TEXT NOT NULL,
    media TEXT, encoding TEXT, source TEXT, url TEXT, outlet TEXT,
    version INTEGER NOT NULL REFERENCES version,
    outcome TEXT NOT NULL, reason TEXT, stories INTEGER NOT NULL, reports INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX page_outcome ON page (outcome, reason);

  CREATE TABLE story (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    page INTEGER NOT NULL REFERENCES page,
    n INTEGER NOT NULL,
    published_ms INTEGER,
    head TEXT NOT NULL
  ) STRICT;
  CREATE INDEX story_page ON story (page);
  CREATE TABLE story_body (
    story INTEGER PRIMARY KEY REFERENCES story,
    body TEXT NOT NULL
  ) STRICT;

  CREATE TABLE event (
    nr INTEGER PRIMARY KEY REFERENCES report DEFERRABLE INITIALLY DEFERRED,
    id TEXT NOT NULL,
    type TEXT NOT NULL, mode TEXT, realis TEXT NOT NULL, stance TEXT NOT NULL, contested INTEGER NOT NULL,
    starts TEXT NOT NULL, undated INTEGER NOT NULL, first_day INTEGER, last_day INTEGER,
    placed INTEGER NOT NULL, country TEXT, lat REAL, lon REAL, place_words TEXT,
    reports INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX event_newest ON event (starts DESC, id);
  CREATE INDEX event_oldest ON event (undated, starts, id);
  CREATE INDEX event_most_told ON event (reports DESC, id);
  CREATE INDEX event_facets ON event (type, realis, country, starts, placed);
  CREATE TABLE event_summary (
    event INTEGER PRIMARY KEY REFERENCES event ON DELETE CASCADE,
    summary TEXT NOT NULL
  ) STRICT;

  CREATE TABLE report (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    story INTEGER NOT NULL REFERENCES story,
    n INTEGER NOT NULL,
    happening INTEGER NOT NULL REFERENCES happening DEFERRABLE INITIALLY DEFERRED,
    event INTEGER NOT NULL REFERENCES event DEFERRABLE INITIALLY DEFERRED,
    event_id TEXT NOT NULL,
    type TEXT NOT NULL, mode TEXT, realis TEXT NOT NULL, stance TEXT NOT NULL, confidence REAL NOT NULL
  ) STRICT;
  CREATE INDEX report_story ON report (story, n);
  CREATE INDEX report_event ON report (event);
  CREATE INDEX report_happening ON report (happening);
  CREATE INDEX report_event_id ON report (event_id);
  CREATE INDEX report_labels ON report (type, realis);
  CREATE TABLE report_line (
    report INTEGER PRIMARY KEY REFERENCES report,
    sentence TEXT NOT NULL,
    line TEXT NOT NULL
  ) STRICT;
  CREATE VIRTUAL TABLE report_words USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
  );
  -- Merging the index's parts in every small commit would cost more than the pages themselves.
  INSERT INTO report_words (report_words, rank) VALUES ('automerge', 16);

  CREATE TABLE claim (
    report INTEGER NOT NULL REFERENCES report,
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    field TEXT NOT NULL,
    label TEXT,
    text TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, page_start INTEGER NOT NULL, page_end INTEGER NOT NULL,
    value TEXT, how TEXT, reason TEXT,
    PRIMARY KEY (report, n)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE source (
    report INTEGER NOT NULL REFERENCES report,
    n INTEGER NOT NULL,
    hop INTEGER NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, page_start INTEGER NOT NULL, page_end INTEGER NOT NULL,
    value TEXT, how TEXT, reason TEXT,
    PRIMARY KEY (report, n)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE tally (
    kind TEXT PRIMARY KEY,
    items INTEGER NOT NULL,
    unresolved INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE happening (
    nr INTEGER PRIMARY KEY REFERENCES report,
    profile INTEGER NOT NULL REFERENCES profile
  ) STRICT;
  CREATE INDEX happening_profile ON happening (profile);
  CREATE TABLE profile (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    component INTEGER NOT NULL,
    profile TEXT NOT NULL
  ) STRICT;
  CREATE INDEX profile_component ON profile (component);
  CREATE TABLE profile_key (
    key TEXT NOT NULL,
    profile INTEGER NOT NULL REFERENCES profile,
    PRIMARY KEY (key, profile)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE profile_link (
    a INTEGER NOT NULL REFERENCES profile,
    b INTEGER NOT NULL REFERENCES profile,
    points INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (a, b)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX profile_link_b ON profile_link (b);
  `,
  `
  ${NO_EVENTS}
  `,
  ARRIVALS,
  `
  ${NO_EVENTS}
  `,
  `
  ${NO_EVENTS}
  `,
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** The last version that took all events away, so that an older ledger's are made anew. */
export const EVENTS_ANEW_SINCE = 5;
