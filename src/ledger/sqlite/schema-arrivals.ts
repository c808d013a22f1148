/**
 * Every name under which a page came, what is known of its fetch, its bytes where the decoded page does not give them
 * back, and the feeds, sitemaps and archives that were gone through.
 */
export const ARRIVALS = `
  CREATE TABLE arrival (
    id TEXT NOT NULL,
    page INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
    address TEXT, status INTEGER, headers TEXT, fetched TEXT,
    PRIMARY KEY (id, page)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX arrival_page ON arrival (page);
  INSERT INTO arrival (id, page) SELECT id, nr FROM page;

  CREATE TABLE page_bytes (
    page INTEGER PRIMARY KEY REFERENCES page ON DELETE CASCADE,
    gzip BLOB NOT NULL
  ) STRICT;

  CREATE TABLE visit (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    etag TEXT, last_modified TEXT,
    passed_over TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
