import type { Dirent } from "node:fs";
import { opendir } from "node:fs/promises";
import { join } from "node:path";

/** A file of a folder, or what stands there instead of one. */
export interface FolderEntry {
  readonly path: string;
  /** Why it is not opened; null for a file. */
  readonly reason: string | null;
}

/**
 * The files of a folder and of the folders in it, in the order of their names. Names with a dot in front are passed
 * over. Links are not followed: they may lead out of the folder that was named.
 */
export async function* folderEntries(folder: string): AsyncGenerator<FolderEntry> {
  for (const entry of await sortedEntries(folder)) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) yield* folderEntries(path);
    else if (entry.isFile()) yield { path, reason: null };
    else if (entry.isSymbolicLink())
      yield { path, reason: "a link, which may lead out of the folder; name the file itself" };
    else yield { path, reason: "neither a file nor a folder" };
  }
}

async function sortedEntries(folder: string): Promise<readonly Dirent[]> {
  const entries: Dirent[] = [];
  for await (const entry of await opendir(folder)) entries.push(entry);
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}
