import { knownNames } from "../actor/known-names.js";

/** What names of groups that are no state's end in. Sorted. */
const GROUP_NAME =
  /\b(?:Alliance|Amnesty|Army|Association|Brigades?|Centre|Center|Charity|Coalition|Committee|Congress|Council|Federation|Forces|Foundation|Front|Group|Helmets|Initiative|Institute|League|Monitor|Movement|Network|Observatory|Organi[sz]ation|Party|Society|Team|Union|Watch)$/;

/** Nouns that stand for any named group, and those that stand for an agency of states. */
const OF_GROUPS =
  /^(?:(?:aid|advocacy|armed|human rights|insurgent|jihadist|medical|militant|monitoring|paramilitary|rebel|relief|rights|watchdog) )?(?:alliance|association|body|charity|coalition|front|group|militia|movement|network|observatory|organi[sz]ation|party|union|watchdog)$/i;
const OF_AGENCIES =
  /^(?:(?:UN|U\.N\.|refugee|health|migration|food) )?(?:agency|body|organi[sz]ation|office)$/i;

const SECTORS = { group: new Set(["NGO", "PTY", "REB"]), agency: new Set(["IGO"]) } as const;

/** Whether a name before it can be what "the group" or "the agency" stands for. */
export const standsFor = (noun: string, name: string): boolean => {
  if (!/\p{Lu}/u.test(name)) return false;
  const rows = knownNames(name).at(-1)?.rows ?? [];
  const isOf = (sectors: ReadonlySet<string>): boolean => rows.some(({ sector }) => sectors.has(sector));
  if (OF_AGENCIES.test(noun) && isOf(SECTORS.agency)) return true;
  return OF_GROUPS.test(noun) && (isOf(SECTORS.group) || (rows.length === 0 && GROUP_NAME.test(name)));
};
