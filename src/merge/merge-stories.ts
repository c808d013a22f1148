import type { StoryLine } from "../record/lines.js";
import type { LinkRow } from "./average-link.js";
import { cluster, type Telling } from "./cluster.js";
import { eventId } from "./event-id.js";
import { byFirstTold, byShown, publishedMs, type Shown } from "./first-told.js";
import { happeningsOf } from "./happenings.js";
import { candidateKeys } from "./keys.js";
import { type Profile, profileOf } from "./profile.js";
import { scoreOf } from "./score.js";
import { Verdicts } from "./verdicts.js";

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
  const sorted = [...profiles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return cluster({ tellings, profiles: sorted, links: linksOf(sorted) }, new Verdicts())
    .map((group) => {
      const reports = group.flatMap((telling) => telling.reports);
      const [first] = [...reports].sort(byFirstTold);
      return { id: eventId(first?.report ?? ""), reports: reports.sort(byShown).map(({ report }) => report) };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Scores of all candidate pairs that are not apart, each in the row of its first; `profiles` ascend by id. */
function linksOf(profiles: readonly Profile[]): readonly LinkRow[] {
  const filed = new Map<string, Set<number>>();
  for (const [place, profile] of profiles.entries()) {
    for (const key of candidateKeys(profile).filed) {
      filed.set(key, (filed.get(key) ?? new Set()).add(place));
    }
  }
  return profiles.map((profile, own) => {
    const candidates = new Set(candidateKeys(profile).sought.flatMap((key) => [...(filed.get(key) ?? [])]));
    const linked = [...candidates]
      .filter((place) => own < place)
      .map((place) => ({ place, ...scoreOf(profile, profiles[place] as Profile) }))
      .filter(({ verdict }) => verdict !== "apart");
    return { nodes: linked.map(({ place }) => place), points: linked.map(({ points }) => points) };
  });
}
