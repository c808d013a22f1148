import type { Story } from "../story.js";
import { WIRES } from "./wires.js";

const AGENCY: ReadonlyMap<string, string> = new Map(
  WIRES.flatMap(([agency, names]) => names.map((name) => [name, agency] as const)),
);
const NAME = [...AGENCY.keys()].sort((a, b) => b.length - a.length).join("|");
/** `KABUL (AP) —`, `KABUL, May 3, Reuters -`: in a dateline. */
const FILED = new RegExp(
  `^[^.!?]{2,80}?[(\\[,] ?(?:The )?(${NAME})(?:[/,] ?[^()\\[\\]]{0,30})?[)\\]]?\\s*(?:—|–|-|:)`,
);
/** `By The Associated Press`, `Jane Roe, Reuters`, `AP`. */
const SIGNED = new RegExp(`(?:^|[\\s,/|(–-])(?:The )?(${NAME})(?:$|[\\s,/|)–-])`);
/** `(Reuters)` behind the last sentence. */
const CLOSED = new RegExp(`[(\\[–—-]\\s?(?:The )?(${NAME})(?:[/, ][^()\\[\\]]{0,40})?[)\\]]?\\.?$`);
/** `(Reporting by …; Editing by …)` ends a report of Reuters and of nobody else. */
const CREW = /\(?Reporting by [^()]{3,200}; ?(?:[Ww]riting by [^()]{3,100}; ?)?[Ee]diting by /;

/** The agency that a story credits: in its dateline, its byline, or behind its last words. */
export function agencyOf({ text, blocks }: Pick<Story, "text" | "blocks">): string | null {
  const texts = (...roles: readonly string[]): readonly string[] =>
    blocks.filter(({ role }) => roles.includes(role)).map(({ start, end }) => text.slice(start, end));
  const body = texts("body");
  const found =
    FILED.exec((body[0] ?? "").slice(0, 160)) ??
    texts("dateline", "byline")
      .map((line) => SIGNED.exec(line))
      .find((match) => match !== null) ??
    CLOSED.exec((body.at(-1) ?? "").slice(-120));
  if (found?.[1] !== undefined) return AGENCY.get(found[1]) ?? null;
  return CREW.test((body.at(-1) ?? "").slice(-400)) || texts("byline").some((line) => CREW.test(line))
    ? "Reuters"
    : null;
}
