import type { StoryLine } from "../record/lines.js";
import { cluster, type Link, type Telling } from "./cluster.js";
import { eventId } from "./event-id.js";
import { byFirstTold, byShown, publishedMs, type Shown } from "./first-told.js";
import { happeningsOf } from "./happenings.js";
import { joinsItself } from "./joins-itself.js";
import { candidateKeys } from "./keys.js";
import { type Profile, profileOf } from "./profile.js";
import { scoreOf } from "./score.js";

/** The events of some stories, without a ledger: id, and reports with those published first in front. */
export interface MergedEvent {
  readonly id: string;
  readonly reports: readonly string[];
}

interface Told extends Telling {
  readonly reports: readonly Shown[];
}

/** What a ledger holding just these stories makes of them; ledgers do the same bit by bit. Sorted by event id. */
export function mergeStories(stories: readonly StoryLine[]): readonly MergedEvent[] {
  const profiles = new Map<string, Profile>();
  const tellings = stories.flatMap((story) =>
    happeningsOf(story.reports).map((group): Told => {
      const profile = profileOf(story, group);
      profiles.set(profile.id, profile);
      const published = publishedMs(story.published);
      const reports = group.map((report) => ({
        report: report.id,
        published,
        story: story.id,
        n: story.reports.indexOf(report),
      }));
      return { id: group[0]?.id ?? "", story: story.id, profile: profile.id, reports };
    }),
  );
  const groups = cluster(tellings, profiles, linksOf([...profiles.values()]), joinsItself);
  return (groups as readonly (readonly Told[])[])
    .map((group) => {
      const reports = group.flatMap((telling) => telling.reports);
      const [first] = [...reports].sort(byFirstTold);
      return { id: eventId(first?.report ?? ""), reports: reports.sort(byShown).map(({ report }) => report) };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Scores of all candidate pairs that are not apart. */
export function linksOf(profiles: readonly Profile[]): readonly Link[] {
  const sorted = [...profiles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const filed = new Map<string, Set<Profile>>();
  for (const profile of sorted) {
    for (const key of candidateKeys(profile).filed) {
      filed.set(key, (filed.get(key) ?? new Set()).add(profile));
    }
  }
  return sorted.flatMap((a) => {
    const candidates = new Set(candidateKeys(a).sought.flatMap((key) => [...(filed.get(key) ?? [])]));
    return [...candidates]
      .filter((b) => a.id < b.id)
      .map((b) => ({ a: a.id, b: b.id, ...scoreOf(a, b) }))
      .filter(({ verdict }) => verdict !== "apart")
      .map(({ a, b, points }) => ({ a, b, points }));
  });
}
