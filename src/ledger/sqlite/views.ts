/** Ready-made views for whoever opens the file with another tool; described in docs/ledger.md. Made anew with every migration. */
export const VIEWS = `
DROP VIEW IF EXISTS events;
CREATE VIEW events AS
SELECT
  e.id, e.type, e.mode, e.realis, e.stance, e.contested,
  s.summary ->> '$.time.from' AS time_from,
  s.summary ->> '$.time.to' AS time_to,
  s.summary ->> '$.time.granularity' AS time_granularity,
  s.summary ->> '$.place.name' AS place,
  e.country,
  s.summary ->> '$.place.admin1' AS admin1,
  e.lat AS latitude, e.lon AS longitude,
  s.summary ->> '$.place.precision' AS place_precision,
  s.summary ->> '$.place.radiusKm' AS place_radius_km,
  s.summary ->> '$.trigger' AS "trigger",
  s.summary ->> '$.sentence' AS sentence,
  s.summary -> '$.actors' AS actors,
  s.summary -> '$.recipients' AS recipients,
  s.summary -> '$.figures' AS figures,
  s.summary -> '$.sources' AS sources,
  s.summary -> '$.outlets' AS outlets,
  e.reports,
  s.summary ->> '$.stories' AS stories,
  s.summary ->> '$.published' AS first_published,
  s.summary -> '$.totals' AS totals,
  s.summary ->> '$.tellings' AS tellings
FROM event e JOIN event_summary s ON s.event = e.nr;

DROP VIEW IF EXISTS pages;
CREATE VIEW pages AS
SELECT p.hash, a.id, p.outcome, p.reason, p.media, p.encoding, a.address, a.status, a.fetched, a.headers
FROM page p JOIN arrival a ON a.page = p.nr;

DROP VIEW IF EXISTS stories;
CREATE VIEW stories AS
SELECT
  s.id, p.hash AS page, s.n AS "index",
  s.head ->> '$.headline' AS headline,
  s.head ->> '$.outlet' AS outlet,
  s.head ->> '$.url' AS url,
  s.head ->> '$.published.from' AS published_from,
  s.head ->> '$.published.to' AS published_to,
  s.head ->> '$.published.how' AS published_how,
  b.body ->> '$.text' AS text
FROM story s JOIN page p ON p.nr = s.page JOIN story_body b ON b.story = s.nr;

DROP VIEW IF EXISTS reports;
CREATE VIEW reports AS
SELECT
  r.id, e.id AS event, s.id AS story, r.n AS "index",
  r.type, r.mode, r.realis, r.stance, r.confidence,
  l.line ->> '$.same' AS same,
  l.line ->> '$.trigger.text' AS "trigger",
  l.line ->> '$.trigger.start' AS start,
  l.line ->> '$.trigger.end' AS "end",
  l.sentence,
  (SELECT group_concat(text, ' < ') FROM (SELECT text FROM source WHERE report = r.nr ORDER BY hop, n)) AS sources,
  s.head ->> '$.headline' AS headline,
  s.head ->> '$.outlet' AS outlet,
  s.head ->> '$.published.from' AS published_from
FROM report r
JOIN report_line l ON l.report = r.nr
JOIN event e ON e.nr = r.event
JOIN story s ON s.nr = r.story;

DROP VIEW IF EXISTS claims;
CREATE VIEW claims AS
SELECT
  c.id, e.id AS event, r.id AS report, s.id AS story,
  c.field, c.label, c.text, c.start, c."end", c.page_start, c.page_end,
  c.value, c.how, c.reason,
  r.realis, r.stance,
  (SELECT group_concat(text, ' < ') FROM (SELECT text FROM source WHERE report = r.nr ORDER BY hop, n)) AS sources
FROM claim c
JOIN report r ON r.nr = c.report
JOIN event e ON e.nr = r.event
JOIN story s ON s.nr = r.story;

DROP VIEW IF EXISTS redirects;
CREATE VIEW redirects AS
SELECT r.event_id AS old, e.id AS event
FROM report r JOIN event e ON e.nr = r.event
WHERE r.event_id <> e.id;
`;
