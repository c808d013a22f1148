import { REALIS, STANCE } from "./certainty.js";
import { EVENT_TYPES, eventTypes } from "./event-types.js";
import { FIGURE_KINDS } from "./figure-kinds.js";
import { MODES, modesOf } from "./modes.js";
import { SECTORS } from "./sectors.js";

/** A closed list with its one-line definitions, as documentation and the browser view show it. */
export interface CodebookTable {
  readonly name: "types" | "modes" | "realis" | "stance" | "sectors" | "figures";
  readonly rows: readonly { readonly label: string; readonly meaning: string }[];
}

const table = (name: CodebookTable["name"], meanings: Readonly<Record<string, string>>): CodebookTable => ({
  name,
  rows: Object.entries(meanings).map(([label, meaning]) => ({ label, meaning })),
});

/** A mode's label holds its type, since `assist` of a request and of a refusal are two things. */
const modes: CodebookTable = {
  name: "modes",
  rows: eventTypes.flatMap((type) =>
    modesOf(type).map((mode) => ({ label: `${type}:${mode}`, meaning: MODES[type]?.[mode] ?? "" })),
  ),
};

export const codebookTables: readonly CodebookTable[] = [
  table("types", EVENT_TYPES),
  modes,
  table("realis", REALIS),
  table("stance", STANCE),
  table("sectors", SECTORS),
  table("figures", FIGURE_KINDS),
];

/** The table as Markdown, the form in which `docs/codebook.md` holds it. */
export const toMarkdown = ({ rows }: CodebookTable): string =>
  [
    "| label | meaning |",
    "|---|---|",
    ...rows.map(({ label, meaning }) => `| \`${label}\` | ${meaning} |`),
  ].join("\n");
