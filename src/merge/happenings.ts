import type { Report } from "../resolve/report.js";

/**
 * The reports of one story in groups that the reader says are of one happening, its `same` links followed to the end.
 * Groups and their reports are in the order of the story.
 */
export function happeningsOf(reports: readonly Report[]): readonly (readonly Report[])[] {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const group = (report.same !== null && groups.get(report.same)) || [];
    group.push(report);
    groups.set(report.id, group);
  }
  return [...new Set(groups.values())];
}
