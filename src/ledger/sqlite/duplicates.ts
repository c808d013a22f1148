import type Database from "better-sqlite3";
import type { PossibleDuplicate } from "../../merge/event.js";
import type { Profile } from "../../merge/profile.js";
import { contradictionOf } from "../../merge/score.js";

interface Neighbour {
  readonly nr: number;
  readonly id: string;
  readonly points: number;
  readonly why: string;
}

interface Contents {
  readonly profiles: readonly Profile[];
  readonly stories: ReadonlySet<number>;
}

/** More than these help nobody to decide; the likeliest are kept. */
const MOST_SHOWN = 20;
const MOST_LOOKED_AT = 200;

/**
 * Events that may be the same: their tellings score as possible, none contradicts another, and no story holds them
 * apart. Found when asked for, so that they always fit the events as they are.
 */
export function possibleDuplicates(
  db: Database.Database,
  event: { readonly nr: number; readonly id: string },
): readonly PossibleDuplicate[] {
  const own = contentsOf(db, event.nr);
  const seen = new Set<number>();
  const found: PossibleDuplicate[] = [];
  for (const neighbour of neighboursOf(db, event.nr)) {
    if (seen.has(neighbour.nr) || found.length >= MOST_SHOWN) continue;
    seen.add(neighbour.nr);
    if (mayBeOne(own, contentsOf(db, neighbour.nr))) {
      found.push({ event: event.id, other: neighbour.id, why: neighbour.why });
    }
  }
  return found;
}

function neighboursOf(db: Database.Database, nr: number): readonly Neighbour[] {
  const own = `SELECT DISTINCT h.profile FROM report r JOIN happening h ON h.nr = r.nr WHERE r.event = :nr`;
  return db
    .prepare(
      `WITH own AS (${own}),
       near AS (
         SELECT l.b AS profile, l.points, l.why FROM profile_link l WHERE l.a IN own
         UNION ALL SELECT l.a, l.points, l.why FROM profile_link l WHERE l.b IN own AND l.a <> l.b
       )
       SELECT e.nr, e.id, n.points, n.why
       FROM near n JOIN happening h ON h.profile = n.profile JOIN report r ON r.nr = h.nr JOIN event e ON e.nr = r.event
       WHERE e.nr <> :nr
       ORDER BY n.points DESC, e.id, n.why LIMIT ${MOST_LOOKED_AT}`,
    )
    .all({ nr }) as Neighbour[];
}

function contentsOf(db: Database.Database, nr: number): Contents {
  const rows = db
    .prepare(
      `SELECT p.profile, r.story FROM report r JOIN happening h ON h.nr = r.nr JOIN profile p ON p.nr = h.profile
       WHERE r.event = ?`,
    )
    .all(nr) as { profile: string; story: number }[];
  const profiles = [...new Set(rows.map(({ profile }) => profile))].map(
    (json) => JSON.parse(json) as Profile,
  );
  return { profiles, stories: new Set(rows.map(({ story }) => story)) };
}

const mayBeOne = (a: Contents, b: Contents): boolean =>
  ![...a.stories].some((story) => b.stories.has(story)) &&
  !a.profiles.some((one) => b.profiles.some((other) => contradictionOf(one, other) !== null));
